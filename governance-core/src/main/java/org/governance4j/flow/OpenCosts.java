package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What it costs to leave a place open (留空代价), so large that one least sum decides in this order:
 * places of level 0, places of level 1 and so on, then the cost of the pairs.
 *
 * <p>Two choices differ by ways and rings on which chosen and other pairs alternate. Such a way
 * visits each node at most once, so it has at most {@code 2 × min(lefts, rights) + 2} pairs, and a
 * place at each end at most changes its state. One step of levels is worth more than all pairs of a
 * way, so no saving on pairs ever pays for a place, nor for a place of a higher level.
 */
final class OpenCosts {

  /** The largest cost of an open place; sums of four of them stay within a {@code long}. */
  static final long MAX = 1L << 60;

  private OpenCosts() {}

  /** One step of levels. */
  static long step(Pairs pairs) {
    long spread = pairs.dearest() - pairs.cheapest();
    long longest = 2L * Math.min(pairs.leftCount(), pairs.rightCount()) + 2;
    checkArgument(
        spread <= (MAX / pairs.levelCount() - 1) / longest,
        "costs that differ by %s cannot be weighed against places of %s lefts, %s rights and %s"
            + " levels: count costs in a coarser unit",
        spread,
        pairs.leftCount(),
        pairs.rightCount(),
        pairs.levelCount());
    long largest = Math.max(Math.abs(pairs.cheapest()), Math.abs(pairs.dearest()));
    checkArgument(
        largest <= MAX / Math.max(1, pairs.rows().cells.length),
        "costs of up to %s for %s pairs may exceed a long together: count costs in a coarser unit",
        largest,
        pairs.rows().cells.length);
    return spread * longest + 1;
  }

  /** The cost of an open place of each level, for a step. */
  static long[] ofLevels(int levels, long step) {
    long[] costs = new long[levels];
    for (int level = 0; level < levels; level++) {
      costs[level] = (levels - level) * step;
    }
    return costs;
  }
}
