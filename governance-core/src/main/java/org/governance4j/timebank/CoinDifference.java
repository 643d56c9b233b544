package org.governance4j.timebank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.community.PersonId;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Transfer;

/**
 * What one record needs in the books of coins: what the person saves, and what exceeds the saving
 * cap. What was shared out between the two stays so while the sum is right: what is spent or saved
 * later re-deals nothing.
 */
final class CoinDifference {

  private final TimeBankAccounts accounts;
  private final CoinPolicy policy;
  private final PersonId person;
  private final BookDifference purse;
  private final BookDifference excess;
  private final Map<LocalDate, Long> added = new LinkedHashMap<>();
  private boolean wanted;

  CoinDifference(
      TimeBankAccounts accounts,
      CoinPolicy policy,
      PersonId person,
      BookDifference purse,
      BookDifference excess) {
    this.accounts = accounts;
    this.policy = policy;
    this.person = person;
    this.purse = purse;
    this.excess = excess;
  }

  CoinPolicy policy() {
    return policy;
  }

  /** Keeps what stands of days with the right sum. */
  void want(Map<LocalDate, Long> byDay) {
    wanted = true;
    byDay.forEach(
        (day, coins) -> {
          Optional<Standing.Amount> saved = purse.find(day, accounts.issued(), saved());
          Optional<Standing.Amount> beyond = beyond(day);
          long sum =
              saved.map(Standing.Amount::amount).orElse(0L)
                  + beyond.map(Standing.Amount::amount).orElse(0L);
          if (sum == coins) {
            saved.ifPresent(purse::keep);
            beyond.ifPresent(excess::keep);
          } else {
            added.put(day, coins);
          }
        });
  }

  private Optional<Standing.Amount> beyond(LocalDate day) {
    return excess
        .find(day, accounts.issued(), accounts.donated())
        .or(() -> excess.find(day, accounts.issued(), accounts.honours(person)));
  }

  private AccountId saved() {
    return accounts.coins(person);
  }

  /** Takes what is gone out of the accounts' room; for all records before any is given. */
  void take(CoinRoom room) {
    if (wanted) {
      purse.gone().forEach(amount -> room.add(amount.to(), -amount.amount()));
    }
  }

  /** Shares out what is added. */
  void give(CoinRoom room) {
    added.forEach(
        (day, coins) -> {
          long most = policy.savingCap().map(cap -> room.under(cap.most(), saved())).orElse(coins);
          long kept = Math.min(most, coins);
          if (kept > 0) {
            purse.post(day, accounts.issued(), saved(), kept);
            room.add(saved(), kept);
          }
          if (coins > kept) {
            excess.post(day, accounts.issued(), forExcess(), coins - kept);
          }
        });
  }

  private AccountId forExcess() {
    return switch (policy.savingCap().orElseThrow().excess()) {
      case DONATED -> accounts.donated();
      case HONOURED -> accounts.honours(person);
    };
  }

  List<Transfer> transfers() {
    List<Transfer> all = new ArrayList<>();
    if (wanted) {
      all.addAll(purse.transfers(amount -> Optional.of(accounts.debts(amount.to()))));
      all.addAll(excess.transfers(this::claimOnExcess));
    }
    return all;
  }

  private Optional<AccountId> claimOnExcess(Standing.Amount amount) {
    return Optional.of(accounts.donatedDebts())
        .filter(id -> amount.to().equals(accounts.donated()));
  }

  /** The accounts that owe what can no longer be taken back. */
  Set<AccountId> debts() {
    return Stream.concat(
            Stream.of(accounts.donatedDebts()),
            purse.gone().stream().map(amount -> accounts.debts(amount.to())))
        .collect(Collectors.toSet());
  }
}
