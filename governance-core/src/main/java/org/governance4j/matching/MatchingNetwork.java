package org.governance4j.matching;

import java.util.Arrays;
import org.governance4j.matching.MatchProof.Stage;

/**
 * The network whose best flow is the plan (匹配网络), over plain numbers: a unit flows from the source
 * through a group of demands, a slot and the longer periods of a group of offers, and a unit of
 * providers, to the sink.
 *
 * <p>What a unit on an arc counts at each {@link Stage} depends on the arc's kind: levels and
 * waiting are asked at the arcs out of the source, load at those that leave the offers, keys
 * between the two.
 */
final class MatchingNetwork {

  static final int SOURCE = 0;
  static final int SINK = 1;

  /** What an arc stands for. */
  enum Kind {
    /** Places of equal demands of a group. */
    ASKED,
    /** A group of demands with one of offers at one time. */
    PAIR,
    /** A period within a longer one. */
    WITHIN,
    /** The next place of each offer of a group. */
    LOAD
  }

  /** The largest product of the number of nodes and a price, and the largest sum of prices. */
  private static final long MAX_PATH = 1L << 57;

  /** The kinds of arcs that have a price, in the order in which a unit takes one of each. */
  static final Kind[] PRICED = {Kind.ASKED, Kind.PAIR, Kind.LOAD};

  private int nodes = 2; // source and sink
  private int arcs;
  private int[] layers = new int[64];
  private int[] tails = new int[64];
  private int[] heads = new int[64];
  private int[] capacities = new int[64];
  private long[] costs = new long[64];
  private long[] notes = new long[64];
  private Kind[] kinds = new Kind[64];
  private int keyShift = Long.SIZE - 8;
  private int keySalt;

  /** Adds a node behind as many arcs that have a price as its layer says. */
  int addNode(int layer) {
    if (nodes == layers.length) {
      layers = Arrays.copyOf(layers, Math.multiplyExact(nodes, 2));
    }
    layers[nodes] = layer;
    return nodes++;
  }

  /** A unit has an arc of each of these kinds behind it at a node: none at the source. */
  int layer(int node) {
    return node == SINK ? PRICED.length : layers[node];
  }

  int nodeCount() {
    return nodes;
  }

  int arcCount() {
    return arcs;
  }

  int tail(int arc) {
    return tails[arc];
  }

  int head(int arc) {
    return heads[arc];
  }

  int capacity(int arc) {
    return capacities[arc];
  }

  /** Adds places that are asked for: of a level, of a rank in waiting, of a saving if filled. */
  int addAsked(int demand, int places, int level, int waitingRank, long saving) {
    long note = (long) (Demand.LEVELS + 1 - level) << 32 | waitingRank;
    return add(Kind.ASKED, SOURCE, demand, places, -saving, note);
  }

  /** Adds a pair at a cost, with what puts it in order among pairs that are alike in all else. */
  int addPair(int demand, int leaf, int capacity, long cost, long key) {
    return add(Kind.PAIR, demand, leaf, capacity, cost, key);
  }

  /** Adds a bound on what flows from one node to the next. */
  int addWithin(int inner, int outer, int capacity) {
    return add(Kind.WITHIN, inner, outer, capacity, 0, 0);
  }

  /** Adds the next place of each offer of a group, which is the {@code load}-th of each. */
  int addLoad(int offers, int to, int count, long load, long cost) {
    return add(Kind.LOAD, offers, to, count, cost, load);
  }

  private int add(Kind kind, int tail, int head, int capacity, long cost, long note) {
    if (arcs == tails.length) {
      int length = Math.multiplyExact(arcs, 2);
      tails = Arrays.copyOf(tails, length);
      heads = Arrays.copyOf(heads, length);
      capacities = Arrays.copyOf(capacities, length);
      costs = Arrays.copyOf(costs, length);
      notes = Arrays.copyOf(notes, length);
      kinds = Arrays.copyOf(kinds, length);
    }
    tails[arcs] = tail;
    heads[arcs] = head;
    capacities[arcs] = capacity;
    costs[arcs] = cost;
    notes[arcs] = note;
    kinds[arcs] = kind;
    return arcs++;
  }

  Kind kind(int arc) {
    return kinds[arc];
  }

  /** Whether no sum of costs can overflow, on the way through all nodes or over all arcs. */
  boolean isCountable() {
    long largest = 0;
    long sum = 0;
    for (int arc = 0; arc < arcs; arc++) {
      long cost = Math.abs(costs[arc]);
      largest = Math.max(largest, cost);
      if (cost > 0 && capacities[arc] > (Long.MAX_VALUE / 4 - sum) / cost) {
        return false;
      }
      sum += capacities[arc] * cost;
    }
    return largest <= MAX_PATH / (nodes + 2);
  }

  /** Fixes how keys are mixed: their number of bits, by the size of the network, and a salt. */
  void mixKeys(int salt) {
    long capacity = nodes;
    for (int arc = 0; arc < arcs; arc++) {
      capacity += kinds[arc] == Kind.PAIR ? capacities[arc] : 0;
    }
    int bits = Math.min(40, 56 - (Long.SIZE - Long.numberOfLeadingZeros(capacity)));
    keyShift = Long.SIZE - Math.max(bits, 8);
    keySalt = salt;
  }

  /** What a unit on an arc counts at a stage; less is better. */
  long price(Stage stage, int arc) {
    return switch (stage) {
      case PLACES -> 0;
      case LEVELS -> kinds[arc] == Kind.ASKED ? -(notes[arc] >> 32) : 0;
      case COST -> costs[arc];
      case WAITING -> kinds[arc] == Kind.ASKED ? -(notes[arc] & 0xffffffffL) : 0;
      case LOAD -> kinds[arc] == Kind.LOAD ? notes[arc] : 0;
      case KEYS -> kinds[arc] == Kind.PAIR ? TieKey.mix(notes[arc], keySalt) >>> keyShift : 0;
    };
  }
}
