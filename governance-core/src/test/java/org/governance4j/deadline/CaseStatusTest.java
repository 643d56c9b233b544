package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.governance4j.calendar.Certainty;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.CasesReason;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How cases stand while they go on: limits, escalation, reclassification (CD-13, CD-11). */
class CaseStatusTest {

  private static final DeadlineCalculator PLAIN =
      Cases.calculator(Cases.CALENDAR_DAYS, Cases.PLAIN);
  private static final DeadlineCalculator ANEW =
      Cases.calculator(Cases.CALENDAR_DAYS, Cases.PLAIN, Cases.ANEW);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                       | at                            | expected
          at the receipt             | 2022-03-01T10:00              | RUNNING
          just before the end        | 2022-03-02T23:59:59.999999999 | RUNNING
          at the due instant itself  | 2022-03-02T24:00              | RUNNING
          just after it              | 2022-03-03T00:00:00.000000001 | OVERDUE
          years after it             | 2032-03-03T00:00              | OVERDUE
          """,
      useHeadersInDisplayName = true)
  void anOpenCase(String what, String at, CaseState expected) {
    CaseHistory open = Cases.history(Cases.received("2022-03-01T10:00", Gravity.GENERAL));
    CaseStatus status = PLAIN.statusAt(open, Cases.at(at)).orElseThrow();
    assertThat(status.state()).isEqualTo(expected);
    assertThat(status.deadline()).isEqualTo(PLAIN.compute(open).toOptional());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                     | closed                        | expected
          at once                  | 2022-03-01T10:00              | CLOSED_IN_TIME
          at the due instant       | 2022-03-02T24:00              | CLOSED_IN_TIME
          just after it            | 2022-03-03T00:00:00.000000001 | CLOSED_LATE
          """,
      useHeadersInDisplayName = true)
  void aClosedCase(String what, String closed, CaseState expected) {
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.GENERAL),
            new CaseEvent.Closed(Cases.at(closed)),
            Cases.fedBack("2022-03-09T10:00"));
    for (String later :
        new String[] {"2022-03-03T00:00:01", "2022-03-09T10:00", "2030-01-01T00:00"}) {
      assertThat(state(PLAIN, history, later)).isEqualTo(expected);
    }
  }

  @Test
  void beforeItsReceiptACaseHasNoStatus() {
    CaseHistory history = Cases.history(Cases.received("2022-03-01T10:00", Gravity.GENERAL));
    Outcome<CaseStatus> before = PLAIN.statusAt(history, Cases.at("2022-03-01T09:59:59"));
    assertThat(before).isInstanceOf(Outcome.Undetermined.class);
    assertThat(before.reasons())
        .singleElement()
        .matches(reason -> reason.code() == CasesReason.NOT_YET_RECEIVED);
    assertThat(PLAIN.statusAt(Cases.history(), Instant.EPOCH))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(PLAIN.compute(Cases.history()).reasons())
        .singleElement()
        .matches(reason -> reason.code() == CasesReason.NOT_RECEIVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                         | at               | expected
          to be reported upwards       | 2022-03-01T10:00 | AWAITING_LIMIT
          reported to the street       | 2022-03-02T10:00 | AWAITING_LIMIT
          reported once more           | 2022-03-03T10:00 | AWAITING_LIMIT
          the street has set a limit   | 2022-03-04T10:00 | RUNNING
          the limit's last instant     | 2022-03-20T17:30 | RUNNING
          after the limit              | 2022-03-20T17:31 | OVERDUE
          a new limit                  | 2022-03-21T09:00 | RUNNING
          closed within the new limit  | 2022-03-24T09:00 | CLOSED_IN_TIME
          """,
      useHeadersInDisplayName = true)
  void aSpecialCase(String what, String at, CaseState expected) {
    CaseHistory special =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.SPECIAL),
            Cases.escalated("2022-03-02T10:00"),
            Cases.escalated("2022-03-03T10:00"),
            Cases.limitSet("2022-03-04T10:00", "2022-03-20T17:30"),
            Cases.limitSet("2022-03-21T09:00", "2022-03-25T24:00"),
            Cases.closed("2022-03-24T09:00"),
            Cases.fedBack("2022-03-24T10:00"));
    assertThat(state(PLAIN, special, at)).isEqualTo(expected);
    Deadline set = PLAIN.compute(special).orElseThrow();
    assertThat(set.due()).isEqualTo(Cases.at("2022-03-25T24:00"));
    assertThat(set.lastDay()).isEqualTo("2022-03-25");
    assertThat(set.certainty()).isEqualTo(Certainty.PUBLISHED);
  }

  @Test
  void aSpecialCaseWaitsForItsLimitAndItsDeadlineIsOpen() {
    CaseHistory waiting =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.SPECIAL),
            Cases.escalated("2022-03-02T10:00"));
    assertThat(PLAIN.compute(waiting)).isInstanceOf(Outcome.Undetermined.class);
    assertThat(PLAIN.compute(waiting).reasons())
        .anyMatch(reason -> reason.code() == DeadlineReason.LIMIT_NOT_YET_SET);
    CaseHistory closed =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.SPECIAL),
            Cases.escalated("2022-03-02T10:00"),
            Cases.closed("2022-03-05T10:00"));
    assertThat(state(PLAIN, closed, "2022-03-05T10:00")).isEqualTo(CaseState.CLOSED_WITHOUT_LIMIT);
    assertThat(state(PLAIN, closed, "2022-03-05T09:59")).isEqualTo(CaseState.AWAITING_LIMIT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                              | first   | then    | from receipt     | from change
          judged anew, and graver           | GENERAL | MAJOR   | 2022-03-08T24:00 | 2022-03-11T24:00
          judged anew, and less grave       | MAJOR   | GENERAL | 2022-03-02T24:00 | 2022-03-05T24:00
          confirmed                         | GENERAL | GENERAL | 2022-03-02T24:00 | 2022-03-02T24:00
          special turns out to be major     | SPECIAL | MAJOR   | 2022-03-08T24:00 | 2022-03-11T24:00
          """,
      useHeadersInDisplayName = true)
  void aChangeOfGravity(
      String what, Gravity first, Gravity then, String fromReceipt, String fromChange) {
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", first), Cases.classified("2022-03-04T16:00", then));
    assertThat(due(PLAIN, history)).isEqualTo(Cases.at(fromReceipt));
    assertThat(due(ANEW, history)).isEqualTo(Cases.at(fromChange));
  }

  @Test
  void theFirstJudgementIsNoChange() {
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00"),
            Cases.classified("2022-03-02T16:00", Gravity.MAJOR));
    assertThat(due(ANEW, history)).isEqualTo(Cases.at("2022-03-08T24:00"));
    assertThat(due(PLAIN, history)).isEqualTo(Cases.at("2022-03-08T24:00"));
  }

  @Test
  void theLastOfSeveralChangesCounts() {
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.GENERAL),
            Cases.classified("2022-03-02T10:00", Gravity.MAJOR),
            Cases.classified("2022-03-03T10:00", Gravity.GENERAL),
            Cases.classified("2022-03-04T10:00", Gravity.GENERAL));
    assertThat(due(PLAIN, history)).isEqualTo(Cases.at("2022-03-02T24:00"));
    assertThat(due(ANEW, history)).isEqualTo(Cases.at("2022-03-04T24:00"));
    assertThat(state(ANEW, history, "2022-03-02T10:00")).isEqualTo(CaseState.RUNNING);
  }

  @Test
  void hoursAreCountedAnewFromTheInstantOfTheChange() {
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.MAJOR),
            Cases.classified("2022-03-04T16:00", Gravity.GENERAL));
    assertThat(due(Cases.calculator(Cases.HOURS, Cases.PLAIN, Cases.ANEW), history))
        .isEqualTo(Cases.at("2022-03-05T16:00"));
  }

  @Test
  void aSpecialCaseThatTurnsOrdinaryLosesTheLimitFromAbove() {
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.SPECIAL),
            Cases.escalated("2022-03-01T11:00"),
            Cases.limitSet("2022-03-01T12:00", "2022-04-30T24:00"),
            Cases.classified("2022-03-04T16:00", Gravity.MAJOR));
    assertThat(due(PLAIN, history)).isEqualTo(Cases.at("2022-03-08T24:00"));
  }

  @Test
  void complexityAloneChangesNothing() {
    CaseEvent received = Cases.received("2022-03-01T10:00", Gravity.GENERAL);
    CaseEvent complex = CaseEvent.Classified.at(Cases.at("2022-03-02T10:00"), Complexity.COMPLEX);
    assertThat(ANEW.compute(Cases.history(received, complex)))
        .isEqualTo(ANEW.compute(Cases.history(received)));
  }

  private static CaseState state(DeadlineCalculator calculator, CaseHistory history, String at) {
    return calculator.statusAt(history, Cases.at(at)).orElseThrow().state();
  }

  private static Instant due(DeadlineCalculator calculator, CaseHistory history) {
    return calculator.compute(history).orElseThrow().due();
  }
}
