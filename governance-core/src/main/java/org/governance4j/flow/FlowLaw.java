package org.governance4j.flow;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class FlowLaw {

  static final RuleRef OPTIMAL =
      RuleRef.law(
          "L-FLOW-1",
          "value and cost of the flow are those that an independent search of all flows finds, with"
              + " costs of either sign and with negative cycles.");

  static final RuleRef CERTIFIED =
      RuleRef.law(
          "L-FLOW-2",
          "the certificate accepts every solution, and rejects every other flow that is not as"
              + " large and as cheap, whatever its potentials and its cut, and every wrong value,"
              + " cost or flow of an arc.");

  static final RuleRef NUMBERING_IS_FREE =
      RuleRef.law("L-FLOW-3", "renumbering nodes and arcs changes neither value nor cost.");

  static final RuleRef REPEATABLE =
      RuleRef.law(
          "L-FLOW-4", "the same network gives the same solution, arc by arc and node by node.");

  static final RuleRef ASSIGNMENT =
      RuleRef.law(
          "L-FLOW-5",
          "an assignment has as many pairs as any, and costs as little as any with as many, as a"
              + " search of all choices finds.");

  static final RuleRef ONE_MORE =
      RuleRef.law(
          "L-FLOW-6",
          "one more place on either side, or one more allowed pair, never lowers the number of"
              + " pairs, and raises it by at most one.");

  static final RuleRef CAUSES =
      RuleRef.law(
          "L-FLOW-7",
          "every left node with open places, and no other, has a reason: it has no partner allowed,"
              + " too few, or a shortage; the shortage asks for more than there is by exactly its"
              + " open places, and is the smallest such set around the node.");

  static final RuleRef BALANCED =
      RuleRef.law(
          "L-FLOW-8",
          "balanced loads place as many as any choice, sorted from the largest down no other such"
              + " choice has lexicographically smaller loads, and among equal ones none costs"
              + " less.");

  private FlowLaw() {}
}
