package org.governance4j.testing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.timelimit.TimeLimitArbitraries.RULE;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.testing.timelimit.PauseOracle.Walk;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingPolicy.SuspendedMonths;
import org.governance4j.timelimit.LimitEnd;
import org.governance4j.timelimit.LimitRun;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * The laws of limits in days and longer with up to five pauses of every sort, on published days
 * only. A host overrides the calendar, the zone and the ways of counting.
 */
public class PauseLaws extends CountingTrials {

  private static final LocalDate SINCE = LocalDate.of(1900, 1, 1);

  @Override
  protected Arbitrary<CountingPolicy> countings() {
    return TimeLimitArbitraries.serviceCountings();
  }

  @Provide
  Arbitrary<PauseSample> samples() {
    return PauseSample.arbitrary(countings(), calendar(), zone());
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-1: past five pauses of any sort a limit ends as walking day by day finds")
  void endsAsWalked(@ForAll("samples") PauseSample drawn) {
    PauseSample sample = decided(drawn, SuspendedMonths.SHIFT);
    Walk right = walked(sample);
    LimitRun run = run(sample);
    Optional<LimitEnd> end = end(sample).toOptional();
    if (right instanceof Walk.Due due) {
      assertThat(end.map(LimitEnd::lastDay)).contains(due.lastDay());
      assertThat(end.map(LimitEnd::due)).contains(due.due());
      assertThat(run.toEnd().toOptional()).isEqualTo(end);
    } else if (right instanceof Walk.Suspended suspended) {
      assertThat(end).isEmpty();
      assertThat(run)
          .isInstanceOfSatisfying(
              LimitRun.Stopped.class,
              stopped -> assertThat(stopped.since()).isEqualTo(suspended.since()));
    }
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-1: a limit that an open pause stops would else end as without that pause")
  void stoppedAsWithoutTheOpenPause(@ForAll("samples") PauseSample drawn) {
    PauseSample sample = decided(drawn, SuspendedMonths.COUNT_ANEW);
    if (run(sample) instanceof LimitRun.Stopped stopped) {
      ImmutableList<Pause> all = joined(sample.pauses());
      PauseSample ended = sample.with(all.subList(0, all.size() - 1));
      assertThat(stopped.otherwise()).isEqualTo(end(ended).toOptional());
    }
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-3: no limit ends while it is paused")
  void neverDueWhilePaused(@ForAll("samples") PauseSample sample) {
    Optional<Instant> due = end(sample).toOptional().map(LimitEnd::due);
    if (due.isPresent()) {
      assertThat(sample.pauses())
          .noneMatch(pause -> pause.from().isBefore(due.get()) && lastsTo(pause, due.get()));
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-3: pauses that touch are one")
  void touchingPausesAreOne(@ForAll("samples") PauseSample sample) {
    assertThat(end(sample).toOptional())
        .isEqualTo(end(sample.with(joined(sample.pauses()))).toOptional());
  }

  private static ImmutableList<Pause> joined(List<Pause> pauses) {
    List<Pause> joined = new ArrayList<>();
    for (Pause pause : pauses) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).until().equals(Optional.of(pause.from()))) {
        joined.set(last, new Pause(joined.get(last).from(), pause.until()));
      } else {
        joined.add(pause);
      }
    }
    return ImmutableList.copyOf(joined);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-4: without a decision on paused months a pause that matters leaves it open")
  void pausedMonthsNeedADecision(@ForAll("samples") PauseSample sample) {
    Walk shifted = walked(decidedAs(sample, SuspendedMonths.SHIFT));
    Walk anew = walked(decidedAs(sample, SuspendedMonths.COUNT_ANEW));
    if (!shifted.equals(anew)) {
      CountingPolicy open = counting(sample.counting(), Optional.empty());
      PauseSample undecided =
          new PauseSample(sample.start(), sample.limit(), open, sample.hours(), sample.pauses());
      assertThat(end(undecided)).isInstanceOf(Outcome.Undetermined.class);
    }
  }

  private static boolean lastsTo(Pause pause, Instant at) {
    return pause.until().filter(at::isAfter).isEmpty();
  }

  private Walk walked(PauseSample sample) {
    return new PauseOracle(calendar(), sample.hours(), zone(), sample.counting())
        .walk(sample.start(), sample.limit(), joined(sample.pauses()));
  }

  private LimitRun run(PauseSample sample) {
    return counter(sample).run(sample.start(), sample.limit(), sample.pauses()).orElseThrow();
  }

  private Outcome<LimitEnd> end(PauseSample sample) {
    return counter(sample).end(sample.start(), sample.limit(), sample.pauses());
  }

  private TimeLimitCounter counter(PauseSample sample) {
    return TimeLimitCounter.of(
        Dated.from("drawn.counting", SINCE, RULE, sample.counting()),
        calendar(),
        sample.hours(),
        zone());
  }

  /** With the decision on paused months that is drawn, or one where none is. */
  private static PauseSample decided(PauseSample sample, SuspendedMonths otherwise) {
    return decidedAs(sample, sample.counting().suspendedMonths().orElse(otherwise));
  }

  private static PauseSample decidedAs(PauseSample sample, SuspendedMonths decision) {
    CountingPolicy counting = counting(sample.counting(), Optional.of(decision));
    return new PauseSample(
        sample.start(), sample.limit(), counting, sample.hours(), sample.pauses());
  }

  private static CountingPolicy counting(CountingPolicy drawn, Optional<SuspendedMonths> decision) {
    return new CountingPolicy(
        drawn.start(),
        drawn.outsideHours(),
        drawn.rollOver(),
        drawn.dayEnd(),
        decision,
        drawn.provisionalAllowed(),
        drawn.rule());
  }
}
