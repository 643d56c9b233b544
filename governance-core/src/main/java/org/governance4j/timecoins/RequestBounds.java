package org.governance4j.timecoins;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** The days and instants that a request may name, and how much may be stated with it. */
final class RequestBounds {

  static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  static final LocalDate LAST = LedgerTerms.latest();
  static final Instant FIRST_INSTANT = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
  static final Instant END_INSTANT = LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

  private RequestBounds() {}

  static void check(CoinRequest request, CoinFacts facts, ZoneId zone, Findings findings) {
    LocalDate day = request.effectiveOn();
    if (!isInRange(day)) {
      findings.violation(
          reason(TimecoinsReason.DAY_OUT_OF_RANGE, request)
              .with("day", Fact.of(day))
              .with("first", Fact.of(FIRST))
              .with("last", Fact.of(LAST)));
    }
    Instant recorded = request.recordedAt();
    if (!isInRange(recorded)) {
      findings.violation(
          reason(TimecoinsReason.INSTANT_OUT_OF_RANGE, request)
              .with("at", Fact.of(recorded))
              .with("first", Fact.of(FIRST_INSTANT))
              .with("end", Fact.of(END_INSTANT)));
    } else if (LocalDate.ofInstant(recorded, zone).isBefore(day)) {
      findings.violation(
          reason(TimecoinsReason.RECORDED_BEFORE_DAY, request)
              .with("day", Fact.of(day))
              .with("recordedAt", Fact.of(recorded)));
    }
    if (facts.size() > CoinFacts.MAX_FACTS) {
      findings.violation(
          Reason.of(
                  TimecoinsReason.TOO_MANY_FACTS,
                  TimecoinsLaw.BOUNDS,
                  "size",
                  Fact.of(facts.size(), Unit.COUNT))
              .with("most", Fact.of(CoinFacts.MAX_FACTS, Unit.COUNT)));
    }
  }

  static boolean isInRange(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  static boolean isInRange(Instant at) {
    return !at.isBefore(FIRST_INSTANT) && at.isBefore(END_INSTANT);
  }

  private static Reason reason(TimecoinsReason code, CoinRequest request) {
    return Reason.of(code, TimecoinsLaw.BOUNDS, "request", Fact.of(request.id()));
  }
}
