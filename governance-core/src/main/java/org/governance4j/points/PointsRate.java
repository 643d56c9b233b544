package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * What one unit of a class earns, such as one sign-in (积分标准; CC-13, QS-04, QS-15, QS-19).
 *
 * @param activityClass the class as a code
 * @param points how many points for each unit, 0 to {@value #MAX_POINTS}; 0 for a class that is
 *     stated to earn none
 * @param rule who says so
 */
public record PointsRate(String activityClass, long points, RuleRef rule) {

  /** The most points of one unit. */
  public static final long MAX_POINTS = 1_000_000_000;

  /** Checks the components. */
  public PointsRate {
    requireNonNull(activityClass, "activityClass");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("activityClass", activityClass);
    checkRange(
        "points",
        points,
        0,
        MAX_POINTS,
        Unit.POINTS,
        "points for %s must be between 0 and %s but are %s: what takes points away is a transfer of"
            + " its own, not a rate",
        activityClass,
        MAX_POINTS,
        points);
  }
}
