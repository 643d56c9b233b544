package org.governance4j.testing.points;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsDifference;
import org.governance4j.rule.RuleRef;

/** Ledgers of points, and what they have. */
final class PointsLedgers {

  /** Later than all that the laws' facts record. */
  static final LocalDate TODAY = PointsArbitraries.FIRST.plusDays(60);

  static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  static final Instant NOW = Instant.parse("2023-06-01T00:00:00Z");
  static final RuleRef RULE = RuleRef.of("TEST-1", "points", "a source");

  private PointsLedgers() {}

  /** A ledger that issues points freely. */
  static Ledger open(ZoneId zone) {
    LedgerTerms terms = new LedgerTerms(zone, FIRST_DAY, 0, Duration.ofDays(3_650));
    Ledger ledger = Ledger.create(LedgerId.of("points"), terms, NOW);
    ledger.open(PointsAccounts.issuer(AccountLimits.NONE), Grounds.of(RULE), NOW).orElseThrow();
    return ledger;
  }

  /** Enters all that a difference asks for, fact by fact. */
  static void enter(Ledger ledger, PointsDifference difference) {
    difference
        .items()
        .forEach(
            item ->
                item.outcome()
                    .toOptional()
                    .ifPresent(commands -> ledger.enter(commands, NOW).orElseThrow()));
  }

  /** The posted balance on a day; zero for an account that was never needed. */
  static long balance(Ledger ledger, AccountId account, LocalDate on) {
    return ledger.balance(account, on).toOptional().map(balance -> balance.posted()).orElse(0L);
  }

  /** The balances that are not zero, of all accounts of a unit on all days of the facts. */
  static TreeMap<String, Long> balances(Ledger ledger, LedgerUnit unit) {
    TreeMap<String, Long> balances = new TreeMap<>();
    for (int day = 0; day <= PointsArbitraries.DAYS; day++) {
      LocalDate on = PointsArbitraries.FIRST.plusDays(day);
      ledger.accounts(0, Integer.MAX_VALUE).stream()
          .filter(account -> account.unit().equals(unit))
          .filter(account -> balance(ledger, account.id(), on) != 0)
          .forEach(
              account ->
                  balances.put(account.id().value() + " " + on, balance(ledger, account.id(), on)));
    }
    return balances;
  }
}
