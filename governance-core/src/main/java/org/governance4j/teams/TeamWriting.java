package org.governance4j.teams;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.MatchPlan.IdleOffer;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingInput.UnitCapacity;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.Offer;
import org.governance4j.matching.OpenDemand;
import org.governance4j.matching.Slot.Period;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * Writes the plan that was found (方案编制). What the matcher says of a branch is true of its plans
 * only, so each open demand and each idle offer is asked about anew, as if it were alone.
 */
final class TeamWriting {

  private final Matcher matcher;
  private final LocalDate on;
  private final TeamCase asked;
  private final TeamCheck check;

  TeamWriting(Matcher matcher, LocalDate on, TeamCase asked) {
    this.matcher = matcher;
    this.on = on;
    this.asked = asked;
    this.check = asked.check();
  }

  MatchPlan plan(TeamSearch search) {
    MatchPlan found = search.best();
    MatchPlan whole = search.plain();
    boolean isPlain = search.isPlain();
    ImmutableList<Reason> ofMatcher =
        check.isWhole() ? whole.apart() : matcher.match(check.stated(), on).orElseThrow().apart();
    ImmutableList<Reason> apart =
        ImmutableList.<Reason>builder().addAll(ofMatcher).addAll(check.apart()).build();
    return MatchPlan.builder()
        .matches(matches(found))
        .open(isPlain ? whole.open() : open(found, whole))
        .idle(isPlain ? whole.idle() : idle(found, whole))
        .apart(apart)
        .cost(found.cost())
        .build();
  }

  private List<Match> matches(MatchPlan found) {
    ImmutableSet<Match> crossing = asked.defects().keptCrossing(found);
    return found.matches().stream()
        .map(match -> crossing.contains(match) ? keptThoughCrossing(match) : match)
        .toList();
  }

  private static Match keptThoughCrossing(Match match) {
    Reason reason =
        Reason.of(
                TeamReason.KEPT_THOUGH_CROSSING,
                TeamLaw.ONE_PLACE,
                "demand",
                Fact.of(match.demand()))
            .with("slot", new Fact.Code("slot", match.slot().orElseThrow()));
    return new Match(
        match.demand(),
        match.provider(),
        match.slot(),
        ImmutableList.<Reason>builder().addAll(match.reasons()).add(reason).build());
  }

  private List<OpenDemand> open(MatchPlan found, MatchPlan whole) {
    ImmutableListMultimap<OrderId, Match> served = Multimaps.index(found.matches(), Match::demand);
    Room room = new Room(matcher, on, asked, found);
    Set<OrderId> sound = new HashSet<>();
    whole.matches().forEach(match -> sound.add(match.demand()));
    whole.open().forEach(open -> sound.add(open.demand()));
    List<OpenDemand> open = new ArrayList<>();
    for (Demand demand : ImmutableSet.copyOf(check.input().demands())) {
      int filled = served.get(demand.id()).size();
      if (filled < demand.places() && sound.contains(demand.id())) {
        open.add(
            new OpenDemand(demand.id(), demand.places() - filled, reasons(demand, filled, room)));
      }
    }
    open.sort(Comparator.comparing(OpenDemand::demand));
    return open;
  }

  private ImmutableList<Reason> reasons(Demand demand, int filled, Room room) {
    int fitting = fitting(demand);
    boolean isTeam = check.teams().contains(demand.id());
    if (fitting == 0 || !isTeam && filled - demand.pinned().size() == fitting) {
      return alone(demand).open().get(0).reasons();
    }
    return ImmutableList.of(isTeam ? ofTeam(demand, fitting, room) : taken(demand, fitting, room));
  }

  private Reason ofTeam(Demand team, int fitting, Room room) {
    int most = 0;
    int free = 0;
    for (Optional<String> time : asked.defects().times(team.id())) {
      Demand then = time.map(slot -> team.withSlots(slot)).orElse(team);
      most = Math.max(most, alone(then).matches().size());
      free = Math.max(free, room.of(then));
    }
    return most < team.places()
        ? reason(TeamReason.TEAM_CANNOT_BE_FILLED, team)
            .with("places", Fact.of(team.places(), Unit.PERSONS))
            .with("most", Fact.of(most, Unit.PERSONS))
        : reason(TeamReason.TEAM_LEFT_OPEN, team)
            .with("places", Fact.of(team.places(), Unit.PERSONS))
            .with("offers", Fact.of(fitting, Unit.COUNT))
            .with("free", Fact.of(free, Unit.COUNT));
  }

  private static Reason taken(Demand demand, int fitting, Room room) {
    return reason(TeamReason.OFFERS_TAKEN, demand)
        .with("offers", Fact.of(fitting, Unit.COUNT))
        .with("free", Fact.of(room.of(demand), Unit.COUNT));
  }

  private static Reason reason(TeamReason code, Demand demand) {
    return Reason.of(code, TeamLaw.OPEN, "demand", Fact.of(demand.id()));
  }

  private MatchPlan alone(Demand demand) {
    return matcher.match(check.input().withDemands(demand), on).orElseThrow();
  }

  /** How many offers the rules allow to a demand, beside those who keep a place of it. */
  private int fitting(Demand demand) {
    ImmutableList<Offer> offers =
        check.input().offers().stream()
            .map(offer -> offer.withUnit(Optional.empty()).withLimits(ImmutableMap.of()))
            .collect(ImmutableList.toImmutableList());
    Demand forAll =
        demand
            .withLevel(1)
            .withPinned()
            .withExcluded(Sets.union(demand.excluded(), demand.pinned()))
            .withPlaces(Math.max(1, offers.size()));
    return matcher
        .match(check.input().withDemands(forAll).withOffers(offers), on)
        .orElseThrow()
        .matches()
        .size();
  }

  private List<IdleOffer> idle(MatchPlan found, MatchPlan whole) {
    Set<Provider> sound = new HashSet<>();
    whole.matches().forEach(match -> sound.add(match.provider()));
    whole.idle().forEach(idle -> sound.add(idle.provider()));
    found.matches().forEach(match -> sound.remove(match.provider()));
    List<IdleOffer> idle = new ArrayList<>();
    for (Offer offer : ImmutableSet.copyOf(check.input().offers())) {
      if (sound.contains(offer.provider())) {
        idle.add(new IdleOffer(offer.provider(), reasons(offer, found)));
      }
    }
    idle.sort(Comparator.comparing(IdleOffer::provider));
    return idle;
  }

  private ImmutableList<Reason> reasons(Offer offer, MatchPlan plan) {
    ImmutableList<Demand> asking =
        check.input().demands().stream()
            .filter(demand -> demand.places() > demand.pinned().size())
            .map(Demand::withPinned)
            .collect(ImmutableList.toImmutableList());
    MatchingInput alone = check.input().withDemands(asking).withOffers(offer);
    MatchPlan found = matcher.match(alone, on).orElseThrow();
    if (found.matches().isEmpty()) {
      return found.idle().get(0).reasons();
    }
    Optional<Integer> exhausted = capacityOf(offer).filter(most -> usedOf(offer, plan) >= most);
    if (exhausted.isPresent()) {
      return ImmutableList.of(
          Reason.of(
                  MatchingReason.UNIT_EXHAUSTED,
                  TeamLaw.OPEN,
                  "provider",
                  Fact.of(offer.provider().id()))
              .with("unit", Fact.of(offer.unit().orElseThrow().id()))
              .with("capacity", Fact.of(exhausted.get(), Unit.COUNT)));
    }
    MatchingInput all =
        alone
            .withDemands(
                asking.stream()
                    .map(demand -> demand.withLevel(1))
                    .collect(ImmutableList.toImmutableList()))
            .withOffers(forAll(offer, asking.size()));
    int fitting = matcher.match(all, on).orElseThrow().matches().size();
    return ImmutableList.of(
        Reason.of(
                TeamReason.DEMANDS_SERVED_OTHERWISE,
                TeamLaw.OPEN,
                "provider",
                Fact.of(offer.provider().id()))
            .with("demands", Fact.of(fitting, Unit.COUNT)));
  }

  private Optional<Integer> capacityOf(Offer offer) {
    return check.input().units().stream()
        .filter(unit -> offer.unit().equals(Optional.of(unit.unit())))
        .map(UnitCapacity::capacity)
        .findFirst();
  }

  private long usedOf(Offer offer, MatchPlan plan) {
    ImmutableSet<Provider> colleagues =
        check.input().offers().stream()
            .filter(one -> one.unit().equals(offer.unit()))
            .map(Offer::provider)
            .collect(ImmutableSet.toImmutableSet());
    return plan.matches().stream()
        .filter(one -> colleagues.contains(one.provider()) && !Defects.isBeside(one))
        .count();
  }

  private static Offer forAll(Offer offer, int places) {
    return offer
        .withCapacity(places)
        .withLimits(ImmutableMap.of(Period.SLOT, places))
        .withUnit(Optional.empty());
  }
}
