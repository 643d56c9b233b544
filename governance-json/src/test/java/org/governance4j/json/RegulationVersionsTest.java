package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.governance4j.cases.CaseHistory;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingRuleSets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when each law holds and is known, and what it says of days and events at its edges. */
class RegulationVersionsTest {

  /** In force from, until before, and known since the day of promulgation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pack                           | targets                                                          | because
          administrative-licensing       | 2004-07-01.. known 2003-08-27                                    | article 83; Order of the President No. 7
          administrative-penalty         | 2021-07-15.. known 2021-01-22                                    | article 86; Order of the President No. 70
          administrative-reconsideration | 2024-01-01.. known 2023-09-01                                    | article 90; Order of the President No. 9
          information-disclosure         | 2008-05-01..2019-05-15 known 2007-04-05, 2019-05-15.. known 2019-04-03 | Orders of the State Council Nos. 492, 711
          petitions                      | 2005-05-01..2022-05-01 known 2005-01-10, 2022-05-01.. known 2022-02-25 | Order of the State Council No. 431; issued with the Central Committee
          shandong-hotline               | 2020-01-01.. known 2020-01-01                                    | the issue's figures; no day of promulgation was found
          """,
      useHeadersInDisplayName = true)
  void targetsHoldFromTheDayOnAndAreKnownSince(String pack, String targets, String because) {
    assertThat(versions(pack, DeadlinePolicy.KEY)).as(because).isEqualTo(targets);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pack                           | rule sets
          administrative-licensing       | 2004-07-01.. known 2003-08-27
          administrative-penalty         | 2021-07-15.. known 2021-01-22
          administrative-reconsideration | 2024-01-01.. known 2023-09-01
          civil-code                     | 2017-10-01..2021-01-01 known 2017-03-15, 2021-01-01.. known 2020-05-28
          information-disclosure         | 2008-05-01..2019-05-15 known 2007-04-05, 2019-05-15.. known 2019-04-03
          petitions                      | 2005-05-01..2022-05-01 known 2005-01-10, 2022-05-01.. known 2022-02-25
          """,
      useHeadersInDisplayName = true)
  void ruleSetsHoldFromTheDayOnAndAreKnownSince(String pack, String ruleSets) {
    assertThat(versions(pack, CountingRuleSets.KEY)).isEqualTo(ruleSets);
  }

  @ParameterizedTest
  @CsvSource({
    "administrative-licensing, HANDLING, received 2026-12-20T10:00",
    "administrative-penalty, DELIVERY, received 2026-12-20T10:00; closed 2026-12-30T10:00",
    "administrative-reconsideration, ACCEPTANCE, received 2026-12-30T10:00",
    "information-disclosure, HANDLING, received 2026-12-20T10:00",
    "petitions, ACCEPTANCE, received 2026-12-25T10:00"
  })
  void noLawAllowsToCountOnUnpublishedDays(String pack, String target, String events) {
    CaseHistory history = RegulationRows.history(events);
    assertThat(
            RegulationRows.progress(
                calculator(pack), target, history, RegulationRows.lastOf(history)))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @ParameterizedTest
  @CsvSource({
    "information-disclosure, HANDLING, received 2019-05-10T10:00",
    "petitions, ACCEPTANCE, received 2022-04-20T10:00"
  })
  void norDidTheVersionBefore(String pack, String target, String events) {
    CaseHistory history = RegulationRows.history(events);
    LocalDate lastDay = RegulationRows.lastOf(history).atZone(RegulationRows.ZONE).toLocalDate();
    assertThat(
            RegulationRows.progress(
                calculatorUntil(pack, lastDay.getYear()),
                target,
                history,
                RegulationRows.lastOf(history)))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  /**
   * The choices of a clock, article by article; the years before 2021 by the General Provisions.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          day        | clock                     | choices                                                    | because
          2020-12-31 | CIVIL-CODE                | NEXT_DAY AS_RECEIVED NEXT_WORKING_DAY Midnight false        | 201: not the first day; 203: the day after the holidays; 24:00
          2020-12-31 | CIVIL-CODE-BUSINESS-HOURS | NEXT_DAY AS_RECEIVED NEXT_WORKING_DAY CloseOfBusiness false | 203: with business hours, until they end
          2021-01-01 | CIVIL-CODE                | NEXT_DAY AS_RECEIVED NEXT_WORKING_DAY Midnight false        | 201, 203
          2021-01-01 | CIVIL-CODE-BUSINESS-HOURS | NEXT_DAY AS_RECEIVED NEXT_WORKING_DAY CloseOfBusiness false | 203
          """,
      useHeadersInDisplayName = true)
  void theCivilCodeCountsBy(LocalDate day, String name, String choices, String because) {
    CountingPolicy clock =
        PackReader.builtIn("civil-code")
            .get(CountingRuleSets.KEY)
            .asOf(day, LocalDate.MAX)
            .orElseThrow()
            .ruleSets()
            .get(name);
    assertThat(
            String.join(
                " ",
                clock.start().name(),
                clock.outsideHours().name(),
                clock.rollOver().name(),
                clock.dayEnd().getClass().getSimpleName(),
                String.valueOf(clock.provisionalAllowed())))
        .as(because)
        .isEqualTo(choices);
  }

  @ParameterizedTest
  @CsvSource({
    "administrative-licensing, 2024-03-01",
    "administrative-penalty, 2024-03-01",
    "administrative-reconsideration, 2024-03-01",
    "information-disclosure, 2024-03-01",
    "information-disclosure, 2018-03-01",
    "petitions, 2024-03-01",
    "petitions, 2018-03-01"
  })
  void onlyTheClosingEndsTheHandling(String pack, String day) {
    String answered = "received " + day + "T10:00; responded " + day + "T11:00";
    assertThat(state(pack, "HANDLING", answered)).isEqualTo(CaseState.RUNNING);
    assertThat(state(pack, "HANDLING", answered + "; closed " + day + "T12:00"))
        .isEqualTo(CaseState.CLOSED_IN_TIME);
  }

  @ParameterizedTest
  @CsvSource({
    "administrative-reconsideration, ACCEPTANCE, 2024-03-01",
    "information-disclosure, CORRECTION, 2024-03-01",
    "petitions, ACCEPTANCE, 2024-03-01",
    "petitions, ACCEPTANCE, 2018-03-01"
  })
  void theResponseEndsTheAcceptance(String pack, String target, String day) {
    String handedOn = "received " + day + "T10:00; dispatched " + day + "T11:00";
    assertThat(state(pack, target, handedOn)).isEqualTo(CaseState.RUNNING);
    assertThat(state(pack, target, handedOn + "; responded " + day + "T12:00"))
        .isEqualTo(CaseState.CLOSED_IN_TIME);
  }

  private static CaseState state(String pack, String target, String events) {
    CaseHistory history = RegulationRows.history(events);
    return RegulationRows.progress(
            calculator(pack), target, history, RegulationRows.lastOf(history))
        .orElseThrow()
        .state();
  }

  private static <T> String versions(String pack, PolicyKey<T> key) {
    Dated<T> dated = PackReader.builtIn(pack).get(key);
    List<String> versions =
        dated.layers().stream()
            .flatMap(List::stream)
            .map(
                version ->
                    version.validity().from()
                        + ".."
                        + version.validity().until().map(LocalDate::toString).orElse("")
                        + " known "
                        + version.knownSince())
            .toList();
    return String.join(", ", versions);
  }

  private static DeadlineCalculator calculator(String pack) {
    return RegulationRows.calculator(PackReader.builtIn(pack));
  }

  /** By the schedules of the years before one. */
  private static DeadlineCalculator calculatorUntil(String pack, int year) {
    PolicyPack laws = PackReader.builtIn(pack);
    return RegulationRows.calculator(laws, RegulationRows.scheduledBefore(year));
  }
}
