package org.governance4j.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

  @Test
  void choosesMorePairsBeforeCheaperOnes() {
    Pairs pairs =
        Pairs.builder(new int[] {1, 1}, new int[] {1, 1})
            .allow(0, 0, -9)
            .allow(0, 1, 50)
            .allow(1, 0, 50)
            .build();
    Assignment assignment = Assignment.of(pairs);
    assertThat(assignment.isChosen(0)).isFalse();
    assertThat(assignment.chosenCount()).isEqualTo(2);
    assertThat(assignment.cost()).isEqualTo(100);
    assertThat(assignment.causeAt(0)).isEmpty();
    assertThat(assignment.shortageAround(0)).isEmpty();
  }

  /**
   * Wish 0 has nobody, wish 1 wants two and has one, wishes 2 to 4 share two people, 5 is apart.
   */
  @Test
  void explainsEveryOpenWish() {
    Pairs pairs =
        Pairs.builder(new int[] {1, 2, 1, 1, 1, 1}, new int[] {1, 1, 1, 1})
            .allow(1, 0, 0)
            .allow(2, 1, 1)
            .allow(3, 1, 2)
            .allow(3, 2, 3)
            .allow(4, 2, 9)
            .allow(5, 3, 0)
            .build();
    Assignment assignment = Assignment.of(pairs);
    assertThat(assignment.causeAt(0)).contains(OpenCause.NO_PAIR);
    assertThat(assignment.shortageAround(0)).contains(shortage(new int[] {0}, new int[0], 1, 0));
    assertThat(assignment.causeAt(1)).contains(OpenCause.TOO_FEW_PAIRS);
    assertThat(assignment.openPlaces(1)).isEqualTo(1);
    assertThat(assignment.shortageAround(1)).contains(shortage(new int[] {1}, new int[0], 2, 1));
    assertThat(assignment.causeAt(4)).contains(OpenCause.ALL_PARTNERS_TAKEN);
    assertThat(assignment.shortageAround(4))
        .contains(shortage(new int[] {2, 3, 4}, new int[] {1, 2}, 3, 2));
    assertThat(assignment.causeAt(5)).isEmpty();
  }

  @Test
  void nobodyAndNothingIsAnswered() {
    Assignment empty = Assignment.of(Pairs.builder(new int[0], new int[0]).build());
    assertThat(empty.chosenCount()).isZero();
    assertThat(empty.cost()).isZero();
    assertThat(empty.verify()).isEmpty();
    assertThatThrownBy(() -> empty.isChosen(0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> empty.openPlaces(0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void takesManyPlacesAndTheLargestCosts() {
    Pairs pairs =
        Pairs.builder(new int[] {Integer.MAX_VALUE}, new int[] {Integer.MAX_VALUE, 1})
            .allow(0, 0, Pairs.MAX_COST)
            .allow(0, 1, -Pairs.MAX_COST)
            .build();
    Assignment assignment = Assignment.of(pairs);
    assertThat(assignment.chosenCount()).isEqualTo(2);
    assertThat(assignment.cost()).isZero();
    assertThat(assignment.openPlaces(0)).isEqualTo(Integer.MAX_VALUE - 2);
  }

  @Test
  void provesAChoiceAmongThousands() {
    Random random = new Random(11);
    int[] places = random.ints(800, 1, 3).toArray();
    Pairs.Builder builder = Pairs.builder(places, places);
    for (int left = 0; left < 800; left++) {
      for (int hop = 0; hop < 12; hop++) {
        builder.allow(left, (left * 7 + hop * 61) % 800, random.nextInt(100));
      }
    }
    assertThat(Assignment.of(builder.build()).verify()).isEmpty();
  }

  /**
   * Shortages here and there, several places, far costs: whatever makes the solver's parts work.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void isAsCheapAsTheCheapestFlow(int seed) {
    Random random = new Random(seed);
    int[] lefts = random.ints(600, 1, seed % 2 == 0 ? 2 : 4).toArray();
    int[] rights = random.ints(90, 0, 4 + 2 * seed).toArray();
    Pairs.Builder builder = Pairs.builder(lefts, rights);
    for (int left = 0; left < 600; left++) {
      int start = (int) Math.abs(random.nextGaussian() * 30);
      for (int hop = 0; hop < 6; hop++) {
        builder.allow(left, (start + hop * (1 + seed % 3)) % 90, random.nextInt(1_000_000) - 9);
      }
    }
    Pairs pairs = builder.build();
    Assignment assignment = Assignment.of(pairs);
    MinCostFlowSolution flow =
        MinCostFlow.solve(PairNetwork.ofChoice(pairs), PairNetwork.SOURCE, PairNetwork.SINK);
    assertThat(assignment.chosenCount()).isEqualTo(flow.value());
    assertThat(assignment.cost())
        .isEqualTo(flow.cost() + flow.value() * PairNetwork.cheapest(pairs));
    assertThat(assignment.verify()).isEmpty();
  }

  @Test
  void fillsAPlaceOfAHigherLevelWhateverItCosts() {
    Pairs pairs =
        Pairs.builder(new int[] {1, 1}, new int[] {1})
            .levels(new int[] {1, 0})
            .allow(0, 0, -Pairs.MAX_COST)
            .allow(1, 0, Pairs.MAX_COST)
            .build();
    assertThat(Assignment.of(pairs).isChosen(1)).isTrue();
    assertThat(Assignment.of(pairs).verify()).isEmpty();
  }

  @Test
  void refusesMalformedLevels() {
    Pairs.Builder builder = Pairs.builder(new int[] {1, 1}, new int[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.levels(new int[] {0}))
        .withMessageContaining("1 levels for 2 left nodes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.levels(new int[] {0, 4}))
        .withMessageContaining("left node 1 has level 4");
  }

  @Test
  void refusesMalformedPairs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pairs.builder(new int[] {1}, new int[] {2, -1}))
        .withMessageContaining("right node 1");
    Pairs.Builder builder = Pairs.builder(new int[] {1, 1}, new int[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.allow(0, 0, Pairs.MAX_COST + 1))
        .withMessageContaining("coarser unit");
    assertThatThrownBy(() -> builder.allow(2, 0, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("left node");
    builder.allow(1, 0, 1).allow(0, 0, 1).allow(1, 0, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("pairs 0 and 2");
  }

  private static Shortage shortage(int[] lefts, int[] rights, long asked, long available) {
    return new Shortage(
        ImmutableIntArray.copyOf(lefts), ImmutableIntArray.copyOf(rights), asked, available);
  }
}
