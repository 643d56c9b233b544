/**
 * The laws of the points mall (积分商城规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.mall.MallLaws}, {@link
 * org.governance4j.testing.mall.MallOrderLaws} or {@link
 * org.governance4j.testing.mall.MallInputLaws} and override their policies and {@code zone()} to
 * try your own; {@link org.governance4j.testing.mall.MallArbitraries} draws what happens in a mall
 * day by day.
 */
@NullMarked
package org.governance4j.testing.mall;

import org.jspecify.annotations.NullMarked;
