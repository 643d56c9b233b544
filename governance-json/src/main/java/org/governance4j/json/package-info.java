/**
 * JSON in and out (数据交换): policy packs, the facts of a place, maps and holidays as files.
 *
 * <p>A {@link org.governance4j.json.GovernanceModule} teaches a host's own Jackson mapper the
 * library's types and leaves its settings alone. A {@link org.governance4j.json.GovernanceReader}
 * is a strict mapper of our own; on it rest the {@link org.governance4j.json.PackReader} for policy
 * packs, the {@link org.governance4j.json.NdjsonReader} for records line by line, {@link
 * org.governance4j.json.GeoJson} for buildings and grids, {@link
 * org.governance4j.json.RegistryReader} for the folder of a whole registry (CD-01, LW-12), and
 * {@link org.governance4j.json.HolidayFile} for the holidays of a year. What is wrong with a text
 * comes back as the reasons of a refusal, each with its {@link org.governance4j.json.Place}. A
 * {@link org.governance4j.json.Vocabulary} holds the reason codes and policy keys that text may
 * name, to which a host adds its own.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-JSON-1: a value that is written and read again is the same value, under a host's plain
 *       mapper as under our own, and both write the same text.
 *   <li>L-JSON-2: leaving out a field that must be stated, adding one, stating one twice or giving
 *       it another kind of value is refused, never defaulted or converted.
 *   <li>L-JSON-3: every fault names its file, its line and the path of its field.
 *   <li>L-JSON-4: every value that its type refuses is named, however many there are in one file.
 *   <li>L-JSON-5: no text of any length or depth ends in anything but a value or faults, and what
 *       exceeds a limit is refused.
 *   <li>L-JSON-6: coordinates of at most seven decimals are kept exactly and written back the same;
 *       those of more are refused, never rounded.
 *   <li>L-JSON-7: text of an unknown format version is refused.
 *   <li>L-JSON-8: every unknown policy and every rule that a pack cites but does not have is named
 *       at once, and a pack that is written and read again is the same.
 *   <li>L-JSON-9: a file that the manifest lists and that is not there, or the other way round, is
 *       a fault.
 *   <li>L-JSON-10: a schedule that is written as a holiday file and read again has the same days
 *       and the same notices.
 *   <li>L-JSON-11: a layered pack is read again from its canonical text as it was, equal packs have
 *       one such text in whatever order they were stated, and the digest is that of the text.
 *   <li>L-JSON-12: the number of faults that are named is bounded; of more it is said how many are
 *       not named.
 *   <li>L-JSON-13: text, or a line of it, that is not one JSON value in UTF-8 is refused.
 *   <li>L-JSON-14: a coordinate beyond the degrees of a map, and a ring that does not close or has
 *       too few points, is refused.
 *   <li>L-JSON-15: the table of rules of a pack is before what cites it and has each id once, and a
 *       pack of layers states nothing of its own; another pack is refused.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.json;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
