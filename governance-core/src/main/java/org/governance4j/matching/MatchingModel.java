package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import org.governance4j.community.Provider;
import org.governance4j.matching.Grouping.DemandGroup;
import org.governance4j.matching.Grouping.DemandGroup.Order;
import org.governance4j.matching.Grouping.OfferGroup;
import org.governance4j.matching.MatchingInput.UnitCapacity;
import org.governance4j.matching.MatchingReason.Obstacle;

/** Sound demands and offers as a network, and what its arcs stand for (匹配模型). */
final class MatchingModel {

  /**
   * A group of demands with a group of offers at one time.
   *
   * @param arc its arc
   * @param demand the group of demands
   * @param offer the group of offers
   * @param slot the time; empty if any
   * @param keepsReserve whether it may not use up what offers keep free
   */
  record Pair(int arc, int demand, int offer, Optional<String> slot, boolean keepsReserve) {}

  /**
   * Equal demands of a group.
   *
   * @param arc their arc
   * @param demand the group
   * @param from the first of its orders
   * @param until the first order after them
   */
  record Asked(int arc, int demand, int from, int until) {}

  private final PairRules rules;
  private final ServiceClassPolicy classes;
  private final MatchingCheck check;
  private final Narrowing narrowing;
  private final ImmutableList<DemandGroup> demands;
  private final ImmutableList<OfferGroup> offers;
  private final OfferIndex index;
  private final MatchingNetwork network = new MatchingNetwork();
  private final List<Asked> asked = new ArrayList<>();
  private final PairList pairs = new PairList();
  private final int[] firstPair;
  private final OfferNodes[] nodes;
  private final long limit;
  private long looks;
  private long made;

  /**
   * Makes the network.
   *
   * @param check what is sound
   * @param rules what pairs must keep and cost
   * @param classes the list of services
   * @param narrowing which plans are looked at
   * @param limit how many arcs are made at most; eight times as many pairs are looked at
   */
  MatchingModel(
      MatchingCheck check,
      PairRules rules,
      ServiceClassPolicy classes,
      Narrowing narrowing,
      long limit) {
    this.check = check;
    this.narrowing = narrowing;
    this.rules = rules;
    this.classes = classes;
    this.limit = limit;
    Grouping grouping = new Grouping(check.demands(), check.offers(), rules, narrowing);
    this.demands = grouping.demands();
    this.offers = grouping.offers();
    this.index = new OfferIndex(offers, rules);
    this.firstPair = new int[demands.size() + 1];
    this.nodes = new OfferNodes[offers.size()];
    int[][] fitting = fitting();
    if (!isTooLarge()) {
      Map<Long, Integer> ranks = waitingRanks();
      for (int i = 0; i < fitting.length && !isTooLarge(); i++) {
        addDemand(i, ranks, fitting[i]);
        firstPair[i + 1] = pairs.size();
      }
      closeOffers();
    }
  }

  ImmutableList<DemandGroup> demands() {
    return demands;
  }

  ImmutableList<OfferGroup> offers() {
    return offers;
  }

  MatchingNetwork network() {
    return network;
  }

  PairRules rules() {
    return rules;
  }

  MatchingCheck check() {
    return check;
  }

  ServiceClassPolicy classes() {
    return classes;
  }

  OfferIndex index() {
    return index;
  }

  List<Asked> asked() {
    return asked;
  }

  /** All pairs, those of one group of demands one after the other. */
  List<Pair> pairs() {
    return pairs;
  }

  /** The pairs of a group of demands. */
  List<Pair> pairs(int demand) {
    return pairs.subList(firstPair[demand], firstPair[demand + 1]);
  }

  /** The pair of two groups at a time, if they fit. */
  Optional<Pair> pair(int demand, int offer, Optional<String> slot) {
    int low = firstPair[demand];
    int high = firstPair[demand + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs.offers[middle] < offer) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < firstPair[demand + 1] && pairs.offers[i] == offer; i++) {
      if (pairs.get(i).slot().equals(slot)) {
        return Optional.of(pairs.get(i));
      }
    }
    return Optional.empty();
  }

  /** How many places a flow fills: first the accepted ones, then level by level. */
  ImmutableList<Long> filled(IntToLongFunction flow) {
    Long[] filled = new Long[Demand.LEVELS + 1];
    Arrays.fill(filled, 0L);
    for (Asked places : asked) {
      int level = demands.get(places.demand()).orders().get(places.from()).level();
      filled[level] += flow.applyAsLong(places.arc());
    }
    return ImmutableList.copyOf(filled);
  }

  /** Whether more pairs would have to be looked at than one call takes. */
  boolean isTooLarge() {
    return made > limit || looks / 8 > limit;
  }

  private Map<Long, Integer> waitingRanks() {
    Map<Long, Integer> ranks = new TreeMap<>();
    demands.stream()
        .flatMap(group -> group.orders().stream())
        .forEach(order -> ranks.put(order.waiting(), 0));
    int rank = 0;
    for (Map.Entry<Long, Integer> entry : ranks.entrySet()) {
      entry.setValue(rank++);
    }
    return ranks;
  }

  private Map<Provider, Integer> offersAlone() {
    Map<Provider, Integer> alone = new HashMap<>();
    for (int i = 0; i < offers.size(); i++) {
      if (offers.get(i).size() == 1) {
        alone.put(offers.get(i).sample().provider(), i);
      }
    }
    return alone;
  }

  /** For each group of demands the groups of offers that fit, found before any arc is made. */
  private int[][] fitting() {
    Map<Provider, Integer> alone = offersAlone();
    int[][] fitting = new int[demands.size()][];
    long found = 0;
    for (int i = 0; i < fitting.length; i++) {
      fitting[i] = fitting(demands.get(i), alone);
      found += fitting[i].length;
      if (found > limit || isTooLarge()) {
        made = found;
        break;
      }
    }
    return fitting;
  }

  private int[] fitting(DemandGroup group, Map<Provider, Integer> alone) {
    if (group.pin().isPresent()) {
      return Optional.ofNullable(alone.get(group.pin().get())).stream()
          .mapToInt(Integer::intValue)
          .toArray();
    }
    int[] candidates = index.fitting(group.sample());
    looks += candidates.length;
    int[] fitting = new int[candidates.length];
    int count = 0;
    for (int offer : candidates) {
      if (rules.obstacleOnceThere(group.sample(), offers.get(offer).sample()) == Obstacle.NONE) {
        fitting[count++] = offer;
      }
    }
    return Arrays.copyOf(fitting, count);
  }

  private void addDemand(int i, Map<Long, Integer> ranks, int[] fitting) {
    DemandGroup group = demands.get(i);
    int node = network.addNode(1);
    int from = 0;
    while (from < group.orders().size()) {
      Order first = group.orders().get(from);
      int places = 0;
      int until = from;
      while (until < group.orders().size() && first.isEqualTo(group.orders().get(until))) {
        places += group.orders().get(until++).places();
      }
      int arc =
          network.addAsked(
              node,
              places,
              first.level(),
              requireNonNull(ranks.get(first.waiting())),
              first.saving());
      asked.add(new Asked(arc, i, from, until));
      from = until;
    }
    for (int offer : fitting) {
      addPairs(i, node, offer);
    }
  }

  private void addPairs(int demand, int node, int offer) {
    DemandGroup asking = demands.get(demand);
    OfferGroup group = offers.get(offer);
    List<Optional<String>> times = times(asking.sample(), group.sample());
    long most =
        asking.isTeam()
            ? Math.min(asking.places(), group.size())
            : Math.min(asking.places(), (long) group.size() * group.sample().capacity());
    boolean once = asking.isTeam() && times.size() > 1;
    int from = once ? network.addNode(1) : node;
    if (once) {
      network.addWithin(node, from, 1);
    }
    long cost = rules.between(asking.sample(), group.sample());
    long key = TieKey.mix(asking.key(), group.key());
    boolean keepsReserve = keepsReserve(asking);
    OfferNodes to = nodes(offer);
    for (Optional<String> time : times) {
      int leaf = to.leaf(time, keepsReserve);
      long timeKey = time.map(code -> TieKey.mix(key, TieKey.of(code))).orElse(key);
      int arc = network.addPair(from, leaf, once ? 1 : (int) most, cost, timeKey);
      pairs.put(arc, demand, offer, time);
      to.expect(once ? 1 : most);
      made++;
    }
  }

  private boolean keepsReserve(DemandGroup group) {
    return group.pin().isEmpty()
        && rules
            .policy()
            .reserve()
            .filter(kept -> DemandGroup.level(group.sample()) > kept.level())
            .isPresent();
  }

  // Whoever keeps a place at no time that both name still takes it on.
  private static List<Optional<String>> times(Demand demand, Offer offer) {
    TreeSet<String> common = new TreeSet<>(demand.slots());
    common.retainAll(offer.slots());
    return common.isEmpty()
        ? List.of(Optional.empty())
        : common.stream().map(Optional::of).toList();
  }

  private OfferNodes nodes(int offer) {
    if (nodes[offer] == null) {
      nodes[offer] =
          new OfferNodes(
              network, offers.get(offer), check.slots(), rules.policy().reserve(), narrowing);
    }
    return nodes[offer];
  }

  private void closeOffers() {
    ImmutableMap<Provider, Integer> capacities =
        check.units().stream()
            .collect(ImmutableMap.toImmutableMap(UnitCapacity::unit, UnitCapacity::capacity));
    Map<Provider, Integer> units = new HashMap<>();
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] != null && !isTooLarge()) {
        int to =
            offers
                .get(i)
                .sample()
                .unit()
                .map(
                    unit ->
                        units.computeIfAbsent(
                            unit, one -> addUnit(requireNonNull(capacities.get(one)))))
                .orElse(MatchingNetwork.SINK);
        made += nodes[i].close(to, rules.policy(), limit - made);
      }
    }
  }

  private int addUnit(int capacity) {
    int node = network.addNode(MatchingNetwork.PRICED.length);
    network.addWithin(node, MatchingNetwork.SINK, capacity);
    return node;
  }

  /** The pairs in primitive arrays, of which there are millions. */
  private final class PairList extends AbstractList<Pair> implements RandomAccess {

    private int size;
    private int[] arcs = new int[64];
    private int[] askedBy = new int[64];
    private int[] offers = new int[64];
    private int[] times = new int[64];
    private final List<Optional<String>> codes = new ArrayList<>();
    private final Map<Optional<String>, Integer> numbers = new HashMap<>();

    void put(int arc, int demand, int offer, Optional<String> time) {
      if (size == arcs.length) {
        int length = Math.multiplyExact(size, 2);
        arcs = Arrays.copyOf(arcs, length);
        askedBy = Arrays.copyOf(askedBy, length);
        offers = Arrays.copyOf(offers, length);
        times = Arrays.copyOf(times, length);
      }
      arcs[size] = arc;
      askedBy[size] = demand;
      offers[size] = offer;
      times[size++] = numbers.computeIfAbsent(time, this::number);
    }

    private int number(Optional<String> time) {
      codes.add(time);
      return codes.size() - 1;
    }

    @Override
    public Pair get(int index) {
      Objects.checkIndex(index, size);
      return new Pair(
          arcs[index],
          askedBy[index],
          offers[index],
          codes.get(times[index]),
          keepsReserve(demands.get(askedBy[index])));
    }

    @Override
    public int size() {
      return size;
    }
  }
}
