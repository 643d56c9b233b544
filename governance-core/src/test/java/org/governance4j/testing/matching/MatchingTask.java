package org.governance4j.testing.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Offer;

/**
 * Demands and offers to match.
 *
 * @param demands the demands
 * @param offers the offers
 */
public record MatchingTask(List<Demand> demands, List<Offer> offers) {

  MatchingTask shuffled(long seed) {
    return new MatchingTask(shuffled(demands, seed), shuffled(offers, seed + 1));
  }

  MatchingTask withoutOffer(int index) {
    return new MatchingTask(demands, without(offers, index));
  }

  MatchingTask withoutDemand(int index) {
    return new MatchingTask(without(demands, index), offers);
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
