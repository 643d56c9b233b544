package org.governance4j.points;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Names what is wrong with a fact by itself, and whether it waits. */
record FactCheck(ZoneId zone, Ledger ledger, LocalDate on) {

  private static final Instant FIRST =
      LocalDate.of(1900, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Instant END =
      LedgerTerms.latest().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

  /** What is wrong with a fact that counts. */
  void judge(Statements stated, Findings findings) {
    Contribution fact = stated.counted();
    judgeStatement(stated, findings);
    recorded(zone, Fact.of(fact.id()), fact.effectiveOn(), fact.recordedAt())
        .ifPresent(findings::violation);
    if (fact.effectiveOn().isBefore(ledger.terms().firstDay()) || fact.effectiveOn().isAfter(on)) {
      findings.violation(
          reason(PointsReason.DAY_OUT_OF_RANGE, PointsLaw.SOUND, fact)
              .with("day", Fact.of(fact.effectiveOn()))
              .with("first", Fact.of(ledger.terms().firstDay()))
              .with("last", Fact.of(on)));
    }
    if (fact.quantity() <= 0) {
      findings.violation(
          reason(PointsReason.QUANTITY_NOT_POSITIVE, PointsLaw.SOUND, fact)
              .with("quantity", Fact.of(fact.quantity(), Unit.COUNT)));
    }
    holder(fact, findings);
  }

  /** What is wrong with a fact whatever it says: a cancelled one need not be sound otherwise. */
  void judgeStatement(Statements stated, Findings findings) {
    Contribution fact = stated.counted();
    if (stated.conflicting()) {
      findings.violation(reason(PointsReason.CONFLICTING_STATEMENTS, PointsLaw.SOUND, fact));
    }
    instant(Fact.of(fact.id()), fact.recordedAt()).ifPresent(findings::violation);
  }

  private void holder(Contribution fact, Findings findings) {
    if (PointsAccounts.isIssuer(fact.holder()) || PointsAccounts.isRecord(fact.holder())) {
      findings.violation(
          reason(PointsReason.HOLDER_IS_ISSUER, PointsLaw.SOUND, fact)
              .with("account", Fact.of(fact.holder())));
    }
    if (ledger.status(fact.holder()).toOptional().equals(Optional.of(Account.Status.CLOSED))) {
      findings.violation(
          reason(PointsReason.HOLDER_CLOSED, PointsLaw.SOUND, fact)
              .with("account", Fact.of(fact.holder())));
    }
  }

  /** Why a sound fact changes nothing yet, if it waits. */
  Optional<Reason> waits(Contribution fact, PointsBook.Notice notice) {
    if (fact.state() == Contribution.State.CONTESTED) {
      return Optional.of(reason(PointsReason.CONTESTED, PointsLaw.NOTICE, fact));
    }
    if (notice.days().isEmpty()) {
      return Optional.empty();
    }
    RuleRef rule = notice.rule();
    Fact days = Fact.of(notice.days().get(), Unit.DAYS);
    if (fact.announcedOn().isEmpty()) {
      return Optional.of(reason(PointsReason.NOT_ANNOUNCED, rule, fact).with("days", days));
    }
    LocalDate since = fact.announcedOn().get();
    return ChronoUnit.DAYS.between(since, on) >= notice.days().get()
        ? Optional.empty()
        : Optional.of(
            reason(PointsReason.NOTICE_RUNNING, rule, fact)
                .with("since", Fact.of(since))
                .with("days", days));
  }

  /** What is wrong with when something was written down that happened on a day. */
  static Optional<Reason> recorded(
      ZoneId zone, Fact what, LocalDate effectiveOn, Instant recordedAt) {
    return recordedAt.isBefore(effectiveOn.atStartOfDay(zone).toInstant())
        ? Optional.of(
            Reason.of(PointsReason.RECORDED_BEFORE_DAY, PointsLaw.SOUND, "id", what)
                .with("day", Fact.of(effectiveOn))
                .with("recordedAt", Fact.of(recordedAt)))
        : Optional.empty();
  }

  /** Whether no ledger would keep an instant. */
  static Optional<Reason> instant(Fact what, Instant recordedAt) {
    return recordedAt.isBefore(FIRST) || !recordedAt.isBefore(END)
        ? Optional.of(
            Reason.of(PointsReason.RECORDED_OUT_OF_RANGE, PointsLaw.SOUND, "id", what)
                .with("at", Fact.of(recordedAt))
                .with("first", Fact.of(FIRST))
                .with("end", Fact.of(END)))
        : Optional.empty();
  }

  static Reason reason(PointsReason code, RuleRef rule, Contribution fact) {
    return Reason.of(code, rule, "contribution", Fact.of(fact.id()));
  }
}
