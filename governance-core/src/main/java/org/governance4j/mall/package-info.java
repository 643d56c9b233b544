/**
 * The points mall (积分商城; CC-13): serve to earn, spend to share. Merchants offer items for points;
 * an order holds points, pieces and the merchant's settlement back, a delivery spends them, and
 * what is cancelled, not delivered in time or taken back returns.
 *
 * <p>A {@link org.governance4j.mall.MallPolicy} states what each item costs and what its merchant
 * is paid, a {@link org.governance4j.mall.MallTermsPolicy} how long an order is held, who may buy
 * and what is taken back. {@link org.governance4j.mall.PointsMall} turns a {@link
 * org.governance4j.mall.MallOrder}, the {@link org.governance4j.mall.MallStep steps} of an order, a
 * {@link org.governance4j.mall.MallStocking} and a {@link org.governance4j.mall.MallPayOut} into
 * the commands that a ledger enters. {@link org.governance4j.mall.MallAccounts} names the accounts.
 * All that the mall knows is in the ledger: each piece is a hold of its own, of points, of the
 * piece and of the settlement together, so that any part of an order is delivered, cancelled or
 * taken back with the very points that were held for it.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-MALL-1: points, pieces of each item and fen each add up to zero on every day, whatever is
 *       ordered, delivered, cancelled, taken back and paid.
 *   <li>L-MALL-2: of each item, what is delivered, what is held and what is left are together what
 *       was stocked, and none of them is below zero.
 *   <li>L-MALL-3: an order is held with all its pieces, or it is refused and changes nothing.
 *   <li>L-MALL-4: the prices and the terms of an order are those of its day; a later version
 *       changes nothing of it.
 *   <li>L-MALL-5: each piece of an order is held, and then delivered, cancelled or lapsed, and only
 *       a delivered one is taken back; orders in any split of deliveries, cancellations and refunds
 *       end as a mall of plain lists says.
 *   <li>L-MALL-6: the same order, step, stocking or payment again adds nothing; other content under
 *       its id is refused.
 *   <li>L-MALL-7: a merchant is owed the settlement of what is delivered, less that of what is
 *       taken back and what was paid, and is paid nothing twice.
 *   <li>L-MALL-8: a refund gives the buyer exactly the points of its pieces back, to the very lots
 *       that they were taken from, and no piece is refunded twice.
 *   <li>L-MALL-9: only a purse of a kind that the terms admit buys: no account that issues points,
 *       owes them, records them or belongs to the mall does.
 *   <li>L-MALL-10: from the day on which its time is over, an order holds nothing back and is not
 *       delivered, freed or not; one that was delivered before and is not entered yet is entered
 *       with its delivery at any later time.
 *   <li>L-MALL-11: no order has more pieces than the terms allow, and no purse buys more in a
 *       period.
 *   <li>L-MALL-12: an item without a price, a day without a policy or an unknown order is
 *       undetermined, never zero.
 *   <li>L-MALL-13: the points that are out are those issued, less those spent and those expired.
 *   <li>L-MALL-14: what contradicts itself or is beyond a bound is refused with exactly what is
 *       wrong with it, and nothing throws.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.mall;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
