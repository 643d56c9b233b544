package org.governance4j.flow;

import java.util.Arrays;

/**
 * Numbers both sides so that nodes that compete lie close to each other in memory (就近编号).
 *
 * <p>A solver spends most of its time waiting for memory. Where the pairs are local, as those of
 * neighbours on a map are, the rows of left nodes that compete for one right node then share cache
 * lines and pages. Where they are not, the numbers stay as they are.
 */
final class Renumbering {

  /** How many left nodes are compared with one that has the same cheapest right node. */
  private static final int SAMPLE = 256;

  /** Left nodes with less pairs than this fit into fast memory anyway. */
  private static final int SMALL = 20_000;

  private final Pairs pairs;

  /** For each node of the pairs its new number, and the other way round. */
  final int[] newLeft;

  final int[] newRight;
  final int[] leftAt;
  final int[] rightAt;

  private Renumbering(Pairs pairs, int[] leftAt, int[] rightAt) {
    this.pairs = pairs;
    this.leftAt = leftAt;
    this.rightAt = rightAt;
    this.newLeft = inverse(leftAt);
    this.newRight = inverse(rightAt);
  }

  static Renumbering of(Pairs pairs) {
    if (pairs.count() < SMALL) {
      return same(pairs);
    }
    Groups groups = new Groups(pairs.rows(), pairs.rightCount());
    return groups.areLocal() ? groups.spread(pairs) : same(pairs);
  }

  private static Renumbering same(Pairs pairs) {
    int[] lefts = new int[pairs.leftCount()];
    int[] rights = new int[pairs.rightCount()];
    Arrays.setAll(lefts, left -> left);
    Arrays.setAll(rights, right -> right);
    return new Renumbering(pairs, lefts, rights);
  }

  private static int[] inverse(int[] numbers) {
    int[] inverse = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      inverse[numbers[i]] = i;
    }
    return inverse;
  }

  /** The pairs under their new numbers. */
  Pairs pairs() {
    return pairs;
  }

  /** The left nodes by their cheapest right node. */
  private static final class Groups {

    private final PairRows rows;
    private final int rights;
    private final int[] first;
    private final int[] members;

    Groups(PairRows rows, int rights) {
      this.rows = rows;
      this.rights = rights;
      int lefts = rows.first.length - 1;
      first = new int[rights + 2];
      for (int left = 0; left < lefts; left++) {
        first[cheapest(left) + 1]++;
      }
      for (int right = 0; right <= rights; right++) {
        first[right + 1] += first[right];
      }
      members = new int[lefts];
      int[] next = first.clone();
      for (int left = 0; left < lefts; left++) {
        members[next[cheapest(left)]++] = left;
      }
    }

    // Left nodes without pairs make up one more group, after all others.
    private int cheapest(int left) {
      int at = rows.first[left];
      return at == rows.first[left + 1] ? rights : PairRows.node(rows.cells[at]);
    }

    /** Whether left nodes with the same cheapest right node mostly share the second, too. */
    boolean areLocal() {
      int asked = 0;
      int shared = 0;
      int stride = Math.max(1, members.length / SAMPLE);
      for (int i = 1; i < first[rights]; i += stride) {
        int left = members[i];
        int other = members[i - 1];
        if (cheapest(left) == cheapest(other) && rows.size(left) > 1) {
          asked++;
          shared += has(other, PairRows.node(rows.cells[rows.first[left] + 1])) ? 1 : 0;
        }
      }
      return 2 * shared > asked;
    }

    private boolean has(int left, int right) {
      for (int at = rows.first[left]; at < rows.first[left + 1]; at++) {
        if (PairRows.node(rows.cells[at]) == right) {
          return true;
        }
      }
      return false;
    }

    /** Numbers right nodes outwards from each that has no number yet, and left nodes by group. */
    Renumbering spread(Pairs pairs) {
      int[] rightAt = new int[rights];
      int[] leftAt = new int[members.length];
      boolean[] known = new boolean[rights];
      int end = 0;
      int leftEnd = 0;
      for (int seed = 0; seed < rights; seed++) {
        if (!known[seed]) {
          known[seed] = true;
          rightAt[end] = seed;
          for (int at = end++; at < end; at++) {
            for (int i = first[rightAt[at]]; i < first[rightAt[at] + 1]; i++) {
              leftAt[leftEnd++] = members[i];
              end = enter(members[i], rightAt, end, known);
            }
          }
        }
      }
      System.arraycopy(members, first[rights], leftAt, leftEnd, members.length - leftEnd);
      Renumbering numbers = new Renumbering(pairs, leftAt, rightAt);
      return new Renumbering(pairs.renumbered(numbers), leftAt, rightAt);
    }

    private int enter(int left, int[] rightAt, int from, boolean[] known) {
      int end = from;
      for (int at = rows.first[left]; at < rows.first[left + 1]; at++) {
        int right = PairRows.node(rows.cells[at]);
        if (!known[right]) {
          known[right] = true;
          rightAt[end++] = right;
        }
      }
      return end;
    }
  }
}
