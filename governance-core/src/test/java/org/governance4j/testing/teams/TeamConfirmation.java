package org.governance4j.testing.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.MatchingReason.Obstacle;
import org.governance4j.matching.Offer;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.teams.TeamReason;
import org.governance4j.testing.matching.MatchingRules;
import org.governance4j.testing.teams.TeamOracle.Asked;

/** Confirms by hand that the reasons of open demands and idle offers are true. */
record TeamConfirmation(TeamOracle oracle, MatchingInput input, MatchPlan plan, boolean proved) {

  void confirm(Demand demand, List<Reason> reasons) {
    Reason first = reasons.get(0);
    List<Offer> fit = oracle.rules().fitting(demand);
    for (Reason reason : reasons) {
      assertThat(reason.facts()).containsEntry("demand", Fact.of(demand.id()));
      if (reason.code() instanceof TeamReason code) {
        confirmOfTeams(demand, code, reason, fit);
      }
    }
    if (first.code() instanceof TeamReason) {
      assertThat(reasons).hasSize(1);
    } else if (first.code() == MatchingReason.OFFERS_EXHAUSTED) {
      confirmShortage(demand, first);
    } else if (first.code() == MatchingReason.TOO_FEW_OFFERS) {
      assertThat(amount(first, "offers")).isEqualTo(fit.size()).isLessThan(demand.places());
      assertThat(matched(demand) - demand.pinned().size()).isEqualTo(fit.size()).isPositive();
    } else {
      assertThat(fit).isEmpty();
      confirmNobody(demand, reasons);
    }
  }

  private void confirmOfTeams(Demand demand, TeamReason code, Reason reason, List<Offer> fit) {
    switch (code) {
      case TEAM_CANNOT_BE_FILLED -> {
        assertThat(oracle.isTeam(demand)).isTrue();
        assertThat(amount(reason, "places")).isEqualTo(demand.places());
        assertThat(amount(reason, "most"))
            .isEqualTo(oracle.most(demand))
            .isLessThan(demand.places());
      }
      case TEAM_LEFT_OPEN -> {
        assertThat(oracle.isTeam(demand)).isTrue();
        assertThat(oracle.most(demand)).isGreaterThanOrEqualTo(demand.places());
        assertThat(amount(reason, "places")).isEqualTo(demand.places());
        assertThat(amount(reason, "offers")).isEqualTo(fit.size());
        assertThat(amount(reason, "free")).isEqualTo(oracle.freeAtOneTime(plan, demand));
      }
      case OFFERS_TAKEN -> {
        assertThat(oracle.isTeam(demand)).isFalse();
        assertThat(amount(reason, "offers")).isEqualTo(fit.size()).isPositive();
        assertThat(amount(reason, "free")).isEqualTo(oracle.free(plan, demand, demand.slots()));
      }
      default -> throw new AssertionError("no reason to stay open: " + reason);
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
        assertThat(
                reasons.stream()
                    .skip(1)
                    .filter(reason -> !(reason.code() instanceof TeamReason))
                    .map(TeamConfirmation::ruledOut))
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
    TeamOracle byPlace = oracle.withoutTeams();
    List<Asked> all = byPlace.asked();
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
          && byPlace.best(some).places() == amount(reason, "available")) {
        assertThat(amount(reason, "available")).isLessThan(amount(reason, "asked"));
        return;
      }
    }
    throw new AssertionError("no demands are as short as " + reason);
  }

  void confirmIdle(Offer offer, Reason reason) {
    assertThat(reason.facts()).containsEntry("provider", Fact.of(offer.provider().id()));
    List<Demand> asking =
        input.demands().stream()
            .filter(demand -> offer.classes().contains(demand.serviceClass()))
            .filter(demand -> demand.places() > demand.pinned().size())
            .toList();
    List<Demand> fitting = asking.stream().filter(one -> oracle.rules().fits(one, offer)).toList();
    if (reason.code() == TeamReason.DEMANDS_SERVED_OTHERWISE) {
      assertThat(fitting).hasSize((int) amount(reason, "demands")).isNotEmpty();
      assertThat(fitting)
          .allMatch(one -> !proved || matched(one) >= one.places() || oracle.isTeam(one));
      return;
    }
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
        long taken =
            input.offers().stream()
                .filter(one -> one.unit().equals(offer.unit()))
                .flatMap(
                    one ->
                        plan.matches().stream()
                            .filter(match -> match.provider().equals(one.provider())))
                .filter(match -> !TeamOracle.isBeside(match))
                .count();
        assertThat(taken).isEqualTo(input.units().get(0).capacity());
        assertThat(offer.unit()).contains(input.units().get(0).unit());
      }
      case OFFER_KEPT_FREE ->
          assertThat((long) offer.capacity()).isLessThanOrEqualTo(amount(reason, "kept"));
      default -> throw new AssertionError("no reason to be idle: " + reason);
    }
  }

  private long matched(Demand demand) {
    return plan.matches().stream().filter(match -> match.demand().equals(demand.id())).count();
  }

  private static long amount(Reason reason, String fact) {
    return ((Fact.Amount) reason.facts().get(fact)).amount();
  }
}
