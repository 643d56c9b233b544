package org.governance4j.flow;

import java.util.Arrays;

/** Nodes by how far away they are, the nearest first (最短路堆); a node may be in it twice. */
final class SearchHeap {

  private long[] keys = new long[64];
  private int[] nodes = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  long leastKey() {
    return keys[0];
  }

  int leastNode() {
    return nodes[0];
  }

  void add(long key, int node) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int above = (at - 1) >>> 1;
      if (keys[above] <= key) {
        break;
      }
      keys[at] = keys[above];
      nodes[at] = nodes[above];
      at = above;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  void removeLeast() {
    long key = keys[--size];
    int node = nodes[size];
    int at = 0;
    while (2 * at + 1 < size) {
      int below = 2 * at + 1;
      if (below + 1 < size && keys[below + 1] < keys[below]) {
        below++;
      }
      if (keys[below] >= key) {
        break;
      }
      keys[at] = keys[below];
      nodes[at] = nodes[below];
      at = below;
    }
    keys[at] = key;
    nodes[at] = node;
  }
}
