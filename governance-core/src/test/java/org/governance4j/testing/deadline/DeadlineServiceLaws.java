package org.governance4j.testing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.deadline.DeadlineChecks.codes;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
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
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseEvent;
import org.governance4j.deadline.CountingPolicy;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlineReason;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.ExtensionRule;
import org.governance4j.deadline.TimeLimit;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.testing.deadline.DeadlineCountOracle.Count;
import org.governance4j.testing.deadline.DeadlineCountOracle.Found;
import org.governance4j.testing.deadline.DeadlineCountOracle.Span;
import org.governance4j.testing.deadline.DeadlineServiceOracle.Reading;

/**
 * The laws of counting a limit in service time with suspensions. A host overrides the calendar, the
 * zone, the hours and the clocks.
 */
public class DeadlineServiceLaws {

  private static final OrganisationId BY = OrganisationId.of("above");

  /**
   * The ways of counting that the laws are tried on.
   *
   * @return the clocks
   */
  protected Arbitrary<CountingPolicy> clocks() {
    return DeadlineServiceSample.clocks();
  }

  /**
   * The hours that the laws are tried on; a host gives its own as the only one.
   *
   * @return the hours
   */
  protected Arbitrary<Dated<ServiceHoursPolicy>> policies() {
    return DeadlineServiceSample.policies();
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
  Arbitrary<List<DeadlineServiceSample>> samples() {
    return DeadlineServiceSample.several(policies(), clocks(), calendar(), zone());
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
  @Label("L-DEADLINE-1: a due instant in service time equals the one that counting by pieces finds")
  void dueAsCounted(@ForAll("samples") List<DeadlineServiceSample> samples) {
    samples.forEach(sample -> agree(sample, sample.answer()));
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-2: in service time a longer limit or a later start never comes due earlier")
  void monotone(
      @ForAll("samples") List<DeadlineServiceSample> samples,
      @ForAll @IntRange(min = 1, max = 90) int more,
      @ForAll("durations") Duration later) {
    for (DeadlineServiceSample sample : samples) {
      Optional<Deadline> deadline = sample.answer().toOptional();
      notEarlier(sample.with(longer(sample.count(), more)), deadline);
      notEarlier(sample.with(sample.count().later(later)), deadline);
    }
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-9: suspending once more never brings a due instant in service time forward")
  void suspendingIsNeverForward(@ForAll("samples") List<DeadlineServiceSample> samples) {
    for (DeadlineServiceSample sample : samples) {
      Optional<Deadline> last = Optional.empty();
      ImmutableList<Span> pauses = sample.count().pauses();
      for (int i = 0; i <= pauses.size(); i++) {
        DeadlineServiceSample some = sample.with(sample.count().withPauses(pauses.subList(0, i)));
        notEarlier(some, last);
        last = some.answer().toOptional();
      }
    }
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-9: suspending for no time, or once the limit is used up, changes nothing")
  void suspendingForNothingChangesNothing(
      @ForAll("samples") List<DeadlineServiceSample> samples, @ForAll("durations") Duration off) {
    for (DeadlineServiceSample sample : samples) {
      Outcome<Deadline> without = sample.answer();
      Instant start = sample.count().start();
      Instant due = without.toOptional().map(Deadline::due).orElse(start);
      for (Instant at : List.of(start, start.plus(off), due)) {
        same(suspended(sample, at, Optional.of(at)), without);
      }
      if (due.isAfter(start)) {
        same(suspended(sample, due.minusNanos(1), Optional.of(due.minusNanos(1))), without);
        same(suspended(sample, due, Optional.empty()), without);
        same(suspended(sample, due.plus(off), Optional.of(due.plus(off.multipliedBy(2)))), without);
        Outcome<Deadline> early = suspended(sample, due.minusNanos(1), Optional.empty());
        assertThat(codes(early)).contains(DeadlineReason.SUSPENDED_SINCE.id());
      }
    }
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-10: an extension in service time gives the deadline of the longer limit")
  void extended(
      @ForAll("samples") List<DeadlineServiceSample> samples,
      @ForAll @IntRange(min = 1, max = 90) int more) {
    for (DeadlineServiceSample sample : samples) {
      TimeLimit extension =
          new TimeLimit(more, sample.count().limit().unit(), DeadlineServiceSample.RULE);
      Optional<ExtensionRule> rule =
          Optional.of(new ExtensionRule(1, extension, DeadlineServiceSample.RULE));
      DeadlineServiceSample longer = sample.with(longer(sample.count(), more));
      Instant start = sample.count().start();
      Instant due = sample.answer().toOptional().map(Deadline::due).orElse(start);
      for (Instant at :
          List.of(start, start.plus(Duration.between(start, due).dividedBy(2)), due)) {
        CaseEvent granted =
            new CaseEvent.Extended(at, DeadlineTarget.HANDLING, Optional.empty(), extension, BY);
        agree(longer, sample.answer(rule, List.of(granted)));
      }
    }
  }

  private static Outcome<Deadline> suspended(
      DeadlineServiceSample sample, Instant from, Optional<Instant> until) {
    return sample.with(sample.count().with(new Span(from, until))).answer();
  }

  private static DeadlineCountSample longer(DeadlineCountSample count, int more) {
    return count.withLimit(DeadlineCountLaws.longer(count.limit(), more));
  }

  private static void notEarlier(DeadlineServiceSample sample, Optional<Deadline> than) {
    Optional<Deadline> deadline = sample.answer().toOptional();
    if (deadline.isPresent() && than.isPresent()) {
      assertThat(deadline.get().due()).as("%s", sample).isAfterOrEqualTo(than.get().due());
      assertThat(deadline.get().lastDay()).as("%s", sample).isAfterOrEqualTo(than.get().lastDay());
    }
  }

  private static void same(Outcome<Deadline> with, Outcome<Deadline> without) {
    assertThat(with.toOptional()).isEqualTo(without.toOptional());
    assertThat(with.getClass()).isEqualTo(without.getClass());
    assertThat(codes(with)).isEqualTo(codes(without));
  }

  private static void agree(DeadlineServiceSample sample, Outcome<Deadline> outcome) {
    assertThat(found(outcome)).as("%s of %s", outcome, sample).isIn(right(sample));
  }

  /**
   * What may be found: by either reading of the days that a count rests on, and that it stands
   * still on provisional days, whether or not a due day may rest on such.
   */
  private static Set<Answer> right(DeadlineServiceSample sample) {
    Set<Answer> right = new HashSet<>();
    CountingPolicy clock = sample.count().clock();
    for (Reading reading : Reading.values()) {
      right.add(Answer.of(sample.right(clock, reading)));
    }
    Count provisional = sample.right(clock.withProvisionalDays(), Reading.DAYS_THAT_RUN);
    if (provisional.found() == Found.SUSPENDED) {
      right.add(Answer.of(provisional));
    }
    return right;
  }

  private static Answer found(Outcome<Deadline> outcome) {
    assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
    if (outcome.toOptional().isPresent()) {
      return new Answer(Found.DUE, outcome.toOptional());
    }
    boolean suspended = codes(outcome).contains(DeadlineReason.SUSPENDED_SINCE.id());
    return new Answer(suspended ? Found.SUSPENDED : Found.UNKNOWN, Optional.empty());
  }

  /** What a count comes to, in the engine's terms. */
  private record Answer(Found found, Optional<Deadline> deadline) {

    static Answer of(Count count) {
      Optional<Deadline> deadline =
          count
              .due()
              .map(
                  due ->
                      new Deadline(
                          DeadlineCountSample.CASE,
                          due,
                          count.lastDay().orElseThrow(),
                          count.certainty().orElseThrow()));
      return new Answer(count.found(), deadline);
    }
  }
}
