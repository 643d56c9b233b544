package org.governance4j.testing.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.flow.FlowNetwork;
import org.governance4j.flow.Pairs;

/** Generators of networks and pairs. Node 0 of a network is its source and node 1 its sink. */
public final class FlowArbitraries {

  private FlowArbitraries() {}

  /** Networks of which every flow can be tried, with costs of either sign. */
  public static Arbitrary<FlowNetwork> smallNetworks() {
    return networks(4, 6, 2, Arbitraries.longs().between(-3, 3)).withoutEdgeCases();
  }

  /** Networks of a few dozen arcs, with small and with very large costs. */
  public static Arbitrary<FlowNetwork> networks() {
    return Arbitraries.of(1L, 1L << 40)
        .flatMap(unit -> networks(12, 45, 30, Arbitraries.longs().between(-15, 40), unit))
        .withoutEdgeCases();
  }

  private static Arbitrary<FlowNetwork> networks(
      int nodes, int arcs, int capacity, Arbitrary<Long> costs) {
    return networks(nodes, arcs, capacity, costs, 1);
  }

  private static Arbitrary<FlowNetwork> networks(
      int maxNodes, int maxArcs, int capacity, Arbitrary<Long> costs, long unit) {
    return Arbitraries.integers()
        .between(2, maxNodes)
        .flatMap(
            nodes ->
                Combinators.combine(
                        Arbitraries.integers().between(0, nodes - 1),
                        Arbitraries.integers().between(1, nodes - 1),
                        Arbitraries.longs().between(0, capacity),
                        costs)
                    .as(
                        (tail, skip, room, cost) ->
                            new long[] {tail, (tail + skip) % nodes, room, cost * unit})
                    .list()
                    .ofMaxSize(maxArcs)
                    .map(list -> network(nodes, list)));
  }

  private static FlowNetwork network(int nodes, List<long[]> arcs) {
    FlowNetwork.Builder builder = FlowNetwork.builder();
    builder.addNodes(nodes);
    arcs.forEach(arc -> builder.addArc((int) arc[0], (int) arc[1], arc[2], arc[3]));
    return builder.build();
  }

  /** Pairs of which every choice can be tried: up to 7 × 7 single places, or 4 × 4 with several. */
  public static Arbitrary<Pairs> pairs() {
    return Arbitraries.oneOf(pairs(7, 1), pairs(4, 3)).withoutEdgeCases();
  }

  /** Pairs like {@link #pairs}, whose left nodes have up to four levels of priority. */
  public static Arbitrary<Pairs> levelledPairs() {
    return Combinators.combine(
            Arbitraries.oneOf(pairs(6, 1), pairs(4, 2)),
            Arbitraries.integers().between(1, 4),
            Arbitraries.longs())
        .as(FlowArbitraries::levelled)
        .withoutEdgeCases();
  }

  private static Pairs levelled(Pairs pairs, int levels, long seed) {
    Random random = new Random(seed);
    Pairs.Builder builder =
        Pairs.builder(
            IntStream.range(0, pairs.leftCount()).map(pairs::leftPlaces).toArray(),
            IntStream.range(0, pairs.rightCount()).map(pairs::rightPlaces).toArray());
    builder.levels(random.ints(pairs.leftCount(), 0, levels).toArray());
    for (int pair = 0; pair < pairs.count(); pair++) {
      builder.allow(pairs.left(pair), pairs.right(pair), pairs.cost(pair));
    }
    return builder.build();
  }

  private static Arbitrary<Pairs> pairs(int nodes, int places) {
    Arbitrary<int[]> side =
        Arbitraries.integers().between(0, places).array(int[].class).ofMaxSize(nodes);
    return Combinators.combine(
            side,
            side,
            Arbitraries.integers().between(2, 10),
            Arbitraries.integers().between(0, 6),
            Arbitraries.longs())
        .as(FlowArbitraries::pairs);
  }

  private static Pairs pairs(int[] lefts, int[] rights, int density, int spread, long seed) {
    Random random = new Random(seed);
    List<int[]> all = new ArrayList<>();
    for (int left = 0; left < lefts.length; left++) {
      for (int right = 0; right < rights.length; right++) {
        if (random.nextInt(10) < density) {
          all.add(new int[] {left, right, random.nextInt(2 * spread + 1) - spread});
        }
      }
    }
    Collections.shuffle(all, random);
    Pairs.Builder builder = Pairs.builder(lefts, rights);
    all.forEach(pair -> builder.allow(pair[0], pair[1], pair[2]));
    return builder.build();
  }
}
