package org.governance4j.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.governance4j.flow.FlowNetwork;
import org.governance4j.flow.MinCostFlow;
import org.governance4j.flow.MinCostFlowSolution;
import org.governance4j.matching.MatchProof.Stage;

/**
 * Finds the best flow stage by stage (分层最优流).
 *
 * <p>An arc whose reduced price at a stage is not zero is as full or as empty in every flow that is
 * best up to that stage. So each stage is solved over the arcs that are still free; once these
 * leave one flow only, no further stage is needed.
 */
final class StagedFlow {

  private static final int MOST_SALTS = 16;

  /** The prices of the nodes at a stage. */
  @SuppressWarnings("ArrayRecordComponent") // They are shifted once the cut is known.
  record Prices(Stage stage, long[] of) {}

  private final MatchingNetwork network;
  private final boolean[] free;
  private final List<Prices> prices = new ArrayList<>();
  private long[] flow = new long[0];
  private long[] cut = new long[0];
  private boolean solved;
  private int salt;

  private StagedFlow(MatchingNetwork network) {
    this.network = network;
    this.free = new boolean[network.arcCount()];
    for (int arc = 0; arc < free.length; arc++) {
      free[arc] = network.capacity(arc) > 0;
    }
  }

  static StagedFlow of(MatchingNetwork network) {
    StagedFlow staged = new StagedFlow(network);
    staged.network.mixKeys(0);
    staged.solve(Stage.LEVELS);
    staged.solve(Stage.COST);
    for (Stage stage : List.of(Stage.WAITING, Stage.LOAD)) {
      if (!staged.isDecided()) {
        staged.solve(stage);
      }
    }
    if (!staged.isDecided()) {
      staged.solveKeys();
    }
    return staged;
  }

  /** How much flows on an arc. */
  long flow(int arc) {
    return flow[arc];
  }

  /** How much flows from the source to the sink. */
  long value() {
    long value = 0;
    for (int arc = 0; arc < flow.length; arc++) {
      value += network.tail(arc) == MatchingNetwork.SOURCE ? flow[arc] : 0;
    }
    return value;
  }

  /** The prices stage by stage. */
  List<Prices> prices() {
    return prices;
  }

  int salt() {
    return salt;
  }

  private boolean isDecided() {
    return solved && Uniqueness.of(network, arc -> free[arc], arc -> flow[arc]);
  }

  // A stage at which all flows count the same needs no solver, but some stage must find a flow.
  private void solve(Stage stage) {
    boolean flat = isFlat(stage);
    if (flat && (solved || stage != Stage.LOAD)) {
      prices.add(new Prices(stage, closedCircle(flatPrices(stage))));
      return;
    }
    long[] found = solved ? solveFree(stage) : solveAll(stage);
    prices.add(new Prices(stage, closedCircle(found)));
    fix(stage, found);
  }

  private void solveKeys() {
    boolean[] before = free.clone();
    long[] found = new long[0];
    for (salt = 0; salt < MOST_SALTS; salt++) {
      System.arraycopy(before, 0, free, 0, free.length);
      network.mixKeys(salt);
      found = closedCircle(solveFree(Stage.KEYS));
      fix(Stage.KEYS, found);
      if (isDecided()) {
        break;
      }
    }
    prices.add(new Prices(Stage.KEYS, found));
  }

  /** Whether all free arcs of each kind have one price, so that every flow counts the same. */
  private boolean isFlat(Stage stage) {
    Map<MatchingNetwork.Kind, Long> first = new EnumMap<>(MatchingNetwork.Kind.class);
    for (int arc = 0; arc < free.length; arc++) {
      if (free[arc]) {
        long price = network.price(stage, arc);
        Long earlier = first.putIfAbsent(network.kind(arc), price);
        if (earlier != null && earlier != price) {
          return false;
        }
      }
    }
    return true;
  }

  private long[] flatPrices(Stage stage) {
    long[] upTo = new long[MatchingNetwork.PRICED.length + 1];
    for (int arc = 0; arc < free.length; arc++) {
      for (int layer = 0; layer < MatchingNetwork.PRICED.length; layer++) {
        if (free[arc] && network.kind(arc) == MatchingNetwork.PRICED[layer]) {
          upTo[layer + 1] = network.price(stage, arc);
        }
      }
    }
    for (int layer = 1; layer < upTo.length; layer++) {
      upTo[layer] += upTo[layer - 1];
    }
    long[] flat = new long[network.nodeCount()];
    for (int node = 0; node < flat.length; node++) {
      flat[node] = upTo[network.layer(node)];
    }
    return flat;
  }

  private long[] solveAll(Stage stage) {
    FlowNetwork.Builder builder = FlowNetwork.builder();
    builder.addNodes(network.nodeCount());
    for (int arc = 0; arc < free.length; arc++) {
      builder.addArc(
          network.tail(arc), network.head(arc), network.capacity(arc), network.price(stage, arc));
    }
    MinCostFlowSolution best =
        MinCostFlow.solve(builder.build(), MatchingNetwork.SOURCE, MatchingNetwork.SINK);
    flow = best.flows();
    solved = true;
    cut = new long[network.nodeCount()];
    for (int node = 0; node < cut.length; node++) {
      cut[node] = best.onSourceSide(node) ? 0 : 1;
    }
    prices.add(0, new Prices(Stage.PLACES, cut));
    fix(Stage.PLACES, cut);
    prices.stream().skip(1).forEach(earlier -> closedCircle(earlier.of()));
    return best.potentials();
  }

  // Where the cut parts source and sink, prices on its two sides are free of each other. They are
  // set so that a unit costs nothing on the way back from the sink to the source.
  private long[] closedCircle(long[] found) {
    long shift = found[MatchingNetwork.SOURCE] - found[MatchingNetwork.SINK];
    for (int node = 0; node < cut.length; node++) {
      found[node] += cut[node] * shift;
    }
    return found;
  }

  private void fix(Stage stage, long[] found) {
    for (int arc = 0; arc < free.length; arc++) {
      long reduced =
          network.price(stage, arc) + found[network.tail(arc)] - found[network.head(arc)];
      free[arc] &= reduced == 0;
    }
  }

  /**
   * Solves a stage over the free arcs, between the nodes whose other arcs leave them unbalanced.
   */
  private long[] solveFree(Stage stage) {
    int[] numbers = new int[network.nodeCount()];
    Arrays.fill(numbers, -1);
    long[] balance = new long[numbers.length];
    int count = 0;
    for (int arc = 0; arc < free.length; arc++) {
      if (free[arc]) {
        int tail = network.tail(arc);
        int head = network.head(arc);
        count = numbers[tail] < 0 ? number(numbers, tail, count) : count;
        count = numbers[head] < 0 ? number(numbers, head, count) : count;
        balance[tail] += flow[arc];
        balance[head] -= flow[arc];
      }
    }
    FlowNetwork.Builder builder = FlowNetwork.builder();
    builder.addNodes(count + 2);
    int[] arcs = new int[free.length];
    for (int arc = 0; arc < free.length; arc++) {
      if (free[arc]) {
        arcs[arc] =
            builder.addArc(
                numbers[network.tail(arc)],
                numbers[network.head(arc)],
                network.capacity(arc),
                network.price(stage, arc));
      }
    }
    for (int node = 0; node < numbers.length; node++) {
      if (balance[node] > 0) {
        builder.addArc(count, numbers[node], balance[node], 0);
      } else if (balance[node] < 0) {
        builder.addArc(numbers[node], count + 1, -balance[node], 0);
      }
    }
    MinCostFlowSolution best = MinCostFlow.solve(builder.build(), count, count + 1);
    long[] found = new long[numbers.length];
    for (int node = 0; node < numbers.length; node++) {
      found[node] = numbers[node] < 0 ? 0 : best.potential(numbers[node]);
    }
    for (int arc = 0; arc < free.length; arc++) {
      flow[arc] = free[arc] ? best.flow(arcs[arc]) : flow[arc];
    }
    return found;
  }

  private static int number(int[] numbers, int node, int count) {
    numbers[node] = count;
    return count + 1;
  }
}
