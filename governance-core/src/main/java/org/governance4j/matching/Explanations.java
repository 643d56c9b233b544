package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Alternatives.Worse;
import org.governance4j.matching.Dealing.Dealt;
import org.governance4j.matching.Grouping.DemandGroup.Order;
import org.governance4j.matching.MatchingModel.Asked;
import org.governance4j.matching.MatchingModel.Pair;
import org.governance4j.matching.MatchingReason.Obstacle;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** Explains one demand or one offer in full (逐项说明). */
final class Explanations {

  private final MatchingModel model;
  private final StagedFlow flow;
  private final PlanWriting writing;

  Explanations(MatchingModel model, StagedFlow flow, PlanWriting writing) {
    this.model = model;
    this.flow = flow;
    this.writing = writing;
  }

  private record Place(int group, int number) {}

  private Optional<Place> place(OrderId id) {
    for (int group = 0; group < model.demands().size(); group++) {
      if (model.demands().get(group).pin().isEmpty()) {
        List<Order> orders = model.demands().get(group).orders();
        for (int i = 0; i < orders.size(); i++) {
          if (orders.get(i).demand().id().equals(id)) {
            return Optional.of(new Place(group, i));
          }
        }
      }
    }
    return Optional.empty();
  }

  Outcome<ImmutableList<Reason>> of(OrderId id) {
    Optional<Place> place = place(id);
    if (place.isPresent()) {
      return Outcome.accepted(explain(place.get()));
    }
    ImmutableList<Reason> kept =
        model.check().demands().stream()
            .filter(demand -> demand.id().equals(id))
            .flatMap(demand -> demand.pinned().stream().sorted())
            .map(
                one ->
                    Reason.of(MatchingReason.PINNED, MatchingLaw.PINNED, "demand", Fact.of(id))
                        .with("provider", Fact.of(one.id())))
            .collect(ImmutableList.toImmutableList());
    if (!kept.isEmpty()) {
      return Outcome.accepted(kept);
    }
    return Outcome.undetermined(
        Reason.of(MatchingReason.DEMAND_UNKNOWN, MatchingLaw.EXPLAINED, "demand", Fact.of(id)));
  }

  Outcome<ImmutableList<Reason>> of(Provider provider) {
    for (int group = 0; group < model.offers().size(); group++) {
      for (Offer offer : model.offers().get(group).members()) {
        if (offer.provider().equals(provider)) {
          return Outcome.accepted(explain(group, offer));
        }
      }
    }
    return Outcome.undetermined(
        Reason.of(
            MatchingReason.OFFER_UNKNOWN,
            MatchingLaw.EXPLAINED,
            "provider",
            Fact.of(provider.id())));
  }

  Outcome<ImmutableList<Reason>> of(OrderId id, Provider provider) {
    Optional<Offer> offer =
        model.check().offers().stream().filter(one -> one.provider().equals(provider)).findFirst();
    Optional<Place> place = place(id);
    if (place.isEmpty()) {
      return of(id);
    }
    if (offer.isEmpty()) {
      return of(provider);
    }
    Demand demand = order(place.get()).demand();
    boolean matched = demand.pinned().contains(provider) || serves(demand, offer.get());
    return Outcome.accepted(
        matched ? ImmutableList.of() : ImmutableList.of(why(place.get(), demand, offer.get())));
  }

  private Reason why(Place place, Demand demand, Offer offer) {
    Obstacle obstacle = model.rules().obstacle(demand, offer);
    if (obstacle != Obstacle.NONE) {
      return MatchReasons.reason(
              MatchingReason.KEPT_APART, MatchingLaw.EXPLAINED, demand, offer.provider())
          .with("obstacle", Fact.of(obstacle));
    }
    return compared(place).stream()
        .filter(one -> one.offer().equals(offer))
        .map(Compared::reason)
        .findFirst()
        .orElseThrow();
  }

  private Order order(Place place) {
    return model.demands().get(place.group()).orders().get(place.number());
  }

  private ImmutableList<Reason> explain(Place place) {
    OpenReasons open = writing.openReasons();
    return ImmutableList.<Reason>builder()
        .addAll(open.ruledOut(order(place).demand(), open.obstacles(place.group())))
        .addAll(listed(compared(place)))
        .build();
  }

  private List<Compared> compared(Place place) {
    int group = place.group();
    Order order = order(place);
    Demand demand = order.demand();
    Asked asked = asked(group, place.number());
    boolean open = order.places() > writing.filled(order);
    Alternatives alternatives = new Alternatives(model.network(), flow);
    int node = model.network().head(asked.arc());
    @Nullable Worse[] far = alternatives.to(open ? MatchingNetwork.SOURCE : node);
    Worse asking = open ? alternatives.reduced(asked.arc()) : Worse.NOTHING;
    Map<Integer, Optional<Worse>> least = new TreeMap<>();
    for (Pair pair : model.pairs(group)) {
      least.merge(
          pair.offer(),
          worse(
              pair,
              open,
              alternatives.reduced(node, pair.arc()).plus(asking),
              far[model.network().head(pair.arc())]),
          Explanations::less);
    }
    Set<Provider> chosen = new HashSet<>();
    writing.dealt().get(demand.id()).stream().map(Dealt::provider).forEach(chosen::add);
    List<Compared> compared = new ArrayList<>();
    least.forEach(
        (offer, worse) ->
            model.offers().get(offer).members().stream()
                .filter(member -> !chosen.contains(member.provider()))
                .forEach(member -> compared.add(new Compared(demand, member, worse))));
    return compared;
  }

  private Asked asked(int group, int place) {
    return model.asked().stream()
        .filter(asked -> asked.demand() == group && asked.from() <= place && place < asked.until())
        .findFirst()
        .orElseThrow();
  }

  private ImmutableList<Reason> explain(int group, Offer offer) {
    Alternatives alternatives = new Alternatives(model.network(), flow);
    Map<Integer, @Nullable Worse[]> farOfLeaf = new HashMap<>();
    Map<Asked, Optional<Worse>> least = new HashMap<>();
    Map<Integer, List<Asked>> askedOf = new HashMap<>();
    model
        .asked()
        .forEach(
            asked -> askedOf.computeIfAbsent(asked.demand(), one -> new ArrayList<>()).add(asked));
    for (Pair pair : model.pairs()) {
      if (pair.offer() == group && model.demands().get(pair.demand()).pin().isEmpty()) {
        int leaf = model.network().head(pair.arc());
        @Nullable Worse[] far = farOfLeaf.computeIfAbsent(leaf, alternatives::from);
        for (Asked asked : askedOf.getOrDefault(pair.demand(), List.of())) {
          boolean full = flow.flow(asked.arc()) == model.network().capacity(asked.arc());
          @Nullable Worse way =
              far[full ? model.network().head(asked.arc()) : MatchingNetwork.SOURCE];
          Worse asking = full ? Worse.NOTHING : alternatives.reduced(asked.arc());
          Worse here =
              alternatives.reduced(model.network().head(asked.arc()), pair.arc()).plus(asking);
          least.merge(asked, worse(pair, !full, here, way), Explanations::less);
        }
      }
    }
    List<Compared> compared = new ArrayList<>();
    least.forEach(
        (asked, worse) ->
            model
                .demands()
                .get(asked.demand())
                .orders()
                .subList(asked.from(), asked.until())
                .stream()
                .map(Order::demand)
                .filter(demand -> !serves(demand, offer))
                .forEach(demand -> compared.add(new Compared(demand, offer, worse))));
    return listed(compared);
  }

  private boolean serves(Demand demand, Offer offer) {
    return writing.dealt().get(demand.id()).stream()
        .anyMatch(one -> one.provider().equals(offer.provider()));
  }

  // Where another of the two groups has the pair, two that have a place can change places. Who has
  // none would take the other's place, which may count for more.
  private Optional<Worse> worse(Pair pair, boolean open, Worse here, @Nullable Worse way) {
    if (!open && flow.flow(pair.arc()) > 0) {
      return Optional.of(Worse.NOTHING);
    }
    return Optional.ofNullable(way)
        .filter(one -> model.network().capacity(pair.arc()) > 0)
        .map(here::plus);
  }

  private static Optional<Worse> less(Optional<Worse> one, Optional<Worse> other) {
    return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) < 0 ? other : one;
  }

  private static ImmutableList<Reason> listed(List<Compared> compared) {
    return compared.stream()
        .sorted(Compared.NEAREST_FIRST)
        .limit(Matching.MOST_COMPARED)
        .map(Compared::reason)
        .collect(ImmutableList.toImmutableList());
  }

  private record Compared(Demand demand, Offer offer, Optional<Worse> worse) {

    static final Comparator<Compared> NEAREST_FIRST =
        Comparator.comparing(
                (Compared one) ->
                    one.worse().orElse(new Worse(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE)))
            .thenComparing(one -> one.demand().id())
            .thenComparing(one -> one.offer().provider());

    Reason reason() {
      if (worse.isEmpty()) {
        return reason(MatchingReason.WOULD_BREAK_LIMITS);
      }
      Worse by = worse.get();
      if (by.places() > 0) {
        return reason(MatchingReason.WOULD_FILL_FEWER)
            .with("places", Fact.of(by.places(), Unit.COUNT));
      } else if (by.levels() > 0) {
        return reason(MatchingReason.WOULD_LOWER_LEVELS);
      }
      return by.cost() > 0
          ? reason(MatchingReason.WOULD_COST_MORE).with("cost", Fact.of(by.cost(), Unit.COUNT))
          : reason(MatchingReason.WOULD_BE_AS_GOOD);
    }

    private Reason reason(MatchingReason code) {
      return MatchReasons.reason(code, MatchingLaw.EXPLAINED, demand, offer.provider());
    }
  }
}
