/**
 * The events of a case, and what they add up to (办件经过).
 *
 * <p>A {@link org.governance4j.cases.CaseHistory} is the list of a case's {@link
 * org.governance4j.cases.CaseEvent}s: received, judged, handed to units and given back, suspended,
 * merged, closed, opened again (CD-04, CD-09 to CD-13, HT-20). A {@link
 * org.governance4j.cases.CaseFold} is what they add up to at some instant: the grade, the units and
 * what they did, the times that do not count. Deadlines and the handling of cases both build on it.
 *
 * <p>{@link org.governance4j.cases.Complexity} (CD-10) and {@link org.governance4j.cases.Gravity}
 * (CD-13) are two scales on the same case.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-CASES-1: a history whose events contradict each other is refused with every
 *       contradiction.
 *   <li>L-CASES-2: what is known of a case at an instant depends on no later event: replaying a
 *       history gives what was known live.
 *   <li>L-CASES-3: before its receipt nothing is known of a case.
 *   <li>L-CASES-4: the fold of a history is what reading its events one by one finds.
 *   <li>L-CASES-5: a merged case goes on with what has happened since the merger.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.cases;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
