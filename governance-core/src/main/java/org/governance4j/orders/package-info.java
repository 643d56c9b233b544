/**
 * Micro-wishes: residents order, the community dispatches, members accept (微心愿：群众点单、社区派单、党员接单),
 * CD-16, CC-11, CC-16, HT-17, LW-06, QS-09.
 *
 * <p>A {@link org.governance4j.orders.MicroWish} is a wish with all that happened to it, as {@link
 * org.governance4j.orders.WishEvent}s; {@link org.governance4j.orders.WishDesk} folds them into its
 * {@link org.governance4j.orders.WishStatus} at an instant, lists what can be published and what is
 * open for matching, and counts {@link org.governance4j.orders.WishFigures} and a {@link
 * org.governance4j.orders.PraiseRate} whose base the caller names. Of the three lists of CC-11 the
 * list of needs is what is open for matching, that of services the service classes of {@code
 * matching}, and that of resources its helpers. Every reason is a {@link
 * org.governance4j.orders.OrdersReason}.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-ORDERS-1: the status of a wish is the one that a search of its history for each fact
 *       finds.
 *   <li>L-ORDERS-2: a history whose events contradict each other is refused, with exactly the
 *       contradictions that comparing each event with those before it finds.
 *   <li>L-ORDERS-3: a status depends on no event after the instant asked about.
 *   <li>L-ORDERS-4: open for matching are exactly the published wishes with open places, each for
 *       the places that are open and without those who have accepted it; publishable are exactly
 *       the approved ones that are not published yet.
 *   <li>L-ORDERS-5: figures and rates are those that counting by hand finds, in whatever order the
 *       wishes are given; a rate of nothing is undetermined.
 *   <li>L-ORDERS-6: a wish that is not submitted has no status, which is undetermined, and counts
 *       nowhere; a wish that is stated twice is refused.
 *   <li>L-ORDERS-7: once all to whom a plan of {@code matching} sends it have accepted, the same
 *       places are open as the plan leaves open.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.orders;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
