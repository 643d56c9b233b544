package org.governance4j.flow;

import java.util.Arrays;

/**
 * The nodes still to be settled, nearest first (节点堆): a binary heap over the keys that its owner
 * keeps; nodes with equal keys come in the order of their numbers.
 */
final class NodeHeap {

  private final long[] keys;
  private final int[] heap;
  private final int[] place;
  private int size;

  /** An empty heap over the keys, one per node. */
  NodeHeap(long[] keys) {
    this.keys = keys;
    this.heap = new int[keys.length];
    this.place = new int[keys.length];
    Arrays.fill(place, -1);
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean contains(int node) {
    return place[node] >= 0;
  }

  /** Forgets all nodes. */
  void clear() {
    for (int i = 0; i < size; i++) {
      place[heap[i]] = -1;
    }
    size = 0;
  }

  /** Takes a node in, or moves it forward after its key has become smaller. */
  void offer(int node) {
    int at = place[node] < 0 ? size++ : place[node];
    while (at > 0 && before(node, heap[(at - 1) / 2])) {
      set(at, heap[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    set(at, node);
  }

  /** Takes out the nearest node; the heap must not be empty. */
  int poll() {
    int nearest = heap[0];
    place[nearest] = -1;
    int last = heap[--size];
    if (size > 0) {
      sink(last);
    }
    return nearest;
  }

  private void sink(int node) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], node)) {
        break;
      }
      set(at, heap[child]);
      at = child;
    }
    set(at, node);
  }

  private void set(int at, int node) {
    heap[at] = node;
    place[node] = at;
  }

  private boolean before(int a, int b) {
    return keys[a] < keys[b] || keys[a] == keys[b] && a < b;
  }
}
