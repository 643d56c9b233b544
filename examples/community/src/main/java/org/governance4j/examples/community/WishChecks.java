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
import org.governance4j.orders.MicroWish;
import org.governance4j.orders.WishEvent;
import org.governance4j.registry.Registry;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;

/**
 * Checks wishes and helpers against the registry and the list of services. A history that
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

  ImmutableList<MicroWish> wishes(String file, List<NdjsonReader.Line<MicroWish>> lines)
      throws BadInput {
    FactFaults<MicroWish> faults = new FactFaults<>(file, lines);
    for (NdjsonReader.Line<MicroWish> line : lines) {
      Demand wish = line.value().wish();
      wish.grid().ifPresent(grid -> faults.known(line, "wish.grid", grid, registry.grids()::find));
      wish.excluded()
          .forEach(provider -> checkProvider(faults, line, "wish.excluded", provider));
      List<WishEvent> events = line.value().events();
      for (int i = 0; i < events.size(); i++) {
        if (events.get(i) instanceof WishEvent.Accepted accepted) {
          faults.known(line, "events[" + i + "].by", accepted.by(), registry.people()::find);
        }
      }
    }
    List<Demand> wishes = lines.stream().map(line -> line.value().wish()).toList();
    faults.apart(
        apart(wishes, List.of()),
        List.of(
            aboutWish("wish.serviceClass", "serviceClass"),
            aboutWish("wish.places", "places"),
            aboutWish("wish.id", "demand")));
    return faults.orThrow();
  }

  ImmutableList<Offer> helpers(String file, List<NdjsonReader.Line<Offer>> lines) throws BadInput {
    FactFaults<Offer> faults = new FactFaults<>(file, lines);
    for (NdjsonReader.Line<Offer> line : lines) {
      checkProvider(faults, line, "provider", line.value().provider());
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

  private <T> void checkProvider(
      FactFaults<T> faults, NdjsonReader.Line<T> line, String field, Provider provider) {
    if (provider instanceof Provider.OfPerson one) {
      faults.known(line, field, one.person(), registry.people()::find);
    } else if (provider instanceof Provider.OfInstitution one) {
      faults.known(line, field, one.institution(), registry.institutions()::find);
    } else if (provider instanceof Provider.OfOrganisation one) {
      faults.known(line, field, one.organisation(), registry.organisations()::find);
    }
  }

  private static About<MicroWish> aboutWish(String field, String fact) {
    return new About<>(
        field,
        (fault, wish) ->
            fault.facts().containsKey(fact) && names(fault, "demand", wish.id().value()));
  }

  private static About<Offer> aboutHelper(String field, String fact) {
    return new About<>(
        field,
        (fault, helper) ->
            fault.facts().containsKey(fact) && names(fault, "provider", helper.provider().id().value()));
  }
}
