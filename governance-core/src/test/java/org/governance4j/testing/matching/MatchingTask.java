package org.governance4j.testing.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Offer;

/**
 * Demands and offers to match.
 *
 * @param demands the demands
 * @param offers the offers
 */
public record MatchingTask(List<Demand> demands, List<Offer> offers) {

  /** Demands that each fit each offer. */
  static MatchingTask complete(int demands, int offers, String serviceClass) {
    return new MatchingTask(
        IntStream.range(0, demands)
            .mapToObj(
                n ->
                    Demand.builder()
                        .id(OrderId.of("w-" + n))
                        .serviceClass(serviceClass)
                        .places(1)
                        .build())
            .toList(),
        IntStream.range(0, offers)
            .mapToObj(
                n ->
                    new Offer(
                        Provider.of(PersonId.of("p-" + n)),
                        ImmutableSet.of(serviceClass),
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        1,
                        ImmutableList.of()))
            .toList());
  }

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
