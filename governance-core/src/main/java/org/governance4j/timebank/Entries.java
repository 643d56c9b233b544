package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.RuleRef;

/** The commands of one call: accounts are opened only where they are used and missing. */
final class Entries {

  private final Ledger ledger;
  private final Map<AccountId, List<LedgerCommand>> opened = new LinkedHashMap<>();
  private final List<LedgerCommand> entered = new ArrayList<>();

  Entries(Ledger ledger) {
    this.ledger = ledger;
  }

  ImmutableList<LedgerCommand> commands() {
    ImmutableList.Builder<LedgerCommand> commands = ImmutableList.builder();
    opened.values().forEach(commands::addAll);
    return commands.addAll(entered).build();
  }

  /**
   * Adds what one record needs, or nothing.
   *
   * @param accounts the accounts that it may use, by id
   * @return an account that cannot be used, if there is one
   */
  Optional<AccountId> add(
      List<Transfer> transfers, Map<AccountId, TimeAccount> accounts, RuleRef rule) {
    Set<AccountId> used = new LinkedHashSet<>();
    for (Transfer transfer : transfers) {
      Optional<AccountId> unusable = unusable(transfer, accounts, used);
      if (unusable.isPresent()) {
        return unusable;
      }
    }
    used.forEach(id -> open(known(accounts, id), Grounds.of(rule)));
    transfers.forEach(transfer -> entered.add(new LedgerCommand.Enter(transfer)));
    return Optional.empty();
  }

  private static TimeAccount known(Map<AccountId, TimeAccount> accounts, AccountId id) {
    return requireNonNull(accounts.get(id), "a record names the accounts that it uses");
  }

  private Optional<AccountId> unusable(
      Transfer transfer, Map<AccountId, TimeAccount> accounts, Set<AccountId> used) {
    for (Posting posting : transfer.postings()) {
      used.add(posting.from());
      used.add(posting.to());
      if (!isUsable(known(accounts, posting.from()), true)) {
        return Optional.of(posting.from());
      }
      if (!isUsable(known(accounts, posting.to()), false)) {
        return Optional.of(posting.to());
      }
    }
    transfer.claim().ifPresent(used::add);
    Optional<AccountId> claim =
        transfer.claim().filter(id -> !isUsable(known(accounts, id), false));
    return claim.isPresent() ? claim : transfer.of().flatMap(this::closed);
  }

  /** An account between which an earlier transfer moved something and which is closed. */
  private Optional<AccountId> closed(TransferId original) {
    return ledger.entered(original).orElseThrow().movements().stream()
        .flatMap(movement -> ImmutableList.of(movement.from(), movement.to()).stream())
        .filter(id -> status(id) == Account.Status.CLOSED)
        .findFirst();
  }

  private boolean isUsable(TimeAccount needed, boolean pays) {
    Account wanted = needed.account();
    Optional<Account> known = ledger.account(wanted.id());
    if (known.isEmpty()) {
      return true;
    }
    Account.Status status = status(wanted.id());
    return known.get().unit().equals(wanted.unit())
        && status != Account.Status.CLOSED
        && !(pays && status == Account.Status.FROZEN);
  }

  private Account.Status status(AccountId id) {
    return ledger.status(id).orElseThrow();
  }

  private void open(TimeAccount needed, Grounds grounds) {
    AccountId id = needed.account().id();
    if (opened.containsKey(id)) {
      return;
    }
    List<LedgerCommand> commands = new ArrayList<>();
    boolean known = ledger.account(id).isPresent();
    if (!known) {
      commands.add(new LedgerCommand.Open(needed.account(), grounds));
    }
    if (needed.kept() && (!known || status(id) == Account.Status.OPEN)) {
      commands.add(new LedgerCommand.ChangeStatus(id, Account.Status.FROZEN, grounds));
    }
    opened.put(id, commands);
  }
}
