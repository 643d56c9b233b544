package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.hours.ServiceHours;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When each kind of threshold comes, in each unit and for each end of the day, worked out by hand
 * with the published calendar of 2024: days of receipt do not count, last days off roll over to the
 * next working day, the office is open from 9 to 17 on working days.
 *
 * <p>Off are 4 to 6 April (7 April, a Sunday, is worked), 1 to 5 May (28 April, a Sunday, is
 * worked) and 1 to 7 October (29 September, a Sunday, and 12 October, a Saturday, are worked).
 */
class ThresholdRowsTest {

  private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);
  private static final ServiceHours HOURS = OfficeHours.nineToFive();

  /**
   * A share of days comes with the end of the day on which the days used are at least that share;
   * of hours and minutes with the moment, rounded up to a second. Rolling over uses nothing. The
   * close of business on a day off is 24:00.
   */
  @ParameterizedTest(name = "{2} of {1} since {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # received       | limit               | share  | 24:00            | 23:59            | 17:30            | close of business
          2024-03-01T09:00 | 10 WORKING_DAYS     | 0/1    | 2024-03-01T09:00 | 2024-03-01T09:00 | 2024-03-01T09:00 | 2024-03-01T09:00
          2024-03-01T09:00 | 10 WORKING_DAYS     | 1/10   | 2024-03-04T24:00 | 2024-03-04T23:59 | 2024-03-04T17:30 | 2024-03-04T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS     | 1/3    | 2024-03-07T24:00 | 2024-03-07T23:59 | 2024-03-07T17:30 | 2024-03-07T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS     | 1/2    | 2024-03-08T24:00 | 2024-03-08T23:59 | 2024-03-08T17:30 | 2024-03-08T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS     | 51/100 | 2024-03-11T24:00 | 2024-03-11T23:59 | 2024-03-11T17:30 | 2024-03-11T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS     | 1/1    | 2024-03-15T24:00 | 2024-03-15T23:59 | 2024-03-15T17:30 | 2024-03-15T17:00
          2024-03-29T09:00 | 6 WORKING_DAYS      | 2/3    | 2024-04-07T24:00 | 2024-04-07T23:59 | 2024-04-07T17:30 | 2024-04-07T17:00
          2024-03-01T09:00 | 15 DAYS             | 1/2    | 2024-03-09T24:00 | 2024-03-09T23:59 | 2024-03-09T17:30 | 2024-03-09T24:00
          2024-03-01T09:00 | 15 DAYS             | 1/1    | 2024-03-16T24:00 | 2024-03-16T23:59 | 2024-03-16T17:30 | 2024-03-16T24:00
          2024-03-01T09:00 | 2 WEEKS             | 1/3    | 2024-03-06T24:00 | 2024-03-06T23:59 | 2024-03-06T17:30 | 2024-03-06T17:00
          2024-03-01T09:00 | 2 WEEKS             | 1/2    | 2024-03-08T24:00 | 2024-03-08T23:59 | 2024-03-08T17:30 | 2024-03-08T17:00
          2024-03-01T09:00 | 1 MONTHS            | 1/4    | 2024-03-09T24:00 | 2024-03-09T23:59 | 2024-03-09T17:30 | 2024-03-09T24:00
          2024-03-01T09:00 | 1 MONTHS            | 1/2    | 2024-03-17T24:00 | 2024-03-17T23:59 | 2024-03-17T17:30 | 2024-03-17T24:00
          2024-03-01T09:00 | 1 YEARS             | 1/2    | 2024-08-31T24:00 | 2024-08-31T23:59 | 2024-08-31T17:30 | 2024-08-31T24:00
          2024-03-01T09:00 | 16 SERVICE_HOURS    | 1/2    | 2024-03-01T17:00 | 2024-03-01T17:00 | 2024-03-01T17:00 | 2024-03-01T17:00
          2024-03-01T09:00 | 16 SERVICE_HOURS    | 3/4    | 2024-03-04T13:00 | 2024-03-04T13:00 | 2024-03-04T13:00 | 2024-03-04T13:00
          2024-03-01T09:00 | 600 SERVICE_MINUTES | 1/2    | 2024-03-01T14:00 | 2024-03-01T14:00 | 2024-03-01T14:00 | 2024-03-01T14:00
          2024-03-01T09:00 | 600 SERVICE_MINUTES | 9/10   | 2024-03-04T10:00 | 2024-03-04T10:00 | 2024-03-04T10:00 | 2024-03-04T10:00
          2024-03-01T09:00 | 48 HOURS            | 1/3    | 2024-03-02T01:00 | 2024-03-02T01:00 | 2024-03-02T01:00 | 2024-03-02T01:00
          2024-03-01T09:00 | 90 MINUTES          | 1/7    | 2024-03-01T09:12:52 | 2024-03-01T09:12:52 | 2024-03-01T09:12:52 | 2024-03-01T09:12:52
          2024-03-01T09:00 | 0 IMMEDIATELY       | 1/2    | 2024-03-01T09:00 | 2024-03-01T09:00 | 2024-03-01T09:00 | 2024-03-01T09:00
          """)
  void aShareOfTheLimit(
      String received,
      String limit,
      String share,
      String midnight,
      String late,
      String evening,
      String close) {
    check(
        Cases.history(Cases.received(received)),
        limit(limit),
        new Threshold.ShareUsed(Fraction.parse(share)),
        new String[] {midnight, late, evening, close});
  }

  /** Days off and nights count: half of the time from the start to the due instant. */
  @ParameterizedTest(name = "{2} of the clock''s time of {1} since {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # received       | limit               | share | 24:00            | 23:59               | 17:30            | close of business
          2024-03-01T09:00 | 10 WORKING_DAYS     | 1/2   | 2024-03-08T16:30 | 2024-03-08T16:29:30 | 2024-03-08T13:15 | 2024-03-08T13:00
          2024-03-01T09:00 | 15 DAYS             | 1/3   | 2024-03-07T06:00 | 2024-03-07T05:59:40 | 2024-03-07T03:50 | 2024-03-07T03:40
          2024-03-01T09:00 | 2 WEEKS             | 1/2   | 2024-03-08T16:30 | 2024-03-08T16:29:30 | 2024-03-08T13:15 | 2024-03-08T13:00
          2024-03-01T09:00 | 1 MONTHS            | 1/2   | 2024-03-17T04:30 | 2024-03-17T04:29:30 | 2024-03-17T01:15 | 2024-03-17T01:00
          2024-03-01T09:00 | 1 YEARS             | 1/2   | 2024-09-01T04:30 | 2024-09-01T04:29:30 | 2024-09-01T01:15 | 2024-09-01T01:00
          2024-03-01T09:00 | 16 SERVICE_HOURS    | 1/2   | 2024-03-03T01:00 | 2024-03-03T01:00    | 2024-03-03T01:00 | 2024-03-03T01:00
          2024-03-01T09:00 | 600 SERVICE_MINUTES | 1/2   | 2024-03-02T22:00 | 2024-03-02T22:00    | 2024-03-02T22:00 | 2024-03-02T22:00
          2024-03-01T09:00 | 48 HOURS            | 1/2   | 2024-03-02T09:00 | 2024-03-02T09:00    | 2024-03-02T09:00 | 2024-03-02T09:00
          2024-03-01T09:00 | 90 MINUTES          | 1/2   | 2024-03-01T09:45 | 2024-03-01T09:45    | 2024-03-01T09:45 | 2024-03-01T09:45
          2024-03-01T09:00 | 0 IMMEDIATELY       | 1/2   | 2024-03-01T09:00 | 2024-03-01T09:00    | 2024-03-01T09:00 | 2024-03-01T09:00
          """)
  void aShareOfTheClocksTime(
      String received,
      String limit,
      String share,
      String midnight,
      String late,
      String evening,
      String close) {
    check(
        Cases.history(Cases.received(received)),
        limit(limit),
        new Threshold.ClockShareUsed(Fraction.parse(share)),
        new String[] {midnight, late, evening, close});
  }

  /**
   * Minutes and hours are counted back from the due instant, days and longer from the last day, to
   * the time of day at which that ends.
   */
  @ParameterizedTest(name = "{2} left of {1} since {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # received       | limit            | left               | 24:00            | 23:59            | 17:30            | close of business
          2024-03-01T09:00 | 10 WORKING_DAYS  | 0 IMMEDIATELY      | 2024-03-15T24:00 | 2024-03-15T23:59 | 2024-03-15T17:30 | 2024-03-15T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 30 MINUTES         | 2024-03-15T23:30 | 2024-03-15T23:29 | 2024-03-15T17:00 | 2024-03-15T16:30
          2024-03-01T09:00 | 10 WORKING_DAYS  | 36 HOURS           | 2024-03-14T12:00 | 2024-03-14T11:59 | 2024-03-14T05:30 | 2024-03-14T05:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 90 SERVICE_MINUTES | 2024-03-15T15:30 | 2024-03-15T15:30 | 2024-03-15T15:30 | 2024-03-15T15:30
          2024-03-01T09:00 | 10 WORKING_DAYS  | 10 SERVICE_HOURS   | 2024-03-14T15:00 | 2024-03-14T15:00 | 2024-03-14T15:00 | 2024-03-14T15:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 5 DAYS             | 2024-03-10T24:00 | 2024-03-10T23:59 | 2024-03-10T17:30 | 2024-03-10T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 6 WORKING_DAYS     | 2024-03-07T24:00 | 2024-03-07T23:59 | 2024-03-07T17:30 | 2024-03-07T17:00
          2024-04-23T09:00 | 6 WORKING_DAYS   | 3 WORKING_DAYS     | 2024-04-26T24:00 | 2024-04-26T23:59 | 2024-04-26T17:30 | 2024-04-26T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 1 WEEKS            | 2024-03-08T24:00 | 2024-03-08T23:59 | 2024-03-08T17:30 | 2024-03-08T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 1 MONTHS           | 2024-03-01T09:00 | 2024-03-01T09:00 | 2024-03-01T09:00 | 2024-03-01T09:00
          2024-03-01T09:00 | 3 MONTHS         | 1 MONTHS           | 2024-05-03T24:00 | 2024-05-03T23:59 | 2024-05-03T17:30 | 2024-05-03T17:00
          2024-03-01T09:00 | 2 YEARS          | 1 YEARS            | 2025-03-02T24:00 | 2025-03-02T23:59 | 2025-03-02T17:30 | 2025-03-02T17:00
          2024-03-01T09:00 | 16 SERVICE_HOURS | 1 WORKING_DAYS     | 2024-03-01T17:00 | 2024-03-01T17:00 | 2024-03-01T17:00 | 2024-03-01T17:00
          2024-03-01T09:00 | 16 SERVICE_HOURS | 4 SERVICE_HOURS    | 2024-03-04T13:00 | 2024-03-04T13:00 | 2024-03-04T13:00 | 2024-03-04T13:00
          2024-03-01T09:00 | 48 HOURS         | 1 DAYS             | 2024-03-02T09:00 | 2024-03-02T09:00 | 2024-03-02T09:00 | 2024-03-02T09:00
          """)
  void soMuchLeft(
      String received,
      String limit,
      String left,
      String midnight,
      String late,
      String evening,
      String close) {
    check(
        Cases.history(Cases.received(received)),
        limit(limit),
        new Threshold.TimeLeft(limit(left)),
        new String[] {midnight, late, evening, close});
  }

  /** As for what is left, onwards: a day over is the day after the last day, however that ends. */
  @ParameterizedTest(name = "{2} over after {1} since {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # received       | limit            | over               | 24:00            | 23:59            | 17:30            | close of business
          2024-03-01T09:00 | 10 WORKING_DAYS  | 0 IMMEDIATELY      | 2024-03-15T24:00 | 2024-03-15T23:59 | 2024-03-15T17:30 | 2024-03-15T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 30 MINUTES         | 2024-03-16T00:30 | 2024-03-16T00:29 | 2024-03-15T18:00 | 2024-03-15T17:30
          2024-03-01T09:00 | 10 WORKING_DAYS  | 36 HOURS           | 2024-03-17T12:00 | 2024-03-17T11:59 | 2024-03-17T05:30 | 2024-03-17T05:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 90 SERVICE_MINUTES | 2024-03-18T10:30 | 2024-03-18T10:30 | 2024-03-18T10:30 | 2024-03-18T10:30
          2024-03-01T09:00 | 10 WORKING_DAYS  | 10 SERVICE_HOURS   | 2024-03-19T11:00 | 2024-03-19T11:00 | 2024-03-19T11:00 | 2024-03-19T11:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 1 DAYS             | 2024-03-16T24:00 | 2024-03-16T23:59 | 2024-03-16T17:30 | 2024-03-16T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 1 WORKING_DAYS     | 2024-03-18T24:00 | 2024-03-18T23:59 | 2024-03-18T17:30 | 2024-03-18T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 6 WORKING_DAYS     | 2024-03-25T24:00 | 2024-03-25T23:59 | 2024-03-25T17:30 | 2024-03-25T17:00
          2024-03-29T09:00 | 3 WORKING_DAYS   | 1 WORKING_DAYS     | 2024-04-07T24:00 | 2024-04-07T23:59 | 2024-04-07T17:30 | 2024-04-07T17:00
          2024-09-24T09:00 | 5 WORKING_DAYS   | 1 WORKING_DAYS     | 2024-10-08T24:00 | 2024-10-08T23:59 | 2024-10-08T17:30 | 2024-10-08T17:00
          2024-09-24T09:00 | 5 WORKING_DAYS   | 5 WORKING_DAYS     | 2024-10-12T24:00 | 2024-10-12T23:59 | 2024-10-12T17:30 | 2024-10-12T17:00
          2024-03-01T09:00 | 15 DAYS          | 1 DAYS             | 2024-03-19T24:00 | 2024-03-19T23:59 | 2024-03-19T17:30 | 2024-03-19T17:00
          2024-03-01T09:00 | 15 DAYS          | 1 WORKING_DAYS     | 2024-03-19T24:00 | 2024-03-19T23:59 | 2024-03-19T17:30 | 2024-03-19T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 1 WEEKS            | 2024-03-22T24:00 | 2024-03-22T23:59 | 2024-03-22T17:30 | 2024-03-22T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 1 MONTHS           | 2024-04-15T24:00 | 2024-04-15T23:59 | 2024-04-15T17:30 | 2024-04-15T17:00
          2024-02-01T09:00 | 28 DAYS          | 1 MONTHS           | 2024-03-29T24:00 | 2024-03-29T23:59 | 2024-03-29T17:30 | 2024-03-29T17:00
          2024-01-01T09:00 | 30 DAYS          | 1 MONTHS           | 2024-02-29T24:00 | 2024-02-29T23:59 | 2024-02-29T17:30 | 2024-02-29T17:00
          2024-03-01T09:00 | 10 WORKING_DAYS  | 1 YEARS            | 2025-03-15T24:00 | 2025-03-15T23:59 | 2025-03-15T17:30 | 2025-03-15T17:00
          2024-02-01T09:00 | 28 DAYS          | 1 YEARS            | 2025-02-28T24:00 | 2025-02-28T23:59 | 2025-02-28T17:30 | 2025-02-28T17:00
          2024-03-01T09:00 | 16 SERVICE_HOURS | 1 WORKING_DAYS     | 2024-03-05T17:00 | 2024-03-05T17:00 | 2024-03-05T17:00 | 2024-03-05T17:00
          2024-03-01T09:00 | 48 HOURS         | 1 DAYS             | 2024-03-04T09:00 | 2024-03-04T09:00 | 2024-03-04T09:00 | 2024-03-04T09:00
          2024-03-01T09:00 | 48 HOURS         | 1 WORKING_DAYS     | 2024-03-04T09:00 | 2024-03-04T09:00 | 2024-03-04T09:00 | 2024-03-04T09:00
          2024-03-01T09:00 | 0 IMMEDIATELY    | 1 WORKING_DAYS     | 2024-03-04T09:00 | 2024-03-04T09:00 | 2024-03-04T09:00 | 2024-03-04T09:00
          """)
  void soMuchOver(
      String received,
      String limit,
      String over,
      String midnight,
      String late,
      String evening,
      String close) {
    check(
        Cases.history(Cases.received(received)),
        limit(limit),
        new Threshold.TimeOver(limit(over)),
        new String[] {midnight, late, evening, close});
  }

  /** Suspended on 5 and 6 March as they end: neither is used, and the last day is 19 March. */
  @ParameterizedTest(name = "{0} {1} with two suspended days")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # kind | amount         | 24:00            | 23:59            | 17:30            | close of business
          SHARE  | 1/2            | 2024-03-12T24:00 | 2024-03-12T23:59 | 2024-03-12T17:30 | 2024-03-12T17:00
          SHARE  | 1/1            | 2024-03-19T24:00 | 2024-03-19T23:59 | 2024-03-19T17:30 | 2024-03-19T17:00
          LEFT   | 6 WORKING_DAYS | 2024-03-11T24:00 | 2024-03-11T23:59 | 2024-03-11T17:30 | 2024-03-11T17:00
          OVER   | 1 WORKING_DAYS | 2024-03-20T24:00 | 2024-03-20T23:59 | 2024-03-20T17:30 | 2024-03-20T17:00
          """)
  void suspendedDaysAreLeftOut(
      String kind, String amount, String midnight, String late, String evening, String close) {
    CaseHistory history =
        Cases.history(
            Cases.received("2024-03-01T09:00"),
            new CaseEvent.Suspended(Cases.at("2024-03-05T10:00"), "a"),
            new CaseEvent.Resumed(Cases.at("2024-03-07T10:00"), "a"));
    Threshold threshold =
        switch (kind) {
          case "SHARE" -> new Threshold.ShareUsed(Fraction.parse(amount));
          case "LEFT" -> new Threshold.TimeLeft(limit(amount));
          default -> new Threshold.TimeOver(limit(amount));
        };
    check(
        history,
        limit("10 WORKING_DAYS"),
        threshold,
        new String[] {midnight, late, evening, close});
  }

  private static void check(
      CaseHistory history, TimeLimit limit, Threshold threshold, String[] expected) {
    DayEnd[] ends = {
      DayEnd.midnight(),
      DayEnd.at(LocalTime.of(23, 59)),
      DayEnd.at(LocalTime.of(17, 30)),
      DayEnd.closeOfBusiness()
    };
    for (int i = 0; i < ends.length; i++) {
      DeadlineCalculator deadlines = calculator(ends[i], limit, threshold);
      Instant from = Cases.at(expected[i]);
      Instant received = history.events().get(0).at();
      if (from.isAfter(received)) {
        assertThat(rung(deadlines, history, from.minusNanos(1)))
            .as("just before %s, with %s", expected[i], ends[i])
            .isEmpty();
      }
      assertThat(rung(deadlines, history, from.plusNanos(1)))
          .as("just after %s, with %s", expected[i], ends[i])
          .contains("STREET");
    }
  }

  private static Optional<String> rung(
      DeadlineCalculator deadlines, CaseHistory history, Instant at) {
    return deadlines
        .targetsAt(history, at)
        .orElseThrow()
        .get(0)
        .progress()
        .orElseThrow()
        .rung()
        .orElseThrow();
  }

  private static TimeLimit limit(String words) {
    String[] parts = words.split(" ");
    return new TimeLimit(Integer.parseInt(parts[0]), LimitUnit.valueOf(parts[1]), Cases.TEXT);
  }

  private static DeadlineCalculator calculator(DayEnd end, TimeLimit limit, Threshold threshold) {
    CountingPolicy counting =
        CountingPolicy.of(
            CountingPolicy.Start.NEXT_DAY,
            CountingPolicy.OutsideHours.AS_RECEIVED,
            CountingPolicy.RollOver.NEXT_WORKING_DAY,
            end,
            Cases.HOST);
    DeadlineTarget handling = DeadlineTarget.handling(new LimitScale.Same(limit), Cases.TEXT);
    EscalationPolicy ladder =
        new EscalationPolicy(
            ImmutableList.of(new EscalationPolicy.Rung("STREET", threshold, Cases.TEXT)));
    return DeadlineCalculator.ofTargets(
            Dated.from(
                "targets", SINCE, Cases.TEXT, new DeadlinePolicy(ImmutableList.of(handling))),
            Cases.dated(counting),
            WorkCalendar.published(),
            Cases.ZONE)
        .withServiceHours(HOURS)
        .withEscalation(Dated.from("ladder", SINCE, Cases.TEXT, ladder));
  }
}
