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

/** Matching by trying every choice, and reasons by going through the helpers. */
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
  private final List<Offer> helpers;

  MatchingOracle(MatchingPolicy policy, List<Offer> helpers) {
    this.policy = policy;
    this.helpers = helpers;
  }

  /** The tests that a helper must pass for a wish, in the order in which reasons name them. */
  Map<MatchingReason, Predicate<Offer>> tests(Demand wish) {
    Map<MatchingReason, Predicate<Offer>> tests = new LinkedHashMap<>();
    tests.put(
        MatchingReason.NOBODY_OFFERS_CLASS, one -> one.classes().contains(wish.serviceClass()));
    tests.put(
        MatchingReason.NOBODY_HAS_SKILL,
        one -> one.skills().containsAll(wish.skill().stream().toList()));
    tests.put(
        MatchingReason.NOBODY_SERVES_GRID,
        one -> policy.otherGridCost().isPresent() || atHome(wish, one));
    tests.put(
        MatchingReason.NOBODY_AVAILABLE_THEN,
        one -> wish.slots().isEmpty() || !Collections.disjoint(wish.slots(), one.slots()));
    tests.put(MatchingReason.ALL_EXCLUDED, one -> !wish.excluded().contains(one.person()));
    tests.put(MatchingReason.NOBODY_HAS_CAPACITY, one -> one.capacity() > 0);
    return tests;
  }

  boolean fits(Demand wish, Offer helper) {
    return tests(wish).values().stream().allMatch(test -> test.test(helper));
  }

  long cost(Demand wish, Offer helper) {
    long cost = policy.notPreferredCost();
    for (int rank = 0; rank < helper.preferredClasses().size(); rank++) {
      if (helper.preferredClasses().get(rank).equals(wish.serviceClass())) {
        cost = (long) rank * policy.rankCost();
      }
    }
    return atHome(wish, helper) ? cost : cost + policy.otherGridCost().orElseThrow();
  }

  /** The best of all choices. */
  Best best(List<Demand> wishes) {
    int[] left = helpers.stream().mapToInt(Offer::capacity).toArray();
    return best(wishes, 0, left, new HashMap<>());
  }

  private Best best(List<Demand> wishes, int at, int[] left, Map<List<Integer>, Best> known) {
    if (at == wishes.size()) {
      return new Best(0, 0);
    }
    List<Integer> state = new ArrayList<>(List.of(at));
    for (int capacity : left) {
      state.add(capacity);
    }
    Best found = known.get(state);
    if (found == null) {
      found = bestFrom(wishes, at, left, known);
      known.put(state, found);
    }
    return found;
  }

  private Best bestFrom(List<Demand> wishes, int at, int[] left, Map<List<Integer>, Best> known) {
    Demand wish = wishes.get(at);
    Best best = best(wishes, at + 1, left, known);
    for (int chosen = 1; chosen < 1 << helpers.size(); chosen++) {
      if (Integer.bitCount(chosen) <= wish.places() && possible(wish, chosen, left)) {
        int[] then = left.clone();
        long price = 0;
        for (int i = 0; i < then.length; i++) {
          if ((chosen >> i & 1) == 1) {
            then[i]--;
            price += cost(wish, helpers.get(i));
          }
        }
        Best with = best(wishes, at + 1, then, known).plus(Integer.bitCount(chosen), price);
        best = with.betterThan(best) ? with : best;
      }
    }
    return best;
  }

  private boolean possible(Demand wish, int chosen, int[] left) {
    for (int i = 0; i < left.length; i++) {
      if ((chosen >> i & 1) == 1 && (left[i] == 0 || !fits(wish, helpers.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean atHome(Demand wish, Offer helper) {
    return wish.grid().isEmpty()
        || helper.grids().isEmpty()
        || helper.grids().contains(wish.grid().get());
  }

  /** Every fault of a task, as code and id. */
  static List<String> faults(MatchingTask task, ServiceClassPolicy classes) {
    List<String> faults = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (ServiceClass one : classes.classes()) {
      listed.add(one.code());
    }
    Set<String> wishIds = new HashSet<>();
    for (Demand wish : task.demands()) {
      String id = wish.id().value();
      wishIds.add(id);
      if (wish.places() <= 0) {
        faults.add("DEMAND_WITHOUT_PLACES " + id);
      }
      if (!listed.contains(wish.serviceClass())) {
        faults.add("DEMAND_CLASS_NOT_LISTED " + id);
      }
    }
    Set<String> personIds = new HashSet<>();
    for (Offer helper : task.offers()) {
      String id = helper.person().value();
      personIds.add(id);
      if (helper.capacity() < 0) {
        faults.add("CAPACITY_NEGATIVE " + id);
      }
      helper.classes().stream()
          .filter(code -> !listed.contains(code))
          .forEach(code -> faults.add("OFFER_CLASS_NOT_LISTED " + id));
    }
    wishIds.stream()
        .filter(id -> task.demands().stream().filter(w -> w.id().value().equals(id)).count() > 1)
        .forEach(id -> faults.add("DUPLICATE_DEMAND " + id));
    personIds.stream()
        .filter(id -> task.offers().stream().filter(h -> h.person().value().equals(id)).count() > 1)
        .forEach(id -> faults.add("DUPLICATE_OFFER " + id));
    return faults;
  }
}
