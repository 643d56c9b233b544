package org.governance4j.testing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.timelimit.TimeLimitArbitraries.RULE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.LimitUse;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * The laws of how much of a limit is used. A host overrides the calendar, the zone, the hours and
 * the ways of counting.
 */
public class TimeLimitUseLaws extends CountingTrials {

  private static final LocalDate SINCE = LocalDate.of(1900, 1, 1);

  /**
   * The hours that the laws are tried on; a host gives its own as the only one.
   *
   * @return the hours
   */
  protected Arbitrary<Dated<ServiceHoursPolicy>> policies() {
    return ServiceTimeSample.policies();
  }

  @Provide
  Arbitrary<TimeLimitSample> samples() {
    return TimeLimitSample.arbitrary(countings(), calendar(), zone());
  }

  @Provide
  Arbitrary<List<ServiceTimeSample>> serviceSamples() {
    return ServiceTimeSample.several(
        policies(), TimeLimitArbitraries.serviceCountings(), calendar(), zone());
  }

  /** Where to look, as per mille of the time from the start to a while after the end. */
  @Provide
  Arbitrary<List<Integer>> places() {
    return Arbitraries.integers().between(-50, 1300).list().ofSize(6);
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-10: used and left add up to the limit, from nothing used to all of it")
  void usedAndLeft(
      @ForAll("samples") TimeLimitSample sample, @ForAll("places") List<Integer> places) {
    check(sample, counter(sample), places);
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-10: so they do in service time")
  void usedAndLeftInServiceTime(
      @ForAll("serviceSamples") List<ServiceTimeSample> samples,
      @ForAll("places") List<Integer> places) {
    samples.forEach(sample -> check(sample.count(), sample.counter(), places));
  }

  private void check(TimeLimitSample sample, TimeLimitCounter counter, List<Integer> places) {
    List<Pause> pauses = sample.union();
    Optional<LimitEnd> end = counter.end(sample.start(), sample.limit(), pauses).toOptional();
    Duration length =
        end.map(known -> Duration.between(sample.start(), known.due())).orElse(Duration.ofDays(9));
    Fraction before = Fraction.ZERO;
    for (int place : places.stream().sorted().toList()) {
      Instant at = sample.start().plus(length.multipliedBy(place).dividedBy(1000));
      Outcome<LimitUse> outcome = counter.use(sample.start(), sample.limit(), pauses, at);
      if (outcome.toOptional().isEmpty()) {
        assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
        assertThat(end.filter(known -> !at.isAfter(known.due()))).as("%s", outcome).isEmpty();
        continue;
      }
      LimitUse use = outcome.orElseThrow();
      assertThat(use.unit()).isEqualTo(sample.limit().unit());
      assertThat(use.used().plus(use.left())).isEqualTo(Fraction.of(sample.limit().amount(), 1));
      if (!at.isAfter(sample.start())) {
        assertThat(use.used()).isEqualTo(Fraction.ZERO);
      }
      if (end.isPresent() && !at.isBefore(end.get().due())) {
        assertThat(use.isUsedUp()).as("%s at %s of %s", use, at, end).isTrue();
      }
      if (!sample.runsAnew()) {
        assertThat(use.used()).isGreaterThanOrEqualTo(before);
        before = use.used();
      }
    }
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-10: as many units are used as have a due instant by then, rolling left out")
  void asManyAsAreDueByThen(
      @ForAll("samples") TimeLimitSample drawn, @ForAll @IntRange(max = 1000) int place) {
    LimitUnit unit = drawn.limit().unit();
    if (unit == LimitUnit.IMMEDIATELY
        || unit == LimitUnit.WEEKS
        || unit == LimitUnit.MONTHS
        || unit == LimitUnit.YEARS) {
      return;
    }
    TimeLimitSample sample =
        drawn.withCounting(drawn.counting().withRollOver(CountingPolicy.RollOver.NONE));
    countUnits(sample, counter(sample), place);
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-10: so many are used in service time")
  void asManyAsAreDueByThenInServiceTime(
      @ForAll("serviceSamples") List<ServiceTimeSample> samples,
      @ForAll @IntRange(max = 1000) int place) {
    samples.forEach(sample -> countUnits(sample.count(), sample.counter(), place));
  }

  /** The longest limit of some units that is over by an instant. */
  private static void countUnits(TimeLimitSample sample, TimeLimitCounter counter, int place) {
    List<Pause> pauses = sample.union();
    Optional<LimitEnd> end = counter.end(sample.start(), sample.limit(), pauses).toOptional();
    if (end.isEmpty()) {
      return;
    }
    Duration length = Duration.between(sample.start(), end.get().due());
    Instant at = sample.start().plus(length.multipliedBy(place).dividedBy(1000));
    int low = 0;
    int high = sample.limit().amount();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      TimeLimit shorter = new TimeLimit(middle, sample.limit().unit(), RULE);
      Instant due = counter.end(sample.start(), shorter, pauses).orElseThrow().due();
      low = due.isAfter(at) ? low : middle;
      high = due.isAfter(at) ? middle - 1 : high;
    }
    Fraction used = counter.use(sample.start(), sample.limit(), pauses, at).orElseThrow().used();
    assertThat(used.numerator() / used.denominator()).as("%s at %s", sample, at).isEqualTo(low);
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-13: a share is reached at the first instant at which as much is used")
  void reachedWhenUsed(
      @ForAll("samples") TimeLimitSample sample, @ForAll @IntRange(max = 12) int twelfths) {
    checkReached(sample, counter(sample), Fraction.of(twelfths, 12));
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-13: so it is in service time")
  void reachedWhenUsedInServiceTime(
      @ForAll("serviceSamples") List<ServiceTimeSample> samples,
      @ForAll @IntRange(max = 12) int twelfths) {
    samples.forEach(
        sample -> checkReached(sample.count(), sample.counter(), Fraction.of(twelfths, 12)));
  }

  private static void checkReached(
      TimeLimitSample sample, TimeLimitCounter counter, Fraction share) {
    List<Pause> pauses = sample.union();
    Optional<Instant> due =
        counter.end(sample.start(), sample.limit(), pauses).toOptional().map(LimitEnd::due);
    Optional<Instant> reached =
        counter.reached(sample.start(), sample.limit(), pauses, share).toOptional();
    if (due.isPresent()) {
      assertThat(reached).isPresent();
      assertThat(reached.get()).isBeforeOrEqualTo(due.get());
    }
    if (reached.isEmpty() || sample.runsAnew()) {
      return;
    }
    LimitUse use = counter.use(sample.start(), sample.limit(), pauses, reached.get()).orElseThrow();
    assertThat(use.share()).isGreaterThanOrEqualTo(share);
    if (share.equals(Fraction.ZERO) || sample.limit().amount() == 0) {
      return;
    }
    Instant before = reached.get().minusNanos(1);
    Fraction less =
        counter.use(sample.start(), sample.limit(), pauses, before).orElseThrow().used();
    Fraction second = secondOf(sample.limit().unit());
    assertThat(less).isLessThan(use.used());
    assertThat(less.minus(second)).isLessThan(share.times(Fraction.of(sample.limit().amount(), 1)));
  }

  /** What rounding up to a whole second may add. */
  private static Fraction secondOf(LimitUnit unit) {
    return switch (unit) {
      case MINUTES, SERVICE_MINUTES -> Fraction.of(1, 60);
      case HOURS, SERVICE_HOURS -> Fraction.of(1, 3600);
      default -> Fraction.ZERO;
    };
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-10: what happens after an instant does not matter for what is used by then")
  void whatComesLaterDoesNotMatter(
      @ForAll("samples") TimeLimitSample sample, @ForAll @IntRange(max = 400) int hours) {
    Instant at = sample.start().plus(Duration.ofHours(hours));
    List<Pause> seen = new ArrayList<>();
    for (Pause pause : sample.union()) {
      if (pause.from().isBefore(at)) {
        seen.add(pause.endsAfter(at) ? Pause.since(pause.from()) : pause);
      }
    }
    TimeLimitCounter counter = counter(sample);
    assertThat(counter.use(sample.start(), sample.limit(), sample.union(), at))
        .isEqualTo(counter.use(sample.start(), sample.limit(), seen, at));
  }

  private TimeLimitCounter counter(TimeLimitSample sample) {
    return TimeLimitCounter.of(
        Dated.from("drawn.counting", SINCE, RULE, sample.counting()), calendar(), zone());
  }
}
