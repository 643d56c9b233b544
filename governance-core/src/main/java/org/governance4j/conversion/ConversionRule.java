package org.governance4j.conversion;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.journal.LedgerUnit;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsExpiry;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * How one unit becomes another at a stated fixed rate, one way (折算办法; CC-13), as Hailin has it for
 * volunteers: 1 hour = 1 point. There is no market: nothing sets the rate but this rule.
 *
 * @param code its code, of at most {@value #LONGEST_CODE} characters
 * @param from what is converted
 * @param to what it becomes; another unit, and neither is that of records, which are neither spent
 *     nor bought
 * @param rate how much of {@code to} one of {@code from} gives, above 0; numerator and denominator
 *     are at most {@value #MAX_TERM}
 * @param least the least of {@code from} that is converted at once, above 0
 * @param expiry how long what it becomes can be spent; {@link PointsExpiry#NEVER} where the
 *     receiving account keeps no lots
 * @param rule who says so
 */
@Value.Builder
public record ConversionRule(
    String code,
    LedgerUnit from,
    LedgerUnit to,
    Fraction rate,
    long least,
    PointsExpiry expiry,
    RuleRef rule)
    implements WithConversionRule {

  /** The longest code, so that it is part of the ids of accounts. */
  public static final int LONGEST_CODE = 20;

  /** The greatest numerator and denominator of a rate. */
  public static final int MAX_TERM = 1_000_000;

  private static final long MAX_LEAST = 1_000_000_000;

  /** Checks the components. */
  public ConversionRule {
    requireNonNull(code, "code");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(rate, "rate");
    requireNonNull(expiry, "expiry");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("code", code, LONGEST_CODE);
    checkComponent(
        "to",
        !from.code().equals(to.code()),
        "%s must become another unit but stays the same",
        code);
    checkComponent(
        "from",
        !isRecord(from) && !isRecord(to),
        "from and to of %s must not be that of records, which are neither spent nor bought",
        code);
    checkComponent(
        "rate",
        rate.numerator() > 0 && rate.numerator() <= MAX_TERM && rate.denominator() <= MAX_TERM,
        "rate of %s must be above 0 with terms of at most %s but is %s",
        code,
        MAX_TERM,
        rate);
    checkRange(
        "least",
        least,
        1,
        MAX_LEAST,
        Unit.COUNT,
        "least of %s must be between 1 and %s but is %s",
        code,
        MAX_LEAST,
        least);
  }

  private static boolean isRecord(LedgerUnit unit) {
    return unit.code().equals(PointsAccounts.RECORD_UNIT.code());
  }

  /**
   * Starts a rule, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a rule one by one (构建器). Each that is not named is refused by its name.
   */
  public static final class Builder extends ConversionRuleBuilder {

    Builder() {}
  }
}
