package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;
import org.governance4j.rule.Outcome;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * CD-13 in its readings, on the schedules as published. The due instants are worked out by hand.
 */
class DeadlineScenarioTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                                | received            | expected due
          an ordinary Wednesday               | 2022-01-12T10:00    | 2022-01-13T24:00
          the first instant of a day          | 2022-01-13T00:00    | 2022-01-14T24:00
          the last second of a day            | 2022-01-13T23:59:59 | 2022-01-14T24:00
          Friday, due on a make-up Saturday   | 2022-01-28T10:00    | 2022-01-29T24:00
          due on the first day off of Spring  | 2022-01-30T09:00    | 2022-01-31T24:00
          inside Spring Festival              | 2022-02-02T09:00    | 2022-02-03T24:00
          Friday, due on Saturday             | 2022-01-14T16:00    | 2022-01-15T24:00
          due on a leap day                   | 2024-02-28T12:00    | 2024-02-29T24:00
          received on a leap day              | 2024-02-29T12:00    | 2024-03-01T24:00
          due beyond the published schedules  | 2026-12-31T15:00    | 2027-01-01T24:00
          due before the published schedules  | 2006-12-29T15:00    | 2006-12-30T24:00
          """,
      useHeadersInDisplayName = true)
  void oneCalendarDay(String what, String received, String due) {
    DeadlineCalculator plain = Cases.calculator(Cases.CALENDAR_DAYS, Cases.PLAIN);
    assertDue(plain, received, Gravity.GENERAL, due, Certainty.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                                     | received         | expected due
          due on a Friday                          | 2022-01-13T10:00 | 2022-01-14T24:00
          due on a Saturday                        | 2022-01-14T10:00 | 2022-01-17T24:00
          due on a Sunday                          | 2022-01-15T10:00 | 2022-01-17T24:00
          due on a make-up Saturday                | 2022-01-28T10:00 | 2022-01-29T24:00
          due on a make-up Sunday                  | 2022-01-29T10:00 | 2022-01-30T24:00
          due on the first day of Spring Festival  | 2022-01-30T10:00 | 2022-02-07T24:00
          due on the last day of Spring Festival   | 2022-02-05T10:00 | 2022-02-07T24:00
          due on the first day after it            | 2022-02-06T10:00 | 2022-02-07T24:00
          due on the make-up day before Qingming   | 2022-04-01T10:00 | 2022-04-02T24:00
          due on the first day of Qingming         | 2022-04-02T10:00 | 2022-04-06T24:00
          due on Qingming                          | 2022-04-04T10:00 | 2022-04-06T24:00
          due on the make-up day before Labour Day | 2022-04-23T10:00 | 2022-04-24T24:00
          due on the first day of Labour Day       | 2022-04-29T10:00 | 2022-05-05T24:00
          due on the make-up day after Labour Day  | 2022-05-06T10:00 | 2022-05-07T24:00
          due on Dragon Boat                       | 2022-06-02T10:00 | 2022-06-06T24:00
          due on Mid-Autumn                        | 2022-09-09T10:00 | 2022-09-13T24:00
          due on National Day                      | 2022-09-30T10:00 | 2022-10-08T24:00
          due on New Year of the next schedule     | 2021-12-31T10:00 | 2022-01-04T24:00
          due on the last day of a year            | 2021-12-30T10:00 | 2021-12-31T24:00
          """,
      useHeadersInDisplayName = true)
  void oneCalendarDayRollingOver(String what, String received, String due) {
    DeadlineCalculator rolling = Cases.calculator(Cases.CALENDAR_DAYS, Cases.rolling(Cases.PLAIN));
    assertDue(rolling, received, Gravity.GENERAL, due, Certainty.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                                   | received         | expected due
          a week to a Friday                     | 2022-01-21T10:00 | 2022-01-28T24:00
          a week to a make-up Saturday           | 2022-01-22T10:00 | 2022-01-29T24:00
          a week to the eve of Spring Festival   | 2022-01-24T10:00 | 2022-02-07T24:00
          a week to an ordinary Sunday           | 2022-02-13T10:00 | 2022-02-21T24:00
          a week to the make-up day of Qingming  | 2022-03-26T10:00 | 2022-04-02T24:00
          a week to Qingming                     | 2022-03-29T10:00 | 2022-04-06T24:00
          a week to Dragon Boat                  | 2022-05-27T10:00 | 2022-06-06T24:00
          a week to the Monday after Mid-Autumn  | 2022-09-05T10:00 | 2022-09-13T24:00
          a week to National Day                 | 2022-09-24T10:00 | 2022-10-08T24:00
          a week over a leap day                 | 2024-02-26T10:00 | 2024-03-04T24:00
          """,
      useHeadersInDisplayName = true)
  void oneCalendarWeekRollingOver(String what, String received, String due) {
    DeadlineCalculator rolling = Cases.calculator(Cases.CALENDAR_DAYS, Cases.rolling(Cases.PLAIN));
    assertDue(rolling, received, Gravity.MAJOR, due, Certainty.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                                   | received         | expected due
          Friday before a make-up Saturday       | 2022-01-28T10:00 | 2022-01-29T24:00
          make-up Saturday before a make-up day  | 2022-01-29T10:00 | 2022-01-30T24:00
          make-up Sunday before Spring Festival  | 2022-01-30T10:00 | 2022-02-07T24:00
          inside Spring Festival                 | 2022-02-02T10:00 | 2022-02-07T24:00
          an ordinary Friday                     | 2022-01-14T10:00 | 2022-01-17T24:00
          an ordinary Saturday                   | 2022-01-15T10:00 | 2022-01-17T24:00
          make-up Saturday before Qingming       | 2022-04-02T10:00 | 2022-04-06T24:00
          make-up Sunday before Labour Day       | 2022-04-24T10:00 | 2022-04-25T24:00
          make-up Saturday after Labour Day      | 2022-05-07T10:00 | 2022-05-09T24:00
          the day before National Day            | 2022-09-30T10:00 | 2022-10-08T24:00
          the first make-up day after it         | 2022-10-08T10:00 | 2022-10-09T24:00
          the second make-up day after it        | 2022-10-09T10:00 | 2022-10-10T24:00
          the last working day of a year         | 2021-12-31T10:00 | 2022-01-04T24:00
          """,
      useHeadersInDisplayName = true)
  void oneWorkingDay(String what, String received, String due) {
    DeadlineCalculator working = Cases.calculator(Cases.WORKING_DAYS, Cases.PLAIN);
    assertDue(working, received, Gravity.GENERAL, due, Certainty.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                                    | received         | expected due
          Monday before Spring Festival           | 2022-01-24T10:00 | 2022-01-29T24:00
          Thursday before Spring Festival         | 2022-01-27T10:00 | 2022-02-08T24:00
          over Qingming                           | 2022-03-30T10:00 | 2022-04-07T24:00
          over the make-up Sunday in April        | 2022-04-22T10:00 | 2022-04-28T24:00
          over Labour Day to the make-up Saturday | 2022-04-27T10:00 | 2022-05-07T24:00
          over National Day                       | 2022-09-28T10:00 | 2022-10-10T24:00
          over New Year                           | 2021-12-29T10:00 | 2022-01-06T24:00
          from a Saturday                         | 2022-03-05T10:00 | 2022-03-11T24:00
          over the make-up Sunday of 2026         | 2026-09-18T10:00 | 2026-09-24T24:00
          """,
      useHeadersInDisplayName = true)
  void oneWeekAsFiveWorkingDays(String what, String received, String due) {
    DeadlineCalculator working = Cases.calculator(Cases.WORKING_DAYS, Cases.rolling(Cases.PLAIN));
    assertDue(working, received, Gravity.MAJOR, due, Certainty.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                                  | received         | expected due
          received in the morning               | 2022-01-13T08:00 | 2022-01-14T17:30
          received after the close              | 2022-01-13T18:00 | 2022-01-14T17:30
          received before Spring Festival       | 2022-01-30T18:00 | 2022-02-07T17:30
          received on a Friday evening          | 2022-01-14T23:00 | 2022-01-17T17:30
          """,
      useHeadersInDisplayName = true)
  void theLastDayEndsAtTheClose(String what, String received, String due) {
    CountingPolicy office = Cases.closing(Cases.rolling(Cases.PLAIN), "17:30");
    DeadlineCalculator calculator = Cases.calculator(Cases.CALENDAR_DAYS, office);
    assertDue(calculator, received, Gravity.GENERAL, due, Certainty.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                        | received            | expected due
          to the same minute          | 2022-01-12T10:15    | 2022-01-13T10:15
          to the same second          | 2022-01-28T23:59:59 | 2022-01-29T23:59:59
          the close counts no more    | 2022-01-12T18:00    | 2022-01-13T18:00
          over the end of a leap day  | 2024-02-29T09:00    | 2024-03-01T09:00
          """,
      useHeadersInDisplayName = true)
  void aDayFromTheReceipt(String what, String received, String due) {
    CountingPolicy clock = Cases.closing(Cases.atReceipt(Cases.PLAIN), "17:30");
    DeadlineCalculator days = Cases.calculator(Cases.CALENDAR_DAYS, clock);
    assertDue(days, received, Gravity.GENERAL, due, Certainty.PUBLISHED);
    DeadlineCalculator hours = Cases.calculator(Cases.HOURS, Cases.rolling(Cases.PLAIN));
    assertDue(hours, received, Gravity.GENERAL, due, Certainty.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                           | received                      | expected due
          to the end of the same day     | 2022-01-13T16:00              | 2022-01-13T24:00
          just short of the day's end    | 2022-01-13T15:59:59.999999999 | 2022-01-13T23:59:59.999999999
          just beyond the day's end      | 2022-01-13T16:00:00.000000001 | 2022-01-14T00:00:00.000000001
          on into a Saturday             | 2022-01-14T20:00              | 2022-01-15T04:00
          on into Spring Festival        | 2022-01-30T20:00              | 2022-01-31T04:00
          """,
      useHeadersInDisplayName = true)
  void eightHoursRunOn(String what, String received, String due) {
    CaseLimitPolicy hours = Cases.limits(8, LimitUnit.HOURS, 8, LimitUnit.HOURS);
    CountingPolicy office = Cases.closing(Cases.rolling(Cases.PLAIN), "17:30");
    DeadlineCalculator calculator = Cases.calculator(hours, office);
    assertDue(calculator, received, Gravity.GENERAL, due, Certainty.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                            | received         | expected due
          Friday over the weekend         | 2022-01-14T17:00 | 2022-01-17T17:00
          Saturday over the Sunday        | 2022-01-15T10:00 | 2022-01-17T10:00
          Sunday to Monday                | 2022-01-16T12:00 | 2022-01-17T12:00
          over Spring Festival            | 2022-01-30T09:00 | 2022-02-07T09:00
          to a make-up Saturday           | 2022-01-28T09:00 | 2022-01-29T09:00
          """,
      useHeadersInDisplayName = true)
  void aDayFromTheReceiptKeepsItsTimeOverDaysOff(String what, String received, String due) {
    CountingPolicy rolling = Cases.atReceipt(Cases.rolling(Cases.PLAIN));
    for (CaseLimitPolicy limits : List.of(Cases.CALENDAR_DAYS, Cases.WORKING_DAYS)) {
      DeadlineCalculator calculator = Cases.calculator(limits, rolling);
      assertDue(calculator, received, Gravity.GENERAL, due, Certainty.PUBLISHED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                           | received         | expected due     | certainty
          to the last day of the year    | 2026-12-24T10:00 | 2026-12-31T24:00 | MAY_CHANGE
          wholly beyond the schedules    | 2027-03-01T10:00 | 2027-03-08T24:00 | PROVISIONAL
          wholly before the schedules    | 2006-03-01T10:00 | 2006-03-08T24:00 | PROVISIONAL
          """,
      useHeadersInDisplayName = true)
  void fiveWorkingDaysTowardsTheUnpublished(
      String what, String received, String due, Certainty certainty) {
    DeadlineCalculator allowed =
        Cases.calculator(Cases.WORKING_DAYS, Cases.provisional(Cases.PLAIN));
    assertDue(allowed, received, Gravity.MAJOR, due, certainty);
    Outcome<Deadline> strict =
        Cases.calculator(Cases.WORKING_DAYS, Cases.PLAIN)
            .compute(Cases.history(Cases.received(received, Gravity.MAJOR)));
    assertThat(strict instanceof Outcome.Undetermined)
        .isEqualTo(certainty == Certainty.PROVISIONAL);
  }

  @Test
  void aProvisionalCalendarDoesNotOverruleTheClock() {
    DeadlineCalculator strict =
        DeadlineCalculator.of(
            Cases.dated(Cases.WORKING_DAYS),
            Cases.dated(Cases.PLAIN),
            WorkCalendar.published().provisional(),
            Cases.ZONE);
    assertThat(strict.compute(Cases.history(Cases.received("2027-03-01T10:00", Gravity.MAJOR))))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                         | received         | known 01-26      | known 01-27
          one working day              | 2020-01-23T10:00 | 2020-01-31T24:00 | 2020-02-03T24:00
          one working day from Jan 31  | 2020-01-31T10:00 | 2020-02-01T24:00 | 2020-02-03T24:00
          one working day, unaffected  | 2020-01-22T10:00 | 2020-01-23T24:00 | 2020-01-23T24:00
          """,
      useHeadersInDisplayName = true)
  void theRevisionOfSpringFestival2020(String what, String received, String before, String after) {
    DeadlineCalculator now = Cases.calculator(Cases.WORKING_DAYS, Cases.PLAIN);
    DeadlineCalculator old = now.asKnownAt(LocalDate.of(2020, 1, 26));
    assertDue(old, received, Gravity.GENERAL, before, Certainty.PUBLISHED);
    assertDue(now, received, Gravity.GENERAL, after, Certainty.PUBLISHED);
    assertDue(
        now.asKnownAt(LocalDate.of(2020, 1, 27)),
        received,
        Gravity.GENERAL,
        after,
        Certainty.PUBLISHED);
  }

  @Test
  void theRevisionMovesARollOverAndFiveWorkingDays() {
    LocalDate eve = LocalDate.of(2020, 1, 26);
    DeadlineCalculator roll = Cases.calculator(Cases.CALENDAR_DAYS, Cases.rolling(Cases.PLAIN));
    assertDue(roll.asKnownAt(eve), "2020-01-30T10:00", Gravity.GENERAL, "2020-01-31T24:00");
    assertDue(roll, "2020-01-30T10:00", Gravity.GENERAL, "2020-02-03T24:00");
    DeadlineCalculator five = Cases.calculator(Cases.WORKING_DAYS, Cases.PLAIN);
    assertDue(five.asKnownAt(eve), "2020-01-22T10:00", Gravity.MAJOR, "2020-02-04T24:00");
    assertDue(five, "2020-01-22T10:00", Gravity.MAJOR, "2020-02-06T24:00");
  }

  @Test
  void beforeANoticeNothingIsKnownOfItsYear() {
    DeadlineCalculator working = Cases.calculator(Cases.WORKING_DAYS, Cases.PLAIN);
    CaseHistory history = Cases.history(Cases.received("2022-01-28T10:00", Gravity.GENERAL));
    assertThat(working.asKnownAt(LocalDate.of(2021, 10, 24)).compute(history))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(working.asKnownAt(LocalDate.of(2021, 10, 25)).compute(history).toOptional())
        .isPresent();
  }

  @Test
  void knowledgeOnceForgottenStaysForgotten() {
    DeadlineCalculator old =
        Cases.calculator(Cases.WORKING_DAYS, Cases.PLAIN).asKnownAt(LocalDate.of(2020, 1, 26));
    assertDue(
        old.asKnownAt(LocalDate.of(2021, 1, 1)),
        "2020-01-23T10:00",
        Gravity.GENERAL,
        "2020-01-31T24:00");
  }

  private static void assertDue(
      DeadlineCalculator calculator, String received, Gravity gravity, String due) {
    assertDue(calculator, received, gravity, due, Certainty.PUBLISHED);
  }

  private static void assertDue(
      DeadlineCalculator calculator,
      String received,
      Gravity gravity,
      String due,
      Certainty certainty) {
    CaseHistory history = Cases.history(Cases.received(received, gravity));
    Instant expected = Cases.at(due);
    LocalDate lastDay = LocalDate.parse(due.substring(0, due.indexOf('T')));
    assertThat(calculator.compute(history).orElseThrow())
        .isEqualTo(new Deadline(history.id(), expected, lastDay, certainty));
  }
}
