package org.governance4j.flow;

import java.util.Arrays;

/**
 * Who would have to move for whom (交错连通分量): the strongly connected parts of all that can be reached
 * from open places, each numbered after those that it reaches.
 *
 * <p>A node is a right node, or a left node that has an open place or several places; a left node
 * whose only place is filled moves with its right node. One depth-first search (Tarjan) without
 * recursion.
 */
final class ResidualParts {

  private static final int NONE = -1;

  private final Pairs pairs;
  private final PairRows rows;
  private final Choice choice;
  private final int rights;

  /** For each right node, and after them each left node, its part, or -1. */
  final int[] partOf;

  private int parts;

  private final int[] order;
  private final int[] low;
  private final int[] holder;
  private final int[] cell;
  private final int[] path;
  private int pathEnd;
  private final int[] stack;
  private int stackEnd;
  private int visited;

  ResidualParts(Pairs pairs, Choice choice) {
    this.pairs = pairs;
    this.rows = pairs.rows();
    this.choice = choice;
    this.rights = pairs.rightCount();
    int nodes = rights + pairs.leftCount();
    partOf = filled(nodes);
    order = filled(nodes);
    low = new int[nodes];
    holder = new int[nodes];
    cell = new int[nodes];
    path = new int[nodes];
    stack = new int[nodes];
    for (int left = 0; left < pairs.leftCount(); left++) {
      if (isOpen(left) && order[rights + left] == NONE) {
        visitFrom(rights + left);
      }
    }
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  int count() {
    return parts;
  }

  boolean isOpen(int left) {
    return pairs.leftPlaces(left) > choice.ofLeft(left);
  }

  /** Whether a left node moves with the right node that holds its only place. */
  boolean isSimple(int left) {
    return pairs.leftPlaces(left) == 1 && choice.ofLeft(left) == 1;
  }

  private void visitFrom(int root) {
    enter(root);
    while (pathEnd > 0) {
      int node = path[pathEnd - 1];
      int next = next(node);
      if (next == NONE) {
        leave(node);
      } else if (order[next] == NONE) {
        enter(next);
      } else if (partOf[next] == NONE) {
        low[node] = Math.min(low[node], order[next]);
      }
    }
  }

  private void enter(int node) {
    order[node] = visited;
    low[node] = visited++;
    path[pathEnd++] = node;
    stack[stackEnd++] = node;
    if (node < rights) {
      holder[node] = choice.from(node);
      cell[node] = NONE;
    } else {
      cell[node] = rows.first[node - rights];
    }
  }

  private void leave(int node) {
    pathEnd--;
    if (pathEnd > 0) {
      int above = path[pathEnd - 1];
      low[above] = Math.min(low[above], low[node]);
    }
    if (low[node] == order[node]) {
      int member;
      do {
        member = stack[--stackEnd];
        partOf[member] = parts;
      } while (member != node);
      parts++;
    }
  }

  // The next node that is new or still undecided; what is settled needs no look.
  private int next(int node) {
    return node >= rights ? nextOfLeft(node, node - rights) : nextOfRight(node);
  }

  private int nextOfRight(int node) {
    int until = choice.until(node);
    while (holder[node] < until) {
      int left = choice.holder(holder[node]);
      if (!isSimple(left)) {
        holder[node]++;
        if (partOf[rights + left] == NONE) {
          return rights + left;
        }
        continue;
      }
      if (cell[node] == NONE) {
        cell[node] = rows.first[left];
      }
      int next = nextOfLeft(node, left);
      if (next != NONE) {
        return next;
      }
      cell[node] = NONE;
      holder[node]++;
    }
    return NONE;
  }

  private int nextOfLeft(int node, int left) {
    long[] cells = rows.cells;
    int until = rows.first[left + 1];
    int at = cell[node];
    while (at < until) {
      int right = (int) (cells[at++] & PairRows.NODE_MASK);
      if (partOf[right] == NONE && right != node && !hasItself(node, left, right)) {
        cell[node] = at;
        return right;
      }
    }
    cell[node] = at;
    return NONE;
  }

  private boolean hasItself(int node, int left, int right) {
    return node >= rights && choice.has(left, right);
  }
}
