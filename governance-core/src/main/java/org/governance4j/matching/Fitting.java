package org.governance4j.matching;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multiset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.governance4j.flow.Pairs;

/** Which offers fit which demands, and what each would cost (适配关系); both sides by id. */
final class Fitting {

  private final ImmutableList<Demand> demands;
  private final ImmutableList<Offer> offers;
  private final ImmutableListMultimap<String, Integer> offersOfClass;
  private final MatchingPolicy policy;

  Fitting(List<Demand> demands, List<Offer> offers, MatchingPolicy policy) {
    this.demands =
        ImmutableList.sortedCopyOf(Comparator.comparing(demand -> demand.id().value()), demands);
    this.offers =
        ImmutableList.sortedCopyOf(Comparator.comparing(Offer::provider), offers);
    this.policy = policy;
    ImmutableListMultimap.Builder<String, Integer> ofClass = ImmutableListMultimap.builder();
    for (int i = 0; i < this.offers.size(); i++) {
      for (String code : this.offers.get(i).classes()) {
        ofClass.put(code, i);
      }
    }
    this.offersOfClass = ofClass.build();
  }

  ImmutableList<Demand> demands() {
    return demands;
  }

  ImmutableList<Offer> offers() {
    return offers;
  }

  MatchingPolicy policy() {
    return policy;
  }

  long countPairs() {
    return demands.stream().mapToLong(demand -> fitting(demand).count()).sum();
  }

  Pairs pairs() {
    Pairs.Builder pairs =
        Pairs.builder(
            demands.stream().mapToInt(Demand::places).toArray(),
            offers.stream().mapToInt(Offer::capacity).toArray());
    for (int i = 0; i < demands.size(); i++) {
      Demand demand = demands.get(i);
      for (int offer : fitting(demand).toArray()) {
        pairs.allow(i, offer, cost(demand, offers.get(offer)));
      }
    }
    return pairs.build();
  }

  /** What keeps each of those who offer the demand's class from it first. */
  Multiset<Obstacle> obstacles(Demand demand) {
    Multiset<Obstacle> kept = EnumMultiset.create(Obstacle.class);
    for (int offer : offersOfClass.get(demand.serviceClass())) {
      kept.add(Obstacle.between(demand, offers.get(offer), policy));
    }
    return kept;
  }

  private IntStream fitting(Demand demand) {
    return offersOfClass.get(demand.serviceClass()).stream()
        .mapToInt(Integer::intValue)
        .filter(offer -> Obstacle.between(demand, offers.get(offer), policy) == Obstacle.NONE);
  }

  private long cost(Demand demand, Offer offer) {
    int rank = offer.preferredClasses().indexOf(demand.serviceClass());
    long liking = rank < 0 ? policy.notPreferredCost() : (long) rank * policy.rankCost();
    return liking + (Obstacle.inOtherGrid(demand, offer) ? policy.otherGridCost().orElse(0) : 0);
  }
}
