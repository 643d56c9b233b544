package org.governance4j.journal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** What a host asks of a ledger (账本指令). */
public sealed interface LedgerCommand {

  /**
   * Opens an account.
   *
   * @param account the account
   * @param grounds what that rests on
   */
  record Open(Account account, Grounds grounds) implements LedgerCommand {

    /** Checks the components. */
    public Open {
      requireNonNull(account, "account");
      requireNonNull(grounds, "grounds");
    }
  }

  /**
   * Gives an account other limits; refused while a balance is beyond them.
   *
   * @param accountId the account
   * @param limits its limits
   * @param since the first day on which they hold, not before those that hold now
   * @param grounds what that rests on
   */
  record ChangeLimits(AccountId accountId, AccountLimits limits, LocalDate since, Grounds grounds)
      implements LedgerCommand {

    /** Checks the components. */
    public ChangeLimits {
      requireNonNull(accountId, "accountId");
      requireNonNull(limits, "limits");
      requireNonNull(since, "since");
      requireNonNull(grounds, "grounds");
    }
  }

  /**
   * Freezes an account, closes it or puts it in use again; one that is not empty is not closed, and
   * only a ledger that has everything loaded closes one.
   *
   * @param accountId the account
   * @param status what it is to be
   * @param grounds what that rests on
   */
  record ChangeStatus(AccountId accountId, Account.Status status, Grounds grounds)
      implements LedgerCommand {

    /** Checks the components. */
    public ChangeStatus {
      requireNonNull(accountId, "accountId");
      requireNonNull(status, "status");
      requireNonNull(grounds, "grounds");
    }
  }

  /**
   * Enters a transfer.
   *
   * @param transfer the transfer
   */
  record Enter(Transfer transfer) implements LedgerCommand {

    /** Checks the components. */
    public Enter {
      requireNonNull(transfer, "transfer");
    }
  }

  /**
   * Frees what pending transfers of an account hold back beyond their time.
   *
   * @param accountId the account that pays
   * @param on the day: holds until it or earlier are over; not after the day of posting
   * @param grounds what that rests on
   */
  record TimeOut(AccountId accountId, LocalDate on, Grounds grounds) implements LedgerCommand {

    /** Checks the components. */
    public TimeOut {
      requireNonNull(accountId, "accountId");
      requireNonNull(on, "on");
      requireNonNull(grounds, "grounds");
    }
  }

  /**
   * Takes what an account did not spend in time; holds that are over are freed first.
   *
   * @param accountId the account that keeps lots
   * @param into the account that receives what expired
   * @param on the day: lots that expire on it or earlier; not after the day of posting
   * @param grounds what that rests on
   */
  record Expire(AccountId accountId, AccountId into, LocalDate on, Grounds grounds)
      implements LedgerCommand {

    /** Checks the components. */
    public Expire {
      requireNonNull(accountId, "accountId");
      requireNonNull(into, "into");
      requireNonNull(on, "on");
      requireNonNull(grounds, "grounds");
    }
  }

  /**
   * Closes a period; what was over by then must have been freed and taken before.
   *
   * @param through the period's last day, after that of the last closed one and before the day of
   *     posting
   * @param grounds what that rests on
   */
  record ClosePeriod(LocalDate through, Grounds grounds) implements LedgerCommand {

    /** Checks the components. */
    public ClosePeriod {
      requireNonNull(through, "through");
      requireNonNull(grounds, "grounds");
    }
  }
}
