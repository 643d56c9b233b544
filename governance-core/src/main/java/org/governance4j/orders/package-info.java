/**
 * Three orders: residents order, the community dispatches, members and partners accept
 * (群众点单、社区派单、党员接单), CD-16, CD-28, HT-17, LW-06, LC-09, CC-11, CC-16, CC-18, CC-19, CC-23, CC-25,
 * QS-06, QS-09.
 *
 * <p>An {@link org.governance4j.orders.Order} is a wish, a project or a call; its {@link
 * org.governance4j.orders.OrderHistory} are the {@link org.governance4j.orders.OrderEvent}s that
 * happened to it. An {@link org.governance4j.orders.OrderBook} folds many histories: it gives the
 * {@link org.governance4j.orders.OrderStatus} of each, {@link
 * org.governance4j.orders.OrderFigures}, a {@link org.governance4j.orders.PraiseRate} and what
 * lapses next. An {@link org.governance4j.orders.OrderDesk} decides about an {@link
 * org.governance4j.orders.OrderCommand} by the clauses of an {@link
 * org.governance4j.orders.OrdersPolicy}: an {@link org.governance4j.orders.OrderDecision} has the
 * events to store and the {@link org.governance4j.orders.OrderNotice}s to send. It also gives what
 * is open for matching, the {@link org.governance4j.orders.ServiceLists} and what is to be reported
 * to a meeting. Every reason is an {@link org.governance4j.orders.OrdersReason}.
 *
 * <h2>Stages</h2>
 *
 * <p>A step can be taken from the stages in its row, by orders of the kinds in its row. An order is
 * {@code PUBLISHED} while a place is neither accepted nor served, and {@code ACCEPTED} when none is
 * left; steps that free or take a place move it between the two.
 *
 * <table>
 *   <caption>Which step moves an order from which stage to which</caption>
 *   <tr><th>step</th><th>of</th><th>from</th><th>to</th></tr>
 *   <tr><td>SUBMISSION</td><td>all</td><td>none</td>
 *       <td>SUBMITTED</td></tr>
 *   <tr><td>REVIEW</td><td>all</td><td>SUBMITTED</td>
 *       <td>APPROVED, REJECTED</td></tr>
 *   <tr><td>MERGER</td><td>wishes, projects</td><td>SUBMITTED, APPROVED</td>
 *       <td>MERGED</td></tr>
 *   <tr><td>PUBLICATION</td><td>all</td><td>APPROVED</td>
 *       <td>PUBLISHED</td></tr>
 *   <tr><td>DISPATCH</td><td>wishes, projects</td><td>PUBLISHED</td>
 *       <td>PUBLISHED, ACCEPTED</td></tr>
 *   <tr><td>ACCEPTANCE</td><td>wishes, projects</td><td>PUBLISHED</td>
 *       <td>PUBLISHED, ACCEPTED</td></tr>
 *   <tr><td>DECLINE</td><td>all</td><td>PUBLISHED, ACCEPTED</td>
 *       <td>the same</td></tr>
 *   <tr><td>LAPSE</td><td>wishes, projects</td><td>PUBLISHED</td>
 *       <td>the same</td></tr>
 *   <tr><td>CLAIM</td><td>wishes, projects</td><td>PUBLISHED</td>
 *       <td>PUBLISHED, ACCEPTED</td></tr>
 *   <tr><td>WAITING</td><td>wishes, projects</td><td>PUBLISHED, ACCEPTED</td>
 *       <td>the same</td></tr>
 *   <tr><td>MOVE_UP</td><td>wishes, projects</td><td>PUBLISHED</td>
 *       <td>PUBLISHED, ACCEPTED</td></tr>
 *   <tr><td>RELEASE</td><td>all</td><td>PUBLISHED, ACCEPTED</td>
 *       <td>PUBLISHED, ACCEPTED</td></tr>
 *   <tr><td>NO_SHOW</td><td>all</td><td>PUBLISHED, ACCEPTED</td>
 *       <td>PUBLISHED, ACCEPTED</td></tr>
 *   <tr><td>EXCLUSION</td><td>all</td><td>SUBMITTED, APPROVED, PUBLISHED, ACCEPTED</td>
 *       <td>the same, or between PUBLISHED and ACCEPTED</td></tr>
 *   <tr><td>PLACES_CHANGE</td><td>all</td><td>SUBMITTED, APPROVED, PUBLISHED, ACCEPTED</td>
 *       <td>the same, or between PUBLISHED and ACCEPTED</td></tr>
 *   <tr><td>PART_SERVICE</td><td>all</td><td>PUBLISHED, ACCEPTED</td>
 *       <td>the same</td></tr>
 *   <tr><td>FULFILMENT</td><td>all</td><td>PUBLISHED, ACCEPTED</td>
 *       <td>FULFILLED</td></tr>
 *   <tr><td>RATING</td><td>all</td><td>FULFILLED</td>
 *       <td>FULFILLED</td></tr>
 *   <tr><td>WITHDRAWAL</td><td>all</td><td>SUBMITTED, APPROVED, PUBLISHED, ACCEPTED</td>
 *       <td>WITHDRAWN</td></tr>
 *   <tr><td>CARRY_OVER</td><td>wishes, projects</td><td>PUBLISHED</td>
 *       <td>PUBLISHED</td></tr>
 *   <tr><td>MEETING_REPORT</td><td>all</td><td>PUBLISHED, ACCEPTED, FULFILLED</td>
 *       <td>the same</td></tr>
 *   <tr><td>SUMMONS</td><td>calls</td><td>PUBLISHED, ACCEPTED</td>
 *       <td>the same</td></tr>
 *   <tr><td>REPORT_IN</td><td>calls</td><td>PUBLISHED</td>
 *       <td>PUBLISHED, ACCEPTED</td></tr>
 *   <tr><td>PROPOSAL</td><td>wishes, projects</td><td>PUBLISHED</td>
 *       <td>the same</td></tr>
 *   <tr><td>AGREEMENT</td><td>wishes, projects</td><td>PUBLISHED</td>
 *       <td>PUBLISHED, ACCEPTED</td></tr>
 * </table>
 *
 * <p>What a step asks of whoever it names:
 *
 * <ul>
 *   <li>DISPATCH, CLAIM, WAITING, PROPOSAL, SUMMONS: no part in the order that goes on; a dispatch
 *       also that the order was not declined. REPORT_IN: none, or summoned.
 *   <li>ACCEPTANCE and LAPSE: an offer, before and after its last instant. DECLINE: an offer, a
 *       negotiation or a summons.
 *   <li>MOVE_UP: on the waiting list. AGREEMENT and a further PROPOSAL: a negotiation, and the turn
 *       in it.
 *   <li>RELEASE: a place or the waiting list. NO_SHOW, PART_SERVICE: a place.
 * </ul>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-ORDERS-1: the status of an order is the one that a search of its history for each fact
 *       finds.
 *   <li>L-ORDERS-2: an order whose events contradict each other comes back apart, with exactly the
 *       contradictions that comparing each event with the sound ones before it finds, and all other
 *       orders are worked.
 *   <li>L-ORDERS-3: a status depends on no event after the instant asked about.
 *   <li>L-ORDERS-4: open for matching are exactly the published wishes and projects with open
 *       places, each for the places that are open, without whoever is kept out, has a part in it,
 *       declined it, let it lapse where that is as good as declined, or is cooling off, and for
 *       nobody while somebody waits whom the rules may let in; publishable are exactly the approved
 *       orders that are not published yet.
 *   <li>L-ORDERS-5: figures and rates are those that counting by hand finds, in whatever order the
 *       orders are given; a rate of nothing is undetermined.
 *   <li>L-ORDERS-6: an order that is not submitted has no status, which is undetermined, and counts
 *       nowhere; an order that is stated twice comes back apart.
 *   <li>L-ORDERS-7: once all to whom a plan of {@code matching} dispatches an order have accepted,
 *       the same places are open as the plan leaves open.
 *   <li>L-ORDERS-8: a command moves an order from a stage exactly as the diagram shows, or is
 *       refused with every reason and changes nothing.
 *   <li>L-ORDERS-9: what the desk decides never contradicts itself: replayed, its events give the
 *       status that they gave when they were decided.
 *   <li>L-ORDERS-10: nobody holds or claims more wishes and projects than the rules allow, takes a
 *       place that is taken or accepts twice, however decisions of several desks follow each other:
 *       one that rests on an older version is refused.
 *   <li>L-ORDERS-11: whoever the demand excludes, has a conflict of interest, is the asker or was
 *       kept out since, of the order or of one that was merged into it, gets no place by any door.
 *   <li>L-ORDERS-12: a command that is stated again adds nothing; another step under its id is
 *       refused.
 *   <li>L-ORDERS-13: what needs a term that no text states is undetermined and enters nothing.
 *   <li>L-ORDERS-14: an offer is answered up to its last instant and lapses after it; a lapse is no
 *       no-show and begins no cooling-off.
 *   <li>L-ORDERS-15: a place that is free goes to the first on the waiting list whom the rules let
 *       in, and nobody claims it or is dispatched to it before.
 *   <li>L-ORDERS-16: each event of an order gives one notice to its asker, and one to the asker of
 *       each order that was merged into it.
 *   <li>L-ORDERS-17: an order is fulfilled only if each of its places is served or expressly given
 *       up, and has fewer places than are taken only if exactly those are named who lose theirs.
 *   <li>L-ORDERS-18: proposals alternate between both sides, whoever would do it makes the first,
 *       and the side that did not make the last one agrees to it.
 *   <li>L-ORDERS-19: the three lists count what is demanded and offered of each class as going
 *       through orders and offers by hand does.
 *   <li>L-ORDERS-20: owed to a meeting is exactly what was claimed at one, is still held or served,
 *       and was not reported since; it is owed by the end of the next period.
 *   <li>L-ORDERS-21: no instant, number or length of a history is too great for an answer: beyond
 *       the stated bounds it is refused, and nothing throws.
 *   <li>L-ORDERS-22: a matching of all that stands has exactly the published and accepted wishes
 *       and projects, each for its places that are not served; whoever holds or is offered one
 *       keeps it, and nobody gets one whom the rules do not let in by a dispatch.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.orders;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
