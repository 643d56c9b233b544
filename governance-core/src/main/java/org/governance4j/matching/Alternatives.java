package org.governance4j.matching;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.governance4j.matching.MatchProof.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How much worse the best plan is that has a pair which the plan has not (替代方案比较), exactly: the
 * least circle of steps that brings the pair in.
 *
 * <p>What is worse is told in three numbers, the first of which that differs decides: places that
 * are lost, what is lost in levels, and cost. A search takes time in proportion to the network,
 * times the logarithm of its size.
 */
final class Alternatives {

  /**
   * How much worse a plan is.
   *
   * @param places how many places fewer it fills
   * @param levels how much it gives up at higher levels for the same number of places
   * @param cost how much more it costs
   */
  record Worse(long places, long levels, long cost) implements Comparable<Worse> {

    static final Worse NOTHING = new Worse(0, 0, 0);

    private static final Comparator<Worse> ORDER =
        Comparator.comparingLong(Worse::places)
            .thenComparingLong(Worse::levels)
            .thenComparingLong(Worse::cost);

    Worse plus(Worse more) {
      return new Worse(places + more.places, levels + more.levels, cost + more.cost);
    }

    Worse negated() {
      return new Worse(-places, -levels, -cost);
    }

    @Override
    public int compareTo(Worse other) {
      return ORDER.compare(this, other);
    }
  }

  private record Label(Worse far, int node) {}

  private static final List<Stage> STAGES = List.of(Stage.PLACES, Stage.LEVELS, Stage.COST);

  private final MatchingNetwork network;
  private final StagedFlow flow;
  private final long[][] prices;

  Alternatives(MatchingNetwork network, StagedFlow flow) {
    this.network = network;
    this.flow = flow;
    this.prices =
        flow.prices().stream()
            .filter(one -> STAGES.contains(one.stage()))
            .map(StagedFlow.Prices::of)
            .toArray(long[][]::new);
  }

  /** How much worse it is if one more unit flows on an arc that has room, by itself. */
  Worse reduced(int arc) {
    return reduced(network.tail(arc), arc);
  }

  /** The same of an arc and those without price that lead to it from a node. */
  Worse reduced(int tail, int arc) {
    int head = network.head(arc);
    long[] numbers = new long[STAGES.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = network.price(STAGES.get(i), arc) + prices[i][tail] - prices[i][head];
    }
    return new Worse(numbers[0], numbers[1], numbers[2]);
  }

  /** How much worse the least way is from a node to each; null where there is none. */
  @Nullable Worse[] from(int start) {
    return search(start, new Residual(network, flow::flow, arc -> true), false);
  }

  /** How much worse the least way is from each node to one; null where there is none. */
  @Nullable Worse[] to(int end) {
    // A step there is one of the flow that has what this one leaves.
    return search(
        end,
        new Residual(network, arc -> network.capacity(arc) - flow.flow(arc), arc -> true),
        true);
  }

  private @Nullable Worse[] search(int start, Residual steps, boolean backwards) {
    @Nullable Worse[] far = new Worse[network.nodeCount()];
    PriorityQueue<Label> open = new PriorityQueue<>(Comparator.comparing(Label::far));
    reach(start, Worse.NOTHING, far, open);
    for (Label next = open.poll(); next != null; next = open.poll()) {
      int node = next.node();
      if (next.far().equals(far[node])) {
        for (int step = steps.from(node); step < steps.until(node); step++) {
          reach(steps.head(step), next.far().plus(more(steps.arc(step), backwards)), far, open);
        }
        // From the sink a unit returns to the source, and a place that is given up goes the other
        // way; the prices are set so that this by itself changes nothing.
        if (node == MatchingNetwork.SINK && (!backwards || flow.value() > 0)) {
          reach(MatchingNetwork.SOURCE, next.far(), far, open);
        } else if (node == MatchingNetwork.SOURCE && (backwards || flow.value() > 0)) {
          reach(MatchingNetwork.SINK, next.far(), far, open);
        }
      }
    }
    return far;
  }

  private static void reach(int node, Worse sum, @Nullable Worse[] far, PriorityQueue<Label> open) {
    Worse known = far[node];
    if (known == null || sum.compareTo(known) < 0) {
      far[node] = sum;
      open.add(new Label(sum, node));
    }
  }

  private Worse more(int arc, boolean backwards) {
    Worse forward = reduced(arc >= 0 ? arc : ~arc);
    return arc >= 0 == backwards ? forward.negated() : forward;
  }
}
