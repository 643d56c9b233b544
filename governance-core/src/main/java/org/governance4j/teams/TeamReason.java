package org.governance4j.teams;

import org.governance4j.rule.ReasonCode;

/** What the matching of teams has to say (成组匹配理由). */
public enum TeamReason implements ReasonCode {
  /**
   * Open: even alone, the team could not be filled at one time; with those who have accepted, so
   * many places could: {@code demand}, {@code places}, {@code most}.
   */
  TEAM_CANNOT_BE_FILLED,
  /**
   * Open: enough could fill the team, but no better plan with it was found; so many offers fit, and
   * so many of them could come beside the plan, together at one time: {@code demand}, {@code
   * places}, {@code offers}, {@code free}.
   */
  TEAM_LEFT_OPEN,
  /**
   * Open: those who fit serve it or others, or would be at a time that crosses another; so many
   * fit, and so many of them could still come beside the plan: {@code demand}, {@code offers},
   * {@code free}.
   */
  OFFERS_TAKEN,
  /**
   * Idle: the demands that fit are filled by others, or left open by the plan: {@code provider},
   * {@code demands}.
   */
  DEMANDS_SERVED_OTHERWISE,
  /** A place is kept at a time that crosses another that is kept: {@code demand}, {@code slot}. */
  KEPT_THOUGH_CROSSING,

  /** Apart: a team is no demand of the input: {@code demand}. */
  TEAM_UNKNOWN,
  /** Apart: a slot begins or ends at different times: {@code slot}, {@code times}. */
  SPAN_CONTRADICTORY,
  /** Apart: a demand names a slot that was set apart: {@code demand}, {@code slot}. */
  DEMAND_SLOT_APART,
  /** Apart: a span is of a slot that is not one of those stated: {@code slot}. */
  SPAN_SLOT_UNKNOWN
}
