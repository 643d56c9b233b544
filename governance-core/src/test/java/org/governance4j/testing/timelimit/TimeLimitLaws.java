package org.governance4j.testing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.timelimit.TimeLimitArbitraries.RULE;
import static org.governance4j.testing.timelimit.TimeLimitArbitraries.codes;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.testing.timelimit.TimeLimitOracle.Count;
import org.governance4j.testing.timelimit.TimeLimitOracle.Found;
import org.governance4j.testing.timelimit.TimeLimitOracle.Span;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitEnd;
import org.governance4j.timelimit.LimitRun;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitCounter;
import org.governance4j.timelimit.TimeLimitReason;

/**
 * The laws of counting a limit with pauses, in every unit but service time. A host overrides the
 * calendar, the zone and the ways of counting.
 */
public class TimeLimitLaws extends CountingTrials {

  private static final LocalDate SINCE = LocalDate.of(1900, 1, 1);

  @Provide
  Arbitrary<TimeLimitSample> samples() {
    return TimeLimitSample.arbitrary(countings(), calendar(), zone());
  }

  @Provide
  Arbitrary<Dated<CountingPolicy>> policies() {
    return TimeLimitArbitraries.dated("drawn.counting", countings());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return TimeLimitArbitraries.knownOn();
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-1: a due instant with pauses equals the one that counting by steps finds")
  void dueAsCounted(@ForAll("samples") TimeLimitSample sample) {
    agree(sample);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "L-TIMELIMIT-2: a longer limit, or a later start, gives no earlier last day or due instant")
  void monotone(
      @ForAll("samples") TimeLimitSample sample,
      @ForAll @IntRange(min = 1, max = 5) int more,
      @ForAll @IntRange(min = 1, max = 72) int hours) {
    Optional<LimitEnd> end = end(sample);
    if (sample.limit().unit() != LimitUnit.IMMEDIATELY) {
      Optional<LimitEnd> later = end(sample.longer(more));
      if (end.isPresent() && later.isPresent()) {
        assertThat(later.get().due()).isAfterOrEqualTo(end.get().due());
        assertThat(later.get().lastDay()).isAfterOrEqualTo(end.get().lastDay());
      }
    }
    TimeLimitSample plain = sample.withPauses(ImmutableList.of());
    Optional<LimitEnd> before = end(plain);
    Optional<LimitEnd> after = end(plain.later(Duration.ofHours(hours)));
    if (before.isPresent() && after.isPresent()) {
      assertThat(after.get().lastDay()).isAfterOrEqualTo(before.get().lastDay());
      if (!keepsTimeOfDay(sample)) {
        assertThat(after.get().due()).isAfterOrEqualTo(before.get().due());
      }
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-3: one more pause never brings a due instant forward")
  void pausingIsNeverForward(@ForAll("samples") TimeLimitSample sample) {
    Optional<LimitEnd> last = Optional.empty();
    for (int i = 0; i <= sample.pauses().size(); i++) {
      Optional<LimitEnd> end = end(sample.withPauses(sample.pauses().subList(0, i)));
      if (last.isPresent() && end.isPresent()) {
        if (i == 1 || !keepsTimeOfDay(sample) || !sample.runsAnew()) {
          assertThat(end.get().due()).isAfterOrEqualTo(last.get().due());
        }
        assertThat(end.get().lastDay()).isAfterOrEqualTo(last.get().lastDay());
      }
      last = end;
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-3: a pause of no length changes nothing")
  void aPauseOfNoLengthChangesNothing(
      @ForAll("samples") TimeLimitSample sample, @ForAll("samples") TimeLimitSample other) {
    Outcome<LimitEnd> without = answer(sample);
    Duration after = Duration.between(other.earliest(), other.start());
    for (Instant at :
        List.of(sample.start(), sample.start().plus(after), ends(without).orElse(sample.start()))) {
      Outcome<LimitEnd> with = counter(sample).end(sample.start(), sample.limit(), cut(sample, at));
      assertThat(with).isEqualTo(without);
    }
  }

  /** The pauses with one of no length, unless one lasts at the instant. */
  private static List<Pause> cut(TimeLimitSample sample, Instant at) {
    List<Pause> pauses = new ArrayList<>(sample.union());
    if (pauses.stream().noneMatch(pause -> pause.from().isBefore(at) && pause.endsAfter(at))) {
      pauses.add(Pause.of(at, at));
    }
    pauses.sort(
        Comparator.comparing(Pause::from)
            .thenComparing(pause -> pause.until().orElse(Instant.MAX)));
    return pauses;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-3: a pause that begins at the due instant or later changes nothing")
  void pausingTooLateChangesNothing(
      @ForAll("samples") TimeLimitSample sample, @ForAll @IntRange(max = 99) int hours) {
    Optional<LimitEnd> end = end(sample);
    if (end.isPresent()) {
      Instant late = end.get().due().plus(Duration.ofHours(hours / 2));
      for (Optional<Instant> until :
          List.of(Optional.<Instant>empty(), Optional.of(late.plusSeconds(hours)))) {
        assertThat(end(sample.with(new Span(late, until)))).isEqualTo(end);
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-4: without the end of a pause that matters nothing is determined")
  void anOpenPauseLeavesItOpen(@ForAll("samples") TimeLimitSample sample) {
    Optional<LimitEnd> end = end(sample);
    if (end.isPresent() && sample.start().isBefore(end.get().due())) {
      Instant early = end.get().due().minusNanos(1);
      TimeLimitSample open = sample.with(new Span(early, Optional.empty()));
      Outcome<LimitEnd> outcome = answer(open);
      assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
      assertThat(codes(outcome)).contains(TimeLimitReason.SUSPENDED_SINCE.id());
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-4: a limit that stands still waits for its resumption and for no schedule")
  void aLimitThatStandsStillIsStopped(@ForAll("samples") TimeLimitSample sample) {
    if (right(sample).found() == Found.SUSPENDED) {
      assertThat(codes(answer(sample))).contains(TimeLimitReason.SUSPENDED_SINCE.id());
      LimitRun run =
          counter(sample).run(sample.start(), sample.limit(), sample.union()).orElseThrow();
      assertThat(run).isInstanceOf(LimitRun.Stopped.class);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "L-TIMELIMIT-5: a day beyond the schedules that a limit rests on is marked, or undetermined")
  void unpublishedDaysAreMarked(@ForAll("samples") TimeLimitSample sample) {
    TimeLimitSample allowed = sample.withCounting(sample.counting().withProvisionalDays());
    agree(allowed);
    Outcome<LimitEnd> outcome = answer(allowed);
    if (outcome instanceof Outcome.Accepted<LimitEnd> a) {
      boolean settled = a.value().certainty() == Certainty.PUBLISHED;
      assertThat(codes(outcome).contains(TimeLimitReason.NOT_SETTLED.id())).isEqualTo(!settled);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-6: pauses that are not in order or not apart are refused, each of them")
  void pausesAreInOrderAndApart(@ForAll("samples") TimeLimitSample sample) {
    List<Pause> pauses =
        sample.pauses().stream().map(span -> new Pause(span.from(), span.until())).toList();
    List<String> faults = new ArrayList<>();
    for (int i = 1; i < pauses.size(); i++) {
      Pause one = pauses.get(i - 1);
      Instant from = pauses.get(i).from();
      if (from.isBefore(one.from())) {
        faults.add(TimeLimitReason.PAUSES_OUT_OF_ORDER.id());
      } else if (one.until().isEmpty() || from.isBefore(one.until().get())) {
        faults.add(TimeLimitReason.PAUSES_OVERLAP.id());
      }
    }
    Outcome<LimitEnd> outcome = counter(sample).end(sample.start(), sample.limit(), pauses);
    if (faults.isEmpty()) {
      assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
    } else {
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(codes(outcome)).isEqualTo(faults);
      TimeLimitCounter none = TimeLimitCounter.of(Dated.empty("no.counting"), calendar(), zone());
      assertThat(none.end(sample.start(), sample.limit(), pauses)).isEqualTo(outcome);
    }
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-7: instants outside the years 1 to 9999 are refused")
  void instantsAreBounded(@ForAll("samples") TimeLimitSample sample) {
    TimeLimitCounter counter = counter(sample);
    Instant first = Instant.parse("0001-01-01T00:00:00Z");
    Instant afterLast = Instant.parse("9999-12-31T00:00:00Z");
    for (Instant out : List.of(Instant.MIN, first.minusNanos(1), afterLast, Instant.MAX)) {
      List<Outcome<?>> outcomes =
          List.of(
              counter.end(out, sample.limit(), List.of()),
              counter.end(sample.start(), sample.limit(), List.of(Pause.since(out))),
              counter.use(sample.start(), sample.limit(), List.of(), out));
      for (Outcome<?> outcome : outcomes) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(codes(outcome)).containsExactly(TimeLimitReason.INSTANT_OUT_OF_RANGE.id());
      }
    }
    for (Instant in : List.of(first, afterLast.minusNanos(1))) {
      assertThat(counter.end(in, sample.limit(), List.of())).isNotInstanceOf(Outcome.Refused.class);
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-8: an extension by less than none or by more than the bound is refused")
  void extensionsAreBounded(@ForAll("samples") TimeLimitSample sample) {
    for (int by : new int[] {Integer.MIN_VALUE, -1, TimeLimit.MAX_AMOUNT + 1, Integer.MAX_VALUE}) {
      Outcome<LimitRun> outcome = extended(sample, by);
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(codes(outcome)).containsExactly(TimeLimitReason.EXTENSION_OUT_OF_RANGE.id());
    }
    assertThat(extended(sample, TimeLimit.MAX_AMOUNT)).isNotInstanceOf(Outcome.Refused.class);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-9: an extended limit ends as the longer limit does")
  void extendedAsTheLonger(
      @ForAll("samples") TimeLimitSample sample, @ForAll @IntRange(max = 9) int more) {
    int by = sample.limit().unit() == LimitUnit.IMMEDIATELY ? 0 : more;
    TimeLimitSample longer = by == 0 ? sample : sample.longer(by);
    assertThat(extended(sample, by).flatMap(LimitRun::toEnd)).isEqualTo(version(longer));
  }

  private Outcome<LimitRun> extended(TimeLimitSample sample, int by) {
    return counter(sample)
        .on(SINCE)
        .orElseThrow()
        .run(sample.start(), sample.limit(), by, sample.union());
  }

  private Outcome<LimitEnd> version(TimeLimitSample sample) {
    return counter(sample)
        .on(SINCE)
        .orElseThrow()
        .end(sample.start(), sample.limit(), sample.union());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-11: the version of the start's local day counts, or that of the day stated")
  void theDaySelectsTheVersion(
      @ForAll("samples") TimeLimitSample sample,
      @ForAll("policies") Dated<CountingPolicy> policy,
      @ForAll("days") LocalDate stated) {
    TimeLimitCounter counter = TimeLimitCounter.of(policy, calendar(), zone());
    LocalDate day = sample.start().atZone(zone()).toLocalDate();
    same(counter.end(sample.start(), sample.limit(), sample.union()), policy, day, sample);
    same(
        counter
            .on(stated)
            .flatMap(version -> version.end(sample.start(), sample.limit(), sample.union())),
        policy,
        stated,
        sample);
  }

  private void same(
      Outcome<LimitEnd> outcome, Dated<CountingPolicy> policy, LocalDate day, TimeLimitSample of) {
    Optional<CountingPolicy> version = policy.find(day, LocalDate.MAX);
    if (version.isEmpty()) {
      assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    } else {
      assertThat(outcome.toOptional()).isEqualTo(end(of.withCounting(version.get())));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("L-TIMELIMIT-12: as known on a day, what became known later changes nothing")
  void whatBecameKnownLaterChangesNothing(
      @ForAll("samples") TimeLimitSample sample,
      @ForAll("policies") Dated<CountingPolicy> policy,
      @ForAll("days") LocalDate known) {
    TimeLimitCounter now = TimeLimitCounter.of(policy, calendar(), zone());
    TimeLimitCounter then =
        TimeLimitCounter.of(knownBy(policy, known), calendar().asKnownAt(known), zone());
    Outcome<LimitEnd> outcome =
        now.asKnownAt(known).end(sample.start(), sample.limit(), sample.union());
    assertThat(outcome.toOptional())
        .isEqualTo(then.end(sample.start(), sample.limit(), sample.union()).toOptional());
    assertThat(
            now.asKnownAt(known)
                .asKnownAt(LocalDate.MAX)
                .end(sample.start(), sample.limit(), sample.union()))
        .isEqualTo(outcome);
  }

  private static Dated<CountingPolicy> knownBy(Dated<CountingPolicy> policy, LocalDate day) {
    return policy.layers().stream()
        .map(
            layer ->
                Dated.of(
                        policy.subject(),
                        layer.stream().filter(v -> !v.knownSince().isAfter(day)).toList())
                    .orElseThrow())
        .reduce(Dated::over)
        .orElse(policy);
  }

  private Count right(TimeLimitSample sample) {
    return new TimeLimitOracle(calendar(), zone())
        .count(sample.start(), sample.limit(), sample.counting(), sample.pauses());
  }

  private void agree(TimeLimitSample sample) {
    Count right = right(sample);
    Outcome<LimitEnd> outcome = answer(sample);
    assertThat(outcome.toOptional()).as("%s", outcome).isEqualTo(right.end());
    if (right.found() != Found.DUE) {
      assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    }
    if (right.found() == Found.UNKNOWN) {
      assertThat(codes(outcome)).doesNotContain(TimeLimitReason.SUSPENDED_SINCE.id());
    }
  }

  private Optional<LimitEnd> end(TimeLimitSample sample) {
    return answer(sample).toOptional();
  }

  private static Optional<Instant> ends(Outcome<LimitEnd> outcome) {
    return outcome.toOptional().map(LimitEnd::due);
  }

  private Outcome<LimitEnd> answer(TimeLimitSample sample) {
    return counter(sample).end(sample.start(), sample.limit(), sample.union());
  }

  private TimeLimitCounter counter(TimeLimitSample sample) {
    return TimeLimitCounter.of(
        Dated.from("drawn.counting", SINCE, RULE, sample.counting()), calendar(), zone());
  }

  private static boolean keepsTimeOfDay(TimeLimitSample sample) {
    return sample.counting().start() == CountingPolicy.Start.AT_RECEIPT
        && sample.limit().unit().isInDays();
  }
}
