package org.governance4j.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of small choices with a solver that looks for shortages at once, so that every part of
 * it has work.
 */
class PairSolverTest {

  @Test
  void isAsCheapAsTheCheapestFlow() {
    Random random = new Random(12);
    for (int round = 0; round < 600; round++) {
      Pairs pairs = pairs(random, false);
      Placing placing = PairSolver.solve(pairs, 1, 0);
      MinCostFlowSolution flow =
          MinCostFlow.solve(PairNetwork.ofChoice(pairs), PairNetwork.SOURCE, PairNetwork.SINK);
      assertThat(certificate(pairs, placing).verify(pairs)).isEmpty();
      assertThat(certificate(pairs, placing).count()).isEqualTo(flow.value());
      assertThat(placing.cost())
          .isEqualTo(flow.cost() + flow.value() * PairNetwork.cheapest(pairs));
    }
  }

  @Test
  void isProvedWithLevels() {
    Random random = new Random(13);
    for (int round = 0; round < 600; round++) {
      Pairs pairs = pairs(random, true);
      Placing placing = PairSolver.solve(pairs, 1, 0);
      assertThat(certificate(pairs, placing).verify(pairs)).isEmpty();
      assertThat(placing.cost()).isEqualTo(Assignment.of(pairs).cost());
    }
  }

  /** Two towns of which one has too few people, so that numbers change and prices differ. */
  @Test
  void givesNodesTheirNumbersBack() {
    Random random = new Random(14);
    Pairs.Builder builder =
        Pairs.builder(random.ints(6_000, 1, 2).toArray(), random.ints(600, 1, 20).toArray());
    for (int left = 0; left < 6_000; left++) {
      int at = left % 3 == 0 ? random.nextInt(592) : random.nextInt(80);
      for (int hop = 0; hop < 8; hop++) {
        builder.allow(left, (at + hop) * 7 % 600, Math.abs(hop - 4) * 1000L + random.nextInt(900));
      }
    }
    Pairs pairs = builder.build();
    Renumbering numbers = Renumbering.of(pairs);
    assertThat(numbers.rightAt).isNotEqualTo(IntStream.range(0, 600).toArray());
    Assignment assignment = Assignment.of(pairs);
    assertThat(assignment.verify()).isEmpty();
    MinCostFlowSolution flow =
        MinCostFlow.solve(PairNetwork.ofChoice(pairs), PairNetwork.SOURCE, PairNetwork.SINK);
    assertThat(assignment.chosenCount()).isEqualTo(flow.value());
    assertThat(assignment.cost())
        .isEqualTo(flow.cost() + flow.value() * PairNetwork.cheapest(pairs));
  }

  private static PairCertificate certificate(Pairs pairs, Placing placing) {
    Choice choice = new Choice(placing, Renumbering.of(pairs));
    BitSet chosen = new BitSet();
    IntStream.range(0, pairs.count())
        .filter(pair -> choice.has(pairs.left(pair), pairs.right(pair)))
        .forEach(chosen::set);
    long step = OpenCosts.step(pairs);
    long[] open = OpenCosts.ofLevels(pairs.levelCount(), step);
    long[] lefts =
        IntStream.range(0, pairs.leftCount())
            .mapToLong(l -> pairs.cheapest() + choice.worth(pairs, placing.price, open, l))
            .toArray();
    return PairCertificate.of(choice.count(), placing.cost(), step, chosen, lefts, placing.price);
  }

  private static Pairs pairs(Random random, boolean levels) {
    int most = 1 + random.nextInt(3);
    int[] lefts = random.ints(random.nextInt(30), 0, most + 1).toArray();
    int[] rights = random.ints(1 + random.nextInt(12), 0, 2 + random.nextInt(5)).toArray();
    Pairs.Builder builder = Pairs.builder(lefts, rights);
    if (levels) {
      builder.levels(random.ints(lefts.length, 0, 4).toArray());
    }
    int unit = 1 + random.nextInt(500);
    for (int left = 0; left < lefts.length; left++) {
      for (int right = 0; right < rights.length; right++) {
        if (random.nextInt(3) == 0) {
          builder.allow(left, right, (long) unit * random.nextInt(9) - 2 * unit);
        }
      }
    }
    return builder.build();
  }
}
