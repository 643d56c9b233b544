package org.governance4j.contact;

import org.governance4j.rule.ReasonCode;

/** What contact with households has to say (联系群众的理由). */
public enum ContactReason implements ReasonCode {
  /** A member is stated twice: {@code person}, {@code times}. */
  DUPLICATE_MEMBER,
  /** A household is stated twice: {@code household}, {@code times}. */
  DUPLICATE_HOUSEHOLD,
  /**
   * Households are assigned out: {@code households} in all, {@code members}, {@code least} and
   * {@code most} of one member.
   */
  HOUSEHOLDS_ASSIGNED,
  /** A member has more than the usual: {@code person}, {@code households}, {@code usual}. */
  ABOVE_USUAL_NUMBER,
  /** Uncovered: no member can be given the grid's households: {@code household}, {@code grid}. */
  NO_MEMBER_FOR_GRID,
  /**
   * Uncovered: each member who could be given the household has the most allowed, and none can hand
   * one on: {@code household}, {@code grid}, {@code members}, {@code most}.
   */
  MEMBERS_FULL
}
