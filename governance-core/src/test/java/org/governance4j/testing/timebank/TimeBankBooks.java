package org.governance4j.testing.timebank;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimePostings;

/** A ledger beside a time bank, and what stands in it. */
final class TimeBankBooks {

  static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private final TimeBank bank;
  private final Ledger ledger;
  private final Instant at;

  TimeBankBooks(TimeBank bank, ZoneId zone, Instant at) {
    this.bank = bank;
    this.at = at;
    LedgerTerms terms = new LedgerTerms(zone, LocalDate.of(2000, 1, 1), 0, Duration.ofDays(36_000));
    ledger = Ledger.create(LedgerId.of("test"), terms, Instant.parse("2022-01-01T00:00:00Z"));
  }

  Ledger ledger() {
    return ledger;
  }

  Instant at() {
    return at;
  }

  TimePostings postings(List<ServiceRecord> statements) {
    return bank.postings(statements, ledger, at).orElseThrow();
  }

  TimePostings enter(List<ServiceRecord> statements) {
    TimePostings postings = postings(statements);
    ledger.enter(postings.commands(), at).orElseThrow();
    return postings;
  }

  long balance(AccountId account) {
    return ledger.balance(account, LAST).toOptional().map(Balance::posted).orElse(0L);
  }

  long hours(PersonId person) {
    return balance(bank.accounts().hours(person));
  }

  long coins(PersonId person) {
    return balance(bank.accounts().coins(person));
  }

  /** The minutes that stand of each person on each day. */
  Map<String, Map<LocalDate, Long>> hours() {
    Map<String, Map<LocalDate, Long>> all = new TreeMap<>();
    for (PersonId person : TimeBankArbitraries.PERSONS) {
      AccountId account = bank.accounts().hours(person);
      if (ledger.account(account).isPresent()) {
        Map<LocalDate, Long> days = new TreeMap<>();
        for (StatementLine line :
            ledger.statement(account, Validity.from(LocalDate.EPOCH)).orElseThrow().lines()) {
          days.merge(line.effectiveOn(), line.amount(), Long::sum);
        }
        days.values().removeIf(minutes -> minutes == 0);
        all.put(person.value(), days);
      }
    }
    all.values().removeIf(Map::isEmpty);
    return all;
  }
}
