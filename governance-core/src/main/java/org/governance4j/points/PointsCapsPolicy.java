package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * The most that one account earns with one class of things (单项积分上限; CC-13). It is apart from the
 * rates, so that a new rate lifts no limit; what holds for all classes together is in {@link
 * PointsTermsPolicy}.
 *
 * @param caps the limits, each class and period once
 */
public record PointsCapsPolicy(ImmutableList<Cap> caps) {

  /** The policy's key. */
  public static final PolicyKey<PointsCapsPolicy> KEY =
      PolicyKey.of(
          "points.caps",
          PointsCapsPolicy.class,
          Layering.byCode(PointsCapsPolicy::caps, Cap::code, PointsCapsPolicy::new));

  /** Checks the components. */
  public PointsCapsPolicy {
    requireNonNull(caps, "caps");
    checkComponent(
        "caps",
        caps.stream().map(Cap::code).distinct().count() == caps.size(),
        "a class has two limits of one period among %s",
        caps.stream().map(Cap::code).toList());
  }

  /**
   * The limit of a class.
   *
   * @param activityClass the class
   * @param period the period
   * @return the limit, or empty if none is stated
   */
  public Optional<Cap> cap(String activityClass, PointsPeriod period) {
    requireNonNull(activityClass, "activityClass");
    requireNonNull(period, "period");
    return caps.stream()
        .filter(cap -> cap.activityClass().equals(activityClass) && cap.period() == period)
        .findFirst();
  }

  /**
   * A limit of one class.
   *
   * @param activityClass the class as a code
   * @param period over what it counts
   * @param points the most points, above 0
   * @param rule who says so
   */
  public record Cap(String activityClass, PointsPeriod period, int points, RuleRef rule) {

    /** Checks the components. */
    public Cap {
      requireNonNull(activityClass, "activityClass");
      requireNonNull(period, "period");
      requireNonNull(rule, "rule");
      OpaqueId.checkCode("activityClass", activityClass);
      checkLeast(
          "points",
          points,
          1,
          Unit.POINTS,
          "a limit must be above 0 but is %s: state a rate of 0 for a class that earns nothing",
          points);
    }

    /**
     * What names it among the elements of the policy.
     *
     * @return the class and the period
     */
    public String code() {
      return activityClass + "/" + period;
    }
  }
}
