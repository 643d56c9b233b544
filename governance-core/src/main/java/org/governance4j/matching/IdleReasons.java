package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.governance4j.matching.Grouping.DemandGroup;
import org.governance4j.matching.MatchingModel.Asked;
import org.governance4j.matching.MatchingModel.Pair;
import org.governance4j.matching.MatchingPolicy.Reserve;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Says why offers stay idle (未派单原因说明); places that are kept by others are not asked for. */
final class IdleReasons {

  private final MatchingModel model;
  private final Map<String, Long> asking = new HashMap<>();
  private final long[] fitting;
  private final long[] open;

  IdleReasons(MatchingModel model, StagedFlow flow) {
    this.model = model;
    this.fitting = new long[model.offers().size()];
    this.open = new long[model.offers().size()];
    long[] openOf = new long[model.demands().size()];
    for (Asked asked : model.asked()) {
      openOf[asked.demand()] += model.network().capacity(asked.arc()) - flow.flow(asked.arc());
    }
    for (DemandGroup group : model.demands()) {
      if (group.pin().isEmpty()) {
        asking.merge(group.sample().serviceClass(), (long) group.orders().size(), Long::sum);
      }
    }
    int[] lastDemand = new int[fitting.length];
    Arrays.fill(lastDemand, -1);
    for (Pair pair : model.pairs()) {
      DemandGroup group = model.demands().get(pair.demand());
      if (group.pin().isEmpty() && lastDemand[pair.offer()] != pair.demand()) {
        lastDemand[pair.offer()] = pair.demand();
        fitting[pair.offer()] += group.orders().size();
        open[pair.offer()] += openOf[pair.demand()];
      }
    }
  }

  /** Why an offer of a group has no match; how much its unit has left is stated. */
  ImmutableList<Reason> of(int group, Offer offer, long leftInUnit) {
    return ImmutableList.of(reason(group, offer, leftInUnit));
  }

  private Reason reason(int group, Offer offer, long leftInUnit) {
    long demands = offer.classes().stream().mapToLong(code -> asking.getOrDefault(code, 0L)).sum();
    Optional<Reserve> reserve =
        model.rules().policy().reserve().filter(kept -> offer.slots().isEmpty());
    if (offer.capacity() == 0) {
      return of(MatchingReason.OFFER_WITHOUT_CAPACITY, offer.provider());
    } else if (demands == 0) {
      return of(MatchingReason.OFFER_NOT_ASKED_FOR, offer.provider());
    } else if (fitting[group] == 0) {
      return of(MatchingReason.OFFER_FITS_NONE, offer.provider())
          .with("demands", Fact.of(demands, Unit.COUNT));
    } else if (open[group] == 0) {
      return of(MatchingReason.DEMANDS_FILLED, offer.provider())
          .with("demands", Fact.of(fitting[group], Unit.COUNT));
    } else if (offer.unit().isPresent() && leftInUnit == 0) {
      return of(MatchingReason.UNIT_EXHAUSTED, offer.provider())
          .with("unit", Fact.of(offer.unit().get().id()));
    } else if (reserve.isPresent() && offer.capacity() <= reserve.get().places()) {
      RuleRef rule = model.rules().policy().rule();
      return Reason.of(
              MatchingReason.OFFER_KEPT_FREE, rule, "provider", Fact.of(offer.provider().id()))
          .with("kept", Fact.of(reserve.get().places(), Unit.COUNT))
          .with("level", Fact.of(reserve.get().level(), Unit.COUNT));
    }
    return of(MatchingReason.OFFER_WITHOUT_CAPACITY, offer.provider());
  }

  private static Reason of(MatchingReason code, Provider provider) {
    return Reason.of(code, MatchingLaw.IDLE, "provider", Fact.of(provider.id()));
  }
}
