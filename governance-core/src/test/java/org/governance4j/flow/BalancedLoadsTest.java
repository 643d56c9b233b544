package org.governance4j.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BalancedLoadsTest {

  @Test
  void spreadsEvenlyBeforeSaving() {
    Pairs.Builder builder = Pairs.builder(ones(7), new int[] {9, 9, 9});
    for (int item = 0; item < 7; item++) {
      builder.allow(item, 0, 0).allow(item, 1, 1000).allow(item, 2, 1000 + item);
    }
    BalancedLoads loads = BalancedLoads.of(builder.build());
    assertThat(loads.chosenCount()).isEqualTo(7);
    assertThat(new long[] {loads.load(0), loads.load(1), loads.load(2)}).containsExactly(3, 2, 2);
    assertThat(loads.cost()).isEqualTo(4001);
    assertThat(loads.verify()).isEmpty();
  }

  @Test
  void countsWhatIsCarriedAlready() {
    Pairs.Builder builder = Pairs.builder(ones(3), new int[] {1, 9, 9});
    for (int item = 0; item < 3; item++) {
      builder.allow(item, 0, 0).allow(item, 1, 0).allow(item, 2, 0);
    }
    int[] carried = {0, 5, 1_000_000};
    BalancedLoads loads = BalancedLoads.of(builder.build(), carried);
    assertThat(new long[] {loads.load(0), loads.load(1), loads.load(2)})
        .containsExactly(1, 7, 1_000_000);
    assertThat(carried).containsExactly(0, 5, 1_000_000);
  }

  @Test
  void placesAllThatCanBePlaced() {
    Pairs pairs =
        Pairs.builder(new int[] {1, 2, 1}, new int[] {1, 4})
            .allow(0, 0, 0)
            .allow(1, 0, 0)
            .allow(1, 1, 0)
            .build();
    BalancedLoads loads = BalancedLoads.of(pairs);
    assertThat(loads.chosenCount()).isEqualTo(2);
    assertThat(loads.openPlaces(2)).isEqualTo(1);
    assertThat(loads.load(0) + loads.load(1)).isEqualTo(2);
  }

  @Test
  void thousandsOfHouseholdsOverMembersInRange() {
    Random random = new Random(5);
    int[] members = new int[60];
    Arrays.fill(members, 100);
    Pairs.Builder builder = Pairs.builder(ones(3000), members);
    for (int household = 0; household < 3000; household++) {
      int first = random.nextInt(60);
      for (int hop = 0; hop < 5; hop++) {
        builder.allow(household, (first + hop) % 60, random.nextInt(500));
      }
    }
    BalancedLoads loads = BalancedLoads.of(builder.build());
    assertThat(IntStream.range(0, 60).mapToLong(loads::load)).containsOnly(50L);
    assertThat(loads.verify()).isEmpty();
  }

  @Test
  void refusesWhatItCannotWeigh() {
    Pairs.Builder builder = Pairs.builder(ones(3000), ones(1));
    for (int item = 0; item < 3000; item++) {
      builder.allow(item, 0, item == 0 ? Pairs.MAX_COST : -Pairs.MAX_COST);
    }
    Pairs pairs = builder.build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BalancedLoads.of(pairs, new int[] {1, 2}))
        .withMessageContaining("one each");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BalancedLoads.of(pairs, new int[] {-1}))
        .withMessageContaining("carries -1");
    Pairs.Builder two = Pairs.builder(ones(3000), ones(2));
    for (int item = 0; item < 3000; item++) {
      two.allow(item, item % 2, item == 0 ? Pairs.MAX_COST : -Pairs.MAX_COST);
    }
    Pairs apart = two.build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BalancedLoads.of(apart, new int[] {0, 1_000_000}))
        .withMessageContaining("coarser unit");
  }

  private static int[] ones(int count) {
    int[] ones = new int[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
