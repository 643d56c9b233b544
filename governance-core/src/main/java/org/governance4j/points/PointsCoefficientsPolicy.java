package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkShare;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Layering;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * By what the rate of a class is multiplied, such as while a town wants more of it (积分系数; CC-13).
 *
 * @param coefficients the factors, each class once; a class that is not stated earns its rate
 */
public record PointsCoefficientsPolicy(ImmutableList<Coefficient> coefficients) {

  /** The policy's key. */
  public static final PolicyKey<PointsCoefficientsPolicy> KEY =
      PolicyKey.of(
          "points.coefficients",
          PointsCoefficientsPolicy.class,
          Layering.byCode(
              PointsCoefficientsPolicy::coefficients,
              Coefficient::activityClass,
              PointsCoefficientsPolicy::new));

  private static final Fraction MOST = Fraction.of(1_000, 1);

  /** Checks the components. */
  public PointsCoefficientsPolicy {
    requireNonNull(coefficients, "coefficients");
    checkComponent(
        "coefficients",
        coefficients.stream().map(Coefficient::activityClass).distinct().count()
            == coefficients.size(),
        "a class has two coefficients among %s",
        coefficients.stream().map(Coefficient::activityClass).toList());
  }

  /**
   * The coefficient of a class.
   *
   * @param activityClass the class
   * @return the coefficient, or empty if none is stated
   */
  public Optional<Coefficient> coefficient(String activityClass) {
    requireNonNull(activityClass, "activityClass");
    return coefficients.stream()
        .filter(coefficient -> coefficient.activityClass().equals(activityClass))
        .findFirst();
  }

  /**
   * The factor of one class; a part of a point that it leaves is dropped.
   *
   * @param activityClass the class as a code
   * @param factor the factor, 0 to 1000
   * @param rule who says so
   */
  public record Coefficient(String activityClass, Fraction factor, RuleRef rule) {

    /** Checks the components. */
    public Coefficient {
      requireNonNull(activityClass, "activityClass");
      requireNonNull(factor, "factor");
      requireNonNull(rule, "rule");
      OpaqueId.checkCode("activityClass", activityClass);
      checkShare(
          "factor",
          factor,
          Fraction.ZERO,
          MOST,
          "factor for %s must be between 0 and %s but is %s",
          activityClass,
          MOST,
          factor);
    }
  }
}
