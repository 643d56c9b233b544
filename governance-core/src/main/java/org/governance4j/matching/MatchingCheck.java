package org.governance4j.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.governance4j.community.OrderId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Judges demands and offers before they are matched (输入检查). */
final class MatchingCheck {

  private final Findings findings;

  MatchingCheck(Findings findings) {
    this.findings = findings;
  }

  void check(List<Demand> demands, List<Offer> offers, Optional<ServiceClassPolicy> listed) {
    findDuplicates(
        MatchingReason.DUPLICATE_DEMAND, "demand", demands, Demand::id, OrderId::value);
    findDuplicates(
        MatchingReason.DUPLICATE_OFFER,
        "provider",
        offers,
        Offer::provider,
        provider -> provider.id().value());
    demands.forEach(this::checkPlaces);
    offers.forEach(this::checkCapacity);
    listed.ifPresent(
        list -> {
          demands.forEach(demand -> checkClass(demand, list));
          offers.forEach(offer -> checkClasses(offer, list));
        });
  }

  private <T, I extends Comparable<? super I>> void findDuplicates(
      MatchingReason code,
      String name,
      List<T> records,
      Function<T, I> idOf,
      Function<I, String> text) {
    Map<I, Integer> statements = new TreeMap<>();
    records.forEach(record -> statements.merge(idOf.apply(record), 1, Integer::sum));
    statements.forEach(
        (id, times) -> {
          if (times > 1) {
            findings.violation(
                Reason.of(code, MatchingLaw.SOUND, name, new Fact.Id(text.apply(id)))
                    .with("times", Fact.of(times, Unit.COUNT)));
          }
        });
  }

  private void checkPlaces(Demand demand) {
    if (demand.places() < 1) {
      findings.violation(
          Reason.of(
                  MatchingReason.DEMAND_WITHOUT_PLACES,
                  MatchingLaw.SOUND,
                  "demand",
                  Fact.of(demand.id()))
              .with("places", Fact.of(demand.places(), Unit.PERSONS)));
    }
  }

  private void checkCapacity(Offer offer) {
    if (offer.capacity() < 0) {
      findings.violation(
          Reason.of(
                  MatchingReason.CAPACITY_NEGATIVE,
                  MatchingLaw.SOUND,
                  "provider",
                  Fact.of(offer.provider().id()))
              .with("capacity", Fact.of(offer.capacity(), Unit.COUNT)));
    }
  }

  private void checkClass(Demand demand, ServiceClassPolicy list) {
    if (list.serviceClass(demand.serviceClass()).isEmpty()) {
      findings.violation(
          Reason.of(
                  MatchingReason.DEMAND_CLASS_NOT_LISTED,
                  MatchingLaw.SOUND,
                  "demand",
                  Fact.of(demand.id()))
              .with("serviceClass", new Fact.Code("serviceClass", demand.serviceClass())));
    }
  }

  private void checkClasses(Offer offer, ServiceClassPolicy list) {
    for (String code : new TreeSet<>(offer.classes())) {
      if (list.serviceClass(code).isEmpty()) {
        findings.violation(
            Reason.of(
                    MatchingReason.OFFER_CLASS_NOT_LISTED,
                    MatchingLaw.SOUND,
                    "provider",
                    Fact.of(offer.provider().id()))
                .with("serviceClass", new Fact.Code("serviceClass", code)));
      }
    }
  }
}
