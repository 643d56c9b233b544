package org.governance4j.standings;

import org.governance4j.rule.ReasonCode;

/** What the engines of totals and boards have to say (集体积分与积分榜理由). */
public enum StandingsReason implements ReasonCode {
  /** Missing: nothing is stated of where a person was on a day: {@code member}, {@code day}. */
  MEMBERSHIP_UNKNOWN,
  /** Missing: the memberships know no such group: {@code group}, {@code kind}. */
  GROUP_UNKNOWN,
  /** Missing: the policy states no such total: {@code total}, {@code day}. */
  TOTAL_NOT_STATED,

  /**
   * Violation: the total is stated for another kind: {@code total}, {@code stated}, {@code kind}.
   */
  TOTAL_OF_OTHER_KIND,
  /** Violation: not the purse of a group of the kind: {@code group}, {@code kind}. */
  GROUP_OF_OTHER_KIND,
  /** Violation: a membership in a group that is not listed: {@code group}. */
  GROUP_NOT_LISTED,
  /** Violation: only persons are members: {@code member}. */
  MEMBER_IS_NO_PERSON,
  /** Violation: two statements for one day: {@code member}, {@code day}. */
  IN_TWO_PLACES,
  /** Violation: more memberships than are taken: {@code size}, {@code most}. */
  TOO_MANY_MEMBERSHIPS,
  /** Violation: no policy switches the board on: {@code board}, {@code day}. */
  BOARD_OFF,
  /** Violation: the board ranks others: {@code board}, {@code stated}, {@code kind}. */
  BOARD_OF_OTHER_KIND,
  /** Violation: the board shows other points: {@code board}, {@code stated}, {@code measure}. */
  BOARD_OF_OTHER_MEASURE
}
