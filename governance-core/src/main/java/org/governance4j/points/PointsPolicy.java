package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * What earns how many points in a place (积分管理办法; CC-13, QS-04, QS-15, QS-19). What holds for all
 * classes is in {@link PointsTermsPolicy}, so that adding a rate lifts no limit.
 *
 * @param rates what each class earns, each class once; a class that is not stated has no rate
 */
public record PointsPolicy(ImmutableList<PointsRate> rates) {

  /** The policy's key. */
  public static final PolicyKey<PointsPolicy> KEY =
      PolicyKey.of(
          "points.rates",
          PointsPolicy.class,
          Layering.byCode(PointsPolicy::rates, PointsRate::activityClass, PointsPolicy::new));

  /** Checks the components. */
  public PointsPolicy {
    requireNonNull(rates, "rates");
    long distinct = rates.stream().map(PointsRate::activityClass).distinct().count();
    checkComponent(
        "rates",
        distinct == rates.size(),
        "a class has two rates among %s",
        rates.stream().map(PointsRate::activityClass).toList());
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
