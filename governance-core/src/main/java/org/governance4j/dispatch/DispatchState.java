package org.governance4j.dispatch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.dispatch.DispatchSnapshot.Planned;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.Matching;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderDecision;
import org.governance4j.orders.OrderDesk;
import org.governance4j.orders.OrderHistory;
import org.governance4j.rule.Outcome;

/**
 * All that a dispatcher goes by between two changes.
 *
 * @param earlier the plan that stood when the last change was decided
 * @param planned the plan that stands since
 * @param hash the hash of the last decision
 */
record DispatchState(
    long version,
    Instant at,
    OrderBook book,
    MatchingInput supply,
    ImmutableMap<Place, Optional<String>> earlier,
    ImmutableMap<Place, Optional<String>> planned,
    String hash) {

  /** An order with a provider, who serves it at most once. */
  record Place(OrderId order, Provider provider) {}

  static DispatchState of(DispatchSnapshot snapshot) {
    return new DispatchState(
        snapshot.version(),
        snapshot.at(),
        OrderBook.of(snapshot.orders()),
        snapshot.supply().withDemands(ImmutableList.of()),
        places(snapshot.earlier()),
        places(snapshot.planned()),
        snapshot.hash().orElseGet(() -> Fingerprint.of(snapshot)));
  }

  DispatchSnapshot snapshot() {
    ImmutableList.Builder<OrderHistory> orders = ImmutableList.builder();
    orders.addAll(book.histories());
    book.contradictory().forEach(one -> orders.add(one.history()));
    return DispatchSnapshot.builder()
        .version(version)
        .at(at)
        .orders(orders.build())
        .supply(supply)
        .earlier(planned(earlier))
        .planned(planned(planned))
        .hash(hash)
        .build();
  }

  private static ImmutableMap<Place, Optional<String>> places(List<Planned> planned) {
    ImmutableMap.Builder<Place, Optional<String>> places = ImmutableMap.builder();
    planned.forEach(one -> places.put(new Place(one.order(), one.provider()), one.slot()));
    return places.buildKeepingLast();
  }

  private static ImmutableList<Planned> planned(Map<Place, Optional<String>> places) {
    return places.entrySet().stream()
        .map(one -> new Planned(one.getKey().order(), one.getKey().provider(), one.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether a change adds anything to what was entered. */
  boolean isNew(DispatchChange change, Optional<OrderDecision> order) {
    if (order.isPresent()) {
      return !order.get().events().isEmpty();
    }
    return change instanceof DispatchChange.TimePassed
        ? change.at().isAfter(at)
        : !supplyAfter(change).equals(supply);
  }

  /** The state after a change, with the plan so far. */
  Outcome<DispatchState> after(DispatchChange change, Optional<OrderDecision> order) {
    Instant now = change.at().isAfter(at) ? change.at() : at;
    return order
        .map(book::with)
        .orElseGet(() -> Outcome.accepted(book))
        .map(
            next ->
                new DispatchState(
                    version + 1, now, next, supplyAfter(change), planned, planned, hash));
  }

  private MatchingInput supplyAfter(DispatchChange change) {
    if (change instanceof DispatchChange.OfSupply all) {
      return all.supply().withDemands(ImmutableList.of());
    }
    if (change instanceof DispatchChange.OfOffer one) {
      return supply.offers().contains(one.offer())
          ? supply
          : supply.withOffers(
              ImmutableList.<Offer>builder()
                  .addAll(without(one.offer().provider()))
                  .add(one.offer())
                  .build());
    }
    return change instanceof DispatchChange.OfferEnd end
        ? supply.withOffers(without(end.provider()))
        : supply;
  }

  private ImmutableList<Offer> without(Provider provider) {
    return supply.offers().stream()
        .filter(offer -> !offer.provider().equals(provider))
        .collect(ImmutableList.toImmutableList());
  }

  /** The state in which the moves of a decision are made. */
  DispatchState moved(DispatchDecision decision) {
    return moved(decision.moves(), decision.hash());
  }

  /** The state in which moves are made that no decision has. */
  DispatchState moved(List<DispatchMove> moves) {
    return moved(moves, hash);
  }

  private DispatchState moved(List<DispatchMove> moves, String next) {
    Map<Place, Optional<String>> places = Maps.newLinkedHashMap(planned);
    for (DispatchMove move : moves) {
      Place place = new Place(move.place().order(), move.place().provider());
      if (move.kind() == DispatchMove.Kind.DROPPED) {
        places.remove(place);
      } else {
        places.put(place, move.place().slot());
      }
    }
    return new DispatchState(version, at, book, supply, earlier, ImmutableMap.copyOf(places), next);
  }

  /** What is to be matched: all that stands, with the earlier plan as the one that stands. */
  Outcome<MatchingInput> input(OrderDesk desk) {
    ImmutableSetMultimap.Builder<OrderId, Provider> current = ImmutableSetMultimap.builder();
    earlier.keySet().forEach(place -> current.put(place.order(), place.provider()));
    ImmutableSetMultimap<OrderId, Provider> of = current.build();
    return desk.forMatching(book, supply, at)
        .map(
            input ->
                input.withDemands(
                    input.demands().stream()
                        .map(demand -> withCurrent(demand, of.get(demand.id())))
                        .collect(ImmutableList.toImmutableList())));
  }

  private static Demand withCurrent(Demand demand, ImmutableSet<Provider> current) {
    return demand.withCurrent(
        current.stream()
            .filter(provider -> !demand.pinned().contains(provider))
            .collect(ImmutableSet.toImmutableSet()));
  }

  Outcome<Matching> solve(OrderDesk desk, Matcher matcher) {
    return input(desk).flatMap(input -> solve(input, desk, matcher));
  }

  /** The best plan of what {@link #input} answered. */
  Outcome<Matching> solve(MatchingInput input, OrderDesk desk, Matcher matcher) {
    return matcher.solve(input, at.atZone(desk.zone()).toLocalDate());
  }
}
