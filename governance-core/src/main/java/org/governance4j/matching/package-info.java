/**
 * Matching of demand and supply (供需匹配), CD-16, CD-32, CC-03, CC-07, CC-16, CC-18, CC-19, HT-17,
 * LW-07, QS-09.
 *
 * <p>A {@link org.governance4j.matching.Demand} asks for one of the {@link
 * org.governance4j.matching.ServiceClassPolicy}, perhaps with a skill, in a grid, at certain times;
 * an {@link org.governance4j.matching.Offer} states what a person, an institution or an
 * organisation offers and likes best. {@link org.governance4j.matching.Matcher} takes a {@link
 * org.governance4j.matching.MatchingInput} and finds the best {@link
 * org.governance4j.matching.MatchPlan} by the {@link org.governance4j.matching.MatchingPolicy}: it
 * says of every {@link org.governance4j.matching.Match} why it fits, of every {@link
 * org.governance4j.matching.OpenDemand} why it stays open, of every {@link
 * org.governance4j.matching.MatchPlan.IdleOffer} why it is idle, and which records it set apart. A
 * {@link org.governance4j.matching.Matching} also has the {@link
 * org.governance4j.matching.MatchProof} that {@link org.governance4j.matching.Matcher#verify}
 * checks, and explains one demand or one offer in full. Every reason is a {@link
 * org.governance4j.matching.MatchingReason}.
 *
 * <h2>The objective</h2>
 *
 * <p>Of two plans the better one is told by the first of these that differs:
 *
 * <ol>
 *   <li>places filled: the more, the better;
 *   <li>accepted places among them, then places of level 1, of level 2, and so on: the more, the
 *       better;
 *   <li>cost by the policy, the prices of load and of change included: the less, the better;
 *   <li>waiting: who has waited longest goes first;
 *   <li>load: the more even, the better;
 *   <li>keys: numbers that codes and ids are mixed to, so that the alphabet decides nothing.
 * </ol>
 *
 * <p>One plan only is best, whatever the order of the input, the unit of the weights and the
 * machine. Demands that are alike in all that a rule or a cost goes by are one group, and so are
 * such offers. Places are dealt out to the demands of a group by level, saving, waiting and key,
 * and to its offers in turn by key.
 *
 * <h2>What is left out</h2>
 *
 * <p>Slots do not overlap: times of unequal length that cross each other, and demands that are of
 * use only if all their places are filled, are harder than a flow and no part of this model. A
 * reserve binds offers without slots only.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-MATCHING-1: as many places are filled, and of those as many as can be of the first level,
 *       then of the next, as in any choice that a search of all choices finds.
 *   <li>L-MATCHING-2: no choice that fills as many places of every level costs less, none that
 *       costs as much serves those first who have waited longer, and none that does as well in that
 *       has more even loads.
 *   <li>L-MATCHING-3: every match keeps every rule; no offer is matched beyond its capacity in all,
 *       in a slot or in a longer period, no unit beyond its own, no demand beyond its places, and
 *       nobody twice to one demand.
 *   <li>L-MATCHING-4: each demand's places are matched or open; every demand with open places, and
 *       no other, is listed, with a reason that going through the offers by hand confirms.
 *   <li>L-MATCHING-5: the order of demands and offers changes nothing, and neither does weighing
 *       everything a whole number of times as much but the cost.
 *   <li>L-MATCHING-6: one offer fewer never fills more places, and one demand fewer never fills
 *       more than before; raising a demand's level never takes a place of it away.
 *   <li>L-MATCHING-7: records that contradict themselves, each other or what they refer to come
 *       back apart, with exactly the faults that comparing them by hand finds, and the others are
 *       matched as if they were all.
 *   <li>L-MATCHING-8: without a policy or a list of service classes in force the answer is
 *       undetermined, never a default.
 *   <li>L-MATCHING-9: the pairs of demands and offers that are alike in nothing are bounded in
 *       number, and so is what their costs sum up to; more are refused with the bound.
 *   <li>L-MATCHING-10: the verifier accepts every plan with its proof, and no other plan of the
 *       same input, whatever prices are to prove it.
 *   <li>L-MATCHING-11: who has accepted keeps the place, whatever the rules and the limits say;
 *       what they say against it is among the reasons.
 *   <li>L-MATCHING-12: every offer without a match, and no other, is listed as idle, with a reason
 *       that going through the demands by hand confirms.
 *   <li>L-MATCHING-13: what an explanation says that a pair would lose or cost is what the best
 *       choice with that pair loses or costs, as a search of all choices finds.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.matching;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
