package org.governance4j.testing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.deadline.DeadlineChecks.codes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
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
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Complexity;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.DeadlineReason;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.ExtensionRule;
import org.governance4j.deadline.LimitScale;
import org.governance4j.deadline.TargetProgress;
import org.governance4j.deadline.TargetStatus;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.timelimit.CountingTrials;
import org.governance4j.testing.timelimit.TimeLimitOracle;
import org.governance4j.testing.timelimit.TimeLimitOracle.Count;
import org.governance4j.testing.timelimit.TimeLimitOracle.Found;
import org.governance4j.testing.timelimit.TimeLimitOracle.Span;
import org.governance4j.testing.timelimit.TimeLimitSample;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitReason;

/**
 * The laws of targets: reopened and reclassified, extended, merged, and alone. A host overrides the
 * calendar, the zone and the ways of counting.
 */
public class DeadlineTargetLaws extends CountingTrials {

  private static final LocalDate SINCE = LocalDate.of(1900, 1, 1);
  private static final RuleRef RULE = DeadlineCountSample.RULE;
  private static final OrganisationId BY = OrganisationId.of("level-1");

  @Provide
  Arbitrary<DeadlineCountSample> samples() {
    return DeadlineCountSample.arbitrary(countings(), calendar(), zone());
  }

  @Provide
  Arbitrary<DeadlineCountSample> countable() {
    return samples().filter(sample -> sample.limit().unit() != LimitUnit.IMMEDIATELY);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-6: a reopened case is due as counting without the time it was closed finds")
  void reopened(
      @ForAll("samples") DeadlineCountSample drawn,
      @ForAll @IntRange(max = 999) int open,
      @ForAll @IntRange(max = 400) int shut) {
    Instant closed = drawn.start().plus(Duration.ofHours(open));
    Instant opened = closed.plus(Duration.ofMinutes(37L * shut));
    DeadlineCountSample sample =
        drawn.withPauses(
            drawn.pauses().stream()
                .filter(p -> p.until().filter(u -> !u.isAfter(closed)).isPresent())
                .collect(ImmutableList.toImmutableList()));
    List<CaseEvent> both = List.of(new CaseEvent.Closed(closed), new CaseEvent.Reopened(opened));
    Outcome<Deadline> outcome = engine(sample).compute(sample.history(both));
    if (sample.changes().reopening().isEmpty()) {
      assertThat(codes(outcome)).contains(DeadlineReason.REOPENING_OPEN.id());
      Outcome<Deadline> unchanged = withoutChanges(sample).compute(sample.history(both));
      assertThat(codes(unchanged)).contains(DeadlineReason.REOPENING_OPEN.id());
    } else if (sample.changes().reopening().get() == CaseChangePolicy.Reopening.CONTINUE) {
      agree(outcome, count(sample.with(new Span(closed, Optional.of(opened))), sample.start()));
    } else {
      agree(outcome, count(sample, opened));
    }
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-6: a reclassified case is due as counting from where the policy says finds")
  void reclassified(
      @ForAll("samples") DeadlineCountSample sample,
      @ForAll @Size(min = 1, max = 3) List<Complexity> grades,
      @ForAll @IntRange(max = 99) int apart) {
    Complexity first = Complexity.SIMPLE;
    List<CaseEvent> events = new ArrayList<>();
    events.add(CaseEvent.Received.at(sample.received(), first));
    Instant at = sample.received();
    Optional<Instant> changed = Optional.empty();
    Complexity grade = first;
    for (Complexity next : grades) {
      at = at.plus(Duration.ofHours(apart));
      events.add(CaseEvent.Classified.at(at, next));
      changed = next == grade ? changed : Optional.of(at);
      grade = next;
    }
    ImmutableMap.Builder<Complexity, TimeLimit> limits = ImmutableMap.builder();
    for (Complexity each : Complexity.values()) {
      limits.put(
          each,
          each == grade ? sample.limit() : new TimeLimit(each.ordinal() + 1, LimitUnit.DAYS, RULE));
    }
    DeadlineTarget target = handling(new LimitScale.ByComplexity(limits.buildOrThrow()));
    Outcome<Deadline> outcome =
        engine(sample, target)
            .compute(new CaseHistory(DeadlineCountSample.CASE, ImmutableList.copyOf(events)));
    DeadlineCountSample plain = sample.withPauses(ImmutableList.of());
    Optional<CaseChangePolicy.Reclassification> decision = sample.changes().reclassification();
    if (changed.filter(sample.received()::isBefore).isPresent() && decision.isEmpty()) {
      assertThat(codes(outcome)).contains(DeadlineReason.RECLASSIFICATION_OPEN.id());
    } else if (decision.equals(
        Optional.of(CaseChangePolicy.Reclassification.COUNT_FROM_RECLASSIFICATION))) {
      agree(outcome, count(plain, changed.orElse(sample.received())));
    } else {
      agree(outcome, count(plain, sample.received()));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-9: an extension that is allowed gives the deadline of the longer limit")
  void extended(
      @ForAll("countable") DeadlineCountSample sample,
      @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 4) Integer> amounts) {
    int more = amounts.stream().mapToInt(Integer::intValue).sum();
    TimeLimit cap = new TimeLimit(more, sample.limit().unit(), RULE);
    Optional<ExtensionRule> rule = Optional.of(new ExtensionRule(amounts.size(), cap, RULE));
    List<CaseEvent> extensions = new ArrayList<>();
    for (int amount : amounts) {
      extensions.add(extension(sample, sample.start(), amount, sample.limit().unit()));
    }
    DeadlineCountSample longer = sample.with(sample.counted().longer(more));
    Outcome<Deadline> outcome =
        sample.engine(calendar(), zone(), rule).compute(sample.history(extensions));
    assertThat(outcome.toOptional()).isEqualTo(deadline(longer));
    assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
    agree(outcome, count(longer, sample.start()));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-9: an extension without basis, above the cap, too often or late is refused")
  void notExtended(
      @ForAll("countable") DeadlineCountSample drawn,
      @ForAll @IntRange(min = 1, max = 5) int cap,
      @ForAll @IntRange(min = 1, max = 3) int times) {
    DeadlineCountSample sample = drawn.withPauses(ImmutableList.of());
    LimitUnit unit = sample.limit().unit();
    LimitUnit other = unit == LimitUnit.HOURS ? LimitUnit.DAYS : LimitUnit.HOURS;
    Optional<ExtensionRule> rule =
        Optional.of(new ExtensionRule(times, new TimeLimit(cap, unit, RULE), RULE));
    Instant at = sample.start();
    refused(sample, Optional.empty(), List.of(extension(sample, at, 1, unit)), "NOT_EXTENDABLE");
    refused(sample, rule, List.of(extension(sample, at, 1, other)), "EXTENSION_UNIT");
    refused(sample, rule, List.of(extension(sample, at, cap + 1, unit)), "EXTENSION_ABOVE_CAP");
    List<CaseEvent> often = new ArrayList<>();
    for (int i = 0; i <= times; i++) {
      often.add(extension(sample, at, 1, unit));
    }
    Optional<ExtensionRule> wide =
        Optional.of(new ExtensionRule(times, new TimeLimit(99, unit, RULE), RULE));
    refused(sample, wide, often, "TOO_MANY_EXTENSIONS");
    Optional<Deadline> deadline = deadline(sample);
    if (deadline.isPresent()) {
      Instant due = deadline.get().due();
      refused(
          sample,
          rule,
          List.of(extension(sample, due.plusNanos(1), 1, unit)),
          "EXTENDED_AFTER_EXPIRY");
      assertThat(
              sample
                  .engine(calendar(), zone(), rule)
                  .compute(sample.history(List.of(extension(sample, due, 1, unit)))))
          .isNotInstanceOf(Outcome.Refused.class);
    }
    CaseEvent nothing =
        CaseEvent.Extended.of(at, "NO-SUCH-TARGET", new TimeLimit(1, unit, RULE), BY);
    refused(sample, rule, List.of(nothing), "EXTENDS_NOTHING");
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-10: merged cases come due with the one that comes due first")
  void merged(
      @ForAll("samples") DeadlineCountSample one,
      @ForAll("samples") DeadlineCountSample drawn,
      @ForAll @IntRange(max = 500) int hours) {
    DeadlineCountSample sample =
        one.with(
            new TimeLimitSample(
                one.received(), one.received(), one.limit(), one.counting(), one.pauses()));
    Instant merged = sample.received().plus(Duration.ofHours(hours));
    Instant other = merged.minus(Duration.between(drawn.received(), drawn.start()).dividedBy(2));
    DeadlineCountSample twin =
        one.with(
            new TimeLimitSample(other, other, one.limit(), one.counting(), ImmutableList.of()));
    List<CaseEvent> own = new ArrayList<>();
    List<CaseEvent> since = new ArrayList<>();
    for (CaseEvent event : sample.history().events()) {
      (event.at().isAfter(merged) && begunAfter(event, sample, merged) ? since : own).add(event);
    }
    own.removeIf(event -> event.at().isAfter(merged));
    CaseHistory duplicate =
        new CaseHistory(CaseId.of("case-2"), ImmutableList.of(twin.history().events().get(0)));
    Outcome<Deadline> outcome =
        engine(sample)
            .compute(history(own, List.of(new CaseEvent.Merged(merged, duplicate)), since));
    Outcome<Deadline> mine = engine(sample).compute(history(own, List.of(), since));
    Outcome<Deadline> its = engine(sample).compute(history(duplicate.events(), List.of(), since));
    if (mine.toOptional().isPresent() && its.toOptional().isPresent()) {
      Deadline first =
          its.orElseThrow().due().isBefore(mine.orElseThrow().due())
              ? its.orElseThrow()
              : mine.orElseThrow();
      assertThat(outcome.toOptional().map(Deadline::due)).contains(first.due());
      assertThat(outcome.orElseThrow().id()).isEqualTo(DeadlineCountSample.CASE);
    } else if (standsStill(mine) && its.toOptional().isPresent()) {
      assertThat(outcome.toOptional().map(Deadline::due)).contains(its.orElseThrow().due());
    } else if (standsStill(its) && mine.toOptional().isPresent()) {
      assertThat(outcome.toOptional().map(Deadline::due)).contains(mine.orElseThrow().due());
    } else {
      assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    }
  }

  /** Whether a limit has no due instant for no other cause than a suspension. */
  private static boolean standsStill(Outcome<Deadline> outcome) {
    return outcome.toOptional().isEmpty()
        && codes(outcome).equals(List.of(TimeLimitReason.SUSPENDED_SINCE.id()));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-11: a case with one target answers of it as a case with many does")
  void oneTargetAnswersAsManyDo(
      @ForAll("samples") DeadlineCountSample sample, @ForAll @IntRange(max = 999) int hours) {
    CaseHistory history = sample.history();
    DeadlineTarget handling = sample.target(Optional.empty());
    DeadlineTarget response =
        DeadlineTarget.builder()
            .code("RESPONSE")
            .owner(DeadlineTarget.Owner.CASE)
            .from(DeadlineTarget.Milestone.RECEIVED)
            .until(DeadlineTarget.Milestone.RESPONDED)
            .limits(new LimitScale.Same(new TimeLimit(2, LimitUnit.HOURS, RULE)))
            .optional(false)
            .rule(RULE)
            .build();
    DeadlineCalculator many = engine(sample, response, handling);
    assertThat(many.compute(history)).isEqualTo(engine(sample).compute(history));
    Instant at = sample.start().plus(Duration.ofHours(hours));
    assertThat(many.statusAt(history, at)).isEqualTo(engine(sample).statusAt(history, at));
    TargetStatus one = engine(sample).targetsAt(history, at).orElseThrow().get(0);
    assertThat(many.targetsAt(history, at).orElseThrow()).contains(one).hasSize(2);
    engine(sample)
        .statusAt(history, at)
        .toOptional()
        .ifPresent(
            status -> {
              TargetProgress progress = one.progress().orElseThrow();
              assertThat(progress.state()).isEqualTo(status.state());
              assertThat(progress.deadline()).isEqualTo(status.deadline());
            });
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-4: a target that ends at its due instant is in time, any later is late")
  void endedAtTheDueInstantIsInTime(@ForAll("samples") DeadlineCountSample sample) {
    DeadlineCountSample ended =
        sample.withPauses(
            sample.pauses().stream()
                .filter(p -> p.until().isPresent())
                .collect(ImmutableList.toImmutableList()));
    deadline(ended)
        .ifPresent(
            deadline -> {
              assertThat(closed(ended, deadline.due())).isEqualTo(CaseState.CLOSED_IN_TIME);
              assertThat(closed(ended, deadline.due().plusNanos(1)))
                  .isEqualTo(CaseState.CLOSED_LATE);
            });
  }

  private CaseState closed(DeadlineCountSample sample, Instant at) {
    List<CaseEvent> events = new ArrayList<>(sample.history().until(at).events());
    events.add(new CaseEvent.Closed(at));
    return engine(sample)
        .statusAt(history(events, List.of(), List.of()), at.plusSeconds(1))
        .orElseThrow()
        .state();
  }

  private static boolean begunAfter(CaseEvent event, DeadlineCountSample sample, Instant instant) {
    if (event instanceof CaseEvent.Resumed resumed) {
      int number = Integer.parseInt(resumed.cause().replace("cause-", ""));
      return sample.pauses().get(number).from().isAfter(instant);
    }
    return true;
  }

  private static CaseHistory history(
      List<CaseEvent> before, List<CaseEvent> then, List<CaseEvent> after) {
    return new CaseHistory(
        DeadlineCountSample.CASE,
        ImmutableList.<CaseEvent>builder().addAll(before).addAll(then).addAll(after).build());
  }

  private void refused(
      DeadlineCountSample sample,
      Optional<ExtensionRule> rule,
      List<CaseEvent> extensions,
      String code) {
    Outcome<Deadline> outcome =
        sample.engine(calendar(), zone(), rule).compute(sample.history(extensions));
    if (deadline(sample).isPresent()) {
      assertThat(outcome).as(code).isInstanceOf(Outcome.Refused.class);
      assertThat(codes(outcome)).containsExactly("deadline." + code);
    }
  }

  private static CaseEvent extension(
      DeadlineCountSample sample, Instant at, int amount, LimitUnit unit) {
    return CaseEvent.Extended.of(
        at, DeadlineTarget.HANDLING, new TimeLimit(amount, unit, RULE), BY);
  }

  private void agree(Outcome<Deadline> outcome, Count right) {
    assertThat(outcome.toOptional()).as("%s", outcome).isEqualTo(DeadlineChecks.deadline(right));
    if (right.found() != Found.DUE) {
      assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    }
  }

  private Count count(DeadlineCountSample sample, Instant from) {
    return new TimeLimitOracle(calendar(), zone())
        .count(from, sample.limit(), sample.counting(), sample.pauses());
  }

  private Optional<Deadline> deadline(DeadlineCountSample sample) {
    return engine(sample).compute(sample.history()).toOptional();
  }

  private DeadlineCalculator engine(DeadlineCountSample sample) {
    return sample.engine(calendar(), zone());
  }

  private DeadlineCalculator engine(DeadlineCountSample sample, DeadlineTarget... targets) {
    return DeadlineCalculator.ofTargets(
            Dated.from(
                "drawn.targets", SINCE, RULE, new DeadlinePolicy(ImmutableList.copyOf(targets))),
            Dated.from("drawn.counting", SINCE, RULE, sample.counting()),
            calendar(),
            zone())
        .withChanges(Dated.from("drawn.changes", SINCE, RULE, sample.changes()));
  }

  private DeadlineCalculator withoutChanges(DeadlineCountSample sample) {
    return engine(sample).withChanges(Dated.empty("no.changes"));
  }

  private static DeadlineTarget handling(LimitScale limits) {
    return DeadlineTarget.handling(limits, RULE);
  }
}
