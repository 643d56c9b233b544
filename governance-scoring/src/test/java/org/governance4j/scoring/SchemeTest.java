package org.governance4j.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.Test;

/** What is no scheme and no gate, and what the messages name. */
class SchemeTest {

  private static final RuleRef RULE = RuleRef.of("CD-19", "appraisal", "a source");

  static AppraisalScheme scheme() {
    return new AppraisalScheme(ImmutableList.of(indicator("ALL", 1, 1)), grades(), RULE);
  }

  static AppraisalScheme halves() {
    return new AppraisalScheme(
        ImmutableList.of(indicator("A", 1, 2), indicator("B", 1, 2)), grades(), RULE);
  }

  @Test
  void weightsThatDoNotAddUpAreNamedWithTheirSum() {
    assertThatThrownBy(() -> scheme(grades(), indicator("A", 1, 2), indicator("B", 1, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5/6");
    assertThatThrownBy(() -> scheme(grades(), indicator("A", 2, 3), indicator("B", 2, 3)))
        .hasMessageContaining("4/3");
  }

  @Test
  void anIndicatorStandsOnceAndWeighsSomething() {
    assertThatThrownBy(() -> scheme(grades(), indicator("A", 1, 2), indicator("A", 1, 2)))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> indicator("A", 0, 1)).hasMessageContaining("weight");
    assertThatThrownBy(() -> new Indicator("A", Fraction.ONE, Fraction.ONE, Fraction.ONE, RULE))
        .hasMessageContaining("highest");
    assertThatThrownBy(() -> scheme(grades())).hasMessageContaining("0");
  }

  @Test
  void weightsTooFineToAddUpAreMalformed() {
    assertThatThrownBy(
            () ->
                scheme(
                    grades(),
                    indicator("A", 1, Long.MAX_VALUE),
                    indicator("B", 1, Long.MAX_VALUE - 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too fine");
  }

  @Test
  void aHoleBetweenGradesIsRefused() {
    Outcome<Bands> holed =
        Bands.of("appraisal", List.of(band("UNQUALIFIED", 0, 40), band("QUALIFIED", 41, 101)));
    assertThat(holed).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void gradesReachAsFarAsScoresAndRiseWithThem() {
    Indicator all = indicator("ALL", 1, 1);
    assertThatThrownBy(() -> scheme(bands(band("QUALIFIED", 0, 100)), all))
        .hasMessageContaining("100");
    assertThatThrownBy(() -> scheme(bands(band("QUALIFIED", 1, 101)), all))
        .hasMessageContaining("score of 0");
    assertThatThrownBy(
            () -> scheme(bands(band("QUALIFIED", 0, 50), band("UNQUALIFIED", 50, 101)), all))
        .hasMessageContaining("UNQUALIFIED from 50");
    assertThatThrownBy(() -> scheme(bands(band("GOOD", 0, 101)), all))
        .hasMessageContaining("'GOOD' is no grade");
  }

  @Test
  void gatesLimitSomething() {
    LocalDate day = LocalDate.of(2023, 6, 30);
    assertThatThrownBy(() -> new RegistrationGatePolicy(AppraisalGrade.OUTSTANDING, RULE))
        .hasMessageContaining("OUTSTANDING");
    assertThatThrownBy(() -> new RegistrationRequirementPolicy(day, -1, RULE))
        .hasMessageContaining("-1");
  }

  private static AppraisalScheme scheme(Bands grades, Indicator... indicators) {
    return new AppraisalScheme(ImmutableList.copyOf(indicators), grades, RULE);
  }

  private static Indicator indicator(String code, long numerator, long denominator) {
    return new Indicator(
        code, Fraction.of(numerator, denominator), Fraction.ZERO, Fraction.of(100, 1), RULE);
  }

  private static Bands grades() {
    return bands(
        band("UNQUALIFIED", 0, 40),
        band("BASICALLY_QUALIFIED", 40, 60),
        band("QUALIFIED", 60, 90),
        band("OUTSTANDING", 90, 101));
  }

  private static Bands bands(Band... bands) {
    return Bands.of("appraisal", List.of(bands)).orElseThrow();
  }

  private static Band band(String code, long from, long until) {
    return Band.of(code, Fraction.of(from, 1), Fraction.of(until, 1));
  }
}
