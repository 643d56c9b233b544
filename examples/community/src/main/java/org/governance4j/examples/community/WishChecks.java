package org.governance4j.examples.community;

import static org.governance4j.examples.community.FactFaults.names;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.community.Provider;
import org.governance4j.examples.community.FactFaults.About;
import org.governance4j.json.NdjsonReader;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.Asker;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderHistory;
import org.governance4j.registry.Registry;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;

/**
 * Checks orders and helpers against the registry and the list of services. A history that
 * contradicts itself is no fault but an answer.
 */
final class WishChecks {

  private final Registry registry;
  private final Matcher matcher;
  private final LocalDate today;

  WishChecks(PolicyPack pack, Registry registry, LocalDate today) {
    this.registry = registry;
    this.matcher =
        Matcher.of(pack.get(MatchingPolicy.KEY), pack.get(ServiceClassPolicy.KEY)).asKnownAt(today);
    this.today = today;
  }

  ImmutableList<OrderHistory> orders(String file, List<NdjsonReader.Line<OrderHistory>> lines)
      throws BadInput {
    FactFaults<OrderHistory> faults = new FactFaults<>(file, lines);
    for (NdjsonReader.Line<OrderHistory> line : lines) {
      known(faults, line);
      List<OrderEvent> events = line.value().events();
      for (int i = 0; i < events.size(); i++) {
        for (Provider provider : events.get(i).step().providers()) {
          known(faults, line, "events[" + i + "].step", provider);
        }
      }
    }
    List<Demand> demands = lines.stream().map(line -> line.value().order().demand()).toList();
    faults.apart(
        apart(demands, List.of()),
        List.of(
            aboutOrder("order.demand.serviceClass", "serviceClass"),
            aboutOrder("order.demand.places", "places"),
            aboutOrder("order.demand.id", "demand")));
    return faults.orThrow();
  }

  private void known(FactFaults<OrderHistory> faults, NdjsonReader.Line<OrderHistory> line) {
    Order order = line.value().order();
    Demand demand = order.demand();
    demand
        .grid()
        .ifPresent(grid -> faults.known(line, "order.demand.grid", grid, registry.grids()::find));
    demand.excluded().forEach(provider -> known(faults, line, "order.demand.excluded", provider));
    order.conflicts().forEach(provider -> known(faults, line, "order.conflicts", provider));
    order.asker().asProvider().ifPresent(asker -> known(faults, line, "order.asker", asker));
    if (order.asker() instanceof Asker.OfHousehold asker) {
      faults.known(line, "order.asker", asker.household(), registry.homes()::household);
    }
  }

  private <T> void known(
      FactFaults<T> faults, NdjsonReader.Line<T> line, String field, Provider provider) {
    if (provider instanceof Provider.OfPerson one) {
      faults.known(line, field, one.person(), registry.people()::find);
    } else if (provider instanceof Provider.OfInstitution one) {
      faults.known(line, field, one.institution(), registry.institutions()::find);
    } else if (provider instanceof Provider.OfOrganisation one) {
      faults.known(line, field, one.organisation(), registry.organisations()::find);
    }
  }

  ImmutableList<Offer> helpers(String file, List<NdjsonReader.Line<Offer>> lines) throws BadInput {
    FactFaults<Offer> faults = new FactFaults<>(file, lines);
    for (NdjsonReader.Line<Offer> line : lines) {
      known(faults, line, "provider", line.value().provider());
      line.value()
          .grids()
          .forEach(grid -> faults.known(line, "grids", grid, registry.grids()::find));
    }
    faults.apart(
        apart(List.of(), lines.stream().map(NdjsonReader.Line::value).toList()),
        List.of(
            aboutHelper("classes", "serviceClass"),
            aboutHelper("capacity", "capacity"),
            aboutHelper("provider", "provider")));
    return faults.orThrow();
  }

  private ImmutableList<Reason> apart(List<Demand> demands, List<Offer> offers) {
    return matcher
        .match(demands, offers, today)
        .map(MatchPlan::apart)
        .toOptional()
        .orElse(ImmutableList.of());
  }

  private static About<OrderHistory> aboutOrder(String field, String fact) {
    return new About<>(
        field,
        (fault, order) ->
            fault.facts().containsKey(fact) && names(fault, "demand", order.id().value()));
  }

  private static About<Offer> aboutHelper(String field, String fact) {
    return new About<>(
        field,
        (fault, helper) ->
            fault.facts().containsKey(fact)
                && names(fault, "provider", helper.provider().id().value()));
  }
}
