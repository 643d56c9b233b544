package org.governance4j.testing.matching;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.governance4j.community.GridId;
import org.governance4j.community.OrganisationId;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingInput.UnitCapacity;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.matching.Slot;
import org.governance4j.matching.Slot.Period;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/** Every fault of an input, as code and id, found by comparing its records by hand. */
final class MatchingFaults {

  private final MatchingInput input;
  private final Set<String> listed;
  private final List<Slot> slots;
  private final List<UnitCapacity> units;

  MatchingFaults(MatchingInput input, ServiceClassPolicy classes) {
    this.input = input;
    this.listed = classes.classes().stream().map(one -> one.code()).collect(Collectors.toSet());
    this.slots =
        input.slots().stream()
            .filter(
                slot ->
                    input.slots().stream()
                        .allMatch(other -> !other.code().equals(slot.code()) || other.equals(slot)))
            .toList();
    this.units = input.units().stream().filter(unit -> unit.capacity() >= 0).toList();
  }

  static String named(Reason reason) {
    Map<String, Fact> facts = reason.facts();
    for (String name : List.of("demand", "provider", "unit", "slot")) {
      Fact fact = facts.get(name);
      if (fact instanceof Fact.Id id) {
        return reason.code().name() + " " + id.value();
      } else if (fact instanceof Fact.Code code) {
        return reason.code().name() + " " + code.value();
      }
    }
    throw new AssertionError("a fault of nothing: " + reason);
  }

  MatchingInput soundInput() {
    return input
        .withDemands(new LinkedHashSet<>(input.demands()).stream().filter(this::isSound).toList())
        .withOffers(new LinkedHashSet<>(input.offers()).stream().filter(this::isSound).toList())
        .withSlots(slots)
        .withUnits(units);
  }

  List<String> all() {
    List<String> faults = new ArrayList<>();
    input.slots().stream()
        .filter(slot -> !slots.contains(slot))
        .map(slot -> "SLOT_CONTRADICTORY " + slot.code())
        .distinct()
        .forEach(faults::add);
    input.units().stream()
        .filter(unit -> !units.contains(unit))
        .forEach(unit -> faults.add("UNIT_CAPACITY_NEGATIVE " + unit.unit().id().value()));
    // One that is stated several times has each fault once.
    input.demands().stream()
        .collect(Collectors.groupingBy(Demand::id))
        .values()
        .forEach(same -> faults.addAll(ofDemands(ImmutableSet.copyOf(same))));
    input.offers().stream()
        .collect(Collectors.groupingBy(Offer::provider))
        .values()
        .forEach(same -> faults.addAll(ofOffers(ImmutableSet.copyOf(same))));
    return faults;
  }

  private boolean isSound(Demand demand) {
    return ofDemands(
            input.demands().stream()
                .filter(one -> one.id().equals(demand.id()))
                .collect(Collectors.toSet()))
        .isEmpty();
  }

  private boolean isSound(Offer offer) {
    return ofOffers(
            input.offers().stream()
                .filter(one -> one.provider().equals(offer.provider()))
                .collect(Collectors.toSet()))
        .isEmpty();
  }

  // Faults are told apart by what they state, so each is collected with its figures first.
  private List<String> ofDemands(Set<Demand> same) {
    Set<List<Object>> faults = new LinkedHashSet<>();
    for (Demand demand : same) {
      if (same.size() > 1) {
        faults.add(List.of("DUPLICATE_DEMAND"));
      }
      if (demand.places() <= 0) {
        faults.add(List.of("DEMAND_WITHOUT_PLACES", demand.places()));
      }
      if (!listed.contains(demand.serviceClass())) {
        faults.add(List.of("DEMAND_CLASS_NOT_LISTED", demand.serviceClass()));
      }
      if (demand.grid().isPresent() && !input.areas().containsKey(demand.grid().get())) {
        faults.add(List.of("DEMAND_GRID_UNKNOWN", demand.grid()));
      }
      for (String slot : demand.slots()) {
        if (slots.stream().noneMatch(one -> one.code().equals(slot))) {
          faults.add(List.of("DEMAND_SLOT_UNKNOWN", slot));
        }
      }
      int level = demand.level().orElse(1);
      if (level < 1 || level > 4) {
        faults.add(List.of("LEVEL_OUT_OF_RANGE", level));
      }
      if (demand.urgency().orElse(0) < 0) {
        faults.add(List.of("DEMAND_FIGURE_NEGATIVE", demand.urgency()));
      }
    }
    String id = same.iterator().next().id().value();
    return faults.stream().map(fault -> fault.get(0) + " " + id).toList();
  }

  private List<String> ofOffers(Set<Offer> same) {
    Set<List<Object>> faults = new LinkedHashSet<>();
    for (Offer offer : same) {
      if (same.size() > 1) {
        faults.add(List.of("DUPLICATE_OFFER"));
      }
      if (offer.capacity() < 0) {
        faults.add(List.of("CAPACITY_NEGATIVE", offer.capacity()));
      }
      for (String code : offer.classes()) {
        if (!listed.contains(code)) {
          faults.add(List.of("OFFER_CLASS_NOT_LISTED", code));
        }
      }
      for (GridId grid : offer.grids()) {
        if (!input.areas().containsKey(grid)) {
          faults.add(List.of("OFFER_GRID_UNKNOWN", grid));
        }
      }
      for (OrganisationId area : offer.areas()) {
        if (input.areas().values().stream().noneMatch(all -> all.contains(area))) {
          faults.add(List.of("AREA_UNKNOWN", area));
        }
      }
      for (String slot : offer.slots()) {
        if (slots.stream().noneMatch(one -> one.code().equals(slot))) {
          faults.add(List.of("OFFER_SLOT_UNKNOWN", slot));
        }
      }
      if (offer.unit().isPresent()
          && units.stream().noneMatch(one -> one.unit().equals(offer.unit().get()))) {
        faults.add(List.of("UNIT_UNKNOWN", offer.unit()));
      }
      if (offer.carried().orElse(0) < 0) {
        faults.add(List.of("OFFER_FIGURE_NEGATIVE", "carried", offer.carried()));
      }
      for (Map.Entry<Period, Integer> limit : offer.limits().entrySet()) {
        if (limit.getValue() < 0) {
          faults.add(List.of("OFFER_FIGURE_NEGATIVE", "limits", limit.getValue()));
        }
      }
    }
    String id = same.iterator().next().provider().id().value();
    return faults.stream().map(fault -> fault.get(0) + " " + id).toList();
  }
}
