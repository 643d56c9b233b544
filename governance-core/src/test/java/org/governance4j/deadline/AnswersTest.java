package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.rule.Dated;
import org.governance4j.rule.MalformedValueException;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each message of the inquirer is answered within two working days, the last one counting. */
class AnswersTest {

  private static final DeadlineTarget ANSWER =
      DeadlineTarget.builder()
          .code("ANSWER")
          .owner(DeadlineTarget.Owner.CASE)
          .from(DeadlineTarget.Milestone.ASKED)
          .until(DeadlineTarget.Milestone.RESPONDED)
          .limits(new LimitScale.Same(new TimeLimit(2, LimitUnit.WORKING_DAYS, Cases.HOST)))
          .optional(false)
          .rule(Cases.HOST)
          .build();

  private static final DeadlineCalculator ANSWERS =
      DeadlineCalculator.ofTargets(
          Dated.from(
              "answers",
              LocalDate.of(2000, 1, 1),
              Cases.HOST,
              new DeadlinePolicy(ImmutableList.of(ANSWER))),
          Cases.dated(Cases.closing(Cases.PLAIN, "17:30")),
          WorkCalendar.published(),
          Cases.ZONE);

  /** 2024-03-04 is a Monday. */
  @ParameterizedTest(name = "{0} at {1}: {2}, due {3}")
  @CsvSource({
    // The receipt is the first message.
    "'', 2024-03-05T09:00, RUNNING, 2024-03-06T17:30",
    "'', 2024-03-07T09:00, OVERDUE, 2024-03-06T17:30",
    "'R05', 2024-03-08T09:00, CLOSED_IN_TIME, 2024-03-06T17:30",
    // A further message before the answer moves what is due.
    "'A05', 2024-03-07T09:00, RUNNING, 2024-03-07T17:30",
    // One after the answer is due an answer of its own.
    "'R05 A07', 2024-03-08T09:00, RUNNING, 2024-03-11T17:30",
    "'R05 A07 R11', 2024-03-12T09:00, CLOSED_IN_TIME, 2024-03-11T17:30",
    "'R05 A07 R12', 2024-03-12T19:00, CLOSED_LATE, 2024-03-11T17:30",
    // What was asked at an earlier instant is judged as it was then.
    "'R07 A08', 2024-03-07T19:00, CLOSED_LATE, 2024-03-06T17:30",
    // An answer and a message at the same instant: the first of the two is not about the second.
    "'R05 B05', 2024-03-06T09:00, RUNNING, 2024-03-07T17:30",
    "'B05 R05', 2024-03-06T09:00, CLOSED_IN_TIME, 2024-03-07T17:30",
    // A case that is closed needs no further answer.
    "'A05 C06', 2024-03-20T09:00, CLOSED_IN_TIME, 2024-03-07T17:30",
  })
  void theLastMessageIsAnswered(String events, String at, CaseState state, String due) {
    List<CaseEvent> all =
        Stream.concat(
                Stream.of(CaseEvent.Received.at(Cases.at("2024-03-04T10:00"))),
                Arrays.stream(events.split(" ")).filter(e -> !e.isEmpty()).map(AnswersTest::event))
            .toList();
    TargetProgress progress =
        ANSWERS
            .targetsAt(Cases.history(all.toArray(CaseEvent[]::new)), Cases.at(at))
            .orElseThrow()
            .get(0)
            .progress()
            .orElseThrow();
    assertThat(progress.state()).isEqualTo(state);
    assertThat(progress.deadline().orElseThrow().due()).isEqualTo(Cases.at(due));
  }

  @Test
  @DisplayName("what the inquirer does ends no target, and no unit's target begins with it")
  void milestonesOfTheInquirer() {
    assertThatThrownBy(
            () ->
                ANSWER
                    .withFrom(DeadlineTarget.Milestone.RECEIVED)
                    .withUntil(DeadlineTarget.Milestone.ASKED))
        .isInstanceOf(MalformedValueException.class);
    assertThatThrownBy(() -> ANSWER.withOwner(DeadlineTarget.Owner.LEAD_UNIT))
        .isInstanceOf(MalformedValueException.class)
        .hasMessageContaining("DISPATCHED");
  }

  private static CaseEvent event(String word) {
    String at = "2024-03-" + word.substring(1) + "T18:00";
    return switch (word.charAt(0)) {
      case 'A' -> new CaseEvent.Asked(Cases.at(at));
      case 'B' -> new CaseEvent.Asked(Cases.at(at.replace("T18", "T11")));
      case 'R' -> new CaseEvent.Responded(Cases.at(at.replace("T18", "T11")), Optional.empty());
      default -> new CaseEvent.Closed(Cases.at(at));
    };
  }
}
