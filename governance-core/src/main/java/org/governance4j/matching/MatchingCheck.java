package org.governance4j.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Judges wishes and helpers before they are matched (输入检查). */
final class MatchingCheck {

  private final Findings findings;

  MatchingCheck(Findings findings) {
    this.findings = findings;
  }

  void check(List<Demand> wishes, List<Offer> helpers, Optional<ServiceClassPolicy> listed) {
    findTwice(
        MatchingReason.DUPLICATE_DEMAND,
        "wish",
        wishes.stream().map(wish -> wish.id().value()).toList());
    findTwice(
        MatchingReason.DUPLICATE_OFFER,
        "person",
        helpers.stream().map(helper -> helper.person().value()).toList());
    wishes.forEach(this::checkPlaces);
    helpers.forEach(this::checkCapacity);
    listed.ifPresent(
        list -> {
          wishes.forEach(wish -> checkClass(wish, list));
          helpers.forEach(helper -> checkClasses(helper, list));
        });
  }

  private void findTwice(MatchingReason code, String name, List<String> ids) {
    Map<String, Integer> statements = new TreeMap<>();
    ids.forEach(id -> statements.merge(id, 1, Integer::sum));
    statements.forEach(
        (id, times) -> {
          if (times > 1) {
            findings.violation(
                Reason.of(code, MatchingLaw.SOUND, name, new Fact.Id(id))
                    .with("times", Fact.of(times, Unit.COUNT)));
          }
        });
  }

  private void checkPlaces(Demand wish) {
    if (wish.places() < 1) {
      findings.violation(
          Reason.of(
                  MatchingReason.DEMAND_WITHOUT_PLACES,
                  MatchingLaw.SOUND,
                  "wish",
                  Fact.of(wish.id()))
              .with("places", Fact.of(wish.places(), Unit.PERSONS)));
    }
  }

  private void checkCapacity(Offer helper) {
    if (helper.capacity() < 0) {
      findings.violation(
          Reason.of(
                  MatchingReason.CAPACITY_NEGATIVE,
                  MatchingLaw.SOUND,
                  "person",
                  Fact.of(helper.person()))
              .with("capacity", Fact.of(helper.capacity(), Unit.COUNT)));
    }
  }

  private void checkClass(Demand wish, ServiceClassPolicy list) {
    if (list.serviceClass(wish.serviceClass()).isEmpty()) {
      findings.violation(
          Reason.of(
                  MatchingReason.DEMAND_CLASS_NOT_LISTED,
                  MatchingLaw.SOUND,
                  "wish",
                  Fact.of(wish.id()))
              .with("serviceClass", new Fact.Code("serviceClass", wish.serviceClass())));
    }
  }

  private void checkClasses(Offer helper, ServiceClassPolicy list) {
    for (String code : new TreeSet<>(helper.classes())) {
      if (list.serviceClass(code).isEmpty()) {
        findings.violation(
            Reason.of(
                    MatchingReason.OFFER_CLASS_NOT_LISTED,
                    MatchingLaw.SOUND,
                    "person",
                    Fact.of(helper.person()))
                .with("serviceClass", new Fact.Code("serviceClass", code)));
      }
    }
  }
}
