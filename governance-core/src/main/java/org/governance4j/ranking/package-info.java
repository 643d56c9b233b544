/**
 * What points, stars, votes and scoring share: bands of values, and ranks among values (分档与排名).
 *
 * <p>{@link org.governance4j.ranking.Bands} divide a scale into half-open {@link
 * org.governance4j.ranking.Band}s without hole or overlap, as grades and stars do (QS-04, QS-24). A
 * {@link org.governance4j.ranking.Ranking} orders things by exact values with a named {@link
 * org.governance4j.ranking.TieRule}, and chooses the first of them, by number or by a {@link
 * org.governance4j.ranking.ShareQuota}; what happens when equals are on both sides of the boundary
 * is never left to chance: {@link org.governance4j.ranking.QuotaTie} says it. All values are exact
 * {@link org.governance4j.rule.Fraction}s.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-RANKING-1: bands are refused exactly if there is none, or two share a code, have no end,
 *       or overlap, or a hole lies between them; every such pair and hole is named.
 *   <li>L-RANKING-2: every value from the first bound to the last lies in exactly the one band that
 *       {@code bandOf} finds; every other value is refused with the bound that it misses.
 *   <li>L-RANKING-3: ranks are what counting the better and the equal by hand gives, under each tie
 *       rule.
 *   <li>L-RANKING-4: the order in which values are handed in changes nothing, and reversing the
 *       order of worth reverses the order of the values.
 *   <li>L-RANKING-5: the first n without a straddling tie are at most n and the first n with it at
 *       least n if there are that many, each contains the former, and they are the same exactly if
 *       the answer is never undetermined.
 *   <li>L-RANKING-6: a share of a number gives, before rounding, exactly that share, and rounding
 *       moves it by less than one.
 *   <li>L-RANKING-7: a number of places below zero is refused.
 *   <li>L-RANKING-8: where equals straddle the boundary, all of them are in, all are out or the
 *       answer is undetermined, as the stated rule says.
 * </ul>
 */
@NullMarked
package org.governance4j.ranking;

import org.jspecify.annotations.NullMarked;
