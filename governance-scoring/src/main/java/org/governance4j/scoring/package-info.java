/**
 * Evaluation (考核评议): the yearly democratic appraisal of party members (CD-19) with the gates of
 * community registration (CC-04, CC-05).
 *
 * <p>An {@link org.governance4j.scoring.AppraisalScheme} says what is scored with which weight, and
 * which {@link org.governance4j.scoring.AppraisalGrade} a weighted score earns. A {@link
 * org.governance4j.scoring.RegistrationGatePolicy} limits the grade of an in-service member who did
 * not register in time or took part too seldom, a {@link org.governance4j.scoring.BranchGatePolicy}
 * then bars the branch that holds the member's organisational relation from the Red Banner
 * branches, and an {@link org.governance4j.scoring.OutstandingQuotaPolicy} limits how many are
 * outstanding. {@link org.governance4j.scoring.Appraisal} works out from each {@link
 * org.governance4j.scoring.AppraisalInput} what the year's results are and why, as an {@link
 * org.governance4j.scoring.AppraisalYear}. All scores are exact {@link
 * org.governance4j.rule.Fraction}s.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-SCORING-1: a weighted score is what adding up the weighted scores in unbounded integers
 *       gives, and its grade before gates and quota is that of the only band that holds it.
 *   <li>L-SCORING-2: a missing score leaves the member undetermined and is named; it is never read
 *       as 0.
 *   <li>L-SCORING-3: with all facts stated, the gate stops exactly those whom going through the
 *       requirements by hand finds, each for exactly the requirements not met, and lowers their
 *       grade to its limit and no further.
 *   <li>L-SCORING-4: what is said while facts are unknown stays so whatever they turn out to be,
 *       and a grade or a branch is left open only if a score is missing or they can decide it.
 *   <li>L-SCORING-5: with all facts stated, the barred branches are exactly those that hold the
 *       relation of a member whom the gate stops on the day that counts, and each such member is
 *       listed.
 *   <li>L-SCORING-6: who of the outstanding keeps a place is what a search through all subsets that
 *       prefer nobody to an equal or a better one finds; the others are qualified.
 *   <li>L-SCORING-7: the order in which facts are handed in changes nothing.
 *   <li>L-SCORING-8: raising a score never lowers a grade before the quota.
 *   <li>L-SCORING-9: contradictory facts are refused with exactly the faults that checking them by
 *       hand finds, whatever else is unknown; without faults a year without a policy in force is
 *       undetermined.
 *   <li>L-SCORING-10: taking away a fact that a fired gate rests on changes the answer or its
 *       reasons.
 *   <li>L-SCORING-11: a number of activities below zero is refused.
 *   <li>L-SCORING-12: a weighted score that no exact fraction of two longs holds is refused.
 *   <li>L-SCORING-13: a year is from 1 to 9999; any other is refused.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.scoring;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
