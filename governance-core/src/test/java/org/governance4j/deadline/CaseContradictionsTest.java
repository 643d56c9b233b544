package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every contradiction of a history, alone and with the others (L-DEADLINE-6). */
class CaseContradictionsTest {

  private static final DeadlineCalculator PLAIN =
      Cases.calculator(Cases.CALENDAR_DAYS, Cases.PLAIN);

  static Stream<Arguments> alone() {
    CaseEvent received = Cases.received("2022-03-01T10:00", Gravity.SPECIAL);
    CaseEvent escalated = Cases.escalated("2022-03-02T10:00");
    CaseEvent closed = Cases.closed("2022-03-03T10:00");
    return Stream.of(
        row(List.of(escalated), "NOT_RECEIVED_FIRST"),
        row(List.of(escalated, Cases.received("2022-03-02T10:00")), "NOT_RECEIVED_FIRST"),
        row(List.of(received, Cases.received("2022-03-01T10:00")), "RECEIVED_TWICE 2"),
        row(
            List.of(
                received,
                Cases.received("2022-03-01T11:00"),
                Cases.received("2022-03-01T12:00", Gravity.MAJOR)),
            "RECEIVED_TWICE 2",
            "RECEIVED_TWICE 3"),
        row(List.of(received, Cases.escalated("2022-03-01T09:59:59.999999999")), "OUT_OF_ORDER 2"),
        row(List.of(received, closed, escalated), "AFTER_CLOSING 3", "OUT_OF_ORDER 3"),
        row(List.of(received, closed, Cases.escalated("2022-03-03T10:00")), "AFTER_CLOSING 3"),
        row(
            List.of(received, closed, Cases.classified("2022-03-04T10:00", Gravity.MAJOR)),
            "AFTER_CLOSING 3"),
        row(List.of(received, closed, Cases.closed("2022-03-04T10:00")), "AFTER_CLOSING 3"),
        row(
            List.of(received, Cases.limitSet("2022-03-02T10:00", "2022-03-09T10:00")),
            "LIMIT_WITHOUT_ESCALATION 2"),
        row(
            List.of(received, Cases.limitSet("2022-03-02T10:00", "2022-03-09T10:00"), escalated),
            "LIMIT_WITHOUT_ESCALATION 2"),
        row(
            List.of(received, escalated, Cases.limitSet("2022-03-02T10:00", "2022-03-02T10:00")),
            "LIMIT_ENDS_BEFORE_SET 3"),
        row(
            List.of(
                Cases.limitSet("2022-03-09T10:00", "2022-03-08T10:00"),
                Cases.received("2022-03-07T10:00"),
                Cases.closed("2022-03-07T10:00"),
                Cases.received("2022-03-06T10:00"),
                Cases.fedBack("2022-03-06T10:00")),
            "AFTER_CLOSING 4",
            "LIMIT_ENDS_BEFORE_SET 1",
            "LIMIT_WITHOUT_ESCALATION 1",
            "NOT_RECEIVED_FIRST",
            "OUT_OF_ORDER 2",
            "OUT_OF_ORDER 4",
            "RECEIVED_TWICE 4"));
  }

  @ParameterizedTest
  @MethodSource("alone")
  void everyContradictionIsListed(List<CaseEvent> events, List<String> expected) {
    CaseHistory history = Cases.history(events.toArray(CaseEvent[]::new));
    Outcome<Deadline> deadline = PLAIN.compute(history);
    assertThat(deadline).isInstanceOf(Outcome.Refused.class);
    assertThat(deadline.reasons())
        .extracting(CaseContradictionsTest::name)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(PLAIN.standingAt(history, Cases.at("2030-01-01T00:00")).reasons())
        .isEqualTo(deadline.reasons());
  }

  @Test
  void whatIsAllowed() {
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00"),
            Cases.fedBack("2022-03-01T10:00"),
            Cases.escalated("2022-03-01T10:00"),
            Cases.classified("2022-03-01T10:00", Gravity.SPECIAL),
            Cases.limitSet("2022-03-01T10:00", "2022-03-01T10:00:00.000000001"),
            Cases.escalated("2022-03-01T10:00"),
            Cases.limitSet("2022-03-01T10:00", "2022-03-02T10:00"),
            Cases.closed("2022-03-01T10:00"),
            Cases.fedBack("2022-03-01T10:00"),
            Cases.fedBack("2023-03-01T10:00"));
    assertThat(PLAIN.compute(history).orElseThrow().due()).isEqualTo(Cases.at("2022-03-02T10:00"));
  }

  @Test
  void aContradictionRefusesThoughFactsAreMissing() {
    CaseHistory history =
        Cases.history(Cases.received("1950-03-01T10:00"), Cases.received("1950-03-02T10:00"));
    assertThat(PLAIN.compute(history)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void whatContradictsLaterIsNotYetAContradiction() {
    CaseHistory history =
        Cases.history(
            Cases.received("2022-03-01T10:00", Gravity.GENERAL),
            Cases.received("2022-03-02T10:00", Gravity.MAJOR));
    assertThat(PLAIN.standingAt(history, Cases.at("2022-03-01T23:00")).orElseThrow().state())
        .isEqualTo(CaseState.RUNNING);
    assertThat(PLAIN.standingAt(history, Cases.at("2022-03-02T10:00")))
        .isInstanceOf(Outcome.Refused.class);
  }

  private static Arguments row(List<CaseEvent> events, String... expected) {
    return Arguments.of(events, List.of(expected));
  }

  private static String name(Reason reason) {
    Fact event = reason.facts().get("event");
    if (event == null) {
      return reason.code().name();
    }
    Fact.Amount number = (Fact.Amount) event;
    assertThat(number.unit()).isEqualTo(Unit.COUNT);
    return reason.code().name() + " " + number.amount();
  }
}
