/**
 * How a place is organised (组织设置): whether each organisation has its bodies, whether one person
 * holds the posts that belong together, and whether there are as many as a text counts or wants.
 *
 * <p>A {@link org.governance4j.structure.StructurePolicy} states {@link
 * org.governance4j.structure.StructureItem}s: a body that each organisation of a level has (HT-01,
 * HT-02, LW-02, CD-14), posts that one person holds (LW-03), a target for a day (CC-14), a figure
 * that a text gives of the place (CD-01, LW-01, LC-05, LC-11, QS-01); targets and figures are of
 * something {@link org.governance4j.structure.Counted}. {@link
 * org.governance4j.structure.StructureCheck} compares the registry with them as of a day and
 * answers with a {@link org.governance4j.structure.StructureReport}: item by item met, missed, not
 * yet due or different, with the numbers and the organisations that lack something. A figure is a
 * fact of the place and no norm: a registry that counts otherwise differs from it and violates
 * nothing.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-STRUCTURE-1: each finding equals the one that going through all records by hand finds.
 *   <li>L-STRUCTURE-2: an organisation that is given the body it lacks, and no other, ceases to
 *       lack it, and every other finding stays as it is.
 *   <li>L-STRUCTURE-3: an organisation that the registry does not hold, and a policy that is not in
 *       force, are undetermined and named; an organisation that does not exist on the day is
 *       refused.
 *   <li>L-STRUCTURE-4: a target that is not reached is not yet due up to its day and missed after
 *       it, and a figure is never missed.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.structure;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
