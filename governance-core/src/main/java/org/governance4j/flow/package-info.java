/**
 * The optimiser over plain numbers: it pairs two sides at least cost, and shares loads as evenly as
 * possible (流量优化).
 *
 * <p>A {@link org.governance4j.flow.FlowNetwork} has capacities and costs; {@link
 * org.governance4j.flow.MinCostFlow} finds the cheapest of its largest flows, and a {@link
 * org.governance4j.flow.Certificate} proves it optimal without trust in the solver. {@link
 * org.governance4j.flow.Pairs} are two sides with capacities and the pairs allowed between them:
 * {@link org.governance4j.flow.Assignment} chooses as many pairs as possible at least cost, left
 * nodes of a higher level first, with a {@link org.governance4j.flow.PairCertificate}, and says of
 * every open place which {@link org.governance4j.flow.Shortage} leaves it open; {@link
 * org.governance4j.flow.BalancedLoads} chooses as many pairs as possible so that the loads of the
 * right side are as even as possible. The engines give the numbers their meaning: demands and
 * offers (CD-16, CC-16), lawyers with several communities (LW-07), households and members.
 *
 * <p>All is exact in {@code long}; what could overflow is refused when the input is built. The same
 * input gives the same answer; where several answers are equally good, the order of the input
 * decides which one is given.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-FLOW-1: value and cost of the flow are those that an independent search of all flows
 *       finds, with costs of either sign and with negative cycles.
 *   <li>L-FLOW-2: the certificate accepts every solution, and rejects every other flow that is not
 *       as large and as cheap, whatever its potentials and its cut, and every wrong value, cost or
 *       flow of an arc.
 *   <li>L-FLOW-3: renumbering nodes and arcs changes neither value nor cost.
 *   <li>L-FLOW-4: the same network gives the same solution, arc by arc and node by node.
 *   <li>L-FLOW-5: an assignment has as many pairs as any, and costs as little as any with as many,
 *       as a search of all choices finds.
 *   <li>L-FLOW-6: one more place on either side, or one more allowed pair, never lowers the number
 *       of pairs, and raises it by at most one.
 *   <li>L-FLOW-7: every left node with open places, and no other, has a reason: it has no partner
 *       allowed, too few, or a shortage; the shortage asks for more than there is by exactly its
 *       open places, and is the smallest such set around the node.
 *   <li>L-FLOW-8: balanced loads place as many as any choice, sorted from the largest down no other
 *       such choice has lexicographically smaller loads, and among equal ones none costs less.
 *   <li>L-FLOW-9: the certificate of pairs accepts every assignment, and rejects every other choice
 *       that is not as good, whatever its prices, and every wrong number, sum or pair.
 *   <li>L-FLOW-10: an assignment fills as many places of level 0 as any choice, then of level 1 and
 *       so on, and costs as little as any that fills the same.
 *   <li>L-FLOW-11: all shortages at once are those around each left node, and two left nodes have
 *       the same number only if they have the same shortage.
 *   <li>L-FLOW-12: forcing a pair, or one more place of a left node, costs what a search of all
 *       choices finds, and never less than the certificate's bound.
 * </ul>
 */
@NullMarked
package org.governance4j.flow;

import org.jspecify.annotations.NullMarked;
