package org.governance4j.deadline;

/** A step of a case from or until which a target runs (办理节点). */
public enum Milestone {
  /** The case came in (受理). */
  RECEIVED,
  /** The case was handed to a unit (派单). */
  DISPATCHED,
  /** The one who asked got a first answer (首次响应). */
  RESPONDED,
  /** A unit gave the case back as not its own (退单). */
  RETURNED,
  /** The case was struck off the list; of a unit's target, its part was done (办结). */
  CLOSED,
  /** The one who asked was told the result (反馈). */
  FED_BACK,
  /** The one who asked was asked how it went (回访; HT-20). */
  CALLED_BACK
}
