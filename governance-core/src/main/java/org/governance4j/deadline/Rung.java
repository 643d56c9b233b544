package org.governance4j.deadline;

import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;

/**
 * One step of an {@link EscalationLadder} (督办层级).
 *
 * @param code its name, such as {@code SUBDISTRICT_SUPERVISES}
 * @param from from when on a case stands on it
 * @param rule who says so
 */
public record Rung(String code, Threshold from, RuleRef rule) {

  /** Checks the components. */
  public Rung {
    OpaqueId.check("rung", code);
  }
}
