package org.governance4j.testing.timecoins;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timecoins.CoinAccounts;
import org.governance4j.timecoins.CoinFacts;
import org.governance4j.timecoins.CoinPostings;
import org.governance4j.timecoins.CoinRequest;
import org.governance4j.timecoins.CoinUse;
import org.governance4j.timecoins.CoinUsePolicy;

/** A bank with its ledger, in which everybody has earned coins and served hours. */
final class CoinBooks {

  static final long EARNED = 120;
  static final long SERVED = 500;
  static final LocalDate EARNED_ON = LocalDate.of(2024, 1, 31);
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Grounds GROUNDS = Grounds.of(CoinArbitraries.RULE);
  private static final int ALL = 10_000;

  private final CoinAccounts accounts;
  private final CoinUse use;
  private final Ledger ledger;

  CoinBooks(String bank, Dated<CoinUsePolicy> policy) {
    accounts = CoinAccounts.of(bank, 1);
    use = CoinUse.of(policy, accounts, ZONE);
    LedgerTerms terms = new LedgerTerms(ZONE, LocalDate.of(2000, 1, 1), 0, Duration.ofDays(36_000));
    ledger = Ledger.create(LedgerId.of(bank), terms, Instant.parse("2022-01-01T00:00:00Z"));
    AccountId served = accounts.bank().served();
    open(Account.unlimited(accounts.bank().issued(), accounts.unit()));
    open(Account.unlimited(served, TimeBankAccounts.HOURS));
    List<PersonId> holders = new ArrayList<>(CoinArbitraries.PERSONS);
    holders.add(CoinArbitraries.GROUP);
    for (PersonId holder : holders) {
      AccountId hours = accounts.bank().hours(holder);
      open(Account.of(accounts.bank().coins(holder), accounts.unit()));
      open(Account.of(hours, TimeBankAccounts.HOURS));
      earn("coins-" + holder.value(), accounts.bank().issued(), coins(holder), EARNED);
      earn("hours-" + holder.value(), served, hours, SERVED);
    }
  }

  private void open(Account account) {
    ledger.open(account, GROUNDS, CoinArbitraries.AT).orElseThrow();
  }

  private void earn(String id, AccountId from, AccountId to, long amount) {
    ledger
        .apply(
            Transfer.posted(TransferId.of(id))
                .addPostings(Posting.of(from, to, amount))
                .effectiveOn(EARNED_ON)
                .recordedAt(CoinArbitraries.AT)
                .grounds(GROUNDS)
                .build(),
            CoinArbitraries.AT)
        .orElseThrow();
  }

  Ledger ledger() {
    return ledger;
  }

  CoinAccounts accounts() {
    return accounts;
  }

  AccountId coins(PersonId holder) {
    return accounts.bank().coins(holder);
  }

  Outcome<CoinPostings> ask(CoinRequest request, CoinFacts facts) {
    return use.postings(request, facts, ledger, CoinArbitraries.AT);
  }

  /** Asks, and enters what is accepted. */
  Outcome<CoinPostings> enter(CoinRequest request, CoinFacts facts) {
    Outcome<CoinPostings> postings = ask(request, facts);
    postings
        .toOptional()
        .ifPresent(one -> ledger.enter(one.commands(), CoinArbitraries.AT).orElseThrow());
    return postings;
  }

  long balance(AccountId account) {
    return ledger.balance(account, LocalDate.MAX).toOptional().map(Balance::posted).orElse(0L);
  }

  long sum(LedgerUnit unit) {
    return ledger.accounts(0, ALL).stream()
        .filter(account -> account.unit().equals(unit))
        .mapToLong(account -> balance(account.id()))
        .sum();
  }
}
