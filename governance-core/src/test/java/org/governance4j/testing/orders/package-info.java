/**
 * The laws of orders and of the desk that decides about them (点单规则检验).
 *
 * <p>{@link org.governance4j.testing.orders.OrdersLaws}, {@link
 * org.governance4j.testing.orders.OrdersMatchingLaws} and {@link
 * org.governance4j.testing.orders.OrderListsLaws} take no policy: extend them to run them. {@link
 * org.governance4j.testing.orders.OrderDeskLaws} takes a host's own policies. {@link
 * org.governance4j.testing.orders.OrdersArbitraries} draws orders, events, commands and policies.
 */
@NullMarked
package org.governance4j.testing.orders;

import org.jspecify.annotations.NullMarked;
