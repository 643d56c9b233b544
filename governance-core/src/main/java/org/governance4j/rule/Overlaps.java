package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The pairs of half-open stretches that share a point (重叠的区间对): all of them are counted, and the
 * first {@value Findings#MAX_LISTED} that a sweep along the axis meets are listed. O(n log n) for n
 * stretches, however many pairs overlap.
 */
public final class Overlaps {

  /** Takes the positions of two stretches that share a point. */
  public interface Visitor {

    /**
     * Takes a pair.
     *
     * @param earlier the lower of the positions
     * @param later the higher of the positions
     */
    void pair(int earlier, int later);
  }

  private record Pair(int earlier, int later) {}

  private static final Comparator<Pair> BY_POSITION =
      Comparator.comparingInt(Pair::later).thenComparingInt(Pair::earlier);

  private final List<Pair> listed = new ArrayList<>();
  private long count;

  private Overlaps() {}

  /**
   * Finds the pairs.
   *
   * @param size how many stretches there are
   * @param from where a stretch begins, by its position
   * @param until where it ends; one that does not end after it begins shares no point
   * @return the pairs
   */
  public static Overlaps of(int size, IntToLongFunction from, IntToLongFunction until) {
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    IntPredicate any = i -> from.applyAsLong(i) < until.applyAsLong(i);
    int[] byStart =
        IntStream.range(0, size)
            .filter(any)
            .boxed()
            .sorted(Comparator.<Integer>comparingLong(from::applyAsLong).thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    Overlaps found = new Overlaps();
    TreeSet<Integer> open =
        new TreeSet<>(Comparator.<Integer>comparingLong(until::applyAsLong).thenComparing(i -> i));
    for (int next : byStart) {
      while (!open.isEmpty() && until.applyAsLong(open.first()) <= from.applyAsLong(next)) {
        open.pollFirst();
      }
      found.add(next, open);
      open.add(next);
    }
    found.listed.sort(BY_POSITION);
    return found;
  }

  /**
   * Hands on the pairs that are listed.
   *
   * @param visitor takes at most {@value Findings#MAX_LISTED} of them, by the position of the
   *     later, then of the earlier one
   */
  public void forEachListed(Visitor visitor) {
    requireNonNull(visitor, "visitor");
    listed.forEach(pair -> visitor.pair(pair.earlier, pair.later));
  }

  /**
   * How many pairs are not listed.
   *
   * @return their number
   */
  public long omitted() {
    return count - listed.size();
  }

  private void add(int next, Set<Integer> open) {
    count += open.size();
    Iterator<Integer> others = open.iterator();
    while (listed.size() < Findings.MAX_LISTED && others.hasNext()) {
      int other = others.next();
      listed.add(new Pair(Math.min(next, other), Math.max(next, other)));
    }
  }
}
