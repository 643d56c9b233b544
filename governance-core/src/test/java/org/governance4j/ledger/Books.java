package org.governance4j.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** A time bank's small ledger and short ways to write its transfers. */
final class Books {

  static final RuleRef RULE = RuleRef.of("CD-29", "time saved, service promised", "the seed");
  static final AccountId FUND = AccountId.of("fund");
  static final AccountId LI = AccountId.of("li");
  static final AccountId WANG = AccountId.of("wang");
  static final AccountId POINTS = AccountId.of("points");
  static final LocalDate MARCH_1 = LocalDate.of(2022, 3, 1);
  static final LocalDate MARCH_2 = LocalDate.of(2022, 3, 2);
  static final LocalDate MARCH_3 = LocalDate.of(2022, 3, 3);

  private Books() {}

  static Ledger open() {
    return open(Ledger.create());
  }

  static Ledger open(Ledger ledger) {
    ledger.open(Account.of(FUND, Unit.MINUTES, Account.Floor.NONE)).orElseThrow();
    ledger.open(Account.of(LI, Unit.MINUTES, Account.Floor.ZERO)).orElseThrow();
    ledger.open(Account.of(WANG, Unit.MINUTES, Account.Floor.ZERO)).orElseThrow();
    ledger.open(Account.of(POINTS, Unit.POINTS, Account.Floor.NONE)).orElseThrow();
    return ledger;
  }

  static Transfer posted(String id, AccountId from, AccountId to, long amount, LocalDate day) {
    return Transfer.posted(TransferId.of(id))
        .from(from)
        .to(to)
        .amount(amount)
        .effectiveOn(day)
        .recordedAt(at(0))
        .rule(RULE)
        .build();
  }

  static Transfer pending(String id, AccountId from, AccountId to, long amount, LocalDate day) {
    return Transfer.pending(TransferId.of(id))
        .from(from)
        .to(to)
        .amount(amount)
        .effectiveOn(day)
        .recordedAt(at(0))
        .rule(RULE)
        .build();
  }

  static Transfer toPost(String id, Transfer original, LocalDate day) {
    return original.toPost(TransferId.of(id), day, at(0), RULE);
  }

  static Transfer toVoid(String id, Transfer original, LocalDate day) {
    return original.toVoid(TransferId.of(id), day, at(0), RULE);
  }

  static Transfer toReversal(String id, Transfer original, LocalDate day) {
    return original.toReversal(TransferId.of(id), day, at(0), RULE);
  }

  static Transfer recorded(Transfer t, Instant at) {
    return new Transfer(
        t.id(),
        t.kind(),
        t.from(),
        t.to(),
        t.amount(),
        t.effectiveOn(),
        at,
        t.of(),
        t.rule(),
        t.evidence());
  }

  static Transfer of(Transfer t, String original) {
    return new Transfer(
        t.id(),
        t.kind(),
        t.from(),
        t.to(),
        t.amount(),
        t.effectiveOn(),
        t.recordedAt(),
        original.isEmpty() ? Optional.empty() : Optional.of(TransferId.of(original)),
        t.rule(),
        t.evidence());
  }

  static Transfer amount(Transfer t, long amount) {
    return new Transfer(
        t.id(),
        t.kind(),
        t.from(),
        t.to(),
        amount,
        t.effectiveOn(),
        t.recordedAt(),
        t.of(),
        t.rule(),
        t.evidence());
  }

  /** Noon of the third of March, and seconds after. */
  static Instant at(long seconds) {
    return Instant.parse("2022-03-03T12:00:00Z").plusSeconds(seconds);
  }

  static List<LedgerReason> codes(Outcome<?> outcome) {
    return outcome.reasons().stream().map(reason -> (LedgerReason) reason.code()).toList();
  }
}
