package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.governance4j.community.GridId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.Provider;
import org.governance4j.matching.MatchingInput.UnitCapacity;
import org.governance4j.matching.Slot.Period;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Finds every fault of one demand or one offer by itself (单条检查). */
final class RecordCheck {

  /**
   * The most that one demand or one offer may add to the cost of a pair: so much that costs, times
   * the nodes of the largest network, fit a {@code long}.
   */
  static final long MAX_SHARE = 1L << 34;

  private final ImmutableSet<String> classes;
  private final PairRules rules;
  private final SlotTable slots;
  private final ImmutableSet<Provider> units;
  private final ImmutableMap<GridId, ImmutableSet<OrganisationId>> grids;
  private final ImmutableSet<OrganisationId> areas;

  RecordCheck(
      MatchingInput input,
      ServiceClassPolicy listed,
      PairRules rules,
      SlotTable slots,
      ImmutableList<UnitCapacity> units) {
    this.classes =
        listed.classes().stream().map(ServiceClass::code).collect(ImmutableSet.toImmutableSet());
    this.rules = rules;
    this.slots = slots;
    this.units = units.stream().map(UnitCapacity::unit).collect(ImmutableSet.toImmutableSet());
    this.grids = input.areas();
    this.areas =
        grids.values().stream()
            .flatMap(ImmutableSet::stream)
            .collect(ImmutableSet.toImmutableSet());
  }

  void check(Demand demand, List<Reason> faults) {
    Subject subject = Subject.of(demand, faults);
    if (demand.places() < 1) {
      faults.add(
          subject
              .fault(MatchingReason.DEMAND_WITHOUT_PLACES)
              .with("places", Fact.of(demand.places(), Unit.PERSONS)));
    }
    if (!classes.contains(demand.serviceClass())) {
      subject.unknown(
          MatchingReason.DEMAND_CLASS_NOT_LISTED, "serviceClass", demand.serviceClass());
    }
    demand
        .grid()
        .filter(this::isUnknown)
        .ifPresent(
            grid ->
                faults.add(
                    subject.fault(MatchingReason.DEMAND_GRID_UNKNOWN).with("grid", Fact.of(grid))));
    for (String slot : new TreeSet<>(demand.slots())) {
      if (!slots.allows(slot)) {
        subject.unknown(MatchingReason.DEMAND_SLOT_UNKNOWN, "slot", slot);
      }
    }
    demand
        .level()
        .filter(level -> level < 1 || level > Demand.LEVELS)
        .ifPresent(
            level ->
                faults.add(
                    subject
                        .fault(MatchingReason.LEVEL_OUT_OF_RANGE)
                        .with("level", Fact.of(level, Unit.COUNT))
                        .with("limit", Fact.of(Demand.LEVELS, Unit.COUNT))));
    demand.urgency().ifPresent(urgency -> subject.notNegative("urgency", urgency));
    subject.bounded(rules.largestShare(demand));
  }

  void check(Offer offer, List<Reason> faults) {
    Subject subject = Subject.of(offer, faults);
    if (offer.capacity() < 0) {
      faults.add(
          subject
              .fault(MatchingReason.CAPACITY_NEGATIVE)
              .with("capacity", Fact.of(offer.capacity(), Unit.COUNT)));
    }
    for (String code : new TreeSet<>(offer.classes())) {
      if (!classes.contains(code)) {
        subject.unknown(MatchingReason.OFFER_CLASS_NOT_LISTED, "serviceClass", code);
      }
    }
    checkPlaces(offer, subject);
    for (String slot : new TreeSet<>(offer.slots())) {
      if (slots.allows(slot)) {
        checkPeriods(offer, slot, subject);
      } else {
        subject.unknown(MatchingReason.OFFER_SLOT_UNKNOWN, "slot", slot);
      }
    }
    offer
        .unit()
        .filter(unit -> !units.contains(unit))
        .ifPresent(
            unit ->
                faults.add(
                    subject.fault(MatchingReason.UNIT_UNKNOWN).with("unit", Fact.of(unit.id()))));
    offer.carried().ifPresent(carried -> subject.notNegative("carried", carried));
    offer.bands().values().forEach(band -> subject.notNegative("bands", band));
    offer.limits().values().forEach(limit -> subject.notNegative("limits", limit));
    subject.bounded(rules.largestShare(offer));
  }

  private void checkPlaces(Offer offer, Subject subject) {
    for (GridId grid : new TreeSet<>(offer.grids())) {
      if (isUnknown(grid)) {
        subject.faults.add(
            subject.fault(MatchingReason.OFFER_GRID_UNKNOWN).with("grid", Fact.of(grid)));
      }
    }
    for (OrganisationId area : new TreeSet<>(offer.areas())) {
      if (!areas.contains(area)) {
        subject.faults.add(subject.fault(MatchingReason.AREA_UNKNOWN).with("area", Fact.of(area)));
      }
    }
  }

  private void checkPeriods(Offer offer, String slot, Subject subject) {
    for (Map.Entry<Period, Integer> limit : offer.limits().entrySet()) {
      if (slots.period(slot, limit.getKey()).isEmpty()) {
        subject.faults.add(
            subject
                .fault(MatchingReason.PERIOD_UNKNOWN)
                .with("slot", new Fact.Code("slot", slot))
                .with("period", Fact.of(limit.getKey())));
      }
    }
  }

  private boolean isUnknown(GridId grid) {
    return !grids.isEmpty() && !grids.containsKey(grid);
  }

  /** The record that is looked at. */
  private record Subject(
      String name, Fact id, MatchingReason negative, MatchingReason tooHeavy, List<Reason> faults) {

    static Subject of(Demand demand, List<Reason> faults) {
      return new Subject(
          "demand",
          Fact.of(demand.id()),
          MatchingReason.DEMAND_FIGURE_NEGATIVE,
          MatchingReason.DEMAND_WEIGHS_TOO_MUCH,
          faults);
    }

    static Subject of(Offer offer, List<Reason> faults) {
      return new Subject(
          "provider",
          Fact.of(offer.provider().id()),
          MatchingReason.OFFER_FIGURE_NEGATIVE,
          MatchingReason.OFFER_WEIGHS_TOO_MUCH,
          faults);
    }

    Reason fault(MatchingReason code) {
      return Reason.of(code, MatchingLaw.SOUND, name, id);
    }

    void unknown(MatchingReason code, String kind, String value) {
      faults.add(fault(code).with(kind, new Fact.Code(kind, value)));
    }

    void notNegative(String component, int value) {
      if (value < 0) {
        faults.add(
            fault(negative)
                .with("component", new Fact.Code("component", component))
                .with("value", Fact.of(value, Unit.COUNT)));
      }
    }

    void bounded(long share) {
      if (share > MAX_SHARE) {
        faults.add(
            fault(tooHeavy)
                .with("cost", Fact.of(share, Unit.COUNT))
                .with("limit", Fact.of(MAX_SHARE, Unit.COUNT)));
      }
    }
  }
}
