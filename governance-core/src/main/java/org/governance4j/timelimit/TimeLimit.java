package org.governance4j.timelimit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import org.governance4j.rule.Fact;
import org.governance4j.rule.RuleRef;

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
    checkArgument(
        unit != LimitUnit.IMMEDIATELY || amount == 0,
        "limit of %s %s under %s must be 0, for what is due at once",
        amount,
        unit,
        rule.id());
    checkArgument(
        unit == LimitUnit.IMMEDIATELY || amount >= 1 && amount <= MAX_AMOUNT,
        "limit of %s %s under %s must be between 1 and %s",
        amount,
        unit,
        rule.id(),
        MAX_AMOUNT);
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
