/**
 * The laws of matching demands with offers (供需匹配规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.matching.MatchingLaws} and override {@code policy()}
 * and {@code classes()} to try your own; {@link
 * org.governance4j.testing.matching.MatchingArbitraries} draws demands and offers.
 */
@NullMarked
package org.governance4j.testing.matching;

import org.jspecify.annotations.NullMarked;
