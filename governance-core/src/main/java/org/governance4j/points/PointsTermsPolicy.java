package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * On what terms points are earned and spent (积分使用办法; CC-13): what holds for all classes, and is
 * therefore no part of the rates. No text gives a limit, so the host states that there is one or
 * none.
 *
 * @param dailyLimit the most points that one account earns for one day, above 0; empty where the
 *     host decides that there is no such limit
 * @param rule who says so, and by whose decision points are spent
 */
public record PointsTermsPolicy(Optional<Integer> dailyLimit, RuleRef rule) {

  /** The policy's key. */
  public static final PolicyKey<PointsTermsPolicy> KEY =
      PolicyKey.of("points.terms", PointsTermsPolicy.class);

  /** Checks the components. */
  public PointsTermsPolicy {
    requireNonNull(dailyLimit, "dailyLimit");
    requireNonNull(rule, "rule");
    checkLeast(
        "dailyLimit",
        dailyLimit.orElse(1),
        1,
        Unit.POINTS,
        "dailyLimit must be above 0 but is %s: leave it empty for no limit",
        dailyLimit.orElse(null));
  }

  /**
   * Terms with a daily limit.
   *
   * @param dailyLimit the most points that one account earns for one day, above 0
   * @param rule who says so
   * @return the terms
   */
  public static PointsTermsPolicy limited(int dailyLimit, RuleRef rule) {
    return new PointsTermsPolicy(Optional.of(dailyLimit), rule);
  }

  /**
   * Terms without a daily limit.
   *
   * @param rule who says so
   * @return the terms
   */
  public static PointsTermsPolicy unlimited(RuleRef rule) {
    return new PointsTermsPolicy(Optional.empty(), rule);
  }
}
