package org.governance4j.examples.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/** The accounts and transfers that must be loaded to decide about some commands. */
final class Needs {

  private final Set<AccountId> accounts = new LinkedHashSet<>();
  private final Set<TransferId> transfers = new LinkedHashSet<>();

  /** What the commands name. */
  Needs(List<? extends LedgerCommand> commands) {
    commands.forEach(this::add);
  }

  Set<AccountId> accounts() {
    return accounts;
  }

  Set<TransferId> transfers() {
    return transfers;
  }

  private void add(LedgerCommand command) {
    if (command instanceof LedgerCommand.Enter enter) {
      add(enter.transfer());
    } else if (command instanceof LedgerCommand.Open open) {
      accounts.add(open.account().id());
    } else if (command instanceof LedgerCommand.ChangeLimits change) {
      accounts.add(change.accountId());
    } else if (command instanceof LedgerCommand.ChangeStatus change) {
      accounts.add(change.accountId());
    } else if (command instanceof LedgerCommand.TimeOut timeOut) {
      accounts.add(timeOut.accountId());
    } else if (command instanceof LedgerCommand.Expire expire) {
      accounts.add(expire.accountId());
      accounts.add(expire.into());
    }
  }

  private void add(Transfer transfer) {
    transfers.add(transfer.id());
    transfer.of().ifPresent(transfers::add);
    transfer.claim().ifPresent(accounts::add);
    transfer
        .postings()
        .forEach(
            posting -> {
              accounts.add(posting.from());
              accounts.add(posting.to());
            });
  }

  /** Adds what a decision says that it lacks; whether that is anything. */
  boolean add(List<Reason> reasons) {
    boolean any = false;
    for (Reason reason : reasons) {
      if (reason.code() == LedgerReason.ACCOUNT_NOT_LOADED) {
        any |= accounts.add(AccountId.of(id(reason, "account")));
      } else if (reason.code() == LedgerReason.TRANSFER_NOT_LOADED) {
        any |= transfers.add(TransferId.of(id(reason, "transfer")));
      }
    }
    return any;
  }

  private static String id(Reason reason, String name) {
    return reason.facts().get(name) instanceof Fact.Id id ? id.value() : "";
  }
}
