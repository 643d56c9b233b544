/**
 * The laws of micro-wishes and their events (微心愿流程规则检验).
 *
 * <p>They take no policy: extend {@link org.governance4j.testing.orders.OrdersLaws} and {@link
 * org.governance4j.testing.orders.OrdersMatchingLaws} to run them; {@link
 * org.governance4j.testing.orders.OrdersArbitraries} draws wishes with events in order and out of
 * order.
 */
@NullMarked
package org.governance4j.testing.orders;

import org.jspecify.annotations.NullMarked;
