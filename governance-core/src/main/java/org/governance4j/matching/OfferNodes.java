package org.governance4j.matching;

import com.google.common.primitives.Ints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.governance4j.matching.Grouping.OfferGroup;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.MatchingPolicy.Reserve;
import org.governance4j.matching.Slot.Period;

/**
 * The part of the network that a group of offers is (人员节点): a node for each slot that is asked for,
 * within what it crosses, within the longer periods that are limited, within all that the offers
 * take on.
 */
final class OfferNodes {

  private static final int LAYER = 2;

  private static final List<Period> LONGER = List.of(Period.DAY, Period.WEEK, Period.MONTH);

  private final MatchingNetwork network;
  private final OfferGroup group;
  private final SlotTable slots;
  private final Narrowing narrowing;
  private final int all;
  private final Optional<Integer> low;
  private final Map<String, Integer> nodes = new HashMap<>();
  private long fitting;

  OfferNodes(
      MatchingNetwork network,
      OfferGroup group,
      SlotTable slots,
      Optional<Reserve> reserve,
      Narrowing narrowing) {
    this.network = network;
    this.group = group;
    this.slots = slots;
    this.narrowing = narrowing;
    this.all = network.addNode(LAYER);
    this.low =
        reserve.filter(kept -> group.sample().slots().isEmpty()).map(kept -> addLow(kept.places()));
  }

  private int addLow(int kept) {
    int node = network.addNode(LAYER);
    network.addWithin(node, all, times(Math.max(0, group.sample().capacity() - kept)));
    return node;
  }

  /** Where a demand's places enter, at a slot or at any time. */
  int leaf(Optional<String> slot, boolean keepsReserve) {
    return slot.map(this::slot).orElseGet(() -> keepsReserve ? low.orElse(all) : all);
  }

  /** Notes that so many places may enter. */
  void expect(long places) {
    fitting += places;
  }

  /**
   * Joins the offers to what they flow into, one arc for each next place of them all. More places
   * than enter are not worth an arc.
   *
   * @return how many arcs that takes, which are added only if they are within the limit
   */
  long close(int to, MatchingPolicy policy, long limit) {
    long most = (fitting + group.size() - 1) / group.size();
    long next = Math.min(group.sample().capacity(), most);
    long step = policy.weight(Preference.LOAD);
    for (int place = 1; place <= next && next <= limit; place++) {
      long load = (long) group.carried() + place;
      network.addLoad(all, to, group.size(), load, step * (load - 1));
    }
    return next;
  }

  private int slot(String slot) {
    Integer known = nodes.get(name(slot, Period.SLOT));
    if (known != null) {
      return known;
    }
    int usual = group.sample().limits().getOrDefault(Period.SLOT, 1);
    Provider provider = group.sample().provider();
    int outer =
        narrowing
            .crossing(provider, slot)
            .map(crossing -> crossing(crossing, slot, usual))
            .orElseGet(() -> outer(slot, Period.SLOT));
    int most = Math.min(usual, narrowing.most(provider, slot).orElse(usual));
    return within(name(slot, Period.SLOT), outer, most);
  }

  private int crossing(String crossing, String slot, int most) {
    String name = "CROSSING " + crossing;
    Integer known = nodes.get(name);
    return known == null ? within(name, outer(slot, Period.SLOT), most) : known;
  }

  private int period(String slot, Period period) {
    String name = name(slot, period);
    Integer known = nodes.get(name);
    return known == null
        ? within(name, outer(slot, period), group.sample().limits().getOrDefault(period, 0))
        : known;
  }

  private String name(String slot, Period period) {
    return period + " " + slots.period(slot, period).orElseThrow();
  }

  private int within(String name, int outer, int most) {
    int node = network.addNode(LAYER);
    nodes.put(name, node);
    network.addWithin(node, outer, times(most));
    return node;
  }

  private int outer(String slot, Period period) {
    for (Period longer : LONGER) {
      if (longer.compareTo(period) > 0 && group.sample().limits().containsKey(longer)) {
        return period(slot, longer);
      }
    }
    return all;
  }

  private int times(int each) {
    return Ints.saturatedCast((long) group.size() * each);
  }
}
