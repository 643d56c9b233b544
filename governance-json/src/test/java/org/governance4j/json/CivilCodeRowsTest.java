package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.LimitScale;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingRuleSets;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Articles 200 to 204 of the Civil Code, and before it of the General Provisions of the Civil Law.
 * Each row tells the article and the fact of the calendar that decides it: the weekday, or the
 * notice of the State Council's general office on that year's holidays.
 */
class CivilCodeRowsTest {

  private static final PolicyPack PACK = PackReader.builtIn("civil-code");
  private static final RuleRef AGREED =
      RuleRef.of("AGREED", "the limit agreed", "a row of a table");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start               | n  | unit   | due                 | because
          2021-03-01T09:00    | 1  | DAYS   | 2021-03-02T24:00    | 201: the first day is not counted; 203: until 24:00
          2021-03-01T00:00    | 1  | DAYS   | 2021-03-02T24:00    | 201: nor if it began at its first instant
          2021-03-01T23:59:59 | 1  | DAYS   | 2021-03-02T24:00    | 201: nor at its last second
          2021-03-05T10:00    | 1  | DAYS   | 2021-03-08T24:00    | 203: 03-06 is a Saturday
          2021-02-08T10:00    | 7  | DAYS   | 2021-02-18T24:00    | 203: 02-15 lies in Spring Festival, 02-11 to 02-17
          2021-02-08T10:00    | 1  | WEEKS  | 2021-02-18T24:00    | policy: a week is seven days
          2021-09-17T10:00    | 1  | DAYS   | 2021-09-18T24:00    | reading: Saturday 09-18 is worked by the notice for 2021
          2022-01-28T10:00    | 1  | DAYS   | 2022-01-29T24:00    | reading: Saturday 01-29 is worked by the notice for 2022
          2022-01-28T10:00    | 2  | DAYS   | 2022-01-30T24:00    | reading: Sunday 01-30 is worked by the notice for 2022
          2022-01-28T10:00    | 3  | DAYS   | 2022-02-07T24:00    | 203: Spring Festival is off from 01-31 to 02-06
          2020-01-30T10:00    | 1  | DAYS   | 2020-02-03T24:00    | 203: 2020-01-31 is off by the notice of 2020-01-27, to 02-02
          2019-04-30T10:00    | 1  | DAYS   | 2019-05-05T24:00    | 203: off to 05-04 by the notice of 2019-03-22; Sunday 05-05 is worked
          2021-09-28T10:00    | 10 | DAYS   | 2021-10-08T24:00    | 204, no deduction: 10-01 to 10-07 lie inside
          2022-09-28T10:00    | 10 | DAYS   | 2022-10-08T24:00    | reading: Saturday 10-08 is worked by the notice for 2022
          2021-09-30T10:00    | 1  | DAYS   | 2021-10-08T24:00    | 203: National Day is off from 10-01 to 10-07
          2021-01-31T10:00    | 1  | MONTHS | 2021-03-01T24:00    | 202: month's end 02-28; 203: a Sunday
          2022-01-31T10:00    | 1  | MONTHS | 2022-02-28T24:00    | 202: no 31st, so month's end, a Monday
          2024-01-31T10:00    | 1  | MONTHS | 2024-02-29T24:00    | 202: month's end in a leap year, a Thursday
          2024-01-29T10:00    | 1  | MONTHS | 2024-02-29T24:00    | 202: the corresponding day, a Thursday
          2020-01-31T10:00    | 1  | MONTHS | 2020-03-02T24:00    | 202: month's end 02-29; 203: a Saturday
          2017-12-31T10:00    | 2  | MONTHS | 2018-02-28T24:00    | 202: month's end, a Wednesday
          2023-08-31T10:00    | 1  | MONTHS | 2023-10-07T24:00    | 202: 09-30; 203: off to 10-06, Saturday 10-07 worked
          2023-09-01T10:00    | 1  | MONTHS | 2023-10-07T24:00    | 203: 10-01 is off to 10-06, Saturday 10-07 worked
          2024-03-01T10:00    | 7  | MONTHS | 2024-10-08T24:00    | 203: National Day is off from 10-01 to 10-07
          2021-12-01T10:00    | 1  | MONTHS | 2022-01-04T24:00    | 203: New Year is off from 01-01 to 01-03
          2024-12-28T10:00    | 1  | MONTHS | 2025-02-05T24:00    | 203: Spring Festival is off from 01-28 to 02-04
          2024-02-29T10:00    | 1  | YEARS  | 2025-02-28T24:00    | 202: no 29th, so month's end, a Friday
          2023-12-31T10:00    | 1  | YEARS  | 2024-12-31T24:00    | 202: the corresponding day, a Tuesday
          2021-10-01T10:00    | 3  | YEARS  | 2024-10-08T24:00    | 203: 2024-10-01 is off to 10-07
          2021-03-05T16:00    | 24 | HOURS  | 2021-03-06T16:00    | 201: hours run from the fixed time; 203 is about days, so Saturday stays
          2022-01-30T23:30    | 1  | HOURS  | 2022-01-31T00:30    | 201: nor does a statutory holiday move them
          """,
      useHeadersInDisplayName = true)
  void aPeriod(String start, int n, LimitUnit unit, String due, String because) {
    Deadline deadline = compute(calculator(n, unit), start).orElseThrow();
    assertThat(deadline.due()).as(because).isEqualTo(RegulationRows.at(due));
    assertThat(deadline.lastDay()).as(because).isEqualTo(RegulationRows.day(due));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start            | n | due              | because
          2021-03-01T09:00 | 1 | 2021-03-02T17:30 | 203: business ends at 17:30 on a Tuesday
          2021-03-05T18:00 | 1 | 2021-03-08T17:30 | reading: received after hours, the day is 03-05 all the same; 203: 03-06 is a Saturday
          2022-01-28T09:00 | 1 | 2022-01-29T12:00 | 203: the host works make-up Saturdays until 12:00
          """,
      useHeadersInDisplayName = true)
  void withBusinessHours(String start, int n, String due, String because) {
    DeadlineCalculator deadlines =
        calculator(n, LimitUnit.DAYS, "CIVIL-CODE-BUSINESS-HOURS").withServiceHours(hours());
    assertThat(compute(deadlines, start).orElseThrow().due())
        .as(because)
        .isEqualTo(RegulationRows.at(due));
    assertThat(compute(calculator(n, LimitUnit.DAYS, "CIVIL-CODE-BUSINESS-HOURS"), start))
        .as("203: no hours, no end of business")
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start            | known      | due              | because
          2020-01-30T10:00 | 2020-01-26 | 2020-01-31T24:00 | the notice of 2019-11-21 ends Spring Festival with 01-30; a Friday
          2020-01-30T10:00 | 2020-01-27 | 2020-02-03T24:00 | the notice of that day prolongs it to 02-02
          2019-04-30T10:00 | 2019-03-21 | 2019-05-02T24:00 | the notice of 2018-12-06 has 05-01 alone; a Thursday
          2019-04-30T10:00 | 2019-03-22 | 2019-05-05T24:00 | the notice of that day has 05-01 to 05-04 off
          """,
      useHeadersInDisplayName = true)
  void asKnownBeforeAndAfterANotice(String start, String known, String due, String because) {
    DeadlineCalculator then = calculator(1, LimitUnit.DAYS).asKnownAt(LocalDate.parse(known));
    assertThat(compute(then, start).orElseThrow().due())
        .as(because)
        .isEqualTo(RegulationRows.at(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2017-10-01T00:00, GENERAL",
    "2020-12-31T23:59:59, GENERAL",
    "2021-01-01T00:00, CIVIL"
  })
  void everyStepNamesTheLawInForce(String start, String law) {
    Outcome<Deadline> outcome = compute(calculator(1, LimitUnit.DAYS), start);
    assertThat(
            outcome.reasons().stream()
                .filter(reason -> reason.code() instanceof TimeLimitReason)
                .map(Reason::rule)
                .filter(rule -> !rule.equals(AGREED)))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.id()).startsWith(law).endsWith("/24H"))
        .allSatisfy(rule -> assertThat(rule.basis()).isEqualTo(Basis.INTERPRETATION));
  }

  @Test
  void theGeneralPrinciplesBefore2017AreNotStated() {
    assertThat(compute(calculator(1, LimitUnit.DAYS), "2017-09-30T10:00"))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  void whatTheCodeLeavesOpenTheRuleSetDoesNotDecide() {
    CountingRuleSets sets =
        PACK.get(CountingRuleSets.KEY).asOf(day("2021-01-01"), LocalDate.MAX).orElseThrow();
    CountingPolicy plain = sets.ruleSets().get("CIVIL-CODE");
    CountingPolicy hours = sets.ruleSets().get("CIVIL-CODE-BUSINESS-HOURS");
    assertThat(plain.suspendedMonths()).isEmpty();
    assertThat(PACK.keys()).doesNotContain(CaseChangePolicy.KEY);
    assertThat(plain.dayEnd()).isEqualTo(DayEnd.midnight());
    assertThat(hours.dayEnd()).as("203").isEqualTo(DayEnd.closeOfBusiness());
    assertThat(PACK.get(CountingPolicy.KEY).asOf(day("2021-01-01"), LocalDate.MAX))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Outcome<Deadline> compute(DeadlineCalculator deadlines, String start) {
    return deadlines.compute(RegulationRows.history("received " + start));
  }

  private static ServiceHours hours() {
    ServiceSeason year =
        new ServiceSeason(
            "YEAR",
            MonthDay.of(1, 1),
            MonthDay.of(12, 31),
            ImmutableList.of(
                open(
                    LocalTime.of(17, 30),
                    EnumSet.complementOf(EnumSet.of(HoursDay.MAKE_UP_WORKDAY))),
                open(LocalTime.of(12, 0), Set.of(HoursDay.MAKE_UP_WORKDAY))),
            AGREED);
    return ServiceHours.of(
            Dated.from(
                ServiceHoursPolicy.KEY.id(),
                day("2017-01-01"),
                AGREED,
                new ServiceHoursPolicy(ImmutableList.of(year), ImmutableList.of())),
            WorkCalendar.published())
        .orElseThrow();
  }

  private static DailyHours open(LocalTime until, Set<HoursDay> on) {
    return new DailyHours(
        ImmutableSet.copyOf(on),
        ImmutableList.of(ServiceSpan.of(LocalTime.of(9, 0), until)),
        AGREED);
  }

  private static DeadlineCalculator calculator(int amount, LimitUnit unit) {
    return calculator(amount, unit, "CIVIL-CODE");
  }

  private static DeadlineCalculator calculator(int amount, LimitUnit unit, String ruleSet) {
    DeadlineTarget target =
        DeadlineTarget.handling(new LimitScale.Same(new TimeLimit(amount, unit, AGREED)), AGREED)
            .withRuleSet(ruleSet);
    return DeadlineCalculator.ofTargets(
            Dated.from(
                DeadlinePolicy.KEY.id(),
                day("2000-01-01"),
                AGREED,
                new DeadlinePolicy(ImmutableList.of(target))),
            Dated.empty(CountingPolicy.KEY.id()),
            WorkCalendar.published(),
            RegulationRows.ZONE)
        .withRuleSets(PACK.get(CountingRuleSets.KEY));
  }
}
