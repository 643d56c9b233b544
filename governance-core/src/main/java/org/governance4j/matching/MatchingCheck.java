package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.governance4j.matching.MatchingInput.UnitCapacity;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * Sets contradictory records apart before the others are matched (输入检查). A record that is stated
 * twice alike is one; of those stated differently under one id none is taken.
 */
final class MatchingCheck {

  private static final Comparator<Reason> BY_CONTENT =
      Comparator.comparing((Reason reason) -> reason.code().name())
          .thenComparing(reason -> reason.facts().toString());

  private final ImmutableList.Builder<Reason> apart = ImmutableList.builder();
  private final SlotTable slots;
  private final ImmutableList<UnitCapacity> units;
  private final ImmutableList<Demand> demands;
  private final ImmutableList<Offer> offers;

  MatchingCheck(MatchingInput input, ServiceClassPolicy listed, PairRules rules) {
    slots = SlotTable.of(input.slots(), apart::add);
    units =
        sound(
            input.units(),
            UnitCapacity::unit,
            unit -> unit.unit().id(),
            MatchingReason.DUPLICATE_UNIT,
            MatchingCheck::checkUnit);
    RecordCheck records = new RecordCheck(input, listed, rules, slots, units);
    demands =
        sound(
            input.demands(),
            Demand::id,
            Demand::id,
            MatchingReason.DUPLICATE_DEMAND,
            records::check);
    offers =
        sound(
            input.offers(),
            Offer::provider,
            offer -> offer.provider().id(),
            MatchingReason.DUPLICATE_OFFER,
            records::check);
  }

  /** The demands that can be matched, each once, by id. */
  ImmutableList<Demand> demands() {
    return demands;
  }

  /** The offers that can be matched, each once, by provider. */
  ImmutableList<Offer> offers() {
    return offers;
  }

  /** The slots that are stated without contradiction. */
  SlotTable slots() {
    return slots;
  }

  /** The units that are stated without contradiction, each once. */
  ImmutableList<UnitCapacity> units() {
    return units;
  }

  /** What is wrong with all other records. */
  ImmutableList<Reason> apart() {
    return apart.build();
  }

  private static void checkUnit(UnitCapacity unit, List<Reason> faults) {
    if (unit.capacity() < 0) {
      faults.add(
          Reason.of(
                  MatchingReason.UNIT_CAPACITY_NEGATIVE,
                  MatchingLaw.SOUND,
                  "unit",
                  Fact.of(unit.unit().id()))
              .with("capacity", Fact.of(unit.capacity(), Unit.COUNT)));
    }
  }

  private <T, K extends Comparable<? super K>> ImmutableList<T> sound(
      List<T> records,
      Function<T, K> keyOf,
      Function<T, ? extends OpaqueId> idOf,
      MatchingReason duplicate,
      BiConsumer<T, List<Reason>> check) {
    Map<K, T> first = new HashMap<>();
    Map<K, Set<T>> different = new HashMap<>();
    for (T record : records) {
      K key = keyOf.apply(record);
      T before = first.putIfAbsent(key, record);
      if (before != null && !before.equals(record)) {
        different.computeIfAbsent(key, one -> new LinkedHashSet<>(List.of(before))).add(record);
      }
    }
    List<K> keys = new ArrayList<>(first.keySet());
    Collections.sort(keys);
    ImmutableList.Builder<T> sound = ImmutableList.builder();
    for (K key : keys) {
      Collection<T> stated = different.getOrDefault(key, Set.of());
      stated = stated.isEmpty() ? List.of(first.get(key)) : stated;
      List<Reason> faults = new ArrayList<>(0);
      if (stated.size() > 1) {
        faults.add(duplicate(duplicate, idOf.apply(first.get(key)), stated.size()));
      }
      for (T record : stated) {
        check.accept(record, faults);
      }
      if (faults.isEmpty()) {
        sound.addAll(stated);
      }
      faults.stream().distinct().sorted(BY_CONTENT).forEach(apart::add);
    }
    return sound.build();
  }

  private static Reason duplicate(MatchingReason code, OpaqueId id, int times) {
    String name =
        switch (code) {
          case DUPLICATE_DEMAND -> "demand";
          case DUPLICATE_OFFER -> "provider";
          default -> "unit";
        };
    return Reason.of(code, MatchingLaw.SOUND, name, Fact.of(id))
        .with("times", Fact.of(times, Unit.COUNT));
  }
}
