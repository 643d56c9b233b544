/**
 * The laws of conversions (折算规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.conversion.ConversionLaws} and override {@code rules()}
 * to try your own; {@link org.governance4j.testing.conversion.ConversionArbitraries} draws what is
 * converted and reversed.
 */
@NullMarked
package org.governance4j.testing.conversion;

import org.jspecify.annotations.NullMarked;
