package org.governance4j.testing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.deadline.DeadlineChecks.codes;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.CountingPolicy;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlineReason;
import org.governance4j.deadline.LimitUnit;
import org.governance4j.deadline.TimeLimit;
import org.governance4j.rule.Outcome;
import org.governance4j.testing.deadline.DeadlineCountOracle.Count;
import org.governance4j.testing.deadline.DeadlineCountOracle.Found;
import org.governance4j.testing.deadline.DeadlineCountOracle.Span;

/**
 * The laws of counting a limit with suspensions, in every unit but service time. A host overrides
 * the calendar, the zone and the clocks.
 */
public class DeadlineCountLaws {

  /**
   * The ways of counting that the laws are tried on.
   *
   * @return the clocks
   */
  protected Arbitrary<CountingPolicy> clocks() {
    return DeadlineCountSample.clocks();
  }

  /**
   * The calendar that the laws are tried on.
   *
   * @return the days that are worked
   */
  protected WorkCalendar calendar() {
    return WorkCalendar.published();
  }

  /**
   * The zone that the laws are tried in.
   *
   * @return the time zone of the days
   */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<DeadlineCountSample> samples() {
    return DeadlineCountSample.arbitrary(clocks(), calendar(), zone());
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-1: a due instant with suspensions equals the one that counting by steps finds")
  void dueAsCounted(@ForAll("samples") DeadlineCountSample sample) {
    agree(sample);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-2: a longer limit, or a later start, gives no earlier last day or due instant")
  void monotone(
      @ForAll("samples") DeadlineCountSample sample,
      @ForAll @IntRange(min = 1, max = 5) int more,
      @ForAll @IntRange(min = 1, max = 72) int hours) {
    Optional<Deadline> deadline = deadline(sample);
    if (sample.limit().unit() != LimitUnit.IMMEDIATELY) {
      TimeLimit longer = longer(sample.limit(), more);
      Optional<Deadline> later = deadline(sample.withLimit(longer));
      if (deadline.isPresent() && later.isPresent()) {
        assertThat(later.get().due()).isAfterOrEqualTo(deadline.get().due());
        assertThat(later.get().lastDay()).isAfterOrEqualTo(deadline.get().lastDay());
      }
    }
    DeadlineCountSample plain = sample.withPauses(ImmutableList.of());
    Optional<Deadline> before = deadline(plain);
    Optional<Deadline> after = deadline(plain.later(Duration.ofHours(hours)));
    if (before.isPresent() && after.isPresent()) {
      assertThat(after.get().lastDay()).isAfterOrEqualTo(before.get().lastDay());
      if (!keepsTimeOfDay(sample)) {
        assertThat(after.get().due()).isAfterOrEqualTo(before.get().due());
      }
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-9: suspending a case once more never brings its due instant forward")
  void suspendingIsNeverForward(@ForAll("samples") DeadlineCountSample sample) {
    Optional<Deadline> last = Optional.empty();
    for (int i = 0; i <= sample.pauses().size(); i++) {
      Optional<Deadline> deadline = deadline(sample.withPauses(sample.pauses().subList(0, i)));
      if (last.isPresent() && deadline.isPresent()) {
        assertThat(deadline.get().due()).isAfterOrEqualTo(last.get().due());
        assertThat(deadline.get().lastDay()).isAfterOrEqualTo(last.get().lastDay());
      }
      last = deadline;
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-9: suspending and resuming at one instant changes nothing")
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
  @Label("L-DEADLINE-9: a suspension that begins at the due instant or later changes nothing")
  void suspendingTooLateChangesNothing(
      @ForAll("samples") DeadlineCountSample sample, @ForAll @IntRange(max = 99) int hours) {
    Optional<Deadline> deadline = deadline(sample);
    if (deadline.isPresent()) {
      Instant late = deadline.get().due().plus(Duration.ofHours(hours / 2));
      for (Optional<Instant> until :
          List.of(Optional.<Instant>empty(), Optional.of(late.plusSeconds(hours)))) {
        assertThat(deadline(sample.with(new Span(late, until)))).isEqualTo(deadline);
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "L-DEADLINE-7: a day beyond the schedules that a limit rests on is marked, or undetermined")
  void unpublishedDaysAreMarked(@ForAll("samples") DeadlineCountSample sample) {
    DeadlineCountSample allowed = sample.withClock(sample.clock().withProvisionalDays());
    agree(allowed);
    Outcome<Deadline> outcome = engine(allowed).compute(allowed.history());
    if (outcome instanceof Outcome.Accepted<Deadline> a) {
      boolean settled = a.value().certainty() == Certainty.PUBLISHED;
      assertThat(codes(outcome).contains(DeadlineReason.NOT_SETTLED.id())).isEqualTo(!settled);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-5: without the end of a suspension that matters nothing is determined")
  void anOpenSuspensionLeavesItOpen(@ForAll("samples") DeadlineCountSample sample) {
    Optional<Deadline> deadline = deadline(sample);
    if (deadline.isPresent() && sample.start().isBefore(deadline.get().due())) {
      Instant early = deadline.get().due().minusNanos(1);
      DeadlineCountSample open = sample.with(new Span(early, Optional.empty()));
      Outcome<Deadline> outcome = engine(open).compute(open.history());
      assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
      assertThat(codes(outcome)).contains(DeadlineReason.SUSPENDED_SINCE.id());
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-5: a limit that stands still waits for its resumption and for no schedule")
  void aLimitThatStandsStillIsSuspended(@ForAll("samples") DeadlineCountSample sample) {
    if (right(sample).found() == Found.SUSPENDED) {
      assertThat(codes(engine(sample).compute(sample.history())))
          .contains(DeadlineReason.SUSPENDED_SINCE.id());
      Instant afterAll = sample.start().plus(Duration.ofDays(20_000));
      assertThat(engine(sample).standingAt(sample.history(), afterAll).orElseThrow().state())
          .isEqualTo(CaseState.SUSPENDED);
    }
  }

  private Count right(DeadlineCountSample sample) {
    return new DeadlineCountOracle(calendar(), zone())
        .count(sample.start(), sample.limit(), sample.clock(), sample.pauses());
  }

  private void agree(DeadlineCountSample sample) {
    Count right = right(sample);
    Outcome<Deadline> outcome = engine(sample).compute(sample.history());
    Optional<Deadline> expected =
        right
            .due()
            .map(
                due ->
                    new Deadline(
                        DeadlineCountSample.CASE,
                        due,
                        right.lastDay().orElseThrow(),
                        right.certainty().orElseThrow()));
    assertThat(outcome.toOptional()).as("%s", outcome).isEqualTo(expected);
    if (right.found() != Found.DUE) {
      assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    }
    if (right.found() == Found.UNKNOWN) {
      assertThat(codes(outcome)).doesNotContain(DeadlineReason.SUSPENDED_SINCE.id());
    }
  }

  private Optional<Deadline> deadline(DeadlineCountSample sample) {
    return engine(sample).compute(sample.history()).toOptional();
  }

  private Optional<Instant> ends(DeadlineCountSample sample) {
    return deadline(sample).map(Deadline::due).filter(due -> !due.isBefore(sample.received()));
  }

  private DeadlineCalculator engine(DeadlineCountSample sample) {
    return sample.engine(calendar(), zone());
  }

  private static boolean keepsTimeOfDay(DeadlineCountSample sample) {
    return sample.clock().start() == CountingPolicy.Start.AT_RECEIPT
        && sample.limit().unit().isInDays();
  }

  static TimeLimit longer(TimeLimit limit, int more) {
    return new TimeLimit(limit.amount() + more, limit.unit(), limit.rule());
  }
}
