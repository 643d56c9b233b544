package org.governance4j.testing.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.ExtensionRule;
import org.governance4j.deadline.LimitScale;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.timelimit.TimeLimitArbitraries;
import org.governance4j.testing.timelimit.TimeLimitOracle.Span;
import org.governance4j.testing.timelimit.TimeLimitSample;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.TimeLimit;

/**
 * One limit, counted with its suspensions, and the case that it is the handling of: received at the
 * earliest instant, and where that is not the start, dispatched at the start.
 *
 * @param counted the limit with its suspensions, from the receipt on
 * @param changes what changes in the case do to the limit
 */
public record DeadlineCountSample(TimeLimitSample counted, CaseChangePolicy changes) {

  static final CaseId CASE = CaseId.of("case-1");
  static final OrganisationId UNIT = OrganisationId.of("unit-1");
  static final RuleRef RULE = TimeLimitArbitraries.RULE;
  private static final LocalDate SINCE = LocalDate.of(1900, 1, 1);

  /** Decisions about changes in every combination, also none. */
  static Arbitrary<CaseChangePolicy> decisions() {
    return Combinators.combine(
            Arbitraries.of(CaseChangePolicy.Reclassification.values()).optional(0.8),
            Arbitraries.of(CaseChangePolicy.Reopening.values()).optional(0.8))
        .as((again, reopening) -> new CaseChangePolicy(again, reopening, RULE));
  }

  /** Samples of a counting, thick where something begins or ends. */
  static Arbitrary<DeadlineCountSample> arbitrary(
      Arbitrary<CountingPolicy> countings, WorkCalendar calendar, ZoneId zone) {
    return Combinators.combine(TimeLimitSample.arbitrary(countings, calendar, zone), decisions())
        .as(DeadlineCountSample::new);
  }

  Instant received() {
    return counted.earliest();
  }

  Instant start() {
    return counted.start();
  }

  TimeLimit limit() {
    return counted.limit();
  }

  CountingPolicy counting() {
    return counted.counting();
  }

  ImmutableList<Span> pauses() {
    return counted.pauses();
  }

  DeadlineCountSample with(Span pause) {
    return with(counted.with(pause));
  }

  DeadlineCountSample withPauses(ImmutableList<Span> others) {
    return with(counted.withPauses(others));
  }

  DeadlineCountSample with(TimeLimitSample other) {
    return new DeadlineCountSample(other, changes);
  }

  /** The suspensions and resumptions, each pause with a cause of its own. */
  List<CaseEvent> pausing() {
    List<CaseEvent> events = new ArrayList<>();
    for (int i = 0; i < pauses().size(); i++) {
      events.add(new CaseEvent.Suspended(pauses().get(i).from(), "cause-" + i));
      if (pauses().get(i).until().isPresent()) {
        events.add(new CaseEvent.Resumed(pauses().get(i).until().get(), "cause-" + i));
      }
    }
    return events;
  }

  /** The case: received, handed to a unit at the start, suspended and resumed. */
  CaseHistory history() {
    return history(List.of());
  }

  /** The case with more events. */
  CaseHistory history(List<CaseEvent> more) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(CaseEvent.Received.at(received(), Gravity.GENERAL));
    events.add(new CaseEvent.Dispatched(start(), UNIT, UnitRole.LEAD));
    events.addAll(pausing());
    events.addAll(more);
    events.sort(Comparator.comparing(CaseEvent::at));
    return new CaseHistory(CASE, ImmutableList.copyOf(events));
  }

  DeadlineTarget target(Optional<ExtensionRule> extension) {
    return DeadlineTarget.builder()
        .code(DeadlineTarget.HANDLING)
        .owner(DeadlineTarget.Owner.CASE)
        .from(
            received().equals(start())
                ? DeadlineTarget.Milestone.RECEIVED
                : DeadlineTarget.Milestone.DISPATCHED)
        .until(DeadlineTarget.Milestone.CLOSED)
        .limits(new LimitScale.Same(limit()))
        .optional(false)
        .extension(extension)
        .rule(RULE)
        .build();
  }

  DeadlineCalculator engine(WorkCalendar calendar, ZoneId zone) {
    return engine(calendar, zone, Optional.empty());
  }

  DeadlineCalculator engine(WorkCalendar calendar, ZoneId zone, Optional<ExtensionRule> extension) {
    return DeadlineCalculator.ofTargets(
            Dated.from(
                "drawn.targets",
                SINCE,
                RULE,
                new DeadlinePolicy(ImmutableList.of(target(extension)))),
            Dated.from("drawn.counting", SINCE, RULE, counting()),
            calendar,
            zone)
        .withChanges(Dated.from("drawn.changes", SINCE, RULE, changes));
  }
}
