package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/**
 * How far a target may be extended (延期规定). An extension is granted before expiry, in the unit of
 * the cap.
 *
 * @param times how often at most, at least 1
 * @param cap how much longer at most, all extensions together
 * @param rule the legal basis
 */
public record ExtensionRule(int times, TimeLimit cap, RuleRef rule) {

  /** Checks the components. */
  public ExtensionRule {
    requireNonNull(cap, "cap");
    requireNonNull(rule, "rule");
    checkLeast(
        "times",
        times,
        1,
        Unit.COUNT,
        "times must be 1 or more but is %s under %s: leave the extension out where none is allowed",
        times,
        rule.id());
    checkComponent(
        "cap",
        cap.unit() != LimitUnit.IMMEDIATELY,
        "cap must have a length but is %s under %s: state an amount of another unit",
        cap.unit(),
        rule.id());
  }
}
