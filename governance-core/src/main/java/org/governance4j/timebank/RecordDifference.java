package org.governance4j.timebank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.ServiceRecord;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Transfer;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** What one record needs in all books. */
final class RecordDifference {

  private final TimeBank bank;
  private final ServiceTime time;
  private final BookDifference hours;
  private final Optional<CoinDifference> coins;
  private final List<Reason> earned = new ArrayList<>();
  private ImmutableList<Reason> missing = ImmutableList.of();

  RecordDifference(TimeBank bank, Standing standing, ServiceTime time) {
    this.bank = bank;
    this.time = time;
    hours = book(standing, Standing.Book.HOURS, time.policy().rule());
    coins = bank.coinsOn(record().effectiveOn()).flatMap(policy -> coins(standing, policy));
  }

  private Optional<CoinDifference> coins(Standing standing, Outcome<CoinPolicy> outcome) {
    Optional<CoinPolicy> policy = outcome.toOptional();
    if (policy.isEmpty()) {
      missing = outcome.reasons();
      return Optional.empty();
    }
    RuleRef rule = policy.get().rule();
    return Optional.of(
        new CoinDifference(
            bank.accounts(),
            policy.get(),
            record().person(),
            book(standing, Standing.Book.COINS, rule),
            book(standing, Standing.Book.EXCESS, rule)));
  }

  private BookDifference book(Standing standing, Standing.Book book, RuleRef rule) {
    Grounds grounds =
        Grounds.builder()
            .rule(rule)
            .cause(record().correction().flatMap(ServiceRecord.Correction::cause))
            .evidence(record().evidence())
            .build();
    return new BookDifference(
        standing, book, record(), grounds, standing.places(book, record().id()));
  }

  ServiceRecord record() {
    return time.record();
  }

  RuleRef rule() {
    return time.policy().rule();
  }

  /** Finds what is kept of what stands, and what is wanted. */
  void want(TimeCredit credit) {
    AccountId from = served();
    AccountId to = bank.accounts().hours(record().person());
    Map<LocalDate, Long> wanted = new LinkedHashMap<>();
    for (TimeCredit.Day day : credit.days()) {
      if (day.minutes() > 0) {
        wanted.merge(day.day(), day.minutes(), Long::sum);
      }
    }
    Map<LocalDate, Long> added = new LinkedHashMap<>(wanted);
    wanted.forEach(
        (day, minutes) ->
            hours
                .find(day, from, to)
                .filter(amount -> amount.amount() == minutes)
                .ifPresent(
                    amount -> {
                      hours.keep(amount);
                      added.remove(day);
                    }));
    added.forEach((day, minutes) -> hours.post(day, from, to, minutes));
    coins.ifPresent(book -> want(book, wanted));
  }

  private void want(CoinDifference book, Map<LocalDate, Long> minutes) {
    CoinPolicy policy = book.policy();
    Map<LocalDate, Long> wanted = new LinkedHashMap<>();
    for (Map.Entry<LocalDate, Long> day : minutes.entrySet()) {
      Optional<Long> amount = policy.coins(record().serviceClass(), day.getValue());
      if (amount.isEmpty()) {
        missing =
            ImmutableList.of(
                Steps.reason(TimeBankReason.COEFFICIENT_MISSING, policy.rule(), record())
                    .with("serviceClass", new Fact.Code("serviceClass", record().serviceClass())));
        return;
      }
      wanted.put(day.getKey(), amount.get());
      earned.add(
          Steps.reason(TimeBankReason.COINS_EARNED, policy.rule(), record())
              .with("day", Fact.of(day.getKey()))
              .with("minutes", Fact.of(day.getValue(), Unit.MINUTES))
              .with("coins", Fact.of(amount.get(), Unit.COUNT))
              .with("parts", Fact.of(policy.parts(), Unit.COUNT)));
    }
    book.want(wanted);
  }

  /** Takes the coins that are gone out of the room that there is. */
  void take(CoinRoom room) {
    coins.ifPresent(book -> book.take(room));
  }

  /** Shares out coins between the purse and what becomes of an excess. */
  void give(CoinRoom room) {
    coins.ifPresent(book -> book.give(room));
  }

  ImmutableList<Reason> missing() {
    return missing;
  }

  List<Reason> earned() {
    return earned;
  }

  List<Transfer> transfers() {
    List<Transfer> all = new ArrayList<>(hours.transfers(amount -> Optional.empty()));
    coins.ifPresent(book -> all.addAll(book.transfers()));
    return all;
  }

  /** Every account that the transfers may use. */
  Map<AccountId, TimeAccount> accounts() {
    TimeBankAccounts accounts = bank.accounts();
    ImmutableMap.Builder<AccountId, TimeAccount> all = ImmutableMap.builder();
    put(all, TimeAccount.source(served(), TimeBankAccounts.HOURS));
    put(all, TimeAccount.kept(accounts.hours(record().person()), TimeBankAccounts.HOURS));
    coins.ifPresent(
        book -> {
          LedgerUnit unit = TimeBankAccounts.coins(book.policy().parts());
          put(all, TimeAccount.source(accounts.issued(), unit));
          put(all, TimeAccount.purse(accounts.coins(record().person()), unit));
          put(all, TimeAccount.kept(accounts.honours(record().person()), unit));
          put(all, TimeAccount.purse(accounts.donated(), unit));
          book.debts().forEach(id -> put(all, TimeAccount.source(id, unit)));
        });
    return all.buildOrThrow();
  }

  private static void put(ImmutableMap.Builder<AccountId, TimeAccount> all, TimeAccount account) {
    all.put(account.account().id(), account);
  }

  private AccountId served() {
    return record().activity().map(bank.accounts()::served).orElse(bank.accounts().served());
  }
}
