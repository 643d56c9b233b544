package org.governance4j.examples.store;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** The accounts and terms of the tests: accounts of every kind, and few, so that commands meet. */
final class Town {

  static final LedgerUnit POINTS = LedgerUnit.of("points", Unit.POINTS);
  static final LedgerUnit MINUTES = LedgerUnit.of("minutes", Unit.MINUTES);
  static final Grounds GROUNDS = Grounds.of(RuleRef.of("TEST-1", "a rule", "a source"));
  static final LocalDate START = LocalDate.of(2024, 3, 1);
  static final LedgerTerms TERMS =
      new LedgerTerms(
          ZoneId.of("Asia/Shanghai"), LocalDate.of(2024, 1, 15), 5, Duration.ofDays(400));

  static final AccountId ISSUER = AccountId.of("issuer");
  static final AccountId TAKER = AccountId.of("taker");
  static final AccountId CLAIM = AccountId.of("claim");
  static final AccountId SHOP = AccountId.of("shop");
  static final AccountId POOR_TAKER = AccountId.of("poor-taker");
  static final ImmutableList<AccountId> KEEPERS =
      ImmutableList.of(AccountId.of("mei"), AccountId.of("li"), AccountId.of("wang"));
  static final ImmutableList<AccountId> PLAIN =
      ImmutableList.of(SHOP, AccountId.of("credit"), AccountId.of("capped"), POOR_TAKER);

  static final ImmutableList<Account> ACCOUNTS =
      ImmutableList.of(
          Account.unlimited(ISSUER, POINTS),
          Account.unlimited(TAKER, POINTS),
          new Account(CLAIM, POINTS, AccountLimits.creditLine(60), Account.Lots.NONE),
          Account.of(SHOP, POINTS),
          new Account(PLAIN.get(1), POINTS, AccountLimits.creditLine(9), Account.Lots.NONE),
          Account.of(PLAIN.get(2), POINTS).withLimits(AccountLimits.NO_OVERDRAFT.withCeiling(25)),
          Account.of(POOR_TAKER, POINTS),
          Account.withLots(KEEPERS.get(0), POINTS),
          Account.withLots(KEEPERS.get(1), POINTS)
              .withLimits(AccountLimits.NO_OVERDRAFT.withCeiling(60)),
          new Account(
              KEEPERS.get(2), POINTS, AccountLimits.NO_OVERDRAFT, Account.Lots.OLDEST_FIRST),
          Account.of(AccountId.of("minutes"), MINUTES));

  private Town() {}

  static Instant at(LocalDate day, int seconds) {
    // Nanoseconds that a database does not keep by itself.
    return day.atTime(9, 0).atZone(TERMS.zone()).toInstant().plusSeconds(seconds).plusNanos(789);
  }

  static Ledger empty(LedgerId id) {
    return Ledger.create(id, TERMS, at(START, 0));
  }

  static ImmutableList<LedgerCommand> opening() {
    return opening(ACCOUNTS);
  }

  static ImmutableList<LedgerCommand> opening(List<Account> accounts) {
    return accounts.stream()
        .map(account -> new LedgerCommand.Open(account, GROUNDS))
        .collect(ImmutableList.toImmutableList());
  }

  static LedgerCommand posted(String id, AccountId from, AccountId to, long amount) {
    return new LedgerCommand.Enter(
        Transfer.posted(TransferId.of(id))
            .postings(ImmutableList.of(Posting.of(from, to, amount)))
            .effectiveOn(START)
            .recordedAt(at(START, 0))
            .grounds(GROUNDS)
            .build());
  }
}
