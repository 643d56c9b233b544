/**
 * Points that are earned, spent and honoured (积分): serve to earn, spend to share (CC-13), covenant
 * points of households (QS-04), of service teams (QS-15) and of party members (QS-19).
 *
 * <p>There are two books. The purse (积分钱包) holds points that can be spent: a {@link
 * org.governance4j.points.PointsPolicy} states what a sign-in or a {@link
 * org.governance4j.points.Contribution} of each class earns, a {@link
 * org.governance4j.points.PointsTermsPolicy} how much a day can earn and when points expire, a
 * {@link org.governance4j.points.BarredClassesPolicy} what earns nothing at all, and {@link
 * org.governance4j.points.Points} keeps it. The record (年度积分) measures a calendar year: a {@link
 * org.governance4j.points.RecordPolicy} states its base, its additions and its deductions, and
 * {@link org.governance4j.points.Records} keeps it. Both compare what facts say with what the
 * ledger has, and answer with the {@link org.governance4j.points.PointsDifference} that the host
 * enters. {@link org.governance4j.points.PointsReplay} says what the same facts give under another
 * policy. {@link org.governance4j.points.PointsAccounts} names the accounts. {@link
 * org.governance4j.points.Honours} says which honour a year's points (QS-04) or forty years' full
 * membership (QS-19) earn.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-POINTS-1: what the ledger has of the facts is what going through them by hand gives, as
 *       known at any day: for each that counts, the rate of its class and day for each unit, times
 *       the coefficient, without parts of a point.
 *   <li>L-POINTS-2: of what stands, no account has more than the limit of a class, an activity, a
 *       day or a year, whatever was posted in which call; a fact of a call has less than its claim
 *       only where such a limit is full.
 *   <li>L-POINTS-3: facts that are stated late, again, corrected or cancelled, in any order and in
 *       any number of calls, leave the balances that their last statements leave at once, where no
 *       limit is reached.
 *   <li>L-POINTS-4: neither the order of stating nor stating the same again changes anything: a
 *       second call adds nothing, and another instant of recording, evidence or cause is no change.
 *   <li>L-POINTS-5: where a limit is reached, what stands keeps what it has, and what room is left
 *       goes to the facts of the call in the order of recording.
 *   <li>L-POINTS-6: a class without a rate, or a day without a policy, is undetermined and named,
 *       never zero.
 *   <li>L-POINTS-7: a fact that contradicts itself or cannot be is set apart with exactly what is
 *       wrong with it, what the ledger has of it stays, and the others are worked.
 *   <li>L-POINTS-8: an honour by points is the one whose band going through the bands finds.
 *   <li>L-POINTS-9: years in the party are the anniversaries of full membership that counting day
 *       by day meets.
 *   <li>L-POINTS-10: points below zero have no honour: the question is refused.
 *   <li>L-POINTS-11: a person who is no party member on the day asked about has no years in the
 *       party: the question is refused.
 *   <li>L-POINTS-12: what is spent is more than zero and no account that issues points pays it:
 *       else it is refused.
 *   <li>L-POINTS-13: where points turn out not to be earned and are spent already, the terms say
 *       whether the rest is owed, and then purse and debt together are what was earned less what
 *       was spent, or the correction is refused.
 *   <li>L-POINTS-14: what is earned expires on the day that the terms of its day state, however
 *       often it is corrected.
 *   <li>L-POINTS-15: purses and records never mix: no fact and no redemption moves points from one
 *       to the other.
 *   <li>L-POINTS-16: a record is the base with what was added and deducted in its calendar year,
 *       within the bounds of the terms; it has one base, a deduction states its cause, and another
 *       year adds nothing.
 *   <li>L-POINTS-17: while the public notice of a fact runs or an objection is open, nothing
 *       changes.
 *   <li>L-POINTS-18: putting facts through a policy twice shows no difference; through two, the
 *       difference is what two ledgers by hand show, fact by fact, and no ledger is changed by it.
 *   <li>L-POINTS-19: a class that is barred on its day earns nothing, with or without a rate, and
 *       what stands of it is taken back; the others earn what they earn without the bar, where no
 *       limit is reached.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.points;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
