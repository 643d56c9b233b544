/**
 * Live dispatch (实时派单): the best plan of who serves which order, kept while orders and offers come,
 * change and go, CD-16, CC-07, HT-17.
 *
 * <p>A {@link org.governance4j.dispatch.Dispatcher} holds a book of {@code orders} and the offers
 * of {@code matching}. A {@link org.governance4j.dispatch.DispatchChange} is a command to an order,
 * a new or changed offer, the end of one, all that is offered anew, or the passing of time. The
 * dispatcher decides what it brings about: a {@link org.governance4j.dispatch.DispatchDecision} has
 * the events to store and each {@link org.governance4j.dispatch.DispatchMove}, with its {@link
 * org.governance4j.dispatch.DispatchReason}s. A {@link org.governance4j.dispatch.DispatchSnapshot}
 * with the decisions after it gives the same dispatcher again. A plan proposes: somebody gets an
 * order by the dispatch that a host then enters.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-DISPATCH-1: after every change the plan is the best one of a matching of all that stands,
 *       in which whoever was planned before is the plan that stands.
 *   <li>L-DISPATCH-2: the moves of a decision are exactly the differences between the plan before
 *       and the plan after it, each with at least one reason that is true.
 *   <li>L-DISPATCH-3: a decision that rests on an older version is refused and changes nothing;
 *       what was entered before adds nothing.
 *   <li>L-DISPATCH-4: a snapshot with the decisions after it gives the same book, offers and plan.
 *   <li>L-DISPATCH-5: a change that the orders refuse, or beyond the years 1 to 9999, changes
 *       nothing; one after which no plan is known is entered all the same and moves nobody.
 *   <li>L-DISPATCH-6: asked again without a change, the plan moves nobody.
 *   <li>L-DISPATCH-7: a decision that was changed, lost, added or moved is found at its version
 *       when the journal is resumed, and by the head if it was the last.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.dispatch;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
