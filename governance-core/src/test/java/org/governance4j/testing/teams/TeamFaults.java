package org.governance4j.testing.teams;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.governance4j.community.OrderId;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Slot;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.teams.SlotSpan;
import org.governance4j.teams.TeamInput;

/** Every fault of teams and spans, as code and ids, found by comparing them by hand. */
final class TeamFaults {

  private final TeamInput asked;
  private final Set<String> contradictory = new TreeSet<>();
  private final Set<String> unknown = new TreeSet<>();

  TeamFaults(TeamInput asked) {
    this.asked = asked;
    List<String> stated = asked.input().slots().stream().map(Slot::code).toList();
    for (SlotSpan span : asked.spans()) {
      if (!stated.isEmpty() && !stated.contains(span.slot())) {
        unknown.add(span.slot());
      }
      if (asked.spans().stream()
          .anyMatch(other -> other.slot().equals(span.slot()) && !other.equals(span))) {
        contradictory.add(span.slot());
      }
    }
  }

  static String named(Reason reason) {
    List<String> words = new ArrayList<>(List.of(reason.code().name()));
    for (String name : List.of("demand", "slot", "times")) {
      Fact fact = reason.facts().get(name);
      if (fact instanceof Fact.Id id) {
        words.add(id.value());
      } else if (fact instanceof Fact.Code code) {
        words.add(code.value());
      } else if (fact instanceof Fact.Amount amount) {
        words.add(amount.amount() + "");
      }
    }
    return String.join(" ", words);
  }

  List<String> all() {
    List<String> faults = new ArrayList<>();
    for (OrderId team : asked.teams()) {
      if (asked.input().demands().stream().noneMatch(one -> one.id().equals(team))) {
        faults.add("TEAM_UNKNOWN " + team.value());
      }
    }
    for (String slot : contradictory) {
      faults.add("SPAN_CONTRADICTORY " + slot + " " + spansOf(slot).size());
    }
    unknown.forEach(slot -> faults.add("SPAN_SLOT_UNKNOWN " + slot));
    for (Demand demand : asked.input().demands()) {
      if (demand.places() < 1) {
        faults.add("DEMAND_WITHOUT_PLACES " + demand.id().value());
      }
      for (String slot : new TreeSet<>(demand.slots())) {
        if (contradictory.contains(slot)) {
          faults.add("DEMAND_SLOT_APART " + demand.id().value() + " " + slot);
        }
      }
    }
    return faults;
  }

  private Set<SlotSpan> spansOf(String slot) {
    Set<SlotSpan> spans = new LinkedHashSet<>(asked.spans());
    spans.removeIf(span -> !span.slot().equals(slot));
    return spans;
  }

  private Set<String> uncontradicted(Set<String> slots) {
    Set<String> sound = new TreeSet<>(slots);
    sound.removeAll(contradictory);
    return sound;
  }

  /** The input without what is at fault. */
  TeamInput sound() {
    List<Demand> demands =
        asked.input().demands().stream()
            .filter(demand -> demand.places() > 0)
            .filter(demand -> demand.slots().stream().noneMatch(contradictory::contains))
            .toList();
    return new TeamInput(
        asked
            .input()
            .withDemands(demands)
            .withOffers(
                asked.input().offers().stream()
                    .map(offer -> offer.withSlots(uncontradicted(offer.slots())))
                    .toList())
            .withSlots(
                asked.input().slots().stream()
                    .filter(slot -> !contradictory.contains(slot.code()))
                    .toList()),
        demands.stream()
            .map(Demand::id)
            .filter(asked.teams()::contains)
            .collect(ImmutableSet.toImmutableSet()),
        asked.spans().stream()
            .filter(span -> !contradictory.contains(span.slot()))
            .filter(span -> !unknown.contains(span.slot()))
            .distinct()
            .collect(ImmutableList.toImmutableList()));
  }
}
