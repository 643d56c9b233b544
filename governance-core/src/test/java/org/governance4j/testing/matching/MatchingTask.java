package org.governance4j.testing.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Offer;

/** Wishes and helpers to match. */
public record MatchingTask(List<Demand> wishes, List<Offer> helpers) {

  MatchingTask shuffled(long seed) {
    return new MatchingTask(shuffled(wishes, seed), shuffled(helpers, seed + 1));
  }

  MatchingTask withoutHelper(int index) {
    return new MatchingTask(wishes, without(helpers, index));
  }

  MatchingTask withoutWish(int index) {
    return new MatchingTask(without(wishes, index), helpers);
  }

  private static <T> List<T> shuffled(List<T> all, long seed) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  private static <T> List<T> without(List<T> all, int index) {
    List<T> copy = new ArrayList<>(all);
    copy.remove(index);
    return copy;
  }
}
