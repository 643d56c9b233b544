package org.governance4j.matching;

import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Dealing.Dealt;
import org.governance4j.matching.Grouping.DemandGroup;
import org.governance4j.matching.Grouping.DemandGroup.Order;
import org.governance4j.matching.MatchPlan.IdleOffer;
import org.governance4j.matching.MatchProof.Stage;

/** Writes the plan out of the best flow (方案编制). */
final class PlanWriting {

  private final MatchingModel model;
  private final StagedFlow flow;
  private final MatchReasons matchReasons;
  private final OpenReasons openReasons;
  private final ImmutableListMultimap<OrderId, Dealt> dealt;
  private final Set<Provider> busy = new HashSet<>();
  private final Map<Provider, Long> leftInUnit = new HashMap<>();

  PlanWriting(MatchingModel model, StagedFlow flow) {
    this.model = model;
    this.flow = flow;
    this.matchReasons = new MatchReasons(model.rules(), model.classes());
    this.openReasons = new OpenReasons(model, new Shortages(model, flow::flow));
    this.dealt = Dealing.of(model, flow::flow);
    model.check().units().forEach(unit -> leftInUnit.put(unit.unit(), (long) unit.capacity()));
    for (Dealt one : dealt.values()) {
      busy.add(one.provider());
      one.offer().unit().ifPresent(unit -> leftInUnit.merge(unit, -1L, Long::sum));
    }
  }

  MatchPlan plan() {
    return MatchPlan.builder()
        .matches(matches())
        .open(open())
        .idle(idle())
        .apart(model.check().apart())
        .cost(cost())
        .build();
  }

  ImmutableListMultimap<OrderId, Dealt> dealt() {
    return dealt;
  }

  OpenReasons openReasons() {
    return openReasons;
  }

  private long cost() {
    long cost = 0;
    for (int arc = 0; arc < model.network().arcCount(); arc++) {
      cost += flow.flow(arc) * model.network().price(Stage.COST, arc);
    }
    return cost;
  }

  private List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    dealt.values().forEach(one -> matches.add(matchReasons.match(one)));
    Set<Provider> offered = new HashSet<>();
    model.check().offers().forEach(offer -> offered.add(offer.provider()));
    for (DemandGroup group : model.demands()) {
      if (group.pin().isPresent()) {
        Provider keeper = group.pin().get();
        Demand demand = group.sample();
        if (dealt.get(demand.id()).stream().noneMatch(one -> one.provider().equals(keeper))) {
          matches.add(matchReasons.kept(demand, keeper, offered.contains(keeper)));
          busy.add(keeper);
        }
      }
    }
    matches.sort(Comparator.comparing(Match::demand).thenComparing(Match::provider));
    return matches;
  }

  private List<OpenDemand> open() {
    List<OpenDemand> open = new ArrayList<>();
    for (int group = 0; group < model.demands().size(); group++) {
      if (model.demands().get(group).pin().isEmpty()) {
        for (Order order : model.demands().get(group).orders()) {
          int left = order.places() - filled(order);
          if (left > 0) {
            open.add(
                new OpenDemand(
                    order.demand().id(),
                    left,
                    openReasons.of(group, order.demand(), filled(order))));
          }
        }
      }
    }
    open.sort(Comparator.comparing(OpenDemand::demand));
    return open;
  }

  /** How many places of a demand are filled beside those that are kept. */
  int filled(Order order) {
    int filled = 0;
    for (Dealt one : dealt.get(order.demand().id())) {
      filled += one.pinned() ? 0 : 1;
    }
    return filled;
  }

  private List<IdleOffer> idle() {
    IdleReasons reasons = new IdleReasons(model, flow);
    List<IdleOffer> idle = new ArrayList<>();
    for (int group = 0; group < model.offers().size(); group++) {
      for (Offer offer : model.offers().get(group).members()) {
        if (!busy.contains(offer.provider())) {
          long left = offer.unit().map(unit -> leftInUnit.getOrDefault(unit, 0L)).orElse(0L);
          idle.add(new IdleOffer(offer.provider(), reasons.of(group, offer, left)));
        }
      }
    }
    idle.sort(Comparator.comparing(IdleOffer::provider));
    return idle;
  }
}
