/**
 * Matching of demand and supply (供需匹配), CD-16, CC-03, CC-07, CC-18, CC-19, HT-17, QS-09.
 *
 * <p>A {@link org.governance4j.matching.Demand} asks for one of the {@link
 * org.governance4j.matching.ServiceClassPolicy}, perhaps with a skill, in a grid, at certain times;
 * a {@link org.governance4j.matching.Offer} states what a person offers and likes best. {@link
 * org.governance4j.matching.Matcher} fills as many places as can be filled and, among such plans,
 * takes one that costs least by the {@link org.governance4j.matching.MatchingPolicy}; the {@link
 * org.governance4j.matching.MatchPlan} says of every {@link org.governance4j.matching.Match} why it
 * fits and of every {@link org.governance4j.matching.OpenDemand} why it stays open. Every reason is
 * a {@link org.governance4j.matching.MatchingReason}.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-MATCHING-1: as many places are filled as in any choice that a search of all choices
 *       finds.
 *   <li>L-MATCHING-2: no choice that fills as many places costs less.
 *   <li>L-MATCHING-3: every match fits in class, skill, grid and time; no offer is matched beyond
 *       the capacity, no demand beyond its places, and nobody twice to one demand.
 *   <li>L-MATCHING-4: each demand's places are matched or open; every demand with open places, and
 *       no other, is listed, with a reason that going through the offers by hand confirms.
 *   <li>L-MATCHING-5: the order of demands and offers changes nothing.
 *   <li>L-MATCHING-6: one offer fewer never fills more places, and one demand fewer never fills
 *       more than before.
 *   <li>L-MATCHING-7: demands and offers that contradict themselves, each other or the list of
 *       service classes are refused, with exactly the faults that comparing them by hand finds.
 *   <li>L-MATCHING-8: without a policy or a list of service classes in force the answer is
 *       undetermined, never a default.
 *   <li>L-MATCHING-9: the pairs of a demand and a offer that fit are bounded in number; more are
 *       refused with the number and the bound.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.matching;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
