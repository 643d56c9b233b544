package org.governance4j.mall;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Names what is wrong with something that is stated, by itself. */
record MallChecks(ZoneId zone, Ledger ledger, OpaqueId what, Findings findings) {

  /** Whether a ledger keeps a day, and it was not written down before. */
  boolean days(LocalDate effectiveOn, Instant recordedAt) {
    LocalDate first = ledger.terms().firstDay();
    LocalDate last = LedgerTerms.latest();
    boolean kept = !effectiveOn.isBefore(first) && !effectiveOn.isAfter(last);
    if (!kept) {
      findings.violation(
          reason(MallReason.DAY_OUT_OF_RANGE)
              .with("day", Fact.of(effectiveOn))
              .with("first", Fact.of(first))
              .with("last", Fact.of(last)));
    }
    if (recordedAt.isBefore(effectiveOn.atStartOfDay(zone).toInstant())) {
      findings.violation(
          reason(MallReason.RECORDED_BEFORE_DAY)
              .with("day", Fact.of(effectiveOn))
              .with("recordedAt", Fact.of(recordedAt)));
    }
    return kept;
  }

  /**
   * The first day on which what happened on a day can be entered: it was written down by then, and
   * a ledger enters nothing before what it entered last.
   */
  static LocalDate entered(LocalDate effectiveOn, Instant recordedAt, ZoneId zone, Ledger ledger) {
    Instant last = LedgerTerms.latest().atStartOfDay(zone).toInstant();
    Instant bounded = recordedAt.isBefore(last) ? recordedAt : last;
    return Stream.of(
            ledger.lastPostedAt().atZone(ledger.terms().zone()).toLocalDate(),
            bounded.isBefore(effectiveOn.atStartOfDay(zone).toInstant())
                ? effectiveOn
                : bounded.atZone(zone).toLocalDate())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Whether each line is of some pieces, and all together are no more than the library takes. */
  boolean pieces(ImmutableList<MallLine> lines) {
    boolean sound = true;
    // Each addend is bounded before it is added, so that no sum wraps.
    long all = 0;
    for (MallLine line : lines) {
      if (line.pieces() <= 0) {
        findings.violation(
            reason(MallReason.PIECES_NOT_POSITIVE)
                .with("item", MallPolicies.itemFact(line.item()))
                .with("pieces", Fact.of(line.pieces(), Unit.COUNT)));
        sound = false;
      }
      all += Math.max(0, Math.min(line.pieces(), MallOrder.MAX_PIECES + 1L));
    }
    if (all > MallOrder.MAX_PIECES) {
      findings.violation(
          reason(MallReason.TOO_MANY_PIECES)
              .with("most", Fact.of(MallOrder.MAX_PIECES, Unit.COUNT)));
      sound = false;
    }
    return sound;
  }

  Reason reason(MallReason code) {
    return Reason.of(code, MallLaw.SOUND, "id", Fact.of(what));
  }
}
