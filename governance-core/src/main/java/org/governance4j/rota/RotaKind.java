package org.governance4j.rota;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * A kind of day whose burden is shared out by itself (值班日类别), with its crew.
 *
 * @param code the kind, such as {@code SPRING_FESTIVAL}, {@code STATUTORY} or {@code DAY_OFF}
 * @param leaders how many lead, 0 to {@value #MAX_CREW}
 * @param staff how many others are on duty, 0 to {@value #MAX_CREW}
 * @param rule who says so
 */
public record RotaKind(String code, int leaders, int staff, RuleRef rule) {

  /** The largest number in one role on one day. */
  public static final int MAX_CREW = 1_000;

  /** Checks the components. */
  public RotaKind {
    requireNonNull(code, "code");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("code", code);
    check("leaders", leaders, code);
    check("staff", staff, code);
  }

  int places(RotaRole role) {
    return role == RotaRole.LEADER ? leaders : staff;
  }

  private static void check(String component, int number, String code) {
    checkRange(
        component,
        number,
        0,
        MAX_CREW,
        Unit.PERSONS,
        "%s of %s must be from 0 to %s but are %s",
        component,
        code,
        MAX_CREW,
        number);
  }
}
