package org.governance4j.matching;

import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Grouping.DemandGroup;
import org.governance4j.matching.Grouping.DemandGroup.Order;
import org.governance4j.matching.Grouping.OfferGroup;
import org.governance4j.matching.MatchingModel.Asked;
import org.governance4j.matching.MatchingModel.Pair;
import org.governance4j.matching.Slot.Period;

/**
 * Deals the places of groups out to their demands and offers (分派): demands in the order in which
 * they are to be served, offers in turn, so that the load of no two of one group differs by more
 * than one.
 *
 * <p>Places in one slot are dealt one after the other, and so are those in one longer period. So
 * nobody gets more of them than a fair share rounded up, which no limit forbids if the group keeps
 * it; and nobody gets two places of one demand.
 */
final class Dealing {

  /**
   * A place with its provider.
   *
   * @param demand the demand
   * @param offer the offer
   * @param slot the time; empty if any
   * @param pinned whether the provider has accepted it
   */
  record Dealt(Demand demand, Offer offer, Optional<String> slot, boolean pinned) {

    Provider provider() {
      return offer.provider();
    }
  }

  private record Place(Order order, Pair pair) {}

  private final MatchingModel model;
  private final IntToLongFunction flow;
  private final List<List<Place>> ofOffers = new ArrayList<>();

  private Dealing(MatchingModel model, IntToLongFunction flow) {
    this.model = model;
    this.flow = flow;
    model.offers().forEach(group -> ofOffers.add(new ArrayList<>()));
  }

  /** All places that are filled, by the demand's id, each demand's by provider. */
  static ImmutableListMultimap<OrderId, Dealt> of(MatchingModel model, IntToLongFunction flow) {
    return new Dealing(model, flow).deal();
  }

  private ImmutableListMultimap<OrderId, Dealt> deal() {
    List<List<Order>> served = served();
    for (int group = 0; group < served.size(); group++) {
      int next = 0;
      for (Pair pair : model.pairs(group)) {
        for (long left = flow.applyAsLong(pair.arc()); left > 0; left--) {
          ofOffers.get(pair.offer()).add(new Place(served.get(group).get(next++), pair));
        }
      }
    }
    List<Dealt> dealt = new ArrayList<>();
    for (int group = 0; group < ofOffers.size(); group++) {
      dealOut(model.offers().get(group), ofOffers.get(group), dealt);
    }
    return byDemand(dealt);
  }

  private ImmutableListMultimap<OrderId, Dealt> byDemand(List<Dealt> dealt) {
    Map<OrderId, List<Dealt>> of = new HashMap<>();
    dealt.forEach(one -> of.computeIfAbsent(one.demand().id(), id -> new ArrayList<>(1)).add(one));
    ImmutableListMultimap.Builder<OrderId, Dealt> byDemand = ImmutableListMultimap.builder();
    for (Demand demand : model.check().demands()) {
      List<Dealt> own = of.getOrDefault(demand.id(), List.of());
      if (own.size() > 1) {
        own.sort(Comparator.comparing(Dealt::provider));
      }
      byDemand.putAll(demand.id(), own);
    }
    return byDemand.build();
  }

  /** For each group of demands the orders that get a place, once for each of their places. */
  private List<List<Order>> served() {
    List<List<Order>> served = new ArrayList<>();
    model.demands().forEach(group -> served.add(new ArrayList<>()));
    for (Asked asked : model.asked()) {
      DemandGroup group = model.demands().get(asked.demand());
      long left = flow.applyAsLong(asked.arc());
      for (int i = asked.from(); left > 0; i++) {
        Order order = group.orders().get(i);
        for (int place = 0; place < order.places() && left > 0; place++, left--) {
          served.get(asked.demand()).add(order);
        }
      }
    }
    return served;
  }

  private void dealOut(OfferGroup group, List<Place> places, List<Dealt> dealt) {
    if (group.size() > 1) {
      places.sort(
          Comparator.comparing((Place place) -> place.pair().keepsReserve())
              .reversed()
              .thenComparing(place -> period(place, Period.MONTH))
              .thenComparing(place -> period(place, Period.WEEK))
              .thenComparing(place -> period(place, Period.DAY))
              .thenComparing(place -> period(place, Period.SLOT))
              .thenComparingInt(place -> place.pair().demand()));
    }
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      Pair pair = place.pair();
      dealt.add(
          new Dealt(
              place.order().demand(),
              group.members().get(i % group.size()),
              pair.slot(),
              model.demands().get(pair.demand()).pin().isPresent()));
    }
  }

  private String period(Place place, Period period) {
    return place
        .pair()
        .slot()
        .flatMap(code -> model.check().slots().period(code, period))
        .orElse("");
  }
}
