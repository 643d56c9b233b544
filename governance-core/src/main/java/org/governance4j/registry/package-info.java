/**
 * The community's registry: all its facts, checked together (社区信息库).
 *
 * <p>A {@link org.governance4j.registry.Registry} takes the records in any order, names every fault
 * at once as a {@link org.governance4j.registry.RegistryReason}, answers as of any day, and takes a
 * {@link org.governance4j.registry.Census} of any organisation. It carries a district's 1.15
 * million person and 94,000 dwelling records (LW-12) in a heap of a few hundred megabytes.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-REGISTRY-1: an id is used once per kind.
 *   <li>L-REGISTRY-2: whatever a record refers to is in the registry.
 *   <li>L-REGISTRY-3: what a record refers to exists on all of the record's own days.
 *   <li>L-REGISTRY-4: organisations, bodies and grids form trees; the level of an organisation
 *       belongs to a known scheme and is below that of its parent, and only the scheme's top level
 *       has no parent.
 *   <li>L-REGISTRY-5: relations that exclude each other share no day: registered residences, the
 *       same residence twice, households and affiliations of one person, stages and membership of
 *       one person, property firms of one estate, funds of one community, hosts of one branch.
 *   <li>L-REGISTRY-6: a record agrees with itself and with what it refers to: days in order,
 *       affiliations within the membership, estates and parent grids of the same community, firms
 *       engaged that are property firms, funds that are not negative.
 *   <li>L-REGISTRY-7: a refusal names exactly the faults that a search of all records by hand
 *       finds, whatever the order of adding, which changes only their positions.
 *   <li>L-REGISTRY-8: every answer as of a day equals a search of all records by hand.
 *   <li>L-REGISTRY-9: a census counts each thing once: it equals what the queries name, and what
 *       belongs to the tree adds up over the organisations below.
 *   <li>L-REGISTRY-10: a question about what the registry does not hold is undetermined: about an
 *       unknown id, or about a fund that is not recorded.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.registry;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
