package org.governance4j.teams;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Narrowing;
import org.governance4j.matching.Offer;

/**
 * What could be filled beside a plan (方案之外的余力): each of its places becomes a demand of its own that
 * nobody else can serve, and one more demand is matched with them.
 */
final class Room {

  private final Matcher matcher;
  private final LocalDate on;
  private final TeamCase asked;
  private final MatchPlan plan;
  private final ImmutableListMultimap<Provider, Match> given;
  private final ImmutableList<Demand> taken;
  private final ImmutableList<Offer> offers;

  Room(Matcher matcher, LocalDate on, TeamCase asked, MatchPlan plan) {
    this.matcher = matcher;
    this.on = on;
    this.asked = asked;
    this.plan = plan;
    this.given = Multimaps.index(plan.matches(), Match::provider);
    ImmutableList.Builder<Demand> places = ImmutableList.builder();
    SetMultimap<Provider, String> codes = HashMultimap.create();
    String unused = unusedCode();
    for (Match match : plan.matches()) {
      String code = unused + codes.size();
      codes.put(match.provider(), code);
      Demand place =
          asked
              .defects()
              .demand(match.demand())
              .withId(OrderId.of(code))
              .withPlaces(1)
              .withSlots(match.slot().stream().toList());
      places.add(
          asked.defects().isKept(match)
              ? place.withPinned(match.provider())
              : place.withPinned().withRequires(code));
    }
    this.taken = places.build();
    this.offers =
        asked.input().offers().stream()
            .map(offer -> offer.withHolds(Sets.union(offer.holds(), codes.get(offer.provider()))))
            .collect(ImmutableList.toImmutableList());
  }

  /** How many places of a demand could be filled more, by those who do not serve it. */
  int of(Demand demand) {
    Set<Provider> serving = new HashSet<>(demand.pinned());
    plan.matches().stream()
        .filter(match -> match.demand().equals(demand.id()))
        .forEach(match -> serving.add(match.provider()));
    Demand more =
        demand
            .withId(OrderId.of("more"))
            .withPinned()
            .withExcluded(Sets.union(demand.excluded(), serving))
            .withPlaces(Math.max(1, offers.size()));
    MatchingInput beside =
        asked
            .input()
            .withOffers(offers)
            .withDemands(ImmutableList.<Demand>builder().addAll(taken).add(more).build());
    int filled =
        matcher.solve(beside, crossing(demand.slots()), on).orElseThrow().plan().matches().size();
    return filled - plan.matches().size();
  }

  /** Lets nobody take a further place at a time that crosses as many as they take on. */
  private Narrowing crossing(ImmutableSet<String> slots) {
    Table<Provider, String, Integer> most = HashBasedTable.create();
    for (Offer offer : asked.input().offers()) {
      List<Match> busy = given.get(offer.provider());
      if (!busy.isEmpty()) {
        for (String slot : Sets.intersection(slots, offer.slots())) {
          if (asked.spans().mostAt(slot, busy) >= Defects.atOnce(offer)) {
            most.put(offer.provider(), slot, there(slot, busy));
          }
        }
      }
    }
    return Narrowing.none().atMost(most);
  }

  private static int there(String slot, List<Match> matches) {
    return (int) matches.stream().filter(one -> one.slot().equals(Optional.of(slot))).count();
  }

  private String unusedCode() {
    String code = "place-";
    while (isUsed(code)) {
      code += "-";
    }
    return code;
  }

  private boolean isUsed(String start) {
    return asked.input().offers().stream()
        .flatMap(offer -> offer.holds().stream())
        .anyMatch(code -> code.startsWith(start));
  }
}
