package org.governance4j.testing.ledger;

import java.util.List;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Which accounts and transfers a command names. */
final class LedgerNames {

  private LedgerNames() {}

  static void add(LedgerCommand command, Set<AccountId> accounts, Set<TransferId> transfers) {
    if (command instanceof LedgerCommand.Open open) {
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
    } else if (command instanceof LedgerCommand.Enter enter) {
      add(enter.transfer(), accounts, transfers);
    }
  }

  /** Only a ledger that has everything closes a period or an account. */
  static boolean closes(LedgerCommand command) {
    return command instanceof LedgerCommand.ClosePeriod
        || command instanceof LedgerCommand.ChangeStatus change
            && change.status() == Account.Status.CLOSED;
  }

  /** Adds what an answer says is not loaded; whether that was anything new. */
  static boolean addMissing(
      List<Reason> reasons, Set<AccountId> accounts, Set<TransferId> transfers) {
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
    return ((Fact.Id) reason.facts().get(name)).value();
  }

  /** Whether a part of a ledger must answer what the whole one does. */
  static boolean isSameWithPart(List<LedgerCommand> commands, Outcome<?> answer) {
    // A period is refused for each account that is loaded; the whole ledger names others too.
    boolean closes = commands.stream().anyMatch(LedgerCommand.ClosePeriod.class::isInstance);
    return answer instanceof Outcome.Accepted<?> || !closes && answer instanceof Outcome.Refused<?>;
  }

  private static void add(Transfer transfer, Set<AccountId> accounts, Set<TransferId> transfers) {
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
}
