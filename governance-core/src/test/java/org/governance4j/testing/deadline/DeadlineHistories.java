package org.governance4j.testing.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseEvent;
import org.governance4j.deadline.CaseHistory;
import org.governance4j.deadline.Complexity;
import org.governance4j.deadline.Gravity;

/** Draws what happens to a case, in a sensible order or in any. */
final class DeadlineHistories {

  private static final CaseId CASE = CaseId.of("case-1");

  private DeadlineHistories() {}

  static Arbitrary<CaseHistory> valid(ZoneId zone) {
    Arbitrary<CaseEvent.Received> receipts =
        Combinators.combine(
                DeadlineArbitraries.instants(zone),
                DeadlineArbitraries.gravities(0.8),
                complexities())
            .as(
                (at, gravity, complexity) ->
                    new CaseEvent.Received(
                        at, gravity, complexity, Optional.empty(), Optional.empty()));
    return Combinators.combine(
            receipts,
            steps(Step.LATER).list().ofMaxSize(6),
            DeadlineArbitraries.flags(),
            DeadlineArbitraries.flags())
        .as(DeadlineHistories::follow);
  }

  static Arbitrary<CaseHistory> any(ZoneId zone) {
    Arbitrary<List<CaseEvent>> wild =
        Combinators.combine(
                Combinators.combine(
                        DeadlineArbitraries.instants(zone), Arbitraries.integers().between(-99, 99))
                    .as((base, hours) -> base.plus(Duration.ofHours(hours))),
                steps(Step.values()).list().ofMaxSize(8))
            .as(DeadlineHistories::scatter);
    Arbitrary<List<CaseEvent>> shuffled =
        valid(zone).map(CaseHistory::events).flatMap(Arbitraries::shuffle);
    return Arbitraries.oneOf(wild, shuffled)
        .map(events -> new CaseHistory(CASE, ImmutableList.copyOf(events)));
  }

  private enum Step {
    RECEIVE,
    CLOSE,
    CLASSIFY,
    ESCALATE,
    LIMIT,
    FEED_BACK;

    static final Step[] LATER = {CLASSIFY, ESCALATE, LIMIT, LIMIT, FEED_BACK};
  }

  private record Planned(
      Step step,
      Duration gap,
      Optional<Gravity> gravity,
      Optional<Complexity> complexity,
      long dueIn) {

    CaseEvent at(Instant at, Duration due) {
      return switch (step) {
        case RECEIVE ->
            new CaseEvent.Received(at, gravity, complexity, Optional.empty(), Optional.empty());
        case CLOSE -> new CaseEvent.Closed(at);
        case CLASSIFY -> new CaseEvent.Classified(at, gravity, complexity);
        case ESCALATE -> new CaseEvent.Escalated(at, organisation());
        case LIMIT -> new CaseEvent.LimitSet(at, at.plus(due), organisation());
        case FEED_BACK -> new CaseEvent.FedBack(at);
      };
    }

    private OrganisationId organisation() {
      return OrganisationId.of("level-" + dueIn % 3);
    }
  }

  private static Arbitrary<Planned> steps(Step... steps) {
    Arbitrary<Duration> gaps =
        Arbitraries.oneOf(
            Arbitraries.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofDays(1)),
            Arbitraries.longs().between(0, 12 * 86_400L).map(Duration::ofSeconds));
    return Combinators.combine(
            Arbitraries.of(steps),
            gaps,
            DeadlineArbitraries.gravities(0.8),
            complexities(),
            Arbitraries.longs().between(0, 30 * 86_400L))
        .as(Planned::new);
  }

  private static CaseHistory follow(
      CaseEvent.Received receipt, List<Planned> plan, boolean closed, boolean fedBack) {
    List<CaseEvent> events = new ArrayList<>(List.of(receipt));
    Instant at = receipt.at();
    boolean escalated = false;
    for (Planned planned : plan) {
      at = at.plus(planned.gap());
      boolean early = planned.step() == Step.LIMIT && !escalated;
      Planned step = early ? instead(planned, Step.ESCALATE) : planned;
      events.add(step.at(at, Duration.ofSeconds(planned.dueIn() + 1)));
      escalated |= step.step() == Step.ESCALATE;
    }
    Duration last = plan.isEmpty() ? Duration.ofHours(20) : plan.get(0).gap();
    if (closed) {
      at = at.plus(last);
      events.add(new CaseEvent.Closed(at));
    }
    if (closed && fedBack) {
      events.add(new CaseEvent.FedBack(at.plus(last)));
    }
    return new CaseHistory(CASE, ImmutableList.copyOf(events));
  }

  private static List<CaseEvent> scatter(Instant base, List<Planned> plan) {
    List<CaseEvent> events = new ArrayList<>();
    Instant at = base;
    for (int i = 0; i < plan.size(); i++) {
      Planned planned =
          i == 0 && plan.get(0).dueIn() % 4 > 0 ? instead(plan.get(0), Step.RECEIVE) : plan.get(i);
      boolean back = planned.dueIn() % 5 == 0;
      at = back ? at.minus(planned.gap()) : at.plus(planned.gap());
      events.add(planned.at(at, Duration.ofSeconds(planned.dueIn() - 10 * 86_400L)));
    }
    return events;
  }

  private static Planned instead(Planned planned, Step step) {
    return new Planned(
        step, planned.gap(), planned.gravity(), planned.complexity(), planned.dueIn());
  }

  private static Arbitrary<Optional<Complexity>> complexities() {
    return Arbitraries.of(Complexity.values()).optional(0.5);
  }
}
