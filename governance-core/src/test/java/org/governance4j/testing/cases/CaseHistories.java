package org.governance4j.testing.cases;

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
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.testing.timelimit.TimeLimitArbitraries;

/** Draws what happens to a case, in a sensible order or in any. */
final class CaseHistories {

  private static final CaseId CASE = CaseId.of("case-1");
  private static final Instant BEGIN = Instant.parse("2022-03-01T02:00:00Z");

  private CaseHistories() {}

  static Arbitrary<CaseHistory> valid(ZoneId zone) {
    Arbitrary<CaseEvent.Received> receipts =
        Combinators.combine(
                TimeLimitArbitraries.instants(zone), CaseArbitraries.gravities(0.8), complexities())
            .as(
                (at, gravity, complexity) ->
                    CaseEvent.Received.builder()
                        .at(at)
                        .gravity(gravity)
                        .complexity(complexity)
                        .build());
    return Combinators.combine(
            receipts,
            steps(Step.LATER).list().ofMaxSize(6),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(CaseHistories::follow);
  }

  static Arbitrary<CaseHistory> any(ZoneId zone) {
    Arbitrary<List<CaseEvent>> wild =
        Combinators.combine(
                Combinators.combine(
                        TimeLimitArbitraries.instants(zone),
                        Arbitraries.integers().between(-99, 99))
                    .as((base, hours) -> base.plus(Duration.ofHours(hours))),
                steps(Step.values()).list().ofMaxSize(8))
            .as(CaseHistories::scatter);
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
            CaseEvent.Received.builder().at(at).gravity(gravity).complexity(complexity).build();
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
            CaseArbitraries.gravities(0.8),
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

  static Arbitrary<CaseHistory> crowded() {
    return crowd()
        .list()
        .ofMaxSize(9)
        .map(
            events -> {
              List<CaseEvent> all = new ArrayList<>();
              all.add(received(BEGIN));
              all.addAll(events);
              return new CaseHistory(CASE, ImmutableList.copyOf(all));
            });
  }

  private static Arbitrary<CaseEvent> crowd() {
    Arbitrary<Instant> at =
        Arbitraries.integers().between(0, 5).map(n -> BEGIN.plus(Duration.ofHours(n)));
    return Combinators.combine(
            at,
            Arbitraries.integers().between(0, 12),
            Arbitraries.of("a", "b"),
            Arbitraries.of(UnitRole.values()))
        .flatAs(
            (when, kind, name, role) ->
                kind == 12
                    ? duplicates().map(d -> (CaseEvent) new CaseEvent.Merged(when, d))
                    : Arbitraries.just(event(when, kind, name, role)));
  }

  private static CaseEvent event(Instant at, int kind, String name, UnitRole role) {
    OrganisationId unit = OrganisationId.of("unit-" + name);
    return switch (kind) {
      case 0 -> new CaseEvent.Suspended(at, name);
      case 1 -> new CaseEvent.Resumed(at, name);
      case 2, 3 -> new CaseEvent.Dispatched(at, unit, role);
      case 4 -> new CaseEvent.Returned(at, unit);
      case 5 -> new CaseEvent.Finished(at, unit);
      case 6 -> new CaseEvent.Responded(at, Optional.of(unit).filter(u -> role == UnitRole.LEAD));
      case 7 -> new CaseEvent.Closed(at);
      case 8 -> new CaseEvent.Reopened(at);
      case 9 -> new CaseEvent.CalledBack(at);
      case 10 -> new CaseEvent.Asked(at);
      default -> new CaseEvent.FedBack(at);
    };
  }

  private static Arbitrary<CaseHistory> duplicates() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 3))
        .as(
            (id, hours, size) -> {
              Instant at = BEGIN.plus(Duration.ofHours(hours));
              List<CaseEvent> events =
                  List.of(received(BEGIN), new CaseEvent.Closed(at), new CaseEvent.Reopened(at));
              return new CaseHistory(
                  CaseId.of("case-" + id), ImmutableList.copyOf(events.subList(0, size)));
            });
  }

  private static CaseEvent received(Instant at) {
    return CaseEvent.Received.at(at, Gravity.GENERAL);
  }
}
