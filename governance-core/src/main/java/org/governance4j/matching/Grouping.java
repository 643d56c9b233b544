package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.governance4j.community.GridId;
import org.governance4j.community.OrderId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Grouping.DemandGroup.Order;
import org.governance4j.matching.MatchingPolicy.Preference;

/**
 * Puts demands of one kind together, and offers of one kind (归并), so that a town in which all fit
 * all is one pair of nodes. A provider that some demand names stays by itself, and so does a demand
 * for several providers.
 */
final class Grouping {

  /**
   * Offers that fit the same demands at the same cost with the same capacities, and so one part of
   * the network (同类人员).
   *
   * @param sample one of them
   * @param members all of them, in the order in which places are dealt out
   * @param key what puts groups in order
   */
  record OfferGroup(Offer sample, ImmutableList<Offer> members, long key) {

    int size() {
      return members.size();
    }

    int carried() {
      return sample.carried().orElse(0);
    }
  }

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

    /** Where places are counted that are accepted or come first: above all levels. */
    static final int PINNED = 0;

    /**
     * One demand's places in a group.
     *
     * @param demand the demand
     * @param places how many it asks for here
     * @param level its level, {@link #PINNED} for a place above all
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

    /** The level of a demand, the last if it states none. */
    static int level(Demand demand) {
      return demand.level().orElse(Demand.LEVELS);
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

  private static final Provider ANYBODY = Provider.of(OrganisationId.of("anybody"));

  private final PairRules rules;
  private final MatchingPolicy policy;
  private final Narrowing narrowing;
  private final Set<Provider> named = new HashSet<>();
  private final Set<String> teamSlots = new HashSet<>();
  private final ImmutableList<DemandGroup> demands;
  private final ImmutableList<OfferGroup> offers;

  Grouping(List<Demand> demands, List<Offer> offers, PairRules rules, Narrowing narrowing) {
    this.rules = rules;
    this.narrowing = narrowing;
    this.policy = rules.policy();
    for (Demand demand : demands) {
      named.addAll(demand.excluded());
      named.addAll(demand.conflicts());
      named.addAll(demand.pinned());
      named.addAll(weighed(demand.usual(), Preference.CONTINUITY));
      named.addAll(weighed(demand.current(), Preference.STABILITY));
      if (demand.places() > 1 && demand.slots().size() > 1) {
        teamSlots.addAll(demand.slots());
      }
    }
    this.demands = demandGroups(demands);
    this.offers = offerGroups(offers);
  }

  /** The groups of demands, in an order that no input order and no alphabet decides. */
  ImmutableList<DemandGroup> demands() {
    return demands;
  }

  /** The groups of offers, likewise. */
  ImmutableList<OfferGroup> offers() {
    return offers;
  }

  private ImmutableList<DemandGroup> demandGroups(List<Demand> all) {
    Map<DemandRow, List<Order>> rows = new LinkedHashMap<>();
    List<DemandGroup> groups = new ArrayList<>();
    for (Demand demand : all) {
      long key = TieKey.of(demand.id().value());
      for (Provider provider : ImmutableSet.copyOf(demand.pinned())) {
        groups.add(pinned(demand, provider, key));
      }
      int places = demand.places() - demand.pinned().size();
      if (places > 0) {
        int level = narrowing.isFirst(demand.id()) ? DemandGroup.PINNED : DemandGroup.level(demand);
        Order order =
            new Order(demand, places, level, rules.saving(demand), rules.waitingDays(demand), key);
        rows.computeIfAbsent(row(demand, places), row -> new ArrayList<>()).add(order);
      }
    }
    rows.forEach(
        (row, orders) ->
            groups.add(
                DemandGroup.of(
                    sample(orders.get(0).demand()), orders, Optional.empty(), row.key())));
    return ImmutableList.sortedCopyOf(
        Comparator.comparingLong(DemandGroup::key)
            .thenComparing(group -> group.orders().get(0).demand().id())
            .thenComparing(group -> group.pin().map(Provider::toString).orElse("")),
        groups);
  }

  private DemandGroup pinned(Demand demand, Provider provider, long key) {
    Order order =
        new Order(
            demand, 1, DemandGroup.PINNED, rules.saving(demand), rules.waitingDays(demand), key);
    long mixed = TieKey.mix(key, TieKey.of(text(provider)));
    return DemandGroup.of(demand, ImmutableList.of(order), Optional.of(provider), mixed);
  }

  /** Whoever keeps a place of a demand takes no other one of it. */
  private static Demand sample(Demand demand) {
    return demand.pinned().isEmpty()
        ? demand
        : demand.withExcluded(Sets.union(demand.excluded(), demand.pinned()));
  }

  private ImmutableList<OfferGroup> offerGroups(List<Offer> all) {
    Map<OfferRow, List<Offer>> rows = new LinkedHashMap<>();
    for (Offer offer : all) {
      rows.computeIfAbsent(row(offer), row -> new ArrayList<>()).add(offer);
    }
    List<OfferGroup> groups = new ArrayList<>();
    rows.forEach((row, offers) -> groups.add(group(row, offers)));
    return ImmutableList.sortedCopyOf(
        Comparator.comparingLong(OfferGroup::key)
            .thenComparing(group -> group.members().get(0).provider()),
        groups);
  }

  private static OfferGroup group(OfferRow row, List<Offer> offers) {
    ImmutableList<Offer> members =
        ImmutableList.sortedCopyOf(
            Comparator.comparingLong((Offer offer) -> TieKey.of(text(offer.provider())))
                .thenComparing(Offer::provider),
            offers);
    return new OfferGroup(members.get(0), members, row.key());
  }

  private ImmutableSet<Provider> weighed(ImmutableSet<Provider> providers, Preference preference) {
    return policy.weight(preference) == 0 ? ImmutableSet.of() : providers;
  }

  private DemandRow row(Demand demand, int places) {
    boolean own =
        places > 1
            || !demand.excluded().isEmpty()
            || !demand.conflicts().isEmpty()
            || !demand.pinned().isEmpty()
            || !weighed(demand.usual(), Preference.CONTINUITY).isEmpty()
            || !weighed(demand.current(), Preference.STABILITY).isEmpty();
    return new DemandRow(
        demand.serviceClass(),
        demand.skill(),
        demand.grid(),
        demand.slots(),
        demand.requires(),
        policy.weight(Preference.INTEREST) == 0 ? ImmutableSet.of() : demand.interests(),
        policy.reserve().filter(kept -> DemandGroup.level(demand) <= kept.level()).isPresent(),
        own ? Optional.of(demand.id()) : Optional.empty());
  }

  private OfferRow row(Offer offer) {
    boolean own =
        named.contains(offer.provider())
            || narrowing.names(offer.provider())
            || Sets.intersection(offer.slots(), teamSlots).size() > 1;
    boolean farCounts =
        policy.weight(Preference.NEARNESS) > 0 || policy.weight(Preference.UNKNOWN_DISTANCE) > 0;
    return new OfferRow(
        offer
            .withProvider(ANYBODY)
            .withBands(farCounts ? offer.bands() : ImmutableMap.of())
            .withInterests(
                policy.weight(Preference.INTEREST) == 0 ? ImmutableSet.of() : offer.interests()),
        own ? Optional.of(offer.provider()) : Optional.empty());
  }

  private static String text(Provider provider) {
    return provider.kind() + " " + provider.id().value();
  }

  private static <T> ImmutableList<String> texts(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(ImmutableList.toImmutableList());
  }

  /** All of a demand that decides which offers fit it at which cost. */
  private record DemandRow(
      String serviceClass,
      Optional<String> skill,
      Optional<GridId> grid,
      ImmutableSet<String> slots,
      ImmutableSet<String> requires,
      ImmutableSet<String> interests,
      boolean usesReserve,
      Optional<OrderId> own) {

    long key() {
      return new TieKey()
          .add(serviceClass)
          .add(skill.orElse(""))
          .add(grid.map(GridId::value).orElse(""))
          .addAll(slots)
          .addAll(requires)
          .addAll(interests)
          .add(usesReserve ? "reserve" : "")
          .add(own.map(OrderId::value).orElse(""))
          .value();
    }
  }

  /** All of an offer that decides which demands fit it at which cost and how many of them. */
  private record OfferRow(Offer alike, Optional<Provider> own) {

    long key() {
      return new TieKey()
          .add(own.map(Grouping::text).orElse(""))
          .addAll(alike.classes())
          .addAll(alike.skills())
          .addAll(texts(alike.grids(), GridId::value))
          .addAll(texts(alike.areas(), OrganisationId::value))
          .addAll(alike.slots())
          .add(Integer.toString(alike.capacity()))
          .add(String.join(" ", alike.preferredClasses()))
          .addAll(alike.holds())
          .addAll(alike.interests())
          .addAll(texts(alike.bands().entrySet(), Object::toString))
          .add(alike.carried().map(Object::toString).orElse(""))
          .addAll(texts(alike.limits().entrySet(), Object::toString))
          .add(alike.unit().map(Grouping::text).orElse(""))
          .value();
    }
  }
}
