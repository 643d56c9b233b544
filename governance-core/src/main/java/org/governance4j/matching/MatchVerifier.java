package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.MatchProof.Fault;
import org.governance4j.matching.MatchProof.Stage;
import org.governance4j.matching.MatchProof.StagePrices;

/**
 * Checks for {@link Matcher#verify} that a plan is the best one, without trust in whoever found it
 * (最优性验证).
 *
 * <p>It puts every match of the plan on the network of the input and looks once at every arc:
 * within its bound, and at prices by which no other plan is better. Takes time in proportion to the
 * pairs.
 */
final class MatchVerifier {

  // Far beyond all that costs can sum up to, and far below an overflow.
  private static final long BOUND = 1L << 60;

  private final MatchingNetwork network;
  private final PlannedFlow flow;
  private final Stage[] stages;
  private final long[][] prices;
  private final boolean[] free;

  private MatchVerifier(MatchingNetwork network, PlannedFlow flow, MatchProof proof) {
    this.network = network;
    this.flow = flow;
    this.stages = proof.prices().stream().map(StagePrices::stage).toArray(Stage[]::new);
    this.prices =
        proof.prices().stream()
            .map(one -> one.prices().stream().mapToLong(Long::longValue).toArray())
            .toArray(long[][]::new);
    this.free = new boolean[network.arcCount()];
    network.mixKeys(proof.salt());
  }

  static ImmutableSet<Fault> verify(MatchingModel model, MatchPlan plan, MatchProof proof) {
    Optional<PlannedFlow> planned = PlannedFlow.of(model, plan);
    if (planned.isEmpty()) {
      return ImmutableSet.of(Fault.NOT_ALLOWED);
    }
    PlannedFlow flow = planned.get();
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (!dealt(plan).equals(dealt(model, flow))) {
      faults.add(Fault.NOT_DEALT);
    }
    if (!proof.filled().equals(flow.filled())
        || proof.cost() != flow.cost()
        || plan.cost() != flow.cost()) {
      faults.add(Fault.WRONG_FIGURES);
    }
    faults.addAll(new MatchVerifier(model.network(), flow, proof).checkPrices());
    return Sets.immutableEnumSet(faults);
  }

  private record Place(OrderId demand, Provider provider, Optional<String> slot) {}

  private static Set<Place> dealt(MatchPlan plan) {
    Set<Place> places = new HashSet<>();
    plan.matches().stream()
        .filter(match -> !PlannedFlow.isBeside(match))
        .forEach(one -> places.add(new Place(one.demand(), one.provider(), one.slot())));
    return places;
  }

  private static Set<Place> dealt(MatchingModel model, PlannedFlow flow) {
    Set<Place> places = new HashSet<>();
    Dealing.of(model, flow::flow)
        .values()
        .forEach(one -> places.add(new Place(one.demand().id(), one.provider(), one.slot())));
    return places;
  }

  private Set<Fault> checkPrices() {
    if (!ImmutableList.copyOf(Stage.values())
        .subList(0, Math.min(stages.length, 6))
        .equals(ImmutableList.copyOf(stages))) {
      return EnumSet.of(Fault.WRONG_SIZE);
    }
    for (long[] of : prices) {
      if (of.length != network.nodeCount()) {
        return EnumSet.of(Fault.WRONG_SIZE);
      }
      for (long price : of) {
        if (price < -BOUND || price > BOUND) {
          return EnumSet.of(Fault.PRICE_OUT_OF_RANGE);
        }
      }
    }
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (!isBest()) {
      faults.add(Fault.NOT_OPTIMAL);
    } else if (!Uniqueness.of(network, arc -> free[arc], flow::flow)) {
      faults.add(Fault.NOT_UNIQUE);
    }
    return faults;
  }

  private boolean isBest() {
    for (int arc = 0; arc < free.length; arc++) {
      int sign = sign(arc);
      if (sign > 0 && flow.flow(arc) > 0 || sign < 0 && flow.flow(arc) < network.capacity(arc)) {
        return false;
      }
      free[arc] = sign == 0 && network.capacity(arc) > 0;
    }
    int back = signOfReturn();
    return flow.value() > 0 ? back == 0 : back >= 0;
  }

  /** The sign of an arc's reduced price at the first stage at which it is not zero. */
  private int sign(int arc) {
    for (int i = 0; i < stages.length; i++) {
      long reduced =
          network.price(stages[i], arc)
              + prices[i][network.tail(arc)]
              - prices[i][network.head(arc)];
      if (reduced != 0) {
        return Long.signum(reduced);
      }
    }
    return 0;
  }

  /** The same of the way back from the sink to the source, where each place filled counts one. */
  private int signOfReturn() {
    for (int i = 0; i < stages.length; i++) {
      long reduced =
          prices[i][MatchingNetwork.SINK]
              - prices[i][MatchingNetwork.SOURCE]
              - (stages[i] == Stage.PLACES ? 1 : 0);
      if (reduced != 0) {
        return Long.signum(reduced);
      }
    }
    return 0;
  }
}
