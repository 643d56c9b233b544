/**
 * The laws of matching whole teams and times that cross (成组匹配规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.teams.TeamLaws} and override {@code policy()} and
 * {@code classes()} to try your own; {@link org.governance4j.testing.teams.TeamArbitraries} draws
 * demands, offers, teams and spans.
 */
@NullMarked
package org.governance4j.testing.teams;

import org.jspecify.annotations.NullMarked;
