package org.governance4j.matching;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * Whether the arcs that are free leave one flow only (唯一性).
 *
 * <p>Another flow differs by circles along free arcs with room, or back along those that carry
 * something. There is none if every strongly connected part of these steps is a tree of arcs that
 * can be gone both ways. Takes time in proportion to nodes and arcs.
 */
final class Uniqueness {

  private final MatchingNetwork network;
  private final Residual steps;
  private final int[] part;
  private int parts;

  private Uniqueness(MatchingNetwork network, Residual steps) {
    this.network = network;
    this.steps = steps;
    this.part = new int[network.nodeCount()];
    findParts();
  }

  static boolean of(MatchingNetwork network, IntPredicate free, IntToLongFunction flow) {
    return new Uniqueness(network, new Residual(network, flow, free)).isOne(free, flow);
  }

  private boolean isOne(IntPredicate free, IntToLongFunction flow) {
    int[] surplus = new int[parts];
    for (int node = 0; node < part.length; node++) {
      surplus[part[node]]--;
    }
    for (int arc = 0; arc < network.arcCount(); arc++) {
      int within = part[network.tail(arc)];
      if (free.test(arc) && within == part[network.head(arc)]) {
        if (flow.applyAsLong(arc) == 0 || flow.applyAsLong(arc) == network.capacity(arc)) {
          return false;
        }
        surplus[within]++;
      }
    }
    return Arrays.stream(surplus).allMatch(arcs -> arcs < 0);
  }

  // Tarjan's search, with stacks of its own so that long ways do not exhaust the thread's.
  private void findParts() {
    int[] index = new int[part.length];
    int[] low = new int[part.length];
    int[] cursor = new int[part.length];
    IntStack way = new IntStack(part.length);
    IntStack waiting = new IntStack(part.length);
    Arrays.fill(part, -1);
    int found = 0;
    for (int root = 0; root < part.length; root++) {
      int next = index[root] == 0 ? root : -1;
      while (next >= 0 || way.size > 0) {
        if (next >= 0) {
          index[next] = ++found;
          low[next] = found;
          cursor[next] = steps.from(next);
          way.push(next);
          waiting.push(next);
        }
        int node = way.peek();
        next = advance(node, index, low, cursor);
        if (next < 0 && cursor[node] == steps.until(node)) {
          way.pop();
          if (way.size > 0) {
            low[way.peek()] = Math.min(low[way.peek()], low[node]);
          }
          if (low[node] == index[node]) {
            close(node, waiting);
          }
        }
      }
    }
  }

  /** The next node that was not found yet, or -1 after the last step out of the node at hand. */
  private int advance(int node, int[] index, int[] low, int[] cursor) {
    while (cursor[node] < steps.until(node)) {
      int head = steps.head(cursor[node]++);
      if (index[head] == 0) {
        return head;
      }
      if (part[head] < 0) {
        low[node] = Math.min(low[node], index[head]);
      }
    }
    return -1;
  }

  private void close(int node, IntStack waiting) {
    int member;
    do {
      member = waiting.pop();
      part[member] = parts;
    } while (member != node);
    parts++;
  }

  private static final class IntStack {

    private final int[] elements;
    private int size;

    IntStack(int most) {
      elements = new int[most];
    }

    void push(int element) {
      elements[size++] = element;
    }

    int pop() {
      return elements[--size];
    }

    int peek() {
      return elements[size - 1];
    }
  }
}
