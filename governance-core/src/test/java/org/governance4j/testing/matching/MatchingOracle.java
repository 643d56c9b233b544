package org.governance4j.testing.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.Offer;
import org.governance4j.matching.Slot;
import org.governance4j.matching.Slot.Period;

/** Matching by trying every choice, and reasons by going through the offers. */
final class MatchingOracle {

  /**
   * How good a choice is.
   *
   * @param filled how many places it fills
   * @param levels how many of them were accepted, then by level
   * @param cost what it costs
   * @param waiting for each number of days that is waited, the most first, how many places of those
   *     who have waited so long are filled
   * @param loads the loads of all offers, the largest first
   */
  record Value(
      int filled, List<Integer> levels, long cost, List<Integer> waiting, List<Integer> loads)
      implements Comparable<Value> {

    /** The better one is the larger one. */
    @Override
    public int compareTo(Value other) {
      int sign = Integer.compare(filled, other.filled);
      sign = sign != 0 ? sign : lexicographic(levels, other.levels);
      sign = sign != 0 ? sign : -Long.compare(cost, other.cost);
      sign = sign != 0 ? sign : lexicographic(waiting, other.waiting);
      return sign != 0 ? sign : -lexicographic(loads, other.loads);
    }

    private static int lexicographic(List<Integer> one, List<Integer> other) {
      for (int i = 0; i < one.size(); i++) {
        if (!one.get(i).equals(other.get(i))) {
          return Integer.compare(one.get(i), other.get(i));
        }
      }
      return 0;
    }
  }

  /** A place that some offers may fill: whose, which offer must, at which level. */
  record Asked(Demand demand, Optional<Provider> keeper, int level, int places) {}

  private record Pick(int offer, Optional<String> slot) {}

  private final MatchingRules rules;
  private final MatchingInput input;
  private final List<Offer> offers;
  private final List<Integer> waits;

  MatchingOracle(MatchingPolicy policy, MatchingInput input) {
    this.rules = new MatchingRules(policy, input);
    this.input = input;
    this.offers = input.offers();
    this.waits =
        input.demands().stream()
            .map(MatchingRules::waited)
            .distinct()
            .sorted(Collections.reverseOrder())
            .toList();
  }

  /** Which offers fit a demand, and what they cost. */
  MatchingRules rules() {
    return rules;
  }

  /** The value of the best of all choices. */
  Value best() {
    return best(asked());
  }

  /** The value of the best of all choices for some of the places. */
  Value best(List<Asked> asked) {
    return best(asked, Optional.empty(), Optional.empty()).orElseThrow();
  }

  /** The value of the best of all choices in which a provider serves a demand, if there is one. */
  Optional<Value> bestWith(Demand demand, Provider provider) {
    return best(asked(), Optional.of(demand), Optional.of(provider));
  }

  /** The places that are asked for: those that are kept one by one, the others of each demand. */
  List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    for (Demand demand : input.demands()) {
      demand.pinned().forEach(one -> asked.add(new Asked(demand, Optional.of(one), 0, 1)));
      int rest = demand.places() - demand.pinned().size();
      if (rest > 0) {
        asked.add(new Asked(demand, Optional.empty(), demand.level().orElse(Demand.LEVELS), rest));
      }
    }
    return asked;
  }

  private Optional<Value> best(List<Asked> asked, Optional<Demand> forced, Optional<Provider> by) {
    return best(asked, 0, new State(this), forced, by, new HashMap<>());
  }

  private Optional<Value> best(
      List<Asked> asked,
      int at,
      State state,
      Optional<Demand> forced,
      Optional<Provider> by,
      Map<List<Object>, Optional<Value>> known) {
    if (at == asked.size()) {
      return Optional.of(
          new Value(
              0,
              new ArrayList<>(Collections.nCopies(Demand.LEVELS + 1, 0)),
              0,
              new ArrayList<>(Collections.nCopies(waits.size(), 0)),
              state.loads()));
    }
    List<Object> key = List.of(at, state.key());
    Optional<Value> found = known.get(key);
    if (found == null) {
      found = Optional.empty();
      Asked here = asked.get(at);
      boolean must = here.keeper().isEmpty() && forced.equals(Optional.of(here.demand()));
      for (List<Pick> picks : picks(here)) {
        if (must
            && picks.stream().noneMatch(p -> by.get().equals(offers.get(p.offer()).provider()))) {
          continue;
        }
        Optional<State> then = state.with(here, picks);
        if (then.isPresent()) {
          Optional<Value> rest = best(asked, at + 1, then.get(), forced, by, known);
          if (rest.isPresent()) {
            Value with = plus(rest.get(), here, picks, then.get().cost - state.cost);
            found = found.filter(old -> old.compareTo(with) >= 0).or(() -> Optional.of(with));
          }
        }
      }
      known.put(key, found);
    }
    return found;
  }

  private Value plus(Value rest, Asked asked, List<Pick> picks, long cost) {
    List<Integer> levels = new ArrayList<>(rest.levels());
    levels.set(asked.level(), levels.get(asked.level()) + picks.size());
    List<Integer> waiting = new ArrayList<>(rest.waiting());
    int wait = waits.indexOf(MatchingRules.waited(asked.demand()));
    waiting.set(wait, waiting.get(wait) + picks.size());
    return new Value(
        rest.filled() + picks.size(), levels, rest.cost() + cost, waiting, rest.loads());
  }

  /** All ways to fill a demand's places, from none of them to all, nobody twice. */
  private List<List<Pick>> picks(Asked asked) {
    List<List<Pick>> all = new ArrayList<>();
    all.add(List.of());
    for (int offer = 0; offer < offers.size(); offer++) {
      for (List<Pick> before : List.copyOf(all)) {
        if (before.size() < asked.places()) {
          for (Optional<String> slot : times(asked, offers.get(offer))) {
            List<Pick> more = new ArrayList<>(before);
            more.add(new Pick(offer, slot));
            all.add(more);
          }
        }
      }
    }
    return all;
  }

  private List<Optional<String>> times(Asked asked, Offer offer) {
    if (asked.keeper().isPresent()
        ? !asked.keeper().get().equals(offer.provider())
        : !rules.fits(asked.demand(), offer)) {
      return List.of();
    }
    TreeSet<String> common = new TreeSet<>(asked.demand().slots());
    common.retainAll(offer.slots());
    return common.isEmpty()
        ? List.of(Optional.empty())
        : common.stream().map(Optional::of).toList();
  }

  /** The value of a plan, from its matches alone; empty if it breaks a limit. */
  Optional<Value> value(MatchPlan plan) {
    State state = new State(this);
    Value sum =
        new Value(
            0,
            Collections.nCopies(Demand.LEVELS + 1, 0),
            0,
            Collections.nCopies(waits.size(), 0),
            List.of());
    for (var match : plan.matches()) {
      if (match.reasons().stream()
          .anyMatch(
              reason ->
                  reason.code() == MatchingReason.PINNED_BEYOND_CAPACITY
                      || reason.code() == MatchingReason.PINNED_WITHOUT_OFFER)) {
        continue;
      }
      Demand demand =
          input.demands().stream()
              .filter(one -> one.id().equals(match.demand()))
              .findFirst()
              .orElseThrow();
      boolean kept = demand.pinned().contains(match.provider());
      Asked asked =
          new Asked(
              demand,
              kept ? Optional.of(match.provider()) : Optional.empty(),
              kept ? 0 : demand.level().orElse(Demand.LEVELS),
              1);
      int offer = 0;
      while (!offers.get(offer).provider().equals(match.provider())) {
        offer++;
      }
      if (!times(asked, offers.get(offer)).contains(match.slot())) {
        return Optional.empty();
      }
      List<Pick> pick = List.of(new Pick(offer, match.slot()));
      Optional<State> then = state.with(asked, pick);
      if (then.isEmpty()) {
        return Optional.empty();
      }
      sum = plus(sum, asked, pick, then.get().cost - state.cost);
      state = then.get();
    }
    return Optional.of(
        new Value(sum.filled(), sum.levels(), sum.cost(), sum.waiting(), state.loads()));
  }

  /** What each offer has taken on, in all and in each period, and each unit. */
  private static final class State {

    private final MatchingOracle oracle;
    private final Map<String, Integer> taken = new HashMap<>();
    private long cost;

    State(MatchingOracle oracle) {
      this.oracle = oracle;
    }

    Map<String, Integer> key() {
      return taken;
    }

    List<Integer> loads() {
      Integer[] loads = new Integer[oracle.offers.size()];
      for (int i = 0; i < loads.length; i++) {
        loads[i] = taken.getOrDefault(i + "", 0) + oracle.offers.get(i).carried().orElse(0);
      }
      Arrays.sort(loads, Collections.reverseOrder());
      return List.of(loads);
    }

    Optional<State> with(Asked asked, List<Pick> picks) {
      State next = new State(oracle);
      next.taken.putAll(taken);
      next.cost = cost;
      for (Pick pick : picks) {
        if (!next.take(asked, pick)) {
          return Optional.empty();
        }
      }
      return Optional.of(next);
    }

    private boolean take(Asked asked, Pick pick) {
      Offer offer = oracle.offers.get(pick.offer());
      int before = taken.getOrDefault(pick.offer() + "", 0);
      cost +=
          oracle.rules.cost(asked.demand(), offer)
              + oracle.rules.weight(Preference.LOAD) * (before + offer.carried().orElse(0));
      boolean low =
          oracle.rules.policy().reserve().filter(kept -> asked.level() > kept.level()).isPresent()
              && offer.slots().isEmpty();
      return take(pick.offer() + "", offer.capacity())
          && (!low
              || take(
                  pick.offer() + " low",
                  offer.capacity() - oracle.rules.policy().reserve().get().places()))
          && offer.unit().map(unit -> take(unit.toString(), capacityOf(unit))).orElse(true)
          && pick.slot().map(slot -> takePeriods(pick.offer(), offer, slot)).orElse(true);
    }

    private int capacityOf(Provider unit) {
      return oracle.input.units().stream()
          .filter(one -> one.unit().equals(unit))
          .findFirst()
          .orElseThrow()
          .capacity();
    }

    private boolean takePeriods(int index, Offer offer, String code) {
      Slot slot =
          oracle.input.slots().stream()
              .filter(one -> one.code().equals(code))
              .findFirst()
              .orElse(Slot.builder().code(code).build());
      boolean possible = take(index + " slot " + code, offer.limits().getOrDefault(Period.SLOT, 1));
      for (Period period : List.of(Period.DAY, Period.WEEK, Period.MONTH)) {
        Integer limit = offer.limits().get(period);
        if (limit != null) {
          possible &= take(index + " " + period + slot.in(period).orElseThrow(), limit);
        }
      }
      return possible;
    }

    private boolean take(String what, int limit) {
      return taken.merge(what, 1, Integer::sum) <= limit;
    }
  }
}
