package org.governance4j.duty;

import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;

/**
 * Something that an organisation must do again and again (职责事项).
 *
 * @param code the duty's name, such as {@code MEMBERS_MEETING}
 * @param rhythm how often
 * @param rule the text that says so
 */
public record Duty(String code, Rhythm rhythm, RuleRef rule) {

  /** Checks the components. */
  public Duty {
    OpaqueId.check("duty", code);
  }
}
