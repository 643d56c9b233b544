package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * How a place counts the hours of voluntary service (志愿服务时长核算办法; CD-29, LC-09). A record is counted
 * by the version that is in force on the day that it states.
 *
 * @param rounding how counted minutes become whole steps
 * @param caps the most that counts for one activity, day and year
 * @param confirmationRequired whether a record counts only once it is confirmed
 * @param rule who says so
 */
@Value.Builder
public record TimeBankPolicy(
    Rounding rounding, TimeCaps caps, boolean confirmationRequired, RuleRef rule)
    implements WithTimeBankPolicy {

  /** The policy's key. */
  public static final PolicyKey<TimeBankPolicy> KEY =
      PolicyKey.of("timebank.policy", TimeBankPolicy.class);

  /** Checks the components. */
  public TimeBankPolicy {
    requireNonNull(rounding, "rounding");
    requireNonNull(caps, "caps");
    requireNonNull(rule, "rule");
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
