package org.governance4j.testing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.MatchingReason.Obstacle;
import org.governance4j.matching.Offer;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.testing.matching.MatchingOracle.Asked;

/** Confirms by hand that the reasons of open demands and idle offers are true. */
record MatchingConfirmation(MatchingOracle oracle, MatchingInput input, MatchPlan plan) {

  void confirm(Demand demand, List<Reason> reasons) {
    Reason first = reasons.get(0);
    List<Offer> fit = oracle.rules().fitting(demand);
    if (first.code() == MatchingReason.OFFERS_EXHAUSTED) {
      confirmShortage(demand, first);
    } else if (first.code() == MatchingReason.TOO_FEW_OFFERS) {
      assertThat(amount(first, "offers")).isEqualTo(fit.size()).isLessThan(demand.places());
      assertThat(matched(demand) - kept(demand)).isEqualTo(fit.size()).isPositive();
    } else {
      assertThat(fit).isEmpty();
      confirmNobody(demand, reasons);
    }
  }

  private void confirmNobody(Demand demand, List<Reason> reasons) {
    Reason first = reasons.get(0);
    List<Offer> closest = input.offers();
    List<String> ruledOut = new ArrayList<>();
    for (Map.Entry<Obstacle, Predicate<Offer>> test : oracle.rules().tests(demand).entrySet()) {
      List<Offer> before = closest;
      closest = before.stream().filter(test.getValue()).toList();
      if (test.getKey() != Obstacle.CLASS && closest.size() < before.size()) {
        ruledOut.add(test.getKey() + " " + (before.size() - closest.size()));
      }
      if (closest.isEmpty()) {
        assertThat(first.code()).isEqualTo(MatchingRules.nobody(test.getKey()));
        if (first.code() != MatchingReason.NOBODY_OFFERS_CLASS) {
          assertThat(amount(first, "offers")).isEqualTo(before.size());
        }
        assertThat(reasons.stream().skip(1).map(MatchingConfirmation::ruledOut))
            .containsExactlyElementsOf(ruledOut);
        return;
      }
    }
    throw new AssertionError("somebody fits " + demand);
  }

  private static String ruledOut(Reason reason) {
    assertThat(reason.code()).isEqualTo(MatchingReason.RULED_OUT);
    return ((Fact.Code) reason.facts().get("obstacle")).value() + " " + amount(reason, "offers");
  }

  /** Some places, those of as many demands as stated, are more than any choice fills. */
  private void confirmShortage(Demand demand, Reason reason) {
    List<Asked> all = oracle.asked();
    for (int chosen = 0; chosen < 1 << all.size(); chosen++) {
      List<Asked> some = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          some.add(all.get(i));
        }
      }
      if (some.stream().anyMatch(one -> one.demand().equals(demand) && one.keeper().isEmpty())
          && some.stream().map(Asked::demand).distinct().count() == amount(reason, "others") + 1
          && some.stream().mapToInt(Asked::places).sum() == amount(reason, "asked")
          && some.stream().mapToLong(this::filled).sum() == amount(reason, "available")
          && oracle.best(some).filled() == amount(reason, "available")) {
        assertThat(amount(reason, "available")).isLessThan(amount(reason, "asked"));
        return;
      }
    }
    throw new AssertionError("no demands are as short as " + reason);
  }

  private long filled(Asked asked) {
    return plan.matches().stream()
        .filter(match -> match.demand().equals(asked.demand().id()) && !isBeside(match))
        .filter(
            match ->
                asked
                    .keeper()
                    .map(one -> one.equals(match.provider()))
                    .orElse(!asked.demand().pinned().contains(match.provider())))
        .count();
  }

  void confirmIdle(Offer offer, Reason reason) {
    assertThat(plan.matches()).noneMatch(match -> match.provider().equals(offer.provider()));
    List<Demand> asking =
        input.demands().stream()
            .filter(demand -> offer.classes().contains(demand.serviceClass()))
            .filter(demand -> demand.places() > demand.pinned().size())
            .toList();
    List<Demand> fitting = asking.stream().filter(one -> oracle.rules().fits(one, offer)).toList();
    switch ((MatchingReason) reason.code()) {
      case OFFER_WITHOUT_CAPACITY ->
          assertThat(offer.capacity() == 0 || offer.limits().containsValue(0)).isTrue();
      case OFFER_NOT_ASKED_FOR -> assertThat(asking).isEmpty();
      case OFFER_FITS_NONE -> {
        assertThat(asking).hasSize((int) amount(reason, "demands"));
        assertThat(fitting).isEmpty();
      }
      case DEMANDS_FILLED -> {
        assertThat(fitting).hasSize((int) amount(reason, "demands"));
        assertThat(fitting).allMatch(one -> matched(one) >= one.places());
      }
      case UNIT_EXHAUSTED -> {
        List<Offer> together =
            input.offers().stream().filter(one -> one.unit().equals(offer.unit())).toList();
        long taken =
            plan.matches().stream()
                .filter(
                    match ->
                        !isBeside(match)
                            && together.stream()
                                .anyMatch(one -> one.provider().equals(match.provider())))
                .count();
        assertThat(taken).isEqualTo(input.units().get(0).capacity());
        assertThat(Optional.of(input.units().get(0).unit())).isEqualTo(offer.unit());
      }
      case OFFER_KEPT_FREE ->
          assertThat((long) offer.capacity()).isLessThanOrEqualTo(amount(reason, "kept"));
      default -> throw new AssertionError("no reason to be idle: " + reason);
    }
  }

  static boolean isBeside(Match match) {
    return match.reasons().stream()
        .anyMatch(
            reason ->
                reason.code() == MatchingReason.PINNED_BEYOND_CAPACITY
                    || reason.code() == MatchingReason.PINNED_WITHOUT_OFFER);
  }

  private long matched(Demand demand) {
    return plan.matches().stream().filter(match -> match.demand().equals(demand.id())).count();
  }

  private static long kept(Demand demand) {
    return demand.pinned().size();
  }

  private static long amount(Reason reason, String fact) {
    return ((Fact.Amount) reason.facts().get(fact)).amount();
  }
}
