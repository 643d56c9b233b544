package org.governance4j.teams;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.matching.Slot;
import org.governance4j.matching.Slot.Period;

/** When the slots are, and which of them cross (时段起止表). */
final class Spans {

  private static final Comparator<SlotSpan> BY_END =
      Comparator.comparing(SlotSpan::until).thenComparing(SlotSpan::slot);

  private final ImmutableMap<String, SlotSpan> spans;
  private final ImmutableMap<String, Slot> slots;

  /** The spans of the slots, each slot once. */
  Spans(Collection<SlotSpan> spans, MatchingInput input) {
    this.spans =
        spans.stream()
            .sorted(BY_END)
            .collect(ImmutableMap.toImmutableMap(SlotSpan::slot, span -> span));
    this.slots =
        ImmutableSet.copyOf(input.slots()).stream()
            .collect(ImmutableMap.toImmutableMap(Slot::code, slot -> slot, (one, two) -> one));
  }

  Optional<SlotSpan> of(String slot) {
    return Optional.ofNullable(spans.get(slot));
  }

  /** The most of some matches at one moment of a slot. */
  int mostAt(String slot, List<Match> matches) {
    SlotSpan then = spans.get(slot);
    if (then == null) {
      return (int) matches.stream().filter(match -> match.slot().equals(Optional.of(slot))).count();
    }
    List<SlotSpan> crossing =
        matches.stream()
            .flatMap(match -> match.slot().flatMap(this::of).stream())
            .filter(then::crosses)
            .toList();
    return Stream.concat(Stream.of(then), crossing.stream())
        .mapToInt(
            moment -> (int) crossing.stream().filter(one -> one.coversBeginning(moment)).count())
        .max()
        .orElse(0);
  }

  /**
   * For each slot of an offer that crosses others the code of the crossing that it is in, in as few
   * crossings as can be: all slots of one cross at one moment, and lie within the longer periods
   * that the offer limits.
   */
  Map<String, String> crossings(Offer offer) {
    Map<List<Optional<String>>, List<SlotSpan>> within = new LinkedHashMap<>();
    for (SlotSpan span : spans.values()) {
      if (offer.slots().contains(span.slot())) {
        within.computeIfAbsent(periods(offer, span.slot()), key -> new ArrayList<>()).add(span);
      }
    }
    Map<String, String> crossings = new HashMap<>();
    within.values().forEach(all -> addCrossings(all, crossings));
    return crossings;
  }

  // The one that ends first is in some crossing, and whatever crosses it may as well be in that.
  private static void addCrossings(List<SlotSpan> byEnd, Map<String, String> crossings) {
    List<SlotSpan> left = byEnd;
    while (!left.isEmpty()) {
      SlotSpan first = left.get(0);
      Map<Boolean, List<SlotSpan>> parts =
          left.stream().collect(Collectors.partitioningBy(first::crosses));
      List<SlotSpan> crossing = requireNonNull(parts.get(true));
      if (crossing.size() > 1) {
        crossing.forEach(span -> crossings.put(span.slot(), first.slot()));
      }
      left = requireNonNull(parts.get(false));
    }
  }

  private List<Optional<String>> periods(Offer offer, String slot) {
    return List.of(Period.DAY, Period.WEEK, Period.MONTH).stream()
        .map(
            period ->
                offer.limits().containsKey(period) && slots.containsKey(slot)
                    ? requireNonNull(slots.get(slot)).in(period)
                    : Optional.<String>empty())
        .toList();
  }
}
