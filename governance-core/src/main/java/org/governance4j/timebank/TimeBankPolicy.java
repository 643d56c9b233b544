package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.math.RoundingMode;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * How a place saves the time of voluntary service (志愿服务时间储蓄办法; CD-29, LC-09).
 *
 * @param roundingMinutes the step in minutes to which each record's counted time is rounded, 1 to
 *     {@value #MAX_STEP}
 * @param rounding how a remainder of a step is rounded; not {@link RoundingMode#UNNECESSARY}
 * @param starLevels the star level by the hours of a lifetime, from 0 hours on and without an upper
 *     end; a band for hours that earn no star is stated like any other
 * @param confirmationRequired whether a record counts only once it is confirmed
 * @param rule who says so
 */
@Value.Builder
public record TimeBankPolicy(
    int roundingMinutes,
    RoundingMode rounding,
    Bands starLevels,
    boolean confirmationRequired,
    RuleRef rule)
    implements WithTimeBankPolicy {

  /** The policy's key. */
  public static final PolicyKey<TimeBankPolicy> KEY =
      PolicyKey.of("timebank.policy", TimeBankPolicy.class);

  /** The longest step: a day. */
  public static final int MAX_STEP = 1_440;

  /** Checks the components. */
  public TimeBankPolicy {
    requireNonNull(rounding, "rounding");
    requireNonNull(starLevels, "starLevels");
    requireNonNull(rule, "rule");
    checkRange(
        "roundingMinutes",
        roundingMinutes,
        1,
        MAX_STEP,
        Unit.MINUTES,
        "roundingMinutes must be between 1 and %s but is %s",
        MAX_STEP,
        roundingMinutes);
    checkComponent(
        "rounding",
        rounding != RoundingMode.UNNECESSARY,
        "rounding must say what becomes of a remainder: name another mode than UNNECESSARY");
    checkComponent(
        "starLevels",
        starLevels.bands().get(0).from().compareTo(Fraction.ZERO) <= 0
            && starLevels.bands().get(starLevels.bands().size() - 1).until().isEmpty(),
        "starLevels must reach from 0 hours without an upper end but are %s: state a band for hours"
            + " that earn no star too",
        starLevels);
  }

  /**
   * Starts a time bank's policy, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a time bank's policy one by one (构建器). Optionals and collections that
   * are not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends TimeBankPolicyBuilder {

    Builder() {}
  }
}
