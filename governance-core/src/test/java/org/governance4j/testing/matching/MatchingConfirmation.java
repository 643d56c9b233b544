package org.governance4j.testing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.Offer;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/** Confirms by hand that the reasons of an open demand are true. */
record MatchingConfirmation(MatchingOracle oracle, MatchingTask task, MatchPlan plan) {

  void confirm(Demand demand, List<Reason> reasons) {
    Reason first = reasons.get(0);
    List<Offer> fit = task.offers().stream().filter(h -> oracle.fits(demand, h)).toList();
    if (first.code() == MatchingReason.OFFERS_EXHAUSTED) {
      confirmShortage(demand, reasons);
    } else if (first.code() == MatchingReason.TOO_FEW_OFFERS) {
      assertThat(amount(first, "offers")).isEqualTo(fit.size()).isLessThan(demand.places());
      assertThat(matched(demand)).isEqualTo(fit.size()).isPositive();
    } else {
      assertThat(fit).isEmpty();
      confirmNobody(demand, first);
    }
  }

  private void confirmNobody(Demand demand, Reason reason) {
    List<Offer> closest = task.offers();
    for (Map.Entry<MatchingReason, Predicate<Offer>> test : oracle.tests(demand).entrySet()) {
      List<Offer> before = closest;
      closest = before.stream().filter(test.getValue()).toList();
      if (closest.isEmpty()) {
        assertThat(reason.code()).isEqualTo(test.getKey());
        if (reason.code() != MatchingReason.NOBODY_OFFERS_CLASS) {
          assertThat(amount(reason, "offers")).isEqualTo(before.size());
        }
        return;
      }
    }
    throw new AssertionError("somebody fits " + demand);
  }

  /** The demand and those named ask for more than any choice gives them. */
  private void confirmShortage(Demand demand, List<Reason> reasons) {
    List<Demand> all =
        Stream.concat(
                Stream.of(demand),
                reasons.stream().skip(1).map(other -> demand(id(other, "other"))))
            .distinct()
            .toList();
    assertThat(all).hasSize(reasons.size());
    assertThat(amount(reasons.get(0), "others")).isEqualTo(all.size() - 1);
    int asked = all.stream().mapToInt(Demand::places).sum();
    int available = oracle.best(all).filled();
    assertThat(amount(reasons.get(0), "asked")).isEqualTo(asked).isGreaterThan(available);
    assertThat(amount(reasons.get(0), "available")).isEqualTo(available);
    assertThat(all.stream().mapToLong(one -> matched(one)).sum()).isEqualTo(available);
  }

  private Demand demand(String id) {
    return task.demands().stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private long matched(Demand demand) {
    return plan.matches().stream().filter(match -> match.demand().equals(demand.id())).count();
  }

  private static String id(Reason reason, String fact) {
    return ((Fact.Id) reason.facts().get(fact)).value();
  }

  private static long amount(Reason reason, String fact) {
    return ((Fact.Amount) reason.facts().get(fact)).amount();
  }
}
