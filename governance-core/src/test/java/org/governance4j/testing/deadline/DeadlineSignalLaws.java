package org.governance4j.testing.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.EscalationPolicy;
import org.governance4j.deadline.Light;
import org.governance4j.deadline.LightPolicy;
import org.governance4j.deadline.TargetProgress;
import org.governance4j.deadline.TargetStatus;
import org.governance4j.deadline.Threshold;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.timelimit.TimeLimitArbitraries;
import org.governance4j.testing.timelimit.TimeLimitOracle;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/**
 * The laws of lights, ladders and the next change. A host overrides calendar, zone and policies.
 */
public class DeadlineSignalLaws {

  private static final LocalDate SINCE = LocalDate.of(1900, 1, 1);
  private static final RuleRef RULE = RuleRef.of("TEST-SIGNAL", "a rule", "a source");

  /** What is tried together. */
  record Sample(
      DeadlineCountSample counted,
      LightPolicy lights,
      EscalationPolicy ladder,
      Optional<Instant> closed,
      int where) {}

  private record Look(CaseState state, Optional<Light> light, Optional<String> rung) {}

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

  /**
   * When lights turn in the laws' samples.
   *
   * @return the policies
   */
  protected Arbitrary<LightPolicy> lights() {
    return Combinators.combine(before(), before())
        .as((yellow, red) -> new LightPolicy(yellow, red, RULE));
  }

  /**
   * When a case goes up in the laws' samples.
   *
   * @return the ladders
   */
  protected Arbitrary<EscalationPolicy> ladders() {
    return Arbitraries.oneOf(before(), after())
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            thresholds -> {
              ImmutableList.Builder<EscalationPolicy.Rung> rungs = ImmutableList.builder();
              for (int i = 0; i < thresholds.size(); i++) {
                rungs.add(new EscalationPolicy.Rung("rung-" + i, thresholds.get(i), RULE));
              }
              return new EscalationPolicy(rungs.build());
            });
  }

  private static Arbitrary<Threshold> before() {
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.longs().between(0, 12), Arbitraries.longs().between(12, 13))
            .as((one, all) -> new Threshold.ShareUsed(Fraction.of(one, all))),
        Combinators.combine(Arbitraries.longs().between(0, 12), Arbitraries.longs().between(12, 13))
            .as((one, all) -> new Threshold.ClockShareUsed(Fraction.of(one, all))),
        lengths().map(Threshold.TimeLeft::new));
  }

  private static Arbitrary<Threshold> after() {
    return lengths().map(Threshold.TimeOver::new);
  }

  private static Arbitrary<TimeLimit> lengths() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(
                LimitUnit.MINUTES,
                LimitUnit.HOURS,
                LimitUnit.DAYS,
                LimitUnit.WORKING_DAYS,
                LimitUnit.WEEKS,
                LimitUnit.MONTHS))
        .as((amount, unit) -> new TimeLimit(amount, unit, RULE));
  }

  @Provide
  Arbitrary<Sample> samples() {
    Arbitrary<CountingPolicy> countings =
        TimeLimitArbitraries.countings()
            .map(
                counting ->
                    // A threshold in working days rests on days after the due day, too.
                    counting
                        .withProvisionalDays()
                        .withSuspendedMonths(CountingPolicy.SuspendedMonths.SHIFT));
    return Combinators.combine(
            DeadlineCountSample.arbitrary(countings, calendar(), zone()),
            lights(),
            ladders(),
            Arbitraries.integers().between(0, 40).optional(0.3),
            Arbitraries.integers().between(0, 999))
        .as(
            (counted, lights, ladder, closed, where) ->
                new Sample(
                    counted,
                    lights,
                    ladder,
                    closed.map(n -> counted.start().plus(Duration.ofHours(n * n))),
                    where));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-7: lights and rungs are those that walking through the counted time finds")
  void lightsAsWalked(@ForAll("samples") Sample sample) {
    DeadlineSignalOracle oracle = new DeadlineSignalOracle(calendar(), zone());
    CaseHistory history = sample.counted().history();
    for (Instant at : candidates(sample)) {
      if (at.isBefore(sample.counted().start())) {
        continue;
      }
      TargetProgress progress =
          engine(sample).targetsAt(history, at).orElseThrow().get(0).progress().orElseThrow();
      DeadlineSignalOracle.Seen right =
          oracle.seen(sample.counted(), at, sample.lights(), sample.ladder());
      assertThat(progress.light().orElseThrow()).as("%s %s", at, progress).isEqualTo(right.light());
      assertThat(progress.rung().orElseThrow()).as("%s %s", at, progress).isEqualTo(right.rung());
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-8: the next change is the first instant at which a target stands otherwise")
  void nextChangeIsTheFirst(@ForAll("samples") Sample sample) {
    List<Instant> candidates = candidates(sample);
    Instant at = candidates.get(sample.where() % candidates.size());
    if (at.isBefore(sample.counted().received())) {
      at = sample.counted().received();
    }
    CaseHistory past = history(sample).until(at);
    List<Look> now = looks(sample, past, at);
    Optional<Instant> next = engine(sample).nextChange(history(sample), at).orElseThrow();
    assertThat(engine(sample).nextChange(past, at).orElseThrow()).isEqualTo(next);
    if (next.isPresent()) {
      assertThat(next.get()).isAfter(at);
      assertThat(looks(sample, past, next.get())).isNotEqualTo(now);
      assertThat(looks(sample, past, next.get().minusNanos(1))).isEqualTo(now);
    }
    for (Instant candidate : candidates) {
      if (candidate.isAfter(at) && next.filter(n -> !n.isAfter(candidate)).isEmpty()) {
        assertThat(looks(sample, past, candidate)).as("%s", candidate).isEqualTo(now);
      }
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-3: the targets at an instant depend on no event after it")
  void replayEqualsLive(@ForAll("samples") Sample sample) {
    CaseHistory history = history(sample);
    for (CaseEvent event : history.events()) {
      for (Instant at : List.of(event.at().minusNanos(1), event.at(), event.at().plusNanos(1))) {
        assertThat(engine(sample).targetsAt(history.until(at), at))
            .isEqualTo(engine(sample).targetsAt(history, at));
      }
    }
  }

  /** Every instant at which something may change, those just before and after, and some others. */
  private List<Instant> candidates(Sample sample) {
    DeadlineCountSample counted = sample.counted();
    DeadlineSignalOracle oracle = new DeadlineSignalOracle(calendar(), zone());
    List<Instant> edges = new ArrayList<>(List.of(counted.start()));
    for (CaseEvent event : history(sample).events()) {
      edges.add(event.at());
    }
    for (int i : ImmutableSet.of(0, counted.pauses().size())) {
      DeadlineCountSample some = counted.withPauses(counted.pauses().subList(0, i));
      TimeLimitOracle.Count count =
          new TimeLimitOracle(calendar(), zone())
              .count(some.start(), some.limit(), some.counting(), some.pauses());
      Optional<Instant> due = count.due();
      if (due.isPresent()) {
        edges.add(due.get());
        edges.add(due.get().plusSeconds(sample.where()));
        List<Threshold> thresholds =
            new ArrayList<>(List.of(sample.lights().yellow(), sample.lights().red()));
        sample.ladder().rungs().forEach(rung -> thresholds.add(rung.from()));
        for (Threshold threshold : thresholds) {
          edges.add(oracle.from(threshold, some, count, some.pauses()));
        }
      }
    }
    List<Instant> candidates = new ArrayList<>();
    for (Instant edge : edges) {
      candidates.addAll(List.of(edge.minusNanos(1), edge, edge.plusNanos(1)));
    }
    candidates.add(counted.start().plus(Duration.ofHours(sample.where())));
    return candidates;
  }

  private List<Look> looks(Sample sample, CaseHistory history, Instant at) {
    List<Look> looks = new ArrayList<>();
    for (TargetStatus status : engine(sample).targetsAt(history, at).orElseThrow()) {
      TargetProgress progress = status.progress().orElseThrow();
      looks.add(
          new Look(
              progress.state(), progress.light().orElseThrow(), progress.rung().orElseThrow()));
    }
    return looks;
  }

  /** The case, closed at an instant if the sample closes it, with the events before that. */
  private static CaseHistory history(Sample sample) {
    if (sample.closed().isEmpty()) {
      return sample.counted().history();
    }
    Instant closed = sample.closed().get();
    ImmutableList<CaseEvent> events =
        ImmutableList.<CaseEvent>builder()
            .addAll(sample.counted().history().until(closed).events())
            .add(new CaseEvent.Closed(closed))
            .build();
    return new CaseHistory(DeadlineCountSample.CASE, events);
  }

  private DeadlineCalculator engine(Sample sample) {
    return sample
        .counted()
        .engine(calendar().provisional(), zone())
        .withLights(Dated.from("drawn.lights", SINCE, RULE, sample.lights()))
        .withEscalation(Dated.from("drawn.ladder", SINCE, RULE, sample.ladder()));
  }
}
