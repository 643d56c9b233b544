package org.governance4j.testing.teams;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.Offer;
import org.governance4j.matching.Slot;
import org.governance4j.matching.Slot.Period;
import org.governance4j.teams.SlotSpan;
import org.governance4j.teams.TeamInput;
import org.governance4j.teams.TeamObjective;
import org.governance4j.testing.matching.MatchingRules;

/** Matching of teams and of times that cross, by trying every choice. */
final class TeamOracle {

  /**
   * How good a choice is: places, then accepted ones, then those of each level, then what is saved.
   * The better one is the larger one.
   */
  record Value(List<Long> figures) implements Comparable<Value> {

    static final Value NOTHING =
        new Value(new ArrayList<>(Arrays.asList(0L, 0L, 0L, 0L, 0L, 0L, 0L)));

    static Value of(TeamObjective objective) {
      List<Long> figures = new ArrayList<>();
      figures.add(objective.filled().stream().mapToLong(Long::longValue).sum());
      figures.addAll(objective.filled());
      figures.add(-objective.cost());
      return new Value(figures);
    }

    Value plus(int level, int places, long cost) {
      List<Long> sum = new ArrayList<>(figures);
      sum.set(0, sum.get(0) + places);
      sum.set(1 + level, sum.get(1 + level) + places);
      sum.set(sum.size() - 1, sum.get(sum.size() - 1) - cost);
      return new Value(sum);
    }

    long places() {
      return figures.get(0);
    }

    @Override
    public int compareTo(Value other) {
      for (int i = 0; i < figures.size(); i++) {
        int sign = figures.get(i).compareTo(other.figures.get(i));
        if (sign != 0) {
          return sign;
        }
      }
      return 0;
    }
  }

  /** Places that some offers may fill: whose, which offer must, at which level. */
  record Asked(Demand demand, Optional<Provider> keeper, int level, int places) {}

  private record Pick(int offer, Optional<String> slot) {}

  /** What a pick adds one to: what is limited for all, and the moments that bind new places. */
  private record Uses(int[] limited, int[] moments) {}

  private final MatchingRules rules;
  private final MatchingInput input;
  private final ImmutableSet<OrderId> teams;
  private final Map<String, SlotSpan> spans = new TreeMap<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private final List<Integer> limits = new ArrayList<>();
  private final Map<List<Object>, Uses> uses = new HashMap<>();

  TeamOracle(MatchingPolicy policy, TeamInput asked) {
    this.rules = new MatchingRules(policy, asked.input());
    this.input = asked.input();
    this.teams = asked.teams();
    asked.spans().forEach(span -> spans.put(span.slot(), span));
    for (int offer = 0; offer < input.offers().size(); offer++) {
      for (boolean low : new boolean[] {true, false}) {
        uses(new Pick(offer, Optional.empty()), low);
        for (String slot : input.offers().get(offer).slots()) {
          uses(new Pick(offer, Optional.of(slot)), low);
        }
      }
    }
  }

  /** The same where each place counts by itself. */
  TeamOracle withoutTeams() {
    return new TeamOracle(
        rules.policy(),
        new TeamInput(input, ImmutableSet.of(), ImmutableList.copyOf(spans.values())));
  }

  MatchingRules rules() {
    return rules;
  }

  boolean isTeam(Demand demand) {
    return teams.contains(demand.id());
  }

  /** The places that are asked for: first those that are kept, one by one, then the others. */
  List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    for (Demand demand : input.demands()) {
      demand.pinned().forEach(one -> asked.add(new Asked(demand, Optional.of(one), 0, 1)));
    }
    for (Demand demand : input.demands()) {
      int rest = demand.places() - demand.pinned().size();
      if (rest > 0) {
        asked.add(new Asked(demand, Optional.empty(), level(demand), rest));
      }
    }
    return asked;
  }

  private static int level(Demand demand) {
    return demand.level().orElse(Demand.LEVELS);
  }

  /**
   * The value of the best of all choices. Accepted places come first, and those beyond all limits
   * are filled too, beside what is chosen.
   */
  Value best() {
    int beside = keepers() - mostKept();
    return best(asked(), beside).plus(0, beside, 0);
  }

  private int keepers() {
    return input.demands().stream().mapToInt(demand -> demand.pinned().size()).sum();
  }

  /** How many accepted places can be filled within the limits. */
  int mostKept() {
    List<Asked> kept = asked().subList(0, keepers());
    return (int) best(kept).places();
  }

  /** The value of the best of all choices for some of the places. */
  Value best(List<Asked> asked) {
    return best(asked, asked.size());
  }

  private Value best(List<Asked> asked, int beside) {
    char[] none = new char[limits.size()];
    return best(asked, 0, beside, none, new TreeMap<>(), new HashMap<>()).orElseThrow();
  }

  private Optional<Value> best(
      List<Asked> asked,
      int at,
      int beside,
      char[] taken,
      TreeMap<String, TreeSet<String>> kept,
      Map<String, Optional<Value>> known) {
    if (at == asked.size()) {
      return Optional.of(Value.NOTHING);
    }
    String key = at + " " + beside + new String(taken) + kept;
    Optional<Value> found = known.get(key);
    if (found != null) {
      return found;
    }
    Asked here = asked.get(at);
    int left = here.keeper().isPresent() ? beside - 1 : beside;
    found = left < 0 ? Optional.empty() : best(asked, at + 1, left, taken, kept, known);
    for (List<Pick> picks : choices(here, kept)) {
      char[] then = taken.clone();
      long cost = 0;
      for (int i = 0; i < picks.size() && cost != Long.MAX_VALUE; i++) {
        long more = take(then, here, picks.get(i));
        cost = more == Long.MAX_VALUE ? more : cost + more;
      }
      if (cost != Long.MAX_VALUE) {
        Optional<Value> rest =
            best(asked, at + 1, beside, then, keptWith(kept, here, picks), known);
        if (rest.isPresent()) {
          Value with = rest.get().plus(here.level(), picks.size(), cost);
          found = found.filter(old -> old.compareTo(with) >= 0).or(() -> Optional.of(with));
        }
      }
    }
    known.put(key, found);
    return found;
  }

  /** The times of the kept places of each team, at which its other places are to be filled. */
  private TreeMap<String, TreeSet<String>> keptWith(
      TreeMap<String, TreeSet<String>> kept, Asked asked, List<Pick> picks) {
    if (asked.keeper().isEmpty() || !isTeam(asked.demand()) || picks.get(0).slot().isEmpty()) {
      return kept;
    }
    TreeMap<String, TreeSet<String>> more = new TreeMap<>(kept);
    TreeSet<String> times =
        new TreeSet<>(kept.getOrDefault(asked.demand().id().value(), new TreeSet<>()));
    times.add(picks.get(0).slot().get());
    more.put(asked.demand().id().value(), times);
    return more;
  }

  /** All ways to fill some of the places, nobody twice; of a team all of them at one time. */
  private List<List<Pick>> choices(Asked asked, TreeMap<String, TreeSet<String>> kept) {
    if (asked.keeper().isPresent() || !isTeam(asked.demand())) {
      return choices(asked, asked.demand().slots()).stream()
          .filter(picks -> !picks.isEmpty())
          .toList();
    }
    List<List<Pick>> all = new ArrayList<>();
    for (Collection<String> time : timesOfTeam(asked.demand())) {
      TreeSet<String> ofKept = kept.getOrDefault(asked.demand().id().value(), new TreeSet<>());
      if (time.containsAll(ofKept)) {
        choices(asked, time).stream()
            .filter(picks -> picks.size() == asked.places())
            .forEach(all::add);
      }
    }
    return all;
  }

  /** Each time of a demand by itself; one that is empty if the demand names none. */
  private static List<Collection<String>> times(Demand demand) {
    return demand.slots().isEmpty()
        ? List.of(List.of())
        : demand.slots().stream().<Collection<String>>map(List::of).toList();
  }

  /** The times at which all are free who have accepted and are free at any time of a team. */
  private List<Collection<String>> timesOfTeam(Demand team) {
    return times(team).stream()
        .filter(
            time ->
                team.pinned().stream()
                    .map(this::slotsOf)
                    .filter(slots -> !Sets.intersection(slots, team.slots()).isEmpty())
                    .allMatch(slots -> slots.containsAll(time)))
        .toList();
  }

  private List<List<Pick>> choices(Asked asked, Collection<String> times) {
    List<List<Pick>> all = new ArrayList<>();
    all.add(List.of());
    for (int offer = 0; offer < input.offers().size(); offer++) {
      for (List<Pick> before : List.copyOf(all)) {
        if (before.size() < asked.places()) {
          for (Optional<String> slot : slots(asked, input.offers().get(offer), times)) {
            List<Pick> more = new ArrayList<>(before);
            more.add(new Pick(offer, slot));
            all.add(more);
          }
        }
      }
    }
    return all;
  }

  private List<Optional<String>> slots(Asked asked, Offer offer, Collection<String> times) {
    if (asked.keeper().isPresent()
        ? !asked.keeper().get().equals(offer.provider())
        : !rules.fits(asked.demand(), offer)) {
      return List.of();
    }
    TreeSet<String> common = new TreeSet<>(times);
    common.retainAll(offer.slots());
    if (common.isEmpty()) {
      return asked.keeper().isPresent() || times.isEmpty() ? List.of(Optional.empty()) : List.of();
    }
    return common.stream().map(Optional::of).toList();
  }

  /** Counts a pick; what it costs, or {@link Long#MAX_VALUE} if it breaks a limit. */
  private long take(char[] taken, Asked asked, Pick pick) {
    Offer offer = input.offers().get(pick.offer());
    boolean low =
        offer.slots().isEmpty()
            && rules.policy().reserve().filter(one -> asked.level() > one.level()).isPresent();
    Uses used = uses(pick, low);
    long load = taken[counters.get(pick.offer() + "")] + offer.carried().orElse(0);
    for (int counter : used.limited()) {
      if (++taken[counter] > limits.get(counter)) {
        return Long.MAX_VALUE;
      }
    }
    for (int moment : used.moments()) {
      if (++taken[moment] > limits.get(moment) && asked.keeper().isEmpty()) {
        return Long.MAX_VALUE;
      }
    }
    return rules.cost(asked.demand(), offer) + rules.weight(Preference.LOAD) * load;
  }

  private Uses uses(Pick pick, boolean low) {
    return uses.computeIfAbsent(List.of(pick, low), any -> computeUses(pick, low));
  }

  private Uses computeUses(Pick pick, boolean low) {
    Offer offer = input.offers().get(pick.offer());
    String who = pick.offer() + "";
    int atOnce = offer.limits().getOrDefault(Period.SLOT, 1);
    List<Integer> limited = new ArrayList<>(List.of(counter(who, offer.capacity())));
    List<Integer> moments = new ArrayList<>();
    if (low && rules.policy().reserve().isPresent()) {
      limited.add(
          counter(who + " low", offer.capacity() - rules.policy().reserve().get().places()));
    }
    offer.unit().ifPresent(unit -> limited.add(counter("unit " + unit, capacityOf(unit))));
    if (pick.slot().isPresent()) {
      String code = pick.slot().get();
      limited.add(counter(who + " slot " + code, atOnce));
      for (Period period : List.of(Period.DAY, Period.WEEK, Period.MONTH)) {
        if (offer.limits().containsKey(period)) {
          String name = who + " " + period + stated(code).in(period).orElseThrow();
          limited.add(counter(name, offer.limits().get(period)));
        }
      }
      for (SlotSpan other : momentsOf(code)) {
        moments.add(counter(who + " at " + other.from(), atOnce));
      }
    }
    return new Uses(
        limited.stream().mapToInt(Integer::intValue).toArray(),
        moments.stream().distinct().mapToInt(Integer::intValue).toArray());
  }

  // Where spans have a moment in common, one of them begins at such a moment.
  private List<SlotSpan> momentsOf(String slot) {
    SlotSpan span = spans.get(slot);
    return span == null
        ? List.of()
        : spans.values().stream()
            .filter(
                other -> !other.from().isBefore(span.from()) && other.from().isBefore(span.until()))
            .toList();
  }

  private Slot stated(String code) {
    return input.slots().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElse(Slot.builder().code(code).build());
  }

  private int capacityOf(Provider unit) {
    return input.units().stream()
        .filter(one -> one.unit().equals(unit))
        .findFirst()
        .orElseThrow()
        .capacity();
  }

  private int counter(String name, int limit) {
    return counters.computeIfAbsent(
        name,
        any -> {
          limits.add(limit);
          return limits.size() - 1;
        });
  }

  /** The value of a plan, from its matches alone; empty if it breaks a rule or a limit. */
  Optional<Value> value(MatchPlan plan) {
    return value(plan, new char[limits.size()]);
  }

  private Optional<Value> value(MatchPlan plan, char[] taken) {
    int beside = (int) plan.matches().stream().filter(TeamOracle::isBeside).count();
    Value sum = Value.NOTHING.plus(0, beside, 0);
    List<Match> keptFirst =
        plan.matches().stream()
            .filter(match -> !isBeside(match))
            .sorted(Comparator.comparing(match -> !isKept(match)))
            .toList();
    for (Match match : keptFirst) {
      Demand demand = demand(match.demand());
      Asked asked =
          isKept(match)
              ? new Asked(demand, Optional.of(match.provider()), 0, 1)
              : new Asked(demand, Optional.empty(), level(demand), 1);
      int offer = input.offers().indexOf(offer(match.provider()));
      if (!slots(asked, input.offers().get(offer), demand.slots()).contains(match.slot())) {
        return Optional.empty();
      }
      long cost = take(taken, asked, new Pick(offer, match.slot()));
      if (cost == Long.MAX_VALUE) {
        return Optional.empty();
      }
      sum = sum.plus(asked.level(), 1, cost);
    }
    return Optional.of(sum);
  }

  /** Whether a place is kept beyond what its provider takes on, and so counts for nobody. */
  static boolean isBeside(Match match) {
    return match.reasons().stream()
        .anyMatch(
            reason ->
                reason.code() == MatchingReason.PINNED_BEYOND_CAPACITY
                    || reason.code() == MatchingReason.PINNED_WITHOUT_OFFER);
  }

  boolean isKept(Match match) {
    return demand(match.demand()).pinned().contains(match.provider());
  }

  /** The teams of which a plan fills some places beyond the accepted ones, but not all at once. */
  List<OrderId> torn(MatchPlan plan) {
    List<OrderId> torn = new ArrayList<>();
    for (Demand demand : input.demands()) {
      List<Match> matches =
          plan.matches().stream().filter(one -> one.demand().equals(demand.id())).toList();
      boolean onlyKept = matches.stream().allMatch(this::isKept);
      boolean atOnce =
          timesOfTeam(demand).stream()
              .anyMatch(
                  time ->
                      matches.stream()
                          .filter(one -> one.slot().isPresent() || !isKept(one))
                          .allMatch(one -> time.containsAll(one.slot().stream().toList())));
      if (isTeam(demand) && !onlyKept && (matches.size() < demand.places() || !atOnce)) {
        torn.add(demand.id());
      }
    }
    return torn;
  }

  /** The matches of those who have at a moment more places than they take in one slot. */
  List<Match> crowding(MatchPlan plan) {
    return crowding(plan.matches());
  }

  private List<Match> crowding(List<Match> matches) {
    List<Match> crowding = new ArrayList<>();
    for (Match match : matches) {
      int atOnce =
          find(match.provider())
              .map(offer -> offer.limits().getOrDefault(Period.SLOT, 1))
              .orElse(Integer.MAX_VALUE);
      for (SlotSpan moment : match.slot().map(this::momentsOf).orElse(List.of())) {
        long places =
            matches.stream()
                .filter(other -> other.provider().equals(match.provider()) && !isBeside(other))
                .filter(
                    other ->
                        other.slot().map(this::momentsOf).orElse(List.of()).stream()
                            .anyMatch(at -> at.from().equals(moment.from())))
                .count();
        if (places > atOnce && !crowding.contains(match)) {
          crowding.add(match);
        }
      }
    }
    return crowding;
  }

  /** The accepted places that are kept though there are more of them at one moment. */
  List<Match> keptCrossing(MatchPlan plan) {
    return crowding(plan.matches().stream().filter(this::isKept).toList());
  }

  /** How many places of a team can be filled at one time if nothing else is asked for. */
  long most(Demand team) {
    long most = 0;
    TeamOracle alone =
        new TeamOracle(
            rules.policy(),
            new TeamInput(
                input.withDemands(team), ImmutableSet.of(), ImmutableList.copyOf(spans.values())));
    for (Collection<String> time : times(team)) {
      Demand then = team.withSlots(time);
      List<Provider> absent =
          team.pinned().stream()
              .filter(one -> !Sets.intersection(slotsOf(one), team.slots()).isEmpty())
              .filter(one -> !slotsOf(one).containsAll(time))
              .toList();
      List<Asked> places = new ArrayList<>();
      for (Provider one : team.pinned()) {
        if (!absent.contains(one)) {
          places.add(new Asked(then, Optional.of(one), 0, 1));
        }
      }
      if (team.places() > team.pinned().size()) {
        places.add(
            new Asked(then, Optional.empty(), level(team), team.places() - team.pinned().size()));
      }
      Value best = alone.best(places);
      most =
          Math.max(
              most, best.places() - best.figures().get(1) + team.pinned().size() - absent.size());
    }
    return most;
  }

  private ImmutableSet<String> slotsOf(Provider provider) {
    return find(provider).map(Offer::slots).orElse(ImmutableSet.of());
  }

  /** The most places of a demand at one time that others could fill beside the plan together. */
  long freeAtOneTime(MatchPlan plan, Demand demand) {
    return timesOfTeam(demand).stream().mapToLong(time -> free(plan, demand, time)).max().orElse(0);
  }

  /** The most places of a demand that those who do not serve it could fill beside the plan. */
  long free(MatchPlan plan, Demand demand, Collection<String> times) {
    List<Offer> others =
        rules.fitting(demand).stream()
            .filter(
                offer ->
                    plan.matches().stream()
                        .filter(one -> one.demand().equals(demand.id()))
                        .noneMatch(one -> one.provider().equals(offer.provider())))
            .toList();
    char[] taken = new char[limits.size()];
    value(plan, taken).orElseThrow();
    return free(new Asked(demand, Optional.empty(), level(demand), 1), others, times, taken);
  }

  private long free(Asked place, List<Offer> others, Collection<String> times, char[] taken) {
    if (others.isEmpty()) {
      return 0;
    }
    Offer next = others.get(0);
    List<Offer> rest = others.subList(1, others.size());
    long most = free(place, rest, times, taken);
    for (Optional<String> slot : slots(place, next, times)) {
      char[] then = taken.clone();
      if (take(then, place, new Pick(input.offers().indexOf(next), slot)) != Long.MAX_VALUE) {
        most = Math.max(most, 1 + free(place, rest, times, then));
      }
    }
    return most;
  }

  private Demand demand(OrderId id) {
    return input.demands().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private Optional<Offer> find(Provider provider) {
    return input.offers().stream().filter(one -> one.provider().equals(provider)).findFirst();
  }

  private Offer offer(Provider provider) {
    return find(provider).orElseThrow();
  }
}
