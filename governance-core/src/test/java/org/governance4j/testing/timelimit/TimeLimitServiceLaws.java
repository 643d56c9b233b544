package org.governance4j.testing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.timelimit.TimeLimitArbitraries.codes;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.testing.timelimit.ServiceTimeOracle.Reading;
import org.governance4j.testing.timelimit.TimeLimitOracle.Count;
import org.governance4j.testing.timelimit.TimeLimitOracle.Found;
import org.governance4j.testing.timelimit.TimeLimitOracle.Span;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitEnd;
import org.governance4j.timelimit.LimitRun;
import org.governance4j.timelimit.TimeLimitReason;

/**
 * The laws of counting a limit in service time with pauses. A host overrides the calendar, the
 * zone, the hours and the ways of counting.
 */
public class TimeLimitServiceLaws {

  /**
   * The ways of counting that the laws are tried on.
   *
   * @return the policies
   */
  protected Arbitrary<CountingPolicy> countings() {
    return TimeLimitArbitraries.serviceCountings();
  }

  /**
   * The hours that the laws are tried on; a host gives its own as the only one.
   *
   * @return the hours
   */
  protected Arbitrary<Dated<ServiceHoursPolicy>> policies() {
    return ServiceTimeSample.policies();
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
   * The zone that the laws are tried in, in which clocks are not changed on the days tried.
   *
   * @return the time zone of the hours
   */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  /** Samples in the same hours: ten at each try. */
  @Provide
  Arbitrary<List<ServiceTimeSample>> samples() {
    return ServiceTimeSample.several(policies(), countings(), calendar(), zone());
  }

  /** Durations from less than a minute up to some days. */
  @Provide
  Arbitrary<Duration> durations() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(1, 60_000_000_000L),
            Arbitraries.longs().between(1, 72).map(hours -> hours * 3_600_000_000_000L))
        .map(Duration::ofNanos);
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "L-TIMELIMIT-1: a due instant in service time equals the one that counting by pieces finds")
  void dueAsCounted(@ForAll("samples") List<ServiceTimeSample> samples) {
    samples.forEach(
        sample -> assertThat(found(sample.answer())).as("%s", sample).isIn(right(sample)));
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-2: in service time a longer limit or a later start never comes due earlier")
  void monotone(
      @ForAll("samples") List<ServiceTimeSample> samples,
      @ForAll @IntRange(min = 1, max = 90) int more,
      @ForAll("durations") Duration later) {
    for (ServiceTimeSample sample : samples) {
      Optional<LimitEnd> end = sample.answer().toOptional();
      notEarlier(sample.with(sample.count().longer(more)), end);
      notEarlier(sample.with(sample.count().later(later)), end);
    }
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-3: one more pause never brings a due instant in service time forward")
  void pausingIsNeverForward(@ForAll("samples") List<ServiceTimeSample> samples) {
    for (ServiceTimeSample sample : samples) {
      Optional<LimitEnd> last = Optional.empty();
      ImmutableList<Span> pauses = sample.count().pauses();
      for (int i = 0; i <= pauses.size(); i++) {
        ServiceTimeSample some = sample.with(sample.count().withPauses(pauses.subList(0, i)));
        notEarlier(some, last);
        last = some.answer().toOptional();
      }
    }
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-3: a pause of no length, or once the limit is used up, changes nothing")
  void pausingForNothingChangesNothing(
      @ForAll("samples") List<ServiceTimeSample> samples, @ForAll("durations") Duration off) {
    for (ServiceTimeSample sample : samples) {
      Outcome<LimitEnd> without = sample.answer();
      Instant start = sample.count().start();
      Instant due = without.toOptional().map(LimitEnd::due).orElse(start);
      for (Instant at : List.of(start, start.plus(off), due)) {
        same(paused(sample, at, Optional.of(at)), without);
      }
      if (due.isAfter(start)) {
        same(paused(sample, due.minusNanos(1), Optional.of(due.minusNanos(1))), without);
        same(paused(sample, due, Optional.empty()), without);
        same(paused(sample, due.plus(off), Optional.of(due.plus(off.multipliedBy(2)))), without);
        Outcome<LimitEnd> early = paused(sample, due.minusNanos(1), Optional.empty());
        assertThat(codes(early)).contains(TimeLimitReason.SUSPENDED_SINCE.id());
      }
    }
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-9: an extended limit in service time ends as the longer limit does")
  void extendedAsTheLonger(
      @ForAll("samples") List<ServiceTimeSample> samples,
      @ForAll @IntRange(min = 1, max = 90) int more) {
    for (ServiceTimeSample sample : samples) {
      TimeLimitSample count = sample.count();
      Outcome<LimitEnd> extended =
          sample
              .counter()
              .on(LocalDate.EPOCH)
              .flatMap(one -> one.run(count.start(), count.limit(), more, count.union()))
              .flatMap(LimitRun::toEnd);
      assertThat(found(extended)).isIn(right(sample.with(count.longer(more))));
    }
  }

  private static Outcome<LimitEnd> paused(
      ServiceTimeSample sample, Instant from, Optional<Instant> until) {
    return sample.with(sample.count().with(new Span(from, until))).answer();
  }

  private static void notEarlier(ServiceTimeSample sample, Optional<LimitEnd> than) {
    Optional<LimitEnd> end = sample.answer().toOptional();
    if (end.isPresent() && than.isPresent()) {
      assertThat(end.get().due()).as("%s", sample).isAfterOrEqualTo(than.get().due());
      assertThat(end.get().lastDay()).as("%s", sample).isAfterOrEqualTo(than.get().lastDay());
    }
  }

  private static void same(Outcome<LimitEnd> with, Outcome<LimitEnd> without) {
    assertThat(with.toOptional()).isEqualTo(without.toOptional());
    assertThat(with.getClass()).isEqualTo(without.getClass());
    assertThat(codes(with)).isEqualTo(codes(without));
  }

  /**
   * What may be found: by either reading of the days that a count rests on, and that it stands
   * still on provisional days, whether or not a due day may rest on such.
   */
  private static Set<Answer> right(ServiceTimeSample sample) {
    Set<Answer> right = new HashSet<>();
    CountingPolicy counting = sample.count().counting();
    for (Reading reading : Reading.values()) {
      right.add(Answer.of(sample.right(counting, reading)));
    }
    Count provisional = sample.right(counting.withProvisionalDays(), Reading.DAYS_THAT_RUN);
    if (provisional.found() == Found.SUSPENDED) {
      right.add(Answer.of(provisional));
    }
    return right;
  }

  private static Answer found(Outcome<LimitEnd> outcome) {
    assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
    if (outcome.toOptional().isPresent()) {
      return new Answer(Found.DUE, outcome.toOptional());
    }
    boolean stopped = codes(outcome).contains(TimeLimitReason.SUSPENDED_SINCE.id());
    return new Answer(stopped ? Found.SUSPENDED : Found.UNKNOWN, Optional.empty());
  }

  /** What a count comes to, in the engine's terms. */
  private record Answer(Found found, Optional<LimitEnd> end) {

    static Answer of(Count count) {
      return new Answer(count.found(), count.end());
    }
  }
}
