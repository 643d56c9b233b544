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
  private int[] next = new int[64];
  private int nextEnd;
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

  // Lists each part's members, then what each part leads to.
  private void link() {
    int[] first = new int[parts.count() + 1];
    for (int part : parts.partOf) {
      if (part >= 0) {
        first[part + 1]++;
      }
    }
    for (int part = 0; part < parts.count(); part++) {
      first[part + 1] += first[part];
    }
    int[] members = new int[first[parts.count()]];
    int[] end = first.clone();
    for (int node = 0; node < parts.partOf.length; node++) {
      if (parts.partOf[node] >= 0) {
        members[end[parts.partOf[node]]++] = node;
      }
    }
    Arrays.fill(seen, -1);
    for (int part = 0; part < parts.count(); part++) {
      seen[part] = part;
      for (int i = first[part]; i < first[part + 1]; i++) {
        add(part, members[i]);
      }
      firstNext[part + 1] = nextEnd;
    }
    Arrays.fill(seen, -1);
  }

  private void add(int part, int node) {
    if (node >= rights) {
      addLeft(part, node - rights);
      return;
    }
    own[4 * part + 1]++;
    for (int at = choice.from(node); at < choice.until(node); at++) {
      int left = choice.holder(at);
      if (parts.isSimple(left)) {
        addLeft(part, left);
      } else {
        lead(part, parts.partOf[rights + left]);
      }
    }
  }

  private void addLeft(int part, int left) {
    own[4 * part]++;
    own[4 * part + 2] += pairs.leftPlaces(left);
    own[4 * part + 3] += pairs.leftPlaces(left) - choice.ofLeft(left);
    for (int at = rows.first[left]; at < rows.first[left + 1]; at++) {
      int right = (int) (rows.cells[at] & PairRows.NODE_MASK);
      int other = parts.partOf[right];
      if (other >= 0 && seen[other] != part && !choice.has(left, right)) {
        lead(part, other);
      }
    }
  }

  private void lead(int part, int other) {
    if (seen[other] != part) {
      seen[other] = part;
      if (nextEnd == next.length) {
        next = Arrays.copyOf(next, 2 * nextEnd);
      }
      next[nextEnd++] = other;
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
