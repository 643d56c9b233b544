package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * One thing that an appraisal scores, and how much it weighs (考核指标; CD-19).
 *
 * @param code the indicator as a code, such as {@code SERVICE}
 * @param weight its part of the whole, above 0 and at most 1
 * @param lowest the least score that can be given
 * @param highest the greatest score that can be given, above the least
 * @param rule who says so
 */
@Value.Builder
public record Indicator(
    String code, Fraction weight, Fraction lowest, Fraction highest, RuleRef rule)
    implements WithIndicator {

  /** Checks the components. */
  public Indicator {
    requireNonNull(code, "code");
    requireNonNull(weight, "weight");
    requireNonNull(lowest, "lowest");
    requireNonNull(highest, "highest");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("code", code);
    checkComponent(
        "weight",
        weight.compareTo(Fraction.ZERO) > 0 && weight.compareTo(Fraction.ONE) <= 0,
        "weight of indicator %s must be above 0 and at most 1 but is %s",
        code,
        weight);
    checkComponent(
        "highest",
        lowest.compareTo(highest) < 0,
        "indicator %s must have a highest score above the lowest, but they are %s and %s",
        code,
        highest,
        lowest);
  }

  /**
   * Starts an indicator, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether a score can be given.
   *
   * @param score the score
   * @return true from the lowest to the highest, both included
   */
  public boolean allows(Fraction score) {
    requireNonNull(score, "score");
    return lowest.compareTo(score) <= 0 && score.compareTo(highest) <= 0;
  }

  /**
   * Names the components of an indicator one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends IndicatorBuilder {

    Builder() {}
  }
}
