package org.governance4j.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Journal;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** A time bank's small ledger and short ways to write its transfers. */
final class Books {

  static final RuleRef RULE = RuleRef.of("CD-29", "time saved, service promised", "the seed");
  static final Grounds GROUNDS = Grounds.of(RULE);
  static final LedgerId ID = LedgerId.of("books");
  static final LedgerTerms TERMS =
      new LedgerTerms(
          ZoneId.of("Asia/Shanghai"), LocalDate.of(2022, 1, 1), 366, Duration.ofDays(400));
  static final LedgerUnit MINUTES = LedgerUnit.of("minutes", Unit.MINUTES);
  static final AccountId FUND = AccountId.of("fund");
  static final AccountId LI = AccountId.of("li");
  static final AccountId WANG = AccountId.of("wang");
  static final AccountId POINTS = AccountId.of("points");
  static final AccountId ZHAO = AccountId.of("zhao");
  static final AccountId QIAN = AccountId.of("qian");
  static final AccountId EXPIRED = AccountId.of("expired");
  static final LocalDate MARCH_1 = march(1);
  static final LocalDate MARCH_2 = march(2);
  static final LocalDate MARCH_3 = march(3);

  private Books() {}

  static Ledger open() {
    return open(Ledger.create(ID, TERMS, at(0)));
  }

  /** A fund without limits, two plain accounts, one of points, and two that keep lots. */
  static Ledger open(Ledger ledger) {
    for (Account account :
        List.of(
            Account.unlimited(FUND, MINUTES),
            Account.of(LI, MINUTES),
            Account.of(WANG, MINUTES),
            Account.unlimited(POINTS, LedgerUnit.of("points", Unit.POINTS)),
            Account.withLots(ZHAO, MINUTES),
            Account.withLots(QIAN, MINUTES),
            Account.unlimited(EXPIRED, MINUTES))) {
      ledger.open(account, GROUNDS, at(0)).orElseThrow();
    }
    return ledger;
  }

  /** What a host that loads rows has in memory. */
  static Ledger part(Ledger ledger, Set<AccountId> accounts, Set<TransferId> transfers) {
    return Ledger.resume(ledger.snapshot(accounts, transfers), Journal.of(ImmutableList.of()))
        .orElseThrow();
  }

  /** The ledger that a host has after a restart. */
  static Ledger resumed(Ledger ledger) {
    return Ledger.resume(ledger.journal(), ledger.head()).orElseThrow();
  }

  static Transfer posted(String id, AccountId from, AccountId to, long amount, LocalDate day) {
    return build(Transfer.posted(TransferId.of(id)), day, Posting.of(from, to, amount));
  }

  static Transfer earned(String id, AccountId to, long amount, LocalDate day, LocalDate until) {
    Posting posting = Posting.of(FUND, to, amount).expiring(until);
    return build(Transfer.posted(TransferId.of(id)), day, posting);
  }

  static Transfer pending(String id, AccountId from, AccountId to, long amount, LocalDate day) {
    return build(Transfer.pending(TransferId.of(id)), day, Posting.of(from, to, amount));
  }

  static Transfer toPost(String id, Transfer original, LocalDate day) {
    return build(Transfer.post(TransferId.of(id), original.id()), day);
  }

  static Transfer toVoid(String id, Transfer original, LocalDate day) {
    return build(Transfer.voiding(TransferId.of(id), original.id()), day);
  }

  static Transfer toReversal(String id, Transfer original, LocalDate day) {
    return build(Transfer.reversal(TransferId.of(id), original.id()), day);
  }

  static Transfer build(Transfer.Builder builder, LocalDate day, Posting... postings) {
    return builder
        .postings(ImmutableList.copyOf(postings))
        .effectiveOn(day)
        .recordedAt(at(0))
        .grounds(GROUNDS)
        .build();
  }

  static Transfer with(Transfer transfer, Posting... postings) {
    return transfer.withPostings(ImmutableList.copyOf(postings));
  }

  static LocalDate march(int day) {
    return LocalDate.of(2022, 3, day);
  }

  /** Noon of the third of March, and seconds after. */
  static Instant at(long seconds) {
    return Instant.parse("2022-03-03T04:00:00Z").plusSeconds(seconds);
  }

  /** Noon of a day. */
  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(TERMS.zone()).toInstant();
  }

  static List<LedgerReason> codes(Outcome<?> outcome) {
    return outcome.reasons().stream().map(reason -> (LedgerReason) reason.code()).toList();
  }
}
