/**
 * The laws of live dispatch (实时派单规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.dispatch.DispatchLaws} and override its policies to try
 * your own; {@link org.governance4j.testing.dispatch.DispatchArbitraries} draws orders, offers and
 * what happens to them.
 */
@NullMarked
package org.governance4j.testing.dispatch;

import org.jspecify.annotations.NullMarked;
