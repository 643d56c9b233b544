package org.governance4j.teams;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Longs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.Offer;
import org.governance4j.matching.Slot.Period;

/** Where a plan of the matcher fills a team in part or puts somebody at two places at once (冲突). */
final class Defects {

  private final ImmutableSet<OrderId> teams;
  private final Spans spans;
  private final ImmutableMap<OrderId, Demand> demands;
  private final ImmutableMap<Provider, Offer> offers;

  Defects(ImmutableSet<OrderId> teams, Spans spans, MatchingInput input) {
    this.teams = teams;
    this.spans = spans;
    this.demands =
        input.demands().stream()
            .collect(ImmutableMap.toImmutableMap(Demand::id, demand -> demand, (one, two) -> one));
    this.offers =
        input.offers().stream()
            .collect(ImmutableMap.toImmutableMap(Offer::provider, one -> one, (one, two) -> one));
  }

  /** What a plan reaches. */
  TeamObjective objective(MatchPlan plan) {
    long[] filled = new long[Demand.LEVELS + 1];
    for (Match match : plan.matches()) {
      filled[isKept(match) ? 0 : demand(match).level().orElse(Demand.LEVELS)]++;
    }
    return new TeamObjective(ImmutableList.copyOf(Longs.asList(filled)), plan.cost());
  }

  /** Whether a match is of a place that was accepted. */
  boolean isKept(Match match) {
    return demand(match).pinned().contains(match.provider());
  }

  /** Whether a match is of a place that is kept beyond what its provider takes on. */
  static boolean isBeside(Match match) {
    return match.reasons().stream()
        .anyMatch(reason -> reason.code() == MatchingReason.PINNED_BEYOND_CAPACITY);
  }

  private Demand demand(Match match) {
    return demand(match.demand());
  }

  Demand demand(OrderId id) {
    return requireNonNull(demands.get(id));
  }

  /** Whether a plan fills all of some teams. */
  boolean fills(MatchPlan plan, ImmutableSet<OrderId> chosen) {
    return served(plan, chosen).entrySet().stream()
        .allMatch(served -> added(served.getValue()) == open(demand(served.getKey())));
  }

  /** What is to be decided on first where a plan is not sound. */
  Optional<Defect> first(MatchPlan plan) {
    return torn(plan).or(() -> crowd(plan));
  }

  private Optional<Defect> torn(MatchPlan plan) {
    return served(plan, teams).entrySet().stream()
        .filter(entry -> isTorn(demand(entry.getKey()), entry.getValue()))
        .min(
            Comparator.comparing(
                    (Map.Entry<OrderId, List<Match>> entry) ->
                        demand(entry.getKey()).level().orElse(Demand.LEVELS))
                .thenComparing(entry -> open(demand(entry.getKey())) - added(entry.getValue()))
                .thenComparing(entry -> mixed(entry.getKey().value()))
                .thenComparing(Map.Entry::getKey))
        .map(entry -> new Defect.Torn(entry.getKey()));
  }

  private Map<OrderId, List<Match>> served(MatchPlan plan, Set<OrderId> asked) {
    Map<OrderId, List<Match>> served = new TreeMap<>();
    asked.forEach(team -> served.put(team, new ArrayList<>()));
    for (Match match : plan.matches()) {
      if (asked.contains(match.demand())) {
        requireNonNull(served.get(match.demand())).add(match);
      }
    }
    return served;
  }

  private boolean isTorn(Demand team, List<Match> matches) {
    long added = added(matches);
    ImmutableList<Optional<String>> times = times(team.id());
    return added > 0
        && (added < open(team)
            || matches.stream().map(Match::slot).filter(Optional::isPresent).distinct().count() > 1
            || !matches.stream()
                .filter(match -> !isKept(match))
                .allMatch(match -> times.contains(match.slot())));
  }

  private long added(List<Match> matches) {
    return matches.stream().filter(match -> !isKept(match)).count();
  }

  private static long open(Demand team) {
    return Math.max(0, team.places() - team.pinned().size());
  }

  /**
   * The times at which a team can be filled: those of the demand at which everybody is free who has
   * accepted and is free at any of them; one that is empty where the demand names none.
   */
  ImmutableList<Optional<String>> times(OrderId id) {
    Demand team = demand(id);
    if (team.slots().isEmpty()) {
      return ImmutableList.of(Optional.empty());
    }
    Set<String> times = new TreeSet<>(team.slots());
    for (Provider keeper : team.pinned()) {
      Offer offer = offers.get(keeper);
      if (offer != null && !Collections.disjoint(team.slots(), offer.slots())) {
        times.retainAll(offer.slots());
      }
    }
    return times.stream().map(Optional::of).collect(ImmutableList.toImmutableList());
  }

  private Optional<Defect> crowd(MatchPlan plan) {
    Map<Provider, List<Match>> busy = new HashMap<>();
    for (Match match : plan.matches()) {
      if (match.slot().flatMap(spans::of).isPresent()) {
        busy.computeIfAbsent(match.provider(), one -> new ArrayList<>()).add(match);
      }
    }
    return busy.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Provider, List<Match>> entry) -> mixed(entry.getKey().id().value()))
                .thenComparing(Map.Entry::getKey))
        .flatMap(entry -> crowd(entry.getKey(), entry.getValue()).stream())
        .findFirst();
  }

  private Optional<Defect> crowd(Provider provider, List<Match> matches) {
    int most = atOnce(provider);
    for (SlotSpan span : spans(matches)) {
      List<Match> then = matches.stream().filter(match -> covers(match, span)).toList();
      if (then.size() > most && !then.stream().allMatch(this::isKept)) {
        Map<String, Integer> places = new TreeMap<>();
        then.forEach(match -> places.merge(match.slot().orElseThrow(), 1, Integer::sum));
        return Optional.of(new Defect.Crowd(provider, ImmutableMap.copyOf(places)));
      }
    }
    return Optional.empty();
  }

  private int atOnce(Provider provider) {
    return Optional.ofNullable(offers.get(provider)).map(Defects::atOnce).orElse(1);
  }

  /** How many places an offer takes on at one moment. */
  static int atOnce(Offer offer) {
    return offer.limits().getOrDefault(Period.SLOT, 1);
  }

  /** The kept places of a plan at times that cross, which nothing can be done about. */
  ImmutableSet<Match> keptCrossing(MatchPlan plan) {
    Map<Provider, List<Match>> kept = new HashMap<>();
    plan.matches().stream()
        .filter(match -> match.slot().isPresent() && isKept(match))
        .forEach(
            match -> kept.computeIfAbsent(match.provider(), o -> new ArrayList<>()).add(match));
    Set<Match> crossing = new HashSet<>();
    kept.forEach(
        (provider, all) -> {
          for (SlotSpan span : spans(all)) {
            List<Match> then = all.stream().filter(one -> covers(one, span)).toList();
            if (then.size() > atOnce(provider)) {
              crossing.addAll(then);
            }
          }
        });
    return ImmutableSet.copyOf(crossing);
  }

  private List<SlotSpan> spans(List<Match> matches) {
    return matches.stream()
        .flatMap(match -> match.slot().flatMap(spans::of).stream())
        .distinct()
        .sorted(Comparator.comparing(SlotSpan::from).thenComparing(SlotSpan::slot))
        .toList();
  }

  private boolean covers(Match match, SlotSpan span) {
    return match.slot().flatMap(spans::of).filter(one -> one.coversBeginning(span)).isPresent();
  }

  // Ids are mixed so that the alphabet does not decide which way is gone first.
  private static long mixed(String id) {
    return Hashing.farmHashFingerprint64().hashString(id, StandardCharsets.UTF_8).asLong();
  }
}
