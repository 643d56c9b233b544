package org.governance4j.testing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseFold;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.CasesReason;
import org.governance4j.cases.Dispatch;
import org.governance4j.cases.Gravity;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timelimit.Pause;

/** The laws of cases: which histories are refused, and what the others add up to. */
public class CasesLaws {

  /**
   * The zone that the laws are tried in.
   *
   * @return the time zone of the days
   */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<CaseHistory> histories() {
    return CaseArbitraries.histories(zone());
  }

  @Provide
  Arbitrary<CaseHistory> anyHistories() {
    return CaseArbitraries.anyHistories(zone());
  }

  @Provide
  Arbitrary<CaseHistory> crowdedHistories() {
    return CaseArbitraries.crowdedHistories();
  }

  /** Crowded histories with what contradicts left out, so that all of them fold. */
  @Provide
  Arbitrary<CaseHistory> soundHistories() {
    return CaseArbitraries.crowdedHistories().map(CasesLaws::sound);
  }

  private static CaseHistory sound(CaseHistory drawn) {
    List<CaseEvent> events = new ArrayList<>(drawn.events());
    events.sort(Comparator.comparing(CaseEvent::at));
    List<CaseEvent> kept = new ArrayList<>();
    for (CaseEvent event : events) {
      kept.add(event);
      boolean contradicts = !CaseOracle.contradictions(history(drawn, kept)).isEmpty();
      if (contradicts || event instanceof CaseEvent.Received && kept.size() > 1) {
        kept.remove(kept.size() - 1);
      }
    }
    return history(drawn, kept);
  }

  private static CaseHistory history(CaseHistory of, List<CaseEvent> events) {
    return new CaseHistory(of.id(), ImmutableList.copyOf(events));
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  @Label("L-CASES-1: contradictions of a history are refused, every one of them")
  void contradictionsAreRefused(@ForAll("anyHistories") CaseHistory history) {
    if (!history.events().isEmpty()) {
      refused(history, CaseOracle.contradictions(history.events()));
    }
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "L-CASES-1: contradictions of units, mergers and reopenings are refused, every one of them")
  void everyContradictionIsNamed(@ForAll("crowdedHistories") CaseHistory history) {
    refused(history, CaseOracle.contradictions(history));
  }

  private static void refused(CaseHistory history, List<String> right) {
    Outcome<CaseFold> outcome = CaseFold.of(history);
    if (right.isEmpty()) {
      assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    } else {
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(outcome.reasons().stream().map(CasesLaws::place).toList())
          .containsExactlyInAnyOrderElementsOf(right);
    }
  }

  private static String place(Reason reason) {
    Fact event = reason.facts().get("event");
    return reason.code().name() + (event instanceof Fact.Amount a ? "@" + a.amount() : "");
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("L-CASES-2: the fold at an instant depends on no event after that instant")
  void laterEventsDoNotMatter(
      @ForAll("anyHistories") CaseHistory history,
      @ForAll("anyHistories") CaseHistory other,
      @ForAll @IntRange(max = 9) int number) {
    Instant at =
        history.events().isEmpty()
            ? Instant.EPOCH
            : history.events().get(number % history.events().size()).at();
    List<CaseEvent> mixed = new ArrayList<>(history.events());
    other.events().stream().filter(event -> event.at().isAfter(at)).forEach(mixed::add);
    Outcome<CaseFold> past = CaseFold.at(history.until(at), at);
    assertThat(CaseFold.at(history, at)).isEqualTo(past);
    assertThat(CaseFold.at(history(history, mixed), at)).isEqualTo(past);
    if (!history.until(at).events().isEmpty()) {
      assertThat(CaseFold.of(history.until(at))).isEqualTo(past);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("L-CASES-3: before its receipt nothing is known of a case")
  void nothingIsKnownBeforeTheReceipt(@ForAll("histories") CaseHistory history) {
    Instant before = history.events().get(0).at().minusNanos(1);
    Outcome<CaseFold> early = CaseFold.at(history, before);
    Outcome<CaseFold> none = CaseFold.of(history(history, List.of()));
    assertThat(early).isInstanceOf(Outcome.Undetermined.class);
    assertThat(early.reasons().get(0).code()).isEqualTo(CasesReason.NOT_YET_RECEIVED);
    assertThat(none).isInstanceOf(Outcome.Undetermined.class);
    assertThat(none.reasons().get(0).code()).isEqualTo(CasesReason.NOT_RECEIVED);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "L-CASES-4: grades, reports and answers are those that reading the events one by one finds")
  void gradesAreThoseOfTheEvents(@ForAll("histories") CaseHistory history) {
    CaseFold fold = CaseFold.of(history).orElseThrow();
    Optional<Gravity> gravity = Optional.empty();
    Optional<Instant> changed = Optional.empty();
    for (CaseEvent event : history.events()) {
      Optional<Gravity> judged =
          event instanceof CaseEvent.Received received
              ? received.gravity()
              : event instanceof CaseEvent.Classified classified
                  ? classified.gravity()
                  : Optional.empty();
      if (judged.isPresent() && gravity.isPresent() && !judged.equals(gravity)) {
        changed = Optional.of(event.at());
      }
      gravity = judged.isPresent() ? judged : gravity;
    }
    assertThat(fold.gravity()).isEqualTo(gravity);
    assertThat(fold.gravityChanged()).isEqualTo(changed);
    assertThat(fold.received()).isEqualTo(history.events().get(0).at());
    assertThat(fold.limitSet()).isEqualTo(last(history, CaseEvent.LimitSet.class));
    assertThat(fold.escalatedTo())
        .isEqualTo(last(history, CaseEvent.Escalated.class).map(CaseEvent.Escalated::to));
    assertThat(fold.closed()).isEqualTo(last(history, CaseEvent.Closed.class).map(CaseEvent::at));
    assertThat(fold.fedBack()).isEqualTo(all(history, CaseEvent.FedBack.class));
  }

  private static List<Instant> all(CaseHistory history, Class<? extends CaseEvent> type) {
    return history.events().stream().filter(type::isInstance).map(CaseEvent::at).toList();
  }

  private static <T extends CaseEvent> Optional<T> last(CaseHistory history, Class<T> type) {
    return history.events().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((one, later) -> later);
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  @Label("L-CASES-4: suspended and closed times are those that asking at every instant finds")
  void timesAreThoseOfTheEvents(@ForAll("soundHistories") CaseHistory history) {
    CaseFold fold = CaseFold.of(history).orElseThrow();
    Instant begin = history.events().get(0).at();
    for (int half = 0; half < 12; half++) {
      Instant at = begin.plus(Duration.ofMinutes(30L * half));
      assertThat(covers(fold.suspended(), at))
          .as("suspended at %s", at)
          .isEqualTo(lasts(history, at));
      boolean closed = isClosed(history, at);
      assertThat(covers(fold.closedTimes(), at) || closedSince(fold, at)).isEqualTo(closed);
    }
    for (int i = 1; i < fold.suspended().size(); i++) {
      assertThat(fold.suspended().get(i - 1).until().orElseThrow())
          .isBefore(fold.suspended().get(i).from());
    }
  }

  private static boolean closedSince(CaseFold fold, Instant at) {
    return fold.closed().filter(since -> !since.isAfter(at)).isPresent();
  }

  private static boolean covers(List<Pause> pauses, Instant at) {
    return pauses.stream().anyMatch(pause -> !pause.from().isAfter(at) && pause.endsAfter(at));
  }

  /** Whether a cause that began by an instant lasts at it, closing ending every cause. */
  private static boolean lasts(CaseHistory history, Instant at) {
    Set<String> causes = new HashSet<>();
    for (CaseEvent event : history.until(at).events()) {
      if (event instanceof CaseEvent.Suspended suspended) {
        causes.add(suspended.cause());
      } else if (event instanceof CaseEvent.Resumed resumed) {
        causes.remove(resumed.cause());
      } else if (event instanceof CaseEvent.Closed) {
        causes.clear();
      }
    }
    return !causes.isEmpty();
  }

  private static boolean isClosed(CaseHistory history, Instant at) {
    boolean closed = false;
    for (CaseEvent event : history.until(at).events()) {
      closed =
          event instanceof CaseEvent.Closed || closed && !(event instanceof CaseEvent.Reopened);
    }
    return closed;
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "L-CASES-4: the units that have a case are those that were handed it and have not done with"
          + " it")
  void unitsAreThoseOfTheEvents(@ForAll("soundHistories") CaseHistory history) {
    CaseFold fold = CaseFold.of(history).orElseThrow();
    List<OrganisationId> active = new ArrayList<>();
    int handed = 0;
    for (CaseEvent event : history.events()) {
      if (event instanceof CaseEvent.Dispatched dispatched) {
        // One that is handed it again after a reopening had done its part when it was closed.
        active.remove(dispatched.unit());
        active.add(dispatched.unit());
        handed++;
      } else if (event instanceof CaseEvent.Returned returned) {
        active.remove(returned.unit());
      } else if (event instanceof CaseEvent.Finished finished) {
        active.remove(finished.unit());
      }
    }
    assertThat(fold.asked()).isEqualTo(all(history, CaseEvent.Asked.class));
    assertThat(fold.responded())
        .isEqualTo(all(history, CaseEvent.Responded.class).stream().findFirst());
    assertThat(fold.answered()).isEqualTo(answered(history));
    assertThat(fold.dispatches()).hasSize(handed);
    assertThat(fold.dispatches().stream().filter(Dispatch::isActive).map(Dispatch::unit))
        .containsExactlyElementsOf(active);
    assertThat(fold.handledBy().stream().map(Dispatch::unit))
        .containsExactlyElementsOf(isClosed(history, Instant.MAX) ? List.of() : active);
  }

  /** The first answer after the last message, the receipt being one, by their places. */
  private static Optional<Instant> answered(CaseHistory history) {
    Optional<Instant> answered = Optional.empty();
    for (CaseEvent event : history.events()) {
      if (event instanceof CaseEvent.Asked) {
        answered = Optional.empty();
      } else if (event instanceof CaseEvent.Responded && answered.isEmpty()) {
        answered = Optional.of(event.at());
      }
    }
    return answered;
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("L-CASES-5: a merged case goes on with what has happened since the merger")
  void mergedCasesGoOn(
      @ForAll("soundHistories") CaseHistory history, @ForAll @IntRange(max = 8) int place) {
    int cut = Math.min(history.events().size(), 1 + place);
    List<CaseEvent> own = new ArrayList<>(history.events().subList(0, cut));
    own.removeIf(CaseEvent.Merged.class::isInstance);
    List<CaseEvent> since = new ArrayList<>(history.events().subList(cut, history.events().size()));
    since.removeIf(CaseEvent.Merged.class::isInstance);
    CaseHistory twin = new CaseHistory(CaseId.of("twin"), ImmutableList.copyOf(own.subList(0, 1)));
    if (isClosed(history(history, own), Instant.MAX)) {
      return;
    }
    List<CaseEvent> all = new ArrayList<>(own);
    all.add(new CaseEvent.Merged(own.get(own.size() - 1).at(), twin));
    all.addAll(since);
    List<CaseEvent> continued = new ArrayList<>(twin.events());
    continued.addAll(since);
    ImmutableList<CaseFold> merged = CaseFold.of(history(history, all)).orElseThrow().merged();
    assertThat(merged).hasSize(1);
    assertThat(merged.get(0).history()).isEqualTo(history(twin, continued));
    CaseFold.of(history(twin, continued))
        .toOptional()
        .ifPresent(
            alone -> {
              assertThat(merged.get(0).suspended()).isEqualTo(alone.suspended());
              assertThat(merged.get(0).dispatches()).isEqualTo(alone.dispatches());
              assertThat(merged.get(0).closed()).isEqualTo(alone.closed());
            });
  }
}
