package org.governance4j.flow;

import java.util.Arrays;

/**
 * Adds up the shortages of all open places from the parts of the residual graph (缺口汇总).
 *
 * <p>What a part reaches is counted exactly as long as that takes no more than a fixed multiple of
 * the pairs in all. Beyond that, a part counts all parts with lower numbers that hang together with
 * it: they reach nothing else, so they are a shortage too, though not the smallest.
 */
final class ShortageParts {

  private static final int PATIENCE = 4;

  private final Pairs pairs;
  private final PairRows rows;
  private final Choice choice;
  private final ResidualParts parts;
  private final int rights;

  // Four counts a part: left nodes, right nodes, places asked for, places left open.
  private final long[] own;
  private final int[] firstNext;
  private int[] next = new int[0];
  private long[] ways = new long[64];
  private int wayCount;
  private final int[] island;
  private final long[] islandSums;
  private final int[] seen;
  private final int[] queue;
  private final ShortageExtent[] extents;
  private long budget;

  ShortageParts(Pairs pairs, Choice choice, long budget) {
    this.pairs = pairs;
    this.rows = pairs.rows();
    this.choice = choice;
    this.rights = pairs.rightCount();
    this.parts = new ResidualParts(pairs, choice);
    int count = parts.count();
    this.budget = budget;
    own = new long[4 * count];
    firstNext = new int[count + 1];
    island = new int[count];
    islandSums = new long[4 * count];
    seen = new int[count];
    queue = new int[count];
    Arrays.fill(seen, -1);
    extents = new ShortageExtent[count];
    link();
    for (int part = 0; part < count; part++) {
      extents[part] = extent(part);
    }
  }

  static Shortages of(Pairs pairs, Choice choice) {
    return new ShortageParts(pairs, choice, (long) PATIENCE * pairs.count() + 64).shortages();
  }

  /** The shortages that are around a left node with open places. */
  Shortages shortages() {
    int[] numbers = new int[extents.length];
    Arrays.fill(numbers, -1);
    int[] numberOfLeft = new int[pairs.leftCount()];
    int[] firstOpen = new int[extents.length];
    ShortageExtent[] around = new ShortageExtent[extents.length];
    int count = 0;
    for (int left = 0; left < numberOfLeft.length; left++) {
      numberOfLeft[left] = -1;
      if (parts.isOpen(left)) {
        int part = parts.partOf[rights + left];
        if (numbers[part] < 0) {
          numbers[part] = count;
          firstOpen[count] = left;
          around[count++] = extents[part];
        }
        numberOfLeft[left] = numbers[part];
      }
    }
    return new Shortages(
        numberOfLeft, Arrays.copyOf(firstOpen, count), Arrays.copyOf(around, count));
  }

  // One pass over the nodes in their order, for the sake of memory; the few ways from one part to
  // another are sorted afterwards.
  private void link() {
    for (int right = 0; right < rights; right++) {
      if (parts.partOf[right] >= 0) {
        addRight(parts.partOf[right], right);
      }
    }
    for (int left = 0; left < pairs.leftCount(); left++) {
      int part =
          parts.isSimple(left) ? parts.partOf[choice.only(left)] : parts.partOf[rights + left];
      if (part >= 0) {
        addLeft(part, left);
      }
    }
    sortWays();
  }

  private void addRight(int part, int right) {
    own[4 * part + 1]++;
    for (int at = choice.from(right); at < choice.until(right); at++) {
      int left = choice.holder(at);
      if (!parts.isSimple(left)) {
        lead(part, parts.partOf[rights + left]);
      }
    }
  }

  private void addLeft(int part, int left) {
    own[4 * part]++;
    own[4 * part + 2] += pairs.leftPlaces(left);
    own[4 * part + 3] += pairs.leftPlaces(left) - choice.ofLeft(left);
    long[] cells = rows.cells;
    int last = part;
    int until = rows.first[left + 1];
    for (int at = rows.first[left]; at < until; at++) {
      int right = (int) (cells[at] & PairRows.NODE_MASK);
      int other = parts.partOf[right];
      if (other != last && other != part && other >= 0 && !choice.has(left, right)) {
        lead(part, other);
        last = other;
      }
    }
  }

  private void lead(int part, int other) {
    if (part != other) {
      if (wayCount == ways.length) {
        ways = Arrays.copyOf(ways, 2 * wayCount);
      }
      ways[wayCount++] = (long) part << Integer.SIZE | other;
    }
  }

  private void sortWays() {
    Arrays.sort(ways, 0, wayCount);
    int end = 0;
    for (int i = 0; i < wayCount; i++) {
      if (i == 0 || ways[i] != ways[i - 1]) {
        ways[end++] = ways[i];
      }
    }
    next = new int[end];
    for (int i = 0; i < end; i++) {
      next[i] = (int) ways[i];
      firstNext[(int) (ways[i] >>> Integer.SIZE) + 1]++;
    }
    for (int part = 0; part < parts.count(); part++) {
      firstNext[part + 1] += firstNext[part];
    }
  }

  private ShortageExtent extent(int part) {
    join(part);
    long[] sums = new long[4];
    boolean smallest;
    int from = firstNext[part];
    if (firstNext[part + 1] - from == 1) {
      ShortageExtent only = extents[next[from]];
      sums =
          new long[] {only.lefts(), only.rights(), only.asked(), only.asked() - only.available()};
      addTo(sums, 0, part);
      smallest = only.smallest();
    } else {
      smallest = sum(part, sums);
    }
    if (!smallest) {
      int root = root(part);
      sums = Arrays.copyOfRange(islandSums, 4 * root, 4 * root + 4);
    }
    return new ShortageExtent(sums[0], sums[1], sums[2], sums[2] - sums[3], smallest);
  }

  // Visits all that a part reaches, and gives up when the budget is used up.
  private boolean sum(int part, long[] sums) {
    int end = 0;
    queue[end++] = part;
    seen[part] = part;
    for (int at = 0; at < end; at++) {
      int here = queue[at];
      addTo(sums, 0, here);
      budget -= firstNext[here + 1] - firstNext[here];
      if (budget < 0) {
        return false;
      }
      for (int i = firstNext[here]; i < firstNext[here + 1]; i++) {
        if (seen[next[i]] != part) {
          seen[next[i]] = part;
          queue[end++] = next[i];
        }
      }
    }
    return true;
  }

  private void addTo(long[] sums, int to, int part) {
    for (int i = 0; i < 4; i++) {
      sums[to + i] += own[4 * part + i];
    }
  }

  // Joins a part to the islands of those it leads to; all of them have lower numbers.
  private void join(int part) {
    island[part] = part;
    addTo(islandSums, 4 * part, part);
    for (int i = firstNext[part]; i < firstNext[part + 1]; i++) {
      int root = root(next[i]);
      if (root != part) {
        island[root] = part;
        for (int k = 0; k < 4; k++) {
          islandSums[4 * part + k] += islandSums[4 * root + k];
        }
      }
    }
  }

  private int root(int part) {
    int root = part;
    while (island[root] != root) {
      root = island[root];
    }
    int at = part;
    while (island[at] != root) {
      int above = island[at];
      island[at] = root;
      at = above;
    }
    return root;
  }
}
