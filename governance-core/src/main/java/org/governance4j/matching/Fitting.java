package org.governance4j.matching;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multiset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.governance4j.flow.Pairs;

/** Which helpers fit which wishes, and what each would cost (适配关系); both sides by id. */
final class Fitting {

  private final ImmutableList<Demand> wishes;
  private final ImmutableList<Offer> helpers;
  private final ImmutableListMultimap<String, Integer> helpersOfClass;
  private final MatchingPolicy policy;

  Fitting(List<Demand> wishes, List<Offer> helpers, MatchingPolicy policy) {
    this.wishes =
        ImmutableList.sortedCopyOf(Comparator.comparing(wish -> wish.id().value()), wishes);
    this.helpers =
        ImmutableList.sortedCopyOf(
            Comparator.comparing(helper -> helper.person().value()), helpers);
    this.policy = policy;
    ImmutableListMultimap.Builder<String, Integer> offers = ImmutableListMultimap.builder();
    for (int i = 0; i < this.helpers.size(); i++) {
      for (String code : this.helpers.get(i).classes()) {
        offers.put(code, i);
      }
    }
    this.helpersOfClass = offers.build();
  }

  ImmutableList<Demand> wishes() {
    return wishes;
  }

  ImmutableList<Offer> helpers() {
    return helpers;
  }

  MatchingPolicy policy() {
    return policy;
  }

  long countPairs() {
    return wishes.stream().mapToLong(wish -> fitting(wish).count()).sum();
  }

  Pairs pairs() {
    Pairs.Builder pairs =
        Pairs.builder(
            wishes.stream().mapToInt(Demand::places).toArray(),
            helpers.stream().mapToInt(Offer::capacity).toArray());
    for (int i = 0; i < wishes.size(); i++) {
      Demand wish = wishes.get(i);
      for (int helper : fitting(wish).toArray()) {
        pairs.allow(i, helper, cost(wish, helpers.get(helper)));
      }
    }
    return pairs.build();
  }

  /** What keeps each of those who offer the wish's class from it first. */
  Multiset<Obstacle> obstacles(Demand wish) {
    Multiset<Obstacle> kept = EnumMultiset.create(Obstacle.class);
    for (int helper : helpersOfClass.get(wish.serviceClass())) {
      kept.add(Obstacle.between(wish, helpers.get(helper), policy));
    }
    return kept;
  }

  private IntStream fitting(Demand wish) {
    return helpersOfClass.get(wish.serviceClass()).stream()
        .mapToInt(Integer::intValue)
        .filter(helper -> Obstacle.between(wish, helpers.get(helper), policy) == Obstacle.NONE);
  }

  private long cost(Demand wish, Offer helper) {
    int rank = helper.preferredClasses().indexOf(wish.serviceClass());
    long liking = rank < 0 ? policy.notPreferredCost() : (long) rank * policy.rankCost();
    return liking + (Obstacle.inOtherGrid(wish, helper) ? policy.otherGridCost().orElse(0) : 0);
  }
}
