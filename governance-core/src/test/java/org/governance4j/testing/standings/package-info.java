/**
 * The laws of totals and boards (集体积分与积分榜规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.standings.StandingsLaws} or {@link
 * org.governance4j.testing.standings.StandingsBoardLaws} and override their policies and {@code
 * zone()} to try your own; {@link org.governance4j.testing.standings.StandingsArbitraries} draws
 * who belongs where.
 */
@NullMarked
package org.governance4j.testing.standings;

import org.jspecify.annotations.NullMarked;
