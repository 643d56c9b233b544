package org.governance4j.testing.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.CaseId;
import org.governance4j.deadline.BulkDeadlines;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.DeadlineReason;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.LightPolicy;
import org.governance4j.deadline.LimitScale;
import org.governance4j.deadline.TargetProgress;
import org.governance4j.deadline.Threshold;
import org.governance4j.hours.ServiceHours;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.testing.hours.ServiceHoursArbitraries;
import org.governance4j.testing.timelimit.TimeLimitArbitraries;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** The law of bulk calls: they answer as the calculator does, case by case. */
public class DeadlineBulkLaws {

  private static final RuleRef RULE = RuleRef.of("TEST-BULK", "a rule", "a source");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2019, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2020, 7, 1);
  private static final long LAST_PUBLISHED =
      LocalDate.of(2026, 12, 1).atStartOfDay(ZONE).toEpochSecond();
  private static final CaseId CASE = CaseId.of("case-1");

  /** Some limits, each counted in its own way, mostly with the hours that they need. */
  record Sample(
      ImmutableList<TimeLimit> limits,
      CountingPolicy counting,
      WorkCalendar calendar,
      Optional<ServiceHours> hours,
      Optional<LightPolicy> lights) {

    Sample with(ImmutableList<TimeLimit> others) {
      return new Sample(others, counting, calendar, hours, lights);
    }

    DeadlineCalculator calculator() {
      ImmutableList.Builder<DeadlineTarget> targets = ImmutableList.builder();
      for (int i = 0; i < limits.size(); i++) {
        targets.add(target("T" + i, limits.get(i)));
      }
      LocalDate since = LocalDate.of(2000, 1, 1);
      DeadlineCalculator plain =
          DeadlineCalculator.ofTargets(
              Dated.from("targets", since, RULE, new DeadlinePolicy(targets.build())),
              Dated.from("counting", since, RULE, counting),
              calendar,
              ZONE);
      DeadlineCalculator served = hours.map(plain::withServiceHours).orElse(plain);
      return lights
          .map(policy -> served.withLights(Dated.from("lights", since, RULE, policy)))
          .orElse(served);
    }

    BulkDeadlines bulk() {
      return calculator().bulk(Validity.of(FIRST, LAST)).orElseThrow();
    }

    private static DeadlineTarget target(String code, TimeLimit limit) {
      return DeadlineTarget.builder()
          .code(code)
          .owner(DeadlineTarget.Owner.CASE)
          .from(DeadlineTarget.Milestone.RECEIVED)
          .until(DeadlineTarget.Milestone.CLOSED)
          .limits(new LimitScale.Same(limit))
          .optional(false)
          .rule(RULE)
          .build();
    }
  }

  @Provide
  Arbitrary<Sample> samples() {
    return samples(WorkCalendar.published());
  }

  private static Arbitrary<Sample> samples(WorkCalendar calendar) {
    Arbitrary<TimeLimit> limits =
        Combinators.combine(
                Arbitraries.integers().between(1, 20), Arbitraries.of(LimitUnit.values()))
            .as(
                (amount, unit) ->
                    new TimeLimit(unit == LimitUnit.IMMEDIATELY ? 0 : amount, unit, RULE));
    Arbitrary<CountingPolicy> countings = TimeLimitArbitraries.serviceCountings();
    Arbitrary<Optional<ServiceHours>> hours =
        ServiceHoursArbitraries.dated(WorkCalendar.published())
            .map(policy -> ServiceHours.of(policy, calendar).orElseThrow())
            .optional(0.8);
    return Combinators.combine(
            limits.list().ofMinSize(1).ofMaxSize(4), countings, hours, lights().optional(0.7))
        .as(
            (list, counting, service, lights) ->
                new Sample(ImmutableList.copyOf(list), counting, calendar, service, lights));
  }

  private static Arbitrary<LightPolicy> lights() {
    Arbitrary<Threshold> thresholds =
        Arbitraries.oneOf(
            Arbitraries.longs()
                .between(0, 4)
                .map(fourths -> new Threshold.ShareUsed(Fraction.of(fourths, 4))),
            Arbitraries.longs()
                .between(0, 4)
                .map(fourths -> new Threshold.ClockShareUsed(Fraction.of(fourths, 4))),
            Combinators.combine(
                    Arbitraries.integers().between(1, 3), Arbitraries.of(LimitUnit.values()))
                .as(
                    (amount, unit) ->
                        new Threshold.TimeLeft(
                            new TimeLimit(
                                unit == LimitUnit.IMMEDIATELY ? 0 : amount, unit, RULE))));
    return Combinators.combine(thresholds, thresholds)
        .as((yellow, red) -> new LightPolicy(yellow, red, RULE));
  }

  @Provide
  Arbitrary<List<Long>> receipts() {
    long from = FIRST.minusDays(3).atStartOfDay(ZONE).toEpochSecond();
    long until = LAST.plusDays(3).atStartOfDay(ZONE).toEpochSecond();
    return Arbitraries.oneOf(
            Arbitraries.longs().between(from, until),
            Arbitraries.longs().between(from / 1800, until / 1800).map(half -> half * 1800))
        .list()
        .ofSize(60);
  }

  @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-14: bulk answers are for 1 to 65536 days of receipt, of more they are refused")
  void daysAreBounded(@ForAll("samples") Sample sample) {
    DeadlineCalculator calculator = sample.calculator();
    LocalDate last = FIRST.plusDays(BulkDeadlines.MAX_DAYS);
    for (Validity more : List.of(Validity.of(FIRST, last.plusDays(1)), Validity.from(FIRST))) {
      assertThat(calculator.bulk(more).reasons())
          .extracting(reason -> reason.code().id())
          .containsExactly(DeadlineReason.TOO_MANY_DAYS.id());
    }
    Sample quick = sample.with(ImmutableList.of(new TimeLimit(1, LimitUnit.HOURS, RULE)));
    assertThat(quick.calculator().bulk(Validity.of(FIRST, last)).toOptional()).isPresent();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-13: bulk due instants are those of the calculator")
  void dueAsCalculated(@ForAll("samples") Sample sample, @ForAll("receipts") List<Long> receipts) {
    BulkDeadlines bulk = sample.bulk();
    Cases cases = new Cases(sample, bulk, receipts);
    long[] due = cases.due(bulk);
    for (int i = 0; i < due.length; i++) {
      assertThat(due[i]).as("%s of %s", cases.received[i], sample).isEqualTo(cases.calculated(i));
      assertThat(bulk.due(cases.received[i], cases.rows[i])).isEqualTo(due[i]);
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-13: bulk states and next changes are those of the calculator")
  void statesAsCalculated(
      @ForAll("samples") Sample sample, @ForAll("receipts") List<Long> receipts) {
    BulkDeadlines bulk = sample.bulk();
    Cases cases = new Cases(sample, bulk, receipts);
    long[] due = cases.due(bulk);
    long[] closed = new long[due.length];
    for (int i = 0; i < due.length; i++) {
      closed[i] = i % 3 == 0 ? cases.received[i] + 86_400L * i : BulkDeadlines.NONE;
    }
    long at = receipts.get(0) + 500_000;
    byte[] states = new byte[due.length];
    long[] next = new long[due.length];
    BulkDeadlines.states(due, closed, at, states);
    bulk.nextChanges(cases.received, cases.rows, due, closed, at, next);
    for (int i = 0; i < due.length; i++) {
      assertThat(BulkDeadlines.state(due[i], closed[i], at)).isEqualTo(states[i]);
      assertThat(bulk.nextChange(cases.received[i], cases.rows[i], due[i], closed[i], at))
          .isEqualTo(next[i]);
      if (due[i] != BulkDeadlines.UNKNOWN && cases.received[i] <= at) {
        CaseHistory history = cases.history(i, closed[i]);
        Instant instant = Instant.ofEpochSecond(at);
        TargetProgress progress = cases.progress(i, history, instant);
        assertThat((int) states[i]).isEqualTo(progress.state().ordinal());
        assertThat(next[i])
            .isEqualTo(
                cases
                    .alone(i)
                    .nextChange(history, instant)
                    .orElseThrow()
                    .map(change -> change.plusSeconds(1).minusNanos(1).getEpochSecond())
                    .orElse(BulkDeadlines.NONE));
      }
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-13: those affected by a revision are those that come due otherwise")
  void affectedAsCalculated(
      @ForAll("samples") Sample sample, @ForAll("receipts") List<Long> receipts) {
    BulkDeadlines after = sample.bulk();
    Cases cases = new Cases(sample, after, receipts);
    BulkDeadlines before =
        sample
            .calculator()
            .asKnownAt(LocalDate.of(2020, 1, 26))
            .bulk(Validity.of(FIRST, LAST))
            .orElseThrow();
    int[] affected = new int[receipts.size()];
    int count = before.revisedBy(after).affected(cases.received, cases.rows, affected);
    long[] old = cases.due(before);
    long[] revised = cases.due(after);
    List<Integer> right = new ArrayList<>();
    for (int i = 0; i < old.length; i++) {
      if (old[i] != revised[i]) {
        right.add(i);
      }
    }
    assertThat(Arrays.stream(affected).limit(count).boxed()).isEqualTo(right);
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-13: bulk due instants never rest on provisional days")
  void dueAsCalculatedAtTheEnd(
      @ForAll("provisional") Sample sample, @ForAll("lastReceipts") List<Long> receipts) {
    Validity days = Validity.of(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 8));
    BulkDeadlines bulk = sample.calculator().bulk(days).orElseThrow();
    Cases cases = new Cases(sample, bulk, receipts);
    long[] due = cases.due(bulk);
    for (int i = 0; i < due.length; i++) {
      assertThat(due[i]).as("%s of %s", cases.received[i], sample).isEqualTo(cases.calculated(i));
    }
  }

  @Provide
  Arbitrary<Sample> provisional() {
    return samples(WorkCalendar.published().provisional())
        .map(
            sample ->
                new Sample(
                    sample.limits(),
                    sample.counting().withProvisionalDays(),
                    sample.calendar(),
                    sample.hours(),
                    sample.lights()));
  }

  @Provide
  Arbitrary<List<Long>> lastReceipts() {
    return receipts()
        .map(all -> all.stream().map(at -> at % (40 * 86_400L) + LAST_PUBLISHED).toList());
  }

  /** Cases received at some seconds, one after another under each of a sample's limits. */
  private static final class Cases {

    private final Sample sample;
    private final long[] received;
    private final short[] rows;

    Cases(Sample sample, BulkDeadlines bulk, List<Long> receipts) {
      this.sample = sample;
      this.received = receipts.stream().mapToLong(Long::longValue).toArray();
      this.rows = new short[received.length];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = bulk.row("T" + i % sample.limits().size());
      }
    }

    long[] due(BulkDeadlines bulk) {
      long[] due = new long[received.length];
      bulk.due(received, rows, due);
      return due;
    }

    long calculated(int i) {
      return alone(i)
          .targetsAt(history(i, BulkDeadlines.NONE), Instant.ofEpochSecond(received[i]))
          .orElseThrow()
          .get(0)
          .progress()
          .toOptional()
          .flatMap(TargetProgress::deadline)
          .filter(deadline -> deadline.certainty() != Certainty.PROVISIONAL)
          .map(deadline -> deadline.due().getEpochSecond())
          .orElse(BulkDeadlines.UNKNOWN);
    }

    /** A calculator of the one limit of a case. */
    DeadlineCalculator alone(int i) {
      TimeLimit limit = sample.limits().get(i % sample.limits().size());
      return sample.with(ImmutableList.of(limit)).calculator();
    }

    TargetProgress progress(int i, CaseHistory history, Instant at) {
      return alone(i).targetsAt(history, at).orElseThrow().get(0).progress().orElseThrow();
    }

    CaseHistory history(int i, long closed) {
      ImmutableList.Builder<CaseEvent> events = ImmutableList.builder();
      events.add(CaseEvent.Received.at(Instant.ofEpochSecond(received[i])));
      if (closed != BulkDeadlines.NONE) {
        events.add(new CaseEvent.Closed(Instant.ofEpochSecond(closed)));
      }
      return new CaseHistory(CASE, events.build());
    }
  }
}
