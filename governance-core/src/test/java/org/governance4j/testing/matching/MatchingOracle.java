package org.governance4j.testing.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;

/** Matching by trying every choice, and reasons by going through the offers. */
final class MatchingOracle {

  /** How many places a choice fills and what that costs. */
  record Best(int filled, long cost) {

    Best plus(int more, long price) {
      return new Best(filled + more, cost + price);
    }

    boolean betterThan(Best other) {
      return filled > other.filled || filled == other.filled && cost < other.cost;
    }
  }

  private final MatchingPolicy policy;
  private final List<Offer> offers;

  MatchingOracle(MatchingPolicy policy, List<Offer> offers) {
    this.policy = policy;
    this.offers = offers;
  }

  /** The tests that a offer must pass for a demand, in the order in which reasons name them. */
  Map<MatchingReason, Predicate<Offer>> tests(Demand demand) {
    Map<MatchingReason, Predicate<Offer>> tests = new LinkedHashMap<>();
    tests.put(
        MatchingReason.NOBODY_OFFERS_CLASS, one -> one.classes().contains(demand.serviceClass()));
    tests.put(
        MatchingReason.NOBODY_HAS_SKILL,
        one -> one.skills().containsAll(demand.skill().stream().toList()));
    tests.put(
        MatchingReason.NOBODY_SERVES_GRID,
        one -> policy.otherGridCost().isPresent() || atHome(demand, one));
    tests.put(
        MatchingReason.NOBODY_AVAILABLE_THEN,
        one -> demand.slots().isEmpty() || !Collections.disjoint(demand.slots(), one.slots()));
    tests.put(MatchingReason.ALL_EXCLUDED, one -> !demand.excluded().contains(one.provider()));
    tests.put(MatchingReason.NOBODY_HAS_CAPACITY, one -> one.capacity() > 0);
    return tests;
  }

  boolean fits(Demand demand, Offer offer) {
    return tests(demand).values().stream().allMatch(test -> test.test(offer));
  }

  long cost(Demand demand, Offer offer) {
    long cost = policy.notPreferredCost();
    for (int rank = 0; rank < offer.preferredClasses().size(); rank++) {
      if (offer.preferredClasses().get(rank).equals(demand.serviceClass())) {
        cost = (long) rank * policy.rankCost();
      }
    }
    return atHome(demand, offer) ? cost : cost + policy.otherGridCost().orElseThrow();
  }

  /** The best of all choices. */
  Best best(List<Demand> demands) {
    int[] left = offers.stream().mapToInt(Offer::capacity).toArray();
    return best(demands, 0, left, new HashMap<>());
  }

  private Best best(List<Demand> demands, int at, int[] left, Map<List<Integer>, Best> known) {
    if (at == demands.size()) {
      return new Best(0, 0);
    }
    List<Integer> state = new ArrayList<>(List.of(at));
    for (int capacity : left) {
      state.add(capacity);
    }
    Best found = known.get(state);
    if (found == null) {
      found = bestFrom(demands, at, left, known);
      known.put(state, found);
    }
    return found;
  }

  private Best bestFrom(List<Demand> demands, int at, int[] left, Map<List<Integer>, Best> known) {
    Demand demand = demands.get(at);
    Best best = best(demands, at + 1, left, known);
    for (int chosen = 1; chosen < 1 << offers.size(); chosen++) {
      if (Integer.bitCount(chosen) <= demand.places() && possible(demand, chosen, left)) {
        int[] then = left.clone();
        long price = 0;
        for (int i = 0; i < then.length; i++) {
          if ((chosen >> i & 1) == 1) {
            then[i]--;
            price += cost(demand, offers.get(i));
          }
        }
        Best with = best(demands, at + 1, then, known).plus(Integer.bitCount(chosen), price);
        best = with.betterThan(best) ? with : best;
      }
    }
    return best;
  }

  private boolean possible(Demand demand, int chosen, int[] left) {
    for (int i = 0; i < left.length; i++) {
      if ((chosen >> i & 1) == 1 && (left[i] == 0 || !fits(demand, offers.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean atHome(Demand demand, Offer offer) {
    return demand.grid().isEmpty()
        || offer.grids().isEmpty()
        || offer.grids().contains(demand.grid().get());
  }

  /** Every fault of a task, as code and id. */
  static List<String> faults(MatchingTask task, ServiceClassPolicy classes) {
    List<String> faults = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (ServiceClass one : classes.classes()) {
      listed.add(one.code());
    }
    Set<String> wishIds = new HashSet<>();
    for (Demand demand : task.demands()) {
      String id = demand.id().value();
      wishIds.add(id);
      if (demand.places() <= 0) {
        faults.add("DEMAND_WITHOUT_PLACES " + id);
      }
      if (!listed.contains(demand.serviceClass())) {
        faults.add("DEMAND_CLASS_NOT_LISTED " + id);
      }
    }
    Set<String> providerIds = new HashSet<>();
    for (Offer offer : task.offers()) {
      String id = offer.provider().id().value();
      providerIds.add(id);
      if (offer.capacity() < 0) {
        faults.add("CAPACITY_NEGATIVE " + id);
      }
      offer.classes().stream()
          .filter(code -> !listed.contains(code))
          .forEach(code -> faults.add("OFFER_CLASS_NOT_LISTED " + id));
    }
    wishIds.stream()
        .filter(id -> task.demands().stream().filter(w -> w.id().value().equals(id)).count() > 1)
        .forEach(id -> faults.add("DUPLICATE_DEMAND " + id));
    providerIds.stream()
        .filter(id -> task.offers().stream().filter(h -> h.provider().id().value().equals(id)).count() > 1)
        .forEach(id -> faults.add("DUPLICATE_OFFER " + id));
    return faults;
  }
}
