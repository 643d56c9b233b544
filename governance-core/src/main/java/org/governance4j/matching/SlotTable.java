package org.governance4j.matching;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.governance4j.matching.Slot.Period;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/** The slots by code with the periods that they lie in (时段表). */
final class SlotTable {

  private final ImmutableMap<String, Slot> slots;
  private final boolean open;

  private SlotTable(Map<String, Slot> slots, boolean open) {
    this.slots = ImmutableMap.copyOf(slots);
    this.open = open;
  }

  /**
   * The slots that do not contradict each other. A slot stated in two ways is set apart, and so are
   * all slots of a period that would lie in two longer ones.
   */
  static SlotTable of(List<Slot> stated, Consumer<Reason> apart) {
    Map<String, Slot> sound = new TreeMap<>();
    Set<String> contradictory = new HashSet<>();
    for (Slot slot : ImmutableSet.copyOf(stated)) {
      if (sound.putIfAbsent(slot.code(), slot) != null) {
        contradictory.add(slot.code());
      }
    }
    for (Period period : ImmutableSet.of(Period.DAY, Period.WEEK)) {
      Set<String> torn = torn(sound.values(), period);
      for (Slot slot : sound.values()) {
        if (slot.in(period).filter(torn::contains).isPresent()) {
          contradictory.add(slot.code());
        }
      }
    }
    for (String code : ImmutableSet.copyOf(sound.keySet())) {
      if (contradictory.contains(code)) {
        sound.remove(code);
        apart.accept(
            Reason.of(
                MatchingReason.SLOT_CONTRADICTORY,
                MatchingLaw.SOUND,
                "slot",
                new Fact.Code("slot", code)));
      }
    }
    return new SlotTable(sound, stated.isEmpty());
  }

  // A period lies in two longer ones, or in one by some of its slots only.
  private static Set<String> torn(Iterable<Slot> slots, Period period) {
    Period next = period == Period.DAY ? Period.WEEK : Period.MONTH;
    Map<String, Optional<String>> lies = new HashMap<>();
    Set<String> torn = new HashSet<>();
    for (Slot slot : slots) {
      slot.in(period)
          .ifPresent(
              code -> {
                Optional<String> before = lies.putIfAbsent(code, slot.in(next));
                if (before != null && !before.equals(slot.in(next))) {
                  torn.add(code);
                }
              });
    }
    return torn;
  }

  /** Whether demands and offers may name a slot. */
  boolean allows(String code) {
    return open || slots.containsKey(code);
  }

  /** The period of a kind that a slot lies in; empty if that is not stated. */
  Optional<String> period(String code, Period period) {
    Slot slot = slots.get(code);
    return period == Period.SLOT
        ? Optional.of(code)
        : Optional.ofNullable(slot).flatMap(known -> known.in(period));
  }
}
