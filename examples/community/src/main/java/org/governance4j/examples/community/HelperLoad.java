package org.governance4j.examples.community;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.governance4j.matching.Offer;

/**
 * How many places somebody carries (CC-07).
 *
 * @param provider who
 * @param held the places held, and those offered and not answered yet
 * @param planned the places that the plan adds
 * @param capacity how many the offer takes on at most; empty if there is no offer
 */
record HelperLoad(Provider provider, int held, int planned, Optional<Integer> capacity) {

  /**
   * The load of everybody who offers, holds or is to get something, the highest first.
   *
   * @param held a provider for each place held
   * @param planned a provider for each place that the plan adds
   * @param offers who offers how many places
   */
  static ImmutableList<HelperLoad> of(
      Multiset<Provider> held, Multiset<Provider> planned, List<Offer> offers) {
    ImmutableMap<Provider, Integer> capacities =
        offers.stream()
            .collect(ImmutableMap.toImmutableMap(Offer::provider, Offer::capacity, Math::max));
    return Sets.union(capacities.keySet(), Sets.union(held.elementSet(), planned.elementSet()))
        .stream()
        .map(
            one ->
                new HelperLoad(
                    one,
                    held.count(one),
                    planned.count(one),
                    Optional.ofNullable(capacities.get(one))))
        .sorted(
            comparingInt((HelperLoad one) -> -one.places())
                .thenComparing(comparing(HelperLoad::provider)))
        .collect(ImmutableList.toImmutableList());
  }

  /** All places together. */
  int places() {
    return held + planned;
  }
}
