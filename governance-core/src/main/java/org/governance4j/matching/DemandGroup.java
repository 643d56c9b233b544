package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.Provider;

/**
 * Demands for which the same offers fit at the same cost, and so one node of the network (同类需求).
 *
 * @param sample one of them, with the providers that it names as excluded
 * @param orders the places that are asked for, the first to be filled first
 * @param pin the provider that keeps the place, where it is a place that was accepted
 * @param places how many places they ask for together
 * @param key what puts groups in order
 */
record DemandGroup(
    Demand sample, ImmutableList<Order> orders, Optional<Provider> pin, long places, long key) {

  /** Where the places that are accepted are counted: above all levels. */
  static final int PINNED = 0;

  /**
   * One demand's places in a group.
   *
   * @param demand the demand
   * @param places how many it asks for here
   * @param level its level, {@link #PINNED} for an accepted place
   * @param saving what it saves to fill one of them
   * @param waiting how many days it has waited
   * @param key what puts equal orders in order
   */
  record Order(Demand demand, int places, int level, long saving, long waiting, long key) {

    static final Comparator<Order> FIRST_SERVED =
        Comparator.comparingInt(Order::level)
            .thenComparing(Comparator.comparingLong(Order::saving).reversed())
            .thenComparing(Comparator.comparingLong(Order::waiting).reversed())
            .thenComparingLong(Order::key)
            .thenComparing(order -> order.demand().id());

    /** Whether nothing but their keys distinguishes two orders of one group. */
    boolean isEqualTo(Order other) {
      return level == other.level && saving == other.saving && waiting == other.waiting;
    }
  }

  static DemandGroup of(Demand sample, List<Order> orders, Optional<Provider> pin, long key) {
    return new DemandGroup(
        sample,
        ImmutableList.sortedCopyOf(Order.FIRST_SERVED, orders),
        pin,
        orders.stream().mapToLong(Order::places).sum(),
        key);
  }

  /** Whether it is one demand that takes several providers. */
  boolean isTeam() {
    return orders.get(0).places() > 1;
  }
}
