package org.governance4j.teams;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultimap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.matching.Slot;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.Unit;

/**
 * Sets teams and spans apart that contradict the input (输入检查). A slot with two spans is no time at
 * which anybody can be placed: demands that name it come back apart, offers are without it.
 */
final class TeamCheck {

  private final ImmutableList.Builder<Reason> apart = ImmutableList.builder();
  private final ImmutableMap<String, SlotSpan> spans;
  private final ImmutableSet<OrderId> teams;
  private final MatchingInput stated;
  private final MatchingInput input;

  TeamCheck(TeamInput asked) {
    this.stated = asked.input();
    Set<String> contradictory = new TreeSet<>();
    this.spans = spans(asked, contradictory);
    this.input = contradictory.isEmpty() ? asked.input() : without(asked.input(), contradictory);
    this.teams = teams(asked);
  }

  ImmutableList<Reason> apart() {
    return apart.build();
  }

  ImmutableMap<String, SlotSpan> spans() {
    return spans;
  }

  ImmutableSet<OrderId> teams() {
    return teams;
  }

  /** What is matched. */
  MatchingInput input() {
    return input;
  }

  /** Whether all that was stated is matched. */
  boolean isWhole() {
    return input.equals(stated);
  }

  /** What was stated, of which {@link #input} is a part. */
  MatchingInput stated() {
    return stated;
  }

  private ImmutableMap<String, SlotSpan> spans(TeamInput asked, Set<String> contradictory) {
    Map<String, Set<SlotSpan>> stated = new TreeMap<>();
    for (SlotSpan span : asked.spans()) {
      stated.computeIfAbsent(span.slot(), slot -> Sets.newHashSet()).add(span);
    }
    Set<String> listed = new TreeSet<>();
    asked.input().slots().stream().map(Slot::code).forEach(listed::add);
    ImmutableMap.Builder<String, SlotSpan> sound = ImmutableMap.builder();
    stated.forEach(
        (slot, all) -> {
          if (all.size() > 1) {
            contradictory.add(slot);
            apart.add(
                ofSlot(TeamReason.SPAN_CONTRADICTORY, slot)
                    .with("times", Fact.of(all.size(), Unit.COUNT)));
          }
          if (!listed.isEmpty() && !listed.contains(slot)) {
            apart.add(ofSlot(TeamReason.SPAN_SLOT_UNKNOWN, slot));
          } else if (all.size() == 1) {
            sound.put(slot, all.iterator().next());
          }
        });
    return sound.buildOrThrow();
  }

  private MatchingInput without(MatchingInput whole, Set<String> contradictory) {
    SetMultimap<OrderId, String> named = TreeMultimap.create();
    for (Demand demand : whole.demands()) {
      named.putAll(demand.id(), Sets.intersection(demand.slots(), contradictory));
    }
    named.forEach(
        (demand, slot) ->
            apart.add(
                Reason.of(TeamReason.DEMAND_SLOT_APART, TeamLaw.SOUND, "demand", Fact.of(demand))
                    .with("slot", new Fact.Code("slot", slot))));
    return whole
        .withDemands(
            whole.demands().stream()
                .filter(demand -> !named.containsKey(demand.id()))
                .collect(ImmutableList.toImmutableList()))
        .withOffers(without(whole.offers(), contradictory));
  }

  // Offers that differ in such a slot only must not come to agree.
  private static ImmutableList<Offer> without(
      ImmutableList<Offer> offers, Set<String> contradictory) {
    ImmutableSetMultimap<Provider, Offer> stated =
        offers.stream()
            .collect(ImmutableSetMultimap.toImmutableSetMultimap(Offer::provider, one -> one));
    return offers.stream()
        .map(
            offer ->
                stated.get(offer.provider()).size() > 1
                    ? offer
                    : offer.withSlots(Sets.difference(offer.slots(), contradictory)))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableSet<OrderId> teams(TeamInput asked) {
    ImmutableSet<OrderId> known = ids(asked.input());
    for (OrderId team : new TreeSet<>(Sets.difference(asked.teams(), known))) {
      apart.add(Reason.of(TeamReason.TEAM_UNKNOWN, TeamLaw.SOUND, "demand", Fact.of(team)));
    }
    return Sets.intersection(asked.teams(), ids(input)).immutableCopy();
  }

  private static ImmutableSet<OrderId> ids(MatchingInput of) {
    return of.demands().stream().map(Demand::id).collect(ImmutableSet.toImmutableSet());
  }

  private static Reason ofSlot(ReasonCode code, String slot) {
    return Reason.of(code, TeamLaw.SOUND, "slot", new Fact.Code("slot", slot));
  }
}
