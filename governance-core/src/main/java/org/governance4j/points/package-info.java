/**
 * Points that are earned, spent and honoured (积分): serve to earn, spend to share (CC-13), covenant
 * points of households (QS-04), of service teams (QS-15) and of party members (QS-19).
 *
 * <p>A {@link org.governance4j.points.PointsPolicy} states what a sign-in or a {@link
 * org.governance4j.points.Contribution} of each class earns, a {@link
 * org.governance4j.points.PointsTermsPolicy} how much a day can earn. {@link
 * org.governance4j.points.Points} turns such facts, and a {@link
 * org.governance4j.points.Redemption} with a merchant of the points mall, into transfers that the
 * host posts to its ledger, between accounts that {@link org.governance4j.points.PointsAccounts}
 * names. {@link org.governance4j.points.Honours} says which honour a year's points (QS-04) or forty
 * years' full membership (QS-19) earn.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-POINTS-1: what is earned equals what going through the facts by hand in the order of
 *       recording finds, as known at any day.
 *   <li>L-POINTS-2: under a daily limit no account earns more than it for a day, and under none
 *       each fact earns its whole rate.
 *   <li>L-POINTS-3: a fact that is recorded later changes no transfer of those before it, and the
 *       instant of recording selects no version of the policy.
 *   <li>L-POINTS-4: neither the order of stating nor stating the same again changes anything, and a
 *       person's sign-ins at one activity on one day count once.
 *   <li>L-POINTS-5: transfers posted once or again give the balances that adding up by hand gives,
 *       and what is issued equals what all hold.
 *   <li>L-POINTS-6: a class without a rate, or a day without a policy, is undetermined and named,
 *       never zero.
 *   <li>L-POINTS-7: facts that contradict themselves or each other are refused, with exactly the
 *       contradictions that comparing them by hand finds.
 *   <li>L-POINTS-8: an honour by points is the one whose band going through the bands finds.
 *   <li>L-POINTS-9: years in the party are the anniversaries of full membership that counting day
 *       by day meets.
 *   <li>L-POINTS-10: points below zero have no honour: the question is refused.
 *   <li>L-POINTS-11: a person who is no party member on the day asked about has no years in the
 *       party: the question is refused.
 *   <li>L-POINTS-12: what is spent is more than zero: less is refused.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.points;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
