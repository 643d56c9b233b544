package org.governance4j.points;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * How points are earned in a place (积分管理办法; CC-13, QS-04, QS-15, QS-19).
 *
 * @param rates what each class earns, each class once; a class that is not stated has no rate
 * @param dailyLimit the most points that one account earns for one day, above 0; empty where there
 *     is no such limit
 * @param rule who says so
 */
public record PointsPolicy(
    ImmutableList<PointsRate> rates, Optional<Integer> dailyLimit, RuleRef rule) {

  /** The policy's key. */
  public static final PolicyKey<PointsPolicy> KEY =
      PolicyKey.of("points.policy", PointsPolicy.class);

  /** Checks the components. */
  public PointsPolicy {
    requireNonNull(rates, "rates");
    requireNonNull(dailyLimit, "dailyLimit");
    requireNonNull(rule, "rule");
    long distinct = rates.stream().map(PointsRate::activityClass).distinct().count();
    checkArgument(distinct == rates.size(), "a class has two rates among %s", rates);
    checkArgument(
        dailyLimit.isEmpty() || dailyLimit.get() > 0,
        "dailyLimit must be above 0 but is %s: leave it empty for no limit",
        dailyLimit.orElse(null));
  }

  /**
   * The rate of a class.
   *
   * @param activityClass the class
   * @return the rate, or empty if none is stated
   */
  public Optional<PointsRate> rate(String activityClass) {
    requireNonNull(activityClass, "activityClass");
    return rates.stream().filter(rate -> rate.activityClass().equals(activityClass)).findFirst();
  }
}
