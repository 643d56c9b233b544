package org.governance4j.testing.conversion;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.governance4j.conversion.Conversion;
import org.governance4j.conversion.ConversionRule;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Lot;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.RuleRef;

/** A ledger on which two holders have something to convert, in two lots each. */
final class ConversionTown {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Instant NOW = Instant.parse("2023-06-01T00:00:00Z");
  static final RuleRef RULE = RuleRef.of("TEST-1", "conversions", "a source");
  static final AccountId ISSUER = AccountId.of("source-issued");

  private final ConversionRule rule;
  private final Ledger ledger;

  ConversionTown(ConversionRule rule, long had) {
    this.rule = rule;
    LedgerTerms terms = new LedgerTerms(ZONE, LocalDate.of(2020, 1, 1), 0, Duration.ofDays(3_650));
    ledger = Ledger.create(LedgerId.of("town"), terms, NOW);
    open(Account.unlimited(ISSUER, rule.from()));
    for (int holder = 0; holder < 2; holder++) {
      open(Account.withLots(from(holder), rule.from()));
      open(
          new Account(
              to(holder),
              rule.to(),
              AccountLimits.NO_OVERDRAFT,
              Account.Lots.SOONEST_EXPIRY_FIRST));
      for (int lot = 0; lot < 2; lot++) {
        Posting given =
            Posting.of(ISSUER, from(holder), had)
                .expiring(ConversionArbitraries.DAY.plusMonths(9L - lot));
        Transfer transfer =
            Transfer.posted(TransferId.of("lot-" + holder + "-" + lot))
                .postings(ImmutableList.of(given))
                .effectiveOn(ConversionArbitraries.DAY)
                .recordedAt(NOW)
                .grounds(Grounds.of(RULE))
                .build();
        ledger.apply(transfer, NOW).orElseThrow();
      }
    }
  }

  private void open(Account account) {
    ledger.open(account, Grounds.of(RULE), NOW).orElseThrow();
  }

  Ledger ledger() {
    return ledger;
  }

  AccountId from(int holder) {
    return AccountId.of("source/p-" + holder);
  }

  AccountId to(int holder) {
    return AccountId.of("target/p-" + holder);
  }

  Conversion conversion(String id, int holder, long amount) {
    return Conversion.builder()
        .id(TransferId.of(id))
        .code(rule.code())
        .from(from(holder))
        .to(to(holder))
        .amount(amount)
        .effectiveOn(ConversionArbitraries.DAY)
        .recordedAt(NOW)
        .build();
  }

  Transfer reversal(String id, String of) {
    return Transfer.reversal(TransferId.of(id), TransferId.of(of))
        .effectiveOn(ConversionArbitraries.DAY)
        .recordedAt(NOW)
        .grounds(Grounds.of(RULE))
        .build();
  }

  /** What an account has; nothing if it was never needed. */
  long balance(AccountId account) {
    return ledger
        .balance(account, ConversionArbitraries.DAY)
        .toOptional()
        .map(balance -> balance.posted())
        .orElse(0L);
  }

  /** All balances that are not zero. */
  TreeMap<String, Long> balances() {
    TreeMap<String, Long> balances = new TreeMap<>();
    for (Account account : ledger.accounts(0, Integer.MAX_VALUE)) {
      balances.put(account.id().value(), balance(account.id()));
    }
    balances.values().removeIf(has -> has == 0);
    return balances;
  }

  /** The lots of what the holders have to convert. */
  List<Lot> lots() {
    ImmutableList.Builder<Lot> lots = ImmutableList.builder();
    for (int holder = 0; holder < 2; holder++) {
      lots.addAll(ledger.lots(from(holder)).orElseThrow());
    }
    return lots.build();
  }
}
