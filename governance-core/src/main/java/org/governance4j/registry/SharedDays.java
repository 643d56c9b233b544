package org.governance4j.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Overlaps;
import org.governance4j.rule.Validity;

/** The pairs of entries about one subject that share a day; O(n log n), however many (同日重叠). */
final class SharedDays {

  /** The positions of two entries. */
  record Pair(int earlier, int later) {}

  private final List<Pair> listed;
  private final long omitted;

  private SharedDays(List<Pair> listed, long omitted) {
    this.listed = listed;
    this.omitted = omitted;
  }

  /** Compares entries of the same subject. */
  static <E> SharedDays among(
      List<E> entries, Function<E, ?> subject, Function<E, Validity> validity) {
    Map<Object, List<Integer>> bySubject = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      bySubject.computeIfAbsent(subject.apply(entries.get(i)), s -> new ArrayList<>()).add(i);
    }
    List<Pair> listed = new ArrayList<>();
    long omitted = 0;
    for (List<Integer> same : bySubject.values()) {
      if (same.size() > 1) {
        Overlaps overlaps =
            Overlaps.of(
                same.size(),
                i -> validity.apply(entries.get(same.get(i))).from().toEpochDay(),
                i -> end(validity.apply(entries.get(same.get(i)))));
        overlaps.forEachListed(
            (earlier, later) -> listed.add(new Pair(same.get(earlier), same.get(later))));
        omitted += overlaps.omitted();
      }
    }
    listed.sort(Comparator.comparingInt(Pair::later).thenComparingInt(Pair::earlier));
    return new SharedDays(listed, omitted);
  }

  /** The first day of two validities that overlap. */
  static LocalDate first(Validity one, Validity other) {
    return one.intersection(other).orElseThrow().from();
  }

  /**
   * Hands on the pairs that are listed, at most those that a refusal lists, and the others' number.
   */
  void report(Consumer<Pair> pairs, LongConsumer others) {
    int most = Math.min(listed.size(), Findings.MAX_LISTED);
    listed.subList(0, most).forEach(pairs);
    others.accept(omitted + listed.size() - most);
  }

  private static long end(Validity days) {
    return days.until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
  }
}
