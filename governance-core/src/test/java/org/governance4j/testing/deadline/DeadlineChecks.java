package org.governance4j.testing.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.deadline.Deadline;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.testing.timelimit.TimeLimitOracle.Count;

/** Compares answers about deadlines with the right ones, and looks into their reasons. */
final class DeadlineChecks {

  private DeadlineChecks() {}

  static void agree(Outcome<Deadline> outcome, DeadlineOracle.Answer right) {
    agree(outcome.map(Optional::of), right.verdict(), right);
  }

  static void agree(
      Outcome<Optional<Deadline>> outcome,
      DeadlineOracle.Verdict verdict,
      DeadlineOracle.Answer right) {
    assertThat(verdict(outcome)).as("%s", outcome).isEqualTo(verdict);
    assertThat(outcome.toOptional().flatMap(d -> d)).isEqualTo(right.deadline());
    for (Reason reason : outcome.reasons()) {
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ReasonTexts.of(locale).text(reason)).as("%s", reason).doesNotContain("{");
      }
    }
    if (verdict == DeadlineOracle.Verdict.REFUSED) {
      assertThat(outcome.reasons().stream().map(DeadlineChecks::place).sorted().toList())
          .isEqualTo(right.contradictions());
    } else {
      assertThat(outcome.reasons().stream().map(Reason::rule).toList()).containsAll(right.rules());
    }
  }

  /** What a count found as the deadline of the samples' case. */
  static Optional<Deadline> deadline(Count count) {
    return count
        .end()
        .map(
            end ->
                new Deadline(DeadlineCountSample.CASE, end.due(), end.lastDay(), end.certainty()));
  }

  private static String place(Reason reason) {
    Fact event = reason.facts().get("event");
    return reason.code().name() + (event instanceof Fact.Amount a ? "@" + a.amount() : "");
  }

  static DeadlineOracle.Verdict verdict(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?>) {
      return DeadlineOracle.Verdict.REFUSED;
    }
    return outcome instanceof Outcome.Undetermined<?>
        ? DeadlineOracle.Verdict.UNDETERMINED
        : DeadlineOracle.Verdict.ACCEPTED;
  }

  static void missing(Outcome<?> outcome, String code) {
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    assertThat(codes(outcome)).contains(code);
  }

  static List<String> codes(Outcome<?> outcome) {
    return outcome.reasons().stream().map(reason -> reason.code().id()).toList();
  }

  static List<String> subjects(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    return outcome.reasons().stream()
        .map(reason -> reason.facts().get("subject"))
        .filter(fact -> fact instanceof Fact.Id)
        .map(fact -> ((Fact.Id) fact).value())
        .toList();
  }
}
