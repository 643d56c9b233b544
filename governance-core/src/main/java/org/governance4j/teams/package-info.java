/**
 * Matching of whole teams, and at times that cross (成组与跨时段匹配), CC-01, CC-07.
 *
 * <p>{@link org.governance4j.matching} finds the best of all plans where each place counts by
 * itself and slots do not overlap. A {@link org.governance4j.teams.TeamInput} adds what is harder
 * than that: demands that are of use only if all their places are filled, at one time, and slots of
 * unequal length that cross each other by their {@link org.governance4j.teams.SlotSpan}. {@link
 * org.governance4j.teams.TeamMatcher} searches by branch and bound over flows. Its {@link
 * org.governance4j.teams.TeamPlan} has the best plan found, the {@link
 * org.governance4j.teams.TeamObjective} that it reaches, and a bound that no plan exceeds. Every
 * reason is one of {@link org.governance4j.matching.MatchingReason} or {@link
 * org.governance4j.teams.TeamReason}.
 *
 * <h2>What is left out</h2>
 *
 * <p>The time from one place to the next; a team of members with different roles. Among plans that
 * are alike in places, levels and cost the one that was found first stands: waiting, load and keys
 * decide within a branch of the search only.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-TEAMS-1: a team's places are all filled, and at one time if it names any, or none beyond
 *       those that are accepted.
 *   <li>L-TEAMS-2: at no moment has anybody more places than in one slot, but for accepted ones;
 *       and every other rule and limit of matching is kept.
 *   <li>L-TEAMS-3: no choice that a search of all choices finds is better than the bound, and none
 *       is better than a plan that is as good as its bound.
 *   <li>L-TEAMS-4: every demand with open places and every offer without a match, and no other, is
 *       listed, with a reason that going through the offers and the plan by hand confirms.
 *   <li>L-TEAMS-5: the order of the input changes nothing.
 *   <li>L-TEAMS-6: more effort never gives a plan that is worse, nor a bound that is looser.
 *   <li>L-TEAMS-7: where the matcher's own plan leaves no team in part and nobody at two places, it
 *       is the plan, with its reasons.
 *   <li>L-TEAMS-8: teams that are no demand and spans that contradict each other come back apart,
 *       each with its fault, and the rest is matched as if it were all.
 * </ul>
 */
@NullMarked
package org.governance4j.teams;

import org.jspecify.annotations.NullMarked;
