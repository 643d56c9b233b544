package org.governance4j.flow;

/**
 * The tree of arcs that a {@link NetworkSimplex} works with (生成树基): every node hangs below a
 * parent, up to a root that the network does not have.
 *
 * <p>The nodes form a ring in preorder, so that a subtree is one piece of it and is moved by
 * relinking its ends. What a tree arc can carry is kept at its lower node. Every node has room
 * towards its parent: such a tree is called strongly feasible, and it is what keeps the method from
 * running in circles.
 */
final class SpanningTree {

  /** The number of the arc to the root, which the network does not have. */
  static final int NO_ARC = -1;

  final int root;
  final int[] parent;

  /** The arc between a node and its parent. */
  final int[] arc;

  /** What can still be sent from a node to its parent. */
  final long[] up;

  /** What can still be sent from the parent to the node. */
  final long[] down;

  /** An arc's reduced cost is its cost plus its tail's potential less its head's. */
  final long[] potential;

  private final int[] size;
  private final int[] next;
  private final int[] previous;
  private final int[] last;

  /** Only the root; {@link #plant} adds all nodes, then {@link #measure} completes it. */
  SpanningTree(int nodes) {
    root = nodes;
    parent = new int[nodes + 1];
    arc = new int[nodes + 1];
    up = new long[nodes + 1];
    down = new long[nodes + 1];
    potential = new long[nodes + 1];
    size = new int[nodes + 1];
    next = new int[nodes + 1];
    previous = new int[nodes + 1];
    last = new int[nodes + 1];
    parent[root] = -1;
    next[root] = root;
  }

  /** Hangs a node below one that hangs already. */
  void plant(int node, int above, long potentialOfNode) {
    parent[node] = above;
    potential[node] = potentialOfNode;
    next[node] = next[above];
    next[above] = node;
  }

  /** States the arc between a node and its parent. */
  void tie(int node, int arcToParent, long roomUp, long roomDown) {
    arc[node] = arcToParent;
    up[node] = roomUp;
    down[node] = roomDown;
  }

  /** Finds the sizes and the ends of all subtrees, once every node hangs. */
  void measure() {
    int[] preorder = new int[root + 1];
    int node = root;
    for (int i = 0; i <= root; i++) {
      preorder[i] = node;
      previous[next[node]] = node;
      node = next[node];
    }
    for (int i = root; i >= 0; i--) {
      node = preorder[i];
      size[node]++;
      last[node] = preorder[i + size[node] - 1];
      if (i > 0) {
        size[parent[node]] += size[node];
      }
    }
  }

  /** The lowest node above both, or one of them. */
  int join(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (size[a] < size[b]) {
        a = parent[a];
      } else {
        b = parent[b];
      }
    }
    return a;
  }

  /** The lowest node on the way up to the join that has the least room down, or -1. */
  int tightestDown(int from, int join) {
    int tightest = -1;
    long least = Long.MAX_VALUE;
    for (int node = from; node != join; node = parent[node]) {
      if (down[node] < least) {
        least = down[node];
        tightest = node;
      }
    }
    return tightest;
  }

  /** The highest node on the way up to the join that has the least room up, or -1. */
  int tightestUp(int from, int join) {
    int tightest = -1;
    long least = Long.MAX_VALUE;
    for (int node = from; node != join; node = parent[node]) {
      if (up[node] <= least) {
        least = up[node];
        tightest = node;
      }
    }
    return tightest;
  }

  /** Sends an amount from the join down to a tail, and from a head up to the join. */
  void send(long amount, int tail, int head, int join) {
    for (int node = tail; node != join; node = parent[node]) {
      down[node] -= amount;
      up[node] += amount;
    }
    for (int node = head; node != join; node = parent[node]) {
      up[node] -= amount;
      down[node] += amount;
    }
  }

  /**
   * Cuts a subtree off and hangs it elsewhere by another of its nodes.
   *
   * @param top the subtree's top, whose arc to its parent leaves the tree
   * @param inside the node of the subtree that becomes its top
   * @param outside the node that becomes its parent
   * @param join the lowest node above both {@code top}'s old parent and {@code outside}
   */
  void move(int top, int inside, int outside, int join) {
    int moved = size[top];
    detach(top, join, moved);
    int end = turn(top, inside, moved);
    attach(inside, end, outside, join, moved);
  }

  private void detach(int top, int join, int moved) {
    int before = previous[top];
    int end = last[top];
    int after = next[end];
    next[before] = after;
    previous[after] = before;
    int node = parent[top];
    for (; node != join; node = parent[node]) {
      size[node] -= moved;
      if (last[node] == end) {
        last[node] = before;
      }
    }
    for (; node >= 0 && last[node] == end; node = parent[node]) {
      last[node] = before;
    }
  }

  /** Turns the arcs between two nodes of a subtree around; answers the last node in preorder. */
  private int turn(int top, int inside, int moved) {
    int end = last[inside];
    if (top == inside) {
      return end;
    }
    int child = inside;
    int childLast = end;
    int childSize = size[inside];
    int beforeChild = previous[inside];
    int afterChild = next[end];
    int childArc = arc[inside];
    long childUp = up[inside];
    long childDown = down[inside];
    int node = parent[inside];
    while (true) {
      int above = parent[node];
      // The nodes of this subtree before and after the child's, which went ahead.
      int before = previous[node];
      int nodeLast = last[node];
      next[end] = node;
      previous[node] = end;
      end = beforeChild;
      if (nodeLast != childLast) {
        next[end] = afterChild;
        previous[afterChild] = end;
        end = nodeLast;
        afterChild = next[end];
      }
      beforeChild = before;
      childLast = nodeLast;
      int nodeSize = size[node];
      size[node] = moved - childSize;
      childSize = nodeSize;
      int nodeArc = arc[node];
      long nodeUp = up[node];
      long nodeDown = down[node];
      parent[node] = child;
      arc[node] = childArc;
      up[node] = childDown;
      down[node] = childUp;
      if (node == top) {
        break;
      }
      childArc = nodeArc;
      childUp = nodeUp;
      childDown = nodeDown;
      child = node;
      node = above;
    }
    for (int turned = top; turned != inside; turned = parent[turned]) {
      last[turned] = end;
    }
    last[inside] = end;
    size[inside] = moved;
    return end;
  }

  private void attach(int inside, int end, int outside, int join, int moved) {
    parent[inside] = outside;
    int after = next[outside];
    next[outside] = inside;
    previous[inside] = outside;
    next[end] = after;
    previous[after] = end;
    int node = outside;
    for (; node != join; node = parent[node]) {
      size[node] += moved;
      if (last[node] == outside) {
        last[node] = end;
      }
    }
    for (; node >= 0 && last[node] == outside; node = parent[node]) {
      last[node] = end;
    }
  }

  /** Adds to the potentials of a node and of all below it. */
  void raise(int top, long amount) {
    int node = top;
    for (int count = size[top]; count > 0; count--) {
      potential[node] += amount;
      node = next[node];
    }
  }
}
