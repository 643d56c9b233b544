package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.governance4j.cases.CaseHistory;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlineReason;
import org.governance4j.deadline.TargetProgress;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The hotline rules of Shandong of January 2020: five working days, one extension of at most ten,
 * and two to give back what is not ours. How they are counted is the host's decision here: not from
 * the day of dispatch, until 17:30. Each row tells the facts of the calendar that decide it.
 */
class ShandongHotlineRowsTest {

  private static final RuleRef HOST =
      new RuleRef("HOST", "from the next day, until 17:30", "this test", Basis.HOST_DECISION);
  private static final PolicyPack PACK = PackReader.builtIn("shandong-hotline");
  private static final DeadlineCalculator DEADLINES =
      RegulationRows.calculator(PolicyPack.layered(List.of(PACK, host())).orElseThrow());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dispatched       | more                                                | handled          | returned         | because
          2020-03-09T09:00 |                                                     | 2020-03-16T17:30 | 2020-03-11T17:30 | no holiday; a Monday to the next
          2020-03-07T09:00 |                                                     | 2020-03-13T17:30 | 2020-03-10T17:30 | dispatched on a Saturday
          2020-01-20T09:00 |                                                     | 2020-02-04T17:30 | 2020-01-22T17:30 | off 01-24 to 02-02 by the notice of 2020-01-27
          2020-01-22T09:00 |                                                     | 2020-02-06T17:30 | 2020-02-03T17:30 | Monday 02-03 is worked by that notice
          2020-04-30T09:00 |                                                     | 2020-05-11T17:30 | 2020-05-07T17:30 | off 05-01 to 05-05, Saturday 05-09 worked
          2020-06-24T09:00 |                                                     | 2020-07-02T17:30 | 2020-06-29T17:30 | off 06-25 to 06-27, Sunday 06-28 worked
          2020-09-30T09:00 |                                                     | 2020-10-14T17:30 | 2020-10-10T17:30 | off 10-01 to 10-08; returned by Saturday 10-10, worked
          2020-01-22T09:00 | ; unit-extended 2020-02-06T17:30 HANDLING 10 WORKING_DAYS | 2020-02-20T17:30 | 2020-02-03T17:30 | granted at the due instant
          2020-01-20T09:00 | ; unit-extended 2020-02-04T09:00 HANDLING 10 WORKING_DAYS | 2020-02-18T17:30 | 2020-01-22T17:30 | granted on the last day
          2020-01-20T09:00 | ; unit-extended 2020-01-21T09:00 HANDLING 3 WORKING_DAYS  | 2020-02-07T17:30 | 2020-01-22T17:30 | fewer than the most
          """,
      useHeadersInDisplayName = true)
  void fiveWorkingDaysAndTwoToReturn(
      String dispatched, String more, String handled, String returned, String because) {
    CaseHistory history = history(dispatched, more == null ? "" : more);
    assertThat(due(DEADLINES, "HANDLING", history).due())
        .as(because)
        .isEqualTo(RegulationRows.at(handled));
    assertThat(due(DEADLINES, "HANDLING", history).lastDay())
        .isEqualTo(RegulationRows.day(handled));
    assertThat(due(DEADLINES, "RETURN", history).due())
        .as(because)
        .isEqualTo(RegulationRows.at(returned));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          known      | handled          | because
          2020-01-26 | 2020-02-01T17:30 | by the notice of 2019-11-21 Friday 01-31 and Saturday 02-01 are worked
          2020-01-27 | 2020-02-04T17:30 | by the notice of that day off to 02-02
          """,
      useHeadersInDisplayName = true)
  void asKnownBeforeAndAfterTheNoticeOf2020(String known, String handled, String because) {
    DeadlineCalculator then = DEADLINES.asKnownAt(LocalDate.parse(known));
    assertThat(due(then, "HANDLING", history("2020-01-20T09:00", "")).due())
        .as(because)
        .isEqualTo(RegulationRows.at(handled));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          events                          | at                  | expected
                                          | 2020-03-11T17:30    | RUNNING
                                          | 2020-03-11T17:30:01 | LAPSED
          ; returned 2020-03-11T17:30     | 2020-03-12T09:00    | CLOSED_IN_TIME
          ; returned 2020-03-11T17:30:01  | 2020-03-12T09:00    | CLOSED_LATE
          ; finished 2020-03-10T09:00     | 2020-03-12T09:00    | DROPPED
          """,
      useHeadersInDisplayName = true)
  void theReturnByTheSecondWorkingDay(String events, String at, CaseState expected) {
    CaseHistory history = history("2020-03-09T09:00", events == null ? "" : events);
    assertThat(
            RegulationRows.progress(DEADLINES, "RETURN", history, RegulationRows.at(at))
                .orElseThrow()
                .state())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          events                          | at                  | expected
          ; unit-responded 2020-03-10T09:00 | 2020-03-12T09:00  | RUNNING
          ; closed 2020-03-16T17:30       | 2020-03-17T09:00    | CLOSED_IN_TIME
          ; closed 2020-03-16T17:30:01    | 2020-03-17T09:00    | CLOSED_LATE
          ; responded 2020-03-10T09:00    | 2020-03-16T17:30:01 | OVERDUE
          """,
      useHeadersInDisplayName = true)
  void theHandlingByTheFifthWorkingDay(String events, String at, CaseState expected) {
    CaseHistory history = history("2020-03-09T09:00", events);
    assertThat(
            RegulationRows.progress(DEADLINES, "HANDLING", history, RegulationRows.at(at))
                .orElseThrow()
                .state())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          events                                                       | refused
          ; unit-extended 2020-03-16T09:00 HANDLING 11 WORKING_DAYS    | EXTENSION_ABOVE_CAP
          ; unit-extended 2020-03-16T17:30:01 HANDLING 10 WORKING_DAYS | EXTENDED_AFTER_EXPIRY
          ; unit-extended 2020-03-13T09:00 HANDLING 5 WORKING_DAYS; unit-extended 2020-03-16T09:00 HANDLING 5 WORKING_DAYS | TOO_MANY_EXTENSIONS
          ; unit-extended 2020-03-16T09:00 HANDLING 10 DAYS            | EXTENSION_UNIT
          """,
      useHeadersInDisplayName = true)
  void oneExtensionOfAtMostTenWorkingDaysBeforeExpiry(String events, DeadlineReason refused) {
    CaseHistory history = history("2020-03-09T09:00", events);
    Outcome<TargetProgress> outcome =
        RegulationRows.progress(DEADLINES, "HANDLING", history, RegulationRows.lastOf(history));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.reasons().stream().map(Reason::code)).contains(refused);
  }

  @Test
  void howDaysAreCountedIsLeftToTheHost() {
    CaseHistory history = history("2020-03-09T09:00", "");
    assertThat(
            RegulationRows.progress(
                RegulationRows.calculator(PACK),
                "HANDLING",
                history,
                RegulationRows.lastOf(history)))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  void beforeJanuary2020ThereIsNothingToAnswer() {
    CaseHistory history = history("2019-12-31T09:00", "");
    assertThat(DEADLINES.targetsAt(history, RegulationRows.lastOf(history)))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  private static CaseHistory history(String dispatched, String more) {
    return RegulationRows.history("received " + dispatched + "; dispatched " + dispatched + more);
  }

  private static Deadline due(DeadlineCalculator deadlines, String target, CaseHistory history) {
    return RegulationRows.progress(deadlines, target, history, RegulationRows.lastOf(history))
        .orElseThrow()
        .deadline()
        .orElseThrow();
  }

  private static PolicyPack host() {
    CountingPolicy clock =
        CountingPolicy.of(
            CountingPolicy.Start.NEXT_DAY,
            CountingPolicy.OutsideHours.AS_RECEIVED,
            CountingPolicy.RollOver.NONE,
            DayEnd.at(LocalTime.of(17, 30)),
            HOST);
    return PolicyPack.builder("host")
        .put(
            CountingPolicy.KEY,
            Dated.from(CountingPolicy.KEY.id(), LocalDate.of(2020, 1, 1), HOST, clock))
        .build();
  }
}
