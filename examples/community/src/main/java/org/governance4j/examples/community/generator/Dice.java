package org.governance4j.examples.community.generator;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** The generator's only source of chance: seeded, so that every run gives the same bytes. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  double real(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** An index, drawn with the given weights. */
  int weighted(int... weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int at = random.nextInt(total);
    for (int i = 0; i < weights.length; i++) {
      at -= weights[i];
      if (at < 0) {
        return i;
      }
    }
    throw new AssertionError("weights exhausted");
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  void shuffle(List<?> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.nextInt(i + 1));
    }
  }
}
