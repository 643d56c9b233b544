/**
 * The laws of the use of coins (时间币使用规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.timecoins.CoinUseLaws} and {@link
 * org.governance4j.testing.timecoins.ClearingLaws} and override {@code policies()} to try your own;
 * {@link org.governance4j.testing.timecoins.CoinArbitraries} draws policies, facts and requests.
 */
@NullMarked
package org.governance4j.testing.timecoins;

import org.jspecify.annotations.NullMarked;
