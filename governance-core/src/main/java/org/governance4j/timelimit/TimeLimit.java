package org.governance4j.timelimit;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.rule.Fact;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * How long something may take (时限).
 *
 * @param amount how many units, 1 to {@value #MAX_AMOUNT}; 0 for {@link LimitUnit#IMMEDIATELY} only
 * @param unit the unit
 * @param rule the text that states the limit, marked where the unit is a reading of it
 */
public record TimeLimit(int amount, LimitUnit unit, RuleRef rule) {

  /** The largest amount of a limit, far beyond any regulation. */
  public static final int MAX_AMOUNT = 100_000;

  /** Checks the components. */
  public TimeLimit {
    requireNonNull(unit, "unit");
    requireNonNull(rule, "rule");
    if (unit == LimitUnit.IMMEDIATELY) {
      checkRange(
          "amount",
          amount,
          0,
          0,
          Unit.COUNT,
          "limit of %s %s under %s must be 0, for what is due at once",
          amount,
          unit,
          rule.id());
    } else {
      checkRange(
          "amount",
          amount,
          1,
          MAX_AMOUNT,
          Unit.COUNT,
          "limit of %s %s under %s must be between 1 and %s",
          amount,
          unit,
          rule.id(),
          MAX_AMOUNT);
    }
  }

  /**
   * The limit as reasons state it.
   *
   * @return the amount in its unit
   */
  public Fact toFact() {
    return Fact.of(amount, unit.toUnit());
  }
}
