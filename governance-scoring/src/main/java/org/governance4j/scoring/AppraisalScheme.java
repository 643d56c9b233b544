package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.MalformedValueException;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * How the democratic appraisal of party members scores and grades (民主评议办法; CD-19).
 *
 * @param indicators what is scored, each code once; the weights add up to exactly 1
 * @param grades the grade by the weighted score: codes are names of {@link AppraisalGrade}, a
 *     higher band is a better grade, and every score that the indicators allow lies in a band
 * @param rule who says so
 */
public record AppraisalScheme(ImmutableList<Indicator> indicators, Bands grades, RuleRef rule) {

  /** The policy's key. */
  public static final PolicyKey<AppraisalScheme> KEY =
      PolicyKey.of("scoring.appraisal-scheme", AppraisalScheme.class);

  /** The most indicators of one scheme. */
  public static final int MAX_INDICATORS = 256;

  /** Checks the components. */
  public AppraisalScheme {
    requireNonNull(indicators, "indicators");
    requireNonNull(grades, "grades");
    requireNonNull(rule, "rule");
    checkRange(
        "indicators",
        indicators.size(),
        1,
        MAX_INDICATORS,
        Unit.COUNT,
        "a scheme must have 1 to %s indicators but has %s",
        MAX_INDICATORS,
        indicators.size());
    checkComponent(
        "indicators",
        indicators.stream().map(Indicator::code).distinct().count() == indicators.size(),
        "an indicator is stated twice among %s",
        indicators.stream().map(Indicator::code).toList());
    Fraction sum = sum(indicators, Indicator::weight);
    checkComponent(
        "indicators",
        sum.equals(Fraction.ONE),
        "the weights must add up to 1 but add up to %s",
        sum);
    checkGrades(grades);
    checkReach(grades, weighted(indicators, Indicator::lowest));
    checkReach(grades, weighted(indicators, Indicator::highest));
  }

  /**
   * The grade of a weighted score, before any gate or quota.
   *
   * @param score the weighted score, within what the indicators allow
   * @return the grade
   * @throws org.governance4j.rule.OutcomeException if no band holds the score
   */
  public AppraisalGrade gradeOf(Fraction score) {
    requireNonNull(score, "score");
    return named(grades.bandOf(score).orElseThrow().code());
  }

  private static void checkGrades(Bands grades) {
    Optional<AppraisalGrade> below = Optional.empty();
    for (Band band : grades.bands()) {
      AppraisalGrade grade = named(band.code());
      checkComponent(
          "grades",
          below.filter(lower -> lower.compareTo(grade) <= 0).isEmpty(),
          "grade %s from %s must be better than the grades of lower scores: order %s so",
          grade,
          band.from(),
          grades);
      below = Optional.of(grade);
    }
  }

  private static AppraisalGrade named(String code) {
    return Stream.of(AppraisalGrade.values())
        .filter(grade -> grade.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                MalformedValueException.of(
                    "grades",
                    "band '"
                        + code
                        + "' is no grade: use one of "
                        + Arrays.toString(AppraisalGrade.values())));
  }

  private static void checkReach(Bands grades, Fraction score) {
    checkComponent(
        "grades",
        grades.bands().stream().anyMatch(band -> band.contains(score)),
        "the indicators allow a weighted score of %s, which has no grade: extend %s",
        score,
        grades);
  }

  private static Fraction weighted(
      ImmutableList<Indicator> indicators, Function<Indicator, Fraction> score) {
    return sum(indicators, one -> score.apply(one).times(one.weight()));
  }

  private static Fraction sum(
      ImmutableList<Indicator> indicators, Function<Indicator, Fraction> part) {
    try {
      return indicators.stream().map(part).reduce(Fraction.ZERO, Fraction::plus);
    } catch (ArithmeticException e) {
      throw MalformedValueException.of(
          "indicators",
          "weights and scores of "
              + indicators.stream().map(Indicator::code).toList()
              + " are too fine to add up: use rounder ones");
    }
  }
}
