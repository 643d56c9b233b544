package org.governance4j.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortagePartsTest {

  /** Left nodes of a few neighbouring right nodes: many parts that lead to each other. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void withoutPatienceAShortageIsLargerButTrue(int seed) {
    Random random = new Random(seed);
    Pairs.Builder builder =
        Pairs.builder(random.ints(300, 1, 3).toArray(), random.ints(200, 0, 3).toArray());
    for (int left = 0; left < 300; left++) {
      int start = random.nextInt(198);
      builder.allow(left, start, random.nextInt(9)).allow(left, start + 1 + random.nextInt(2), 5);
    }
    Pairs pairs = builder.build();
    Assignment assignment = Assignment.of(pairs);
    Shortages exact = assignment.shortages();
    Shortages rough =
        new ShortageParts(pairs, new Choice(PairSolver.solve(pairs), Renumbering.of(pairs)), 0)
            .shortages();
    assertThat(rough.count()).isEqualTo(exact.count());
    int larger = 0;
    for (int number = 0; number < exact.count(); number++) {
      Shortage single = assignment.shortageAround(exact.firstLeft(number)).orElseThrow();
      ShortageExtent extent = exact.extent(number);
      assertThat(extent.smallest()).isTrue();
      assertThat(extent.asked()).isEqualTo(single.asked());
      assertThat(extent.available()).isEqualTo(single.available());
      ShortageExtent around = rough.extent(number);
      if (around.smallest()) {
        assertThat(around).isEqualTo(extent);
      } else {
        larger++;
        assertThat(around.lefts()).isGreaterThanOrEqualTo(extent.lefts());
        assertThat(around.rights()).isGreaterThanOrEqualTo(extent.rights());
        assertThat(around.asked() - around.available())
            .isGreaterThanOrEqualTo(extent.asked() - extent.available());
      }
    }
    assertThat(larger).isPositive();
  }
}
