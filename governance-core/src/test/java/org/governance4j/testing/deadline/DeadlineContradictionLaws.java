package org.governance4j.testing.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseEvent;
import org.governance4j.deadline.CaseHistory;
import org.governance4j.deadline.CountingPolicy;
import org.governance4j.deadline.DayEnd;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.Gravity;
import org.governance4j.deadline.LimitUnit;
import org.governance4j.deadline.Reopening;
import org.governance4j.deadline.TimeLimit;
import org.governance4j.deadline.UnitRole;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Every contradiction of suspensions, units, mergers and reopenings is named, and no other. */
public class DeadlineContradictionLaws {

  private static final Instant BEGIN = Instant.parse("2022-03-01T02:00:00Z");
  private static final CaseId CASE = CaseId.of("case-1");
  private static final CountingPolicy CLOCK =
      CountingPolicy.of(
              CountingPolicy.Start.NEXT_DAY,
              CountingPolicy.OutsideHours.AS_RECEIVED,
              CountingPolicy.RollOver.NONE,
              DayEnd.midnight(),
              DeadlineCountSample.RULE)
          .withReopening(Reopening.CONTINUE);

  @Provide
  Arbitrary<CaseHistory> histories() {
    return events(true)
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

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-6: contradictions of the later events are refused, every one of them")
  void everyContradictionIsNamed(@ForAll("histories") CaseHistory history) {
    DeadlineCalculator engine =
        new DeadlineCountSample(
                BEGIN,
                BEGIN,
                new TimeLimit(5, LimitUnit.DAYS, DeadlineCountSample.RULE),
                CLOCK,
                ImmutableList.of())
            .engine(WorkCalendar.published(), ZoneId.of("Asia/Shanghai"));
    Outcome<Deadline> outcome = engine.compute(history);
    List<String> right = contradictions(history);
    if (right.isEmpty()) {
      assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
    } else {
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(outcome.reasons().stream().map(DeadlineContradictionLaws::place).toList())
          .containsExactlyInAnyOrderElementsOf(right);
    }
  }

  /** Everything that contradicts something before it, each event against all that precede it. */
  static List<String> contradictions(CaseHistory history) {
    List<String> found = new ArrayList<>();
    Set<String> causes = new HashSet<>();
    Set<OrganisationId> units = new HashSet<>();
    Set<CaseId> merged = new HashSet<>(Set.of(history.id()));
    boolean closed = false;
    Instant before = Instant.MIN;
    for (int i = 0; i < history.events().size(); i++) {
      CaseEvent event = history.events().get(i);
      String at = "@" + (i + 1);
      if (event.at().isBefore(before)) {
        found.add("OUT_OF_ORDER" + at);
      }
      before = event.at();
      boolean afterwards =
          event instanceof CaseEvent.FedBack
              || event instanceof CaseEvent.CalledBack
              || event instanceof CaseEvent.Reopened;
      if (closed && !afterwards) {
        found.add("AFTER_CLOSING" + at);
      }
      if (event instanceof CaseEvent.Suspended s && !causes.add(s.cause())) {
        found.add("SUSPENDED_ALREADY" + at);
      } else if (event instanceof CaseEvent.Resumed r && !causes.remove(r.cause())) {
        found.add("NOT_SUSPENDED" + at);
      } else if (event instanceof CaseEvent.Dispatched d && !units.add(d.unit())) {
        found.add("DISPATCHED_ALREADY" + at);
      } else if (event instanceof CaseEvent.Returned r && !units.remove(r.unit())) {
        found.add("NOT_DISPATCHED" + at);
      } else if (event instanceof CaseEvent.Finished f && !units.remove(f.unit())) {
        found.add("NOT_DISPATCHED" + at);
      } else if (event instanceof CaseEvent.Responded r
          && r.unit().isPresent()
          && !units.contains(r.unit().get())) {
        found.add("NOT_DISPATCHED" + at);
      } else if (event instanceof CaseEvent.Reopened && !closed) {
        found.add("NOT_CLOSED" + at);
      } else if (event instanceof CaseEvent.Merged m) {
        List<CaseEvent> other = m.duplicate().events();
        if (!merged.add(m.duplicate().id())) {
          found.add("MERGED_ALREADY" + at);
        }
        if (other.isEmpty()) {
          found.add("DUPLICATE_NOT_RECEIVED" + at);
        }
        if (other.stream().anyMatch(e -> e.at().isAfter(m.at()))) {
          found.add("DUPLICATE_GOES_ON" + at);
        }
        boolean over = false;
        for (CaseEvent e : other) {
          over = e instanceof CaseEvent.Closed || over && !(e instanceof CaseEvent.Reopened);
        }
        if (over) {
          found.add("DUPLICATE_CLOSED" + at);
        }
      }
      // What is closed is no longer suspended; a unit keeps it until it finishes or returns it.
      causes.removeIf(cause -> event instanceof CaseEvent.Closed);
      closed =
          event instanceof CaseEvent.Closed || closed && !(event instanceof CaseEvent.Reopened);
    }
    return found;
  }

  private static String place(Reason reason) {
    Fact event = reason.facts().get("event");
    return reason.code().name() + (event instanceof Fact.Amount a ? "@" + a.amount() : "");
  }

  private static Arbitrary<CaseEvent> events(boolean merging) {
    Arbitrary<Instant> at =
        Arbitraries.integers().between(0, 5).map(n -> BEGIN.plus(Duration.ofHours(n)));
    return Combinators.combine(
            at,
            Arbitraries.integers().between(0, merging ? 11 : 10),
            Arbitraries.of("a", "b"),
            Arbitraries.of(UnitRole.values()))
        .flatAs(
            (when, kind, name, role) ->
                kind == 11
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
    return new CaseEvent.Received(
        at, Optional.of(Gravity.GENERAL), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
