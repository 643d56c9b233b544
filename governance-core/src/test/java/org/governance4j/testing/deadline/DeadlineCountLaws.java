package org.governance4j.testing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.deadline.DeadlineChecks.codes;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.cases.Gravity;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.timelimit.CountingTrials;
import org.governance4j.testing.timelimit.TimeLimitOracle;
import org.governance4j.testing.timelimit.TimeLimitOracle.Count;
import org.governance4j.testing.timelimit.TimeLimitOracle.Found;
import org.governance4j.testing.timelimit.TimeLimitOracle.Span;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitReason;

/**
 * The laws of a case's deadline with suspensions, in every unit but service time. A host overrides
 * the calendar, the zone and the ways of counting.
 */
public class DeadlineCountLaws extends CountingTrials {

  @Provide
  Arbitrary<DeadlineCountSample> samples() {
    return DeadlineCountSample.arbitrary(countings(), calendar(), zone());
  }

  @Property(tries = 700, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-1: a deadline with suspensions equals the end that counting by steps finds")
  void dueAsCounted(@ForAll("samples") DeadlineCountSample sample) {
    Count right = right(sample);
    Outcome<Deadline> outcome = engine(sample).compute(sample.history());
    assertThat(outcome.toOptional()).as("%s", outcome).isEqualTo(DeadlineChecks.deadline(right));
    if (right.found() != Found.DUE) {
      assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-1: suspending and resuming a case at one instant changes nothing")
  void suspendingForNoTimeChangesNothing(
      @ForAll("samples") DeadlineCountSample sample, @ForAll("samples") DeadlineCountSample other) {
    Outcome<Deadline> without = engine(sample).compute(sample.history());
    Duration after = Duration.between(other.received(), other.start());
    for (Instant at :
        List.of(sample.start(), sample.start().plus(after), ends(sample).orElse(sample.start()))) {
      DeadlineCountSample more = sample.with(new Span(at, Optional.of(at)));
      Outcome<Deadline> with = engine(more).compute(more.history());
      assertThat(with.toOptional()).isEqualTo(without.toOptional());
      assertThat(with.getClass()).isEqualTo(without.getClass());
      assertThat(codes(with)).isEqualTo(codes(without));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-5: a case that stands still waits for its resumption and for no schedule")
  void aLimitThatStandsStillIsSuspended(@ForAll("samples") DeadlineCountSample sample) {
    if (right(sample).found() == Found.SUSPENDED) {
      assertThat(codes(engine(sample).compute(sample.history())))
          .contains(TimeLimitReason.SUSPENDED_SINCE.id());
      Instant afterAll = sample.start().plus(Duration.ofDays(20_000));
      assertThat(engine(sample).statusAt(sample.history(), afterAll).orElseThrow().state())
          .isEqualTo(CaseState.SUSPENDED);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-15: a limit that a level above set moves as one in minutes does")
  void setAboveAsMinutes(
      @ForAll("samples") DeadlineCountSample drawn,
      @ForAll @IntRange(min = 1, max = 60_000) int minutes) {
    TimeLimit limit = new TimeLimit(minutes, LimitUnit.MINUTES, DeadlineCountSample.RULE);
    DeadlineCountSample sample = drawn.with(drawn.counted().withLimit(limit));
    Count right = right(sample);
    Outcome<Deadline> outcome =
        setAbove(sample).compute(sample.setAbove(sample.start().plus(Duration.ofMinutes(minutes))));
    assertThat(outcome.toOptional()).as("%s", outcome).isEqualTo(DeadlineChecks.deadline(right));
    assertThat(codes(outcome).contains(TimeLimitReason.SUSPENDED_SINCE.id()))
        .isEqualTo(right.found() == Found.SUSPENDED);
  }

  private DeadlineCalculator setAbove(DeadlineCountSample sample) {
    LocalDate since = LocalDate.of(1900, 1, 1);
    RuleRef rule = DeadlineCountSample.RULE;
    CaseLimitPolicy limits =
        new CaseLimitPolicy(ImmutableMap.of(), ImmutableMap.of(Gravity.SPECIAL, rule));
    return DeadlineCalculator.of(
        Dated.from("drawn.limits", since, rule, limits),
        Dated.from("drawn.counting", since, rule, sample.counting()),
        calendar(),
        zone());
  }

  private Count right(DeadlineCountSample sample) {
    return new TimeLimitOracle(calendar(), zone())
        .count(sample.start(), sample.limit(), sample.counting(), sample.pauses());
  }

  private Optional<Instant> ends(DeadlineCountSample sample) {
    return engine(sample)
        .compute(sample.history())
        .toOptional()
        .map(Deadline::due)
        .filter(due -> !due.isBefore(sample.received()));
  }

  private DeadlineCalculator engine(DeadlineCountSample sample) {
    return sample.engine(calendar(), zone());
  }
}
