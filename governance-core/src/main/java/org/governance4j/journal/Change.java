package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/** What one entry of a journal changes: a decision, not a request (账本变更). */
public sealed interface Change {

  /**
   * The ledger was made.
   *
   * @param ledger its name, which keeps the journals of two ledgers apart
   * @param terms its terms
   */
  record Started(LedgerId ledger, LedgerTerms terms) implements Change {

    /** Checks the components. */
    public Started {
      requireNonNull(ledger, "ledger");
      requireNonNull(terms, "terms");
    }
  }

  /**
   * An account was opened.
   *
   * @param account the account
   * @param grounds what that rests on
   */
  record Opened(Account account, Grounds grounds) implements Change {

    /** Checks the components. */
    public Opened {
      requireNonNull(account, "account");
      requireNonNull(grounds, "grounds");
    }
  }

  /**
   * An account has other limits.
   *
   * @param accountId the account
   * @param limits its limits
   * @param since the first day on which they hold
   * @param grounds what that rests on
   */
  record LimitsChanged(AccountId accountId, AccountLimits limits, LocalDate since, Grounds grounds)
      implements Change {

    /** Checks the components. */
    public LimitsChanged {
      requireNonNull(accountId, "accountId");
      requireNonNull(limits, "limits");
      requireNonNull(since, "since");
      requireNonNull(grounds, "grounds");
    }
  }

  /**
   * An account was frozen, closed or put in use again.
   *
   * @param accountId the account
   * @param status what it is from this entry on
   * @param grounds what that rests on
   */
  record StatusChanged(AccountId accountId, Account.Status status, Grounds grounds)
      implements Change {

    /** Checks the components. */
    public StatusChanged {
      requireNonNull(accountId, "accountId");
      requireNonNull(status, "status");
      requireNonNull(grounds, "grounds");
    }
  }

  /**
   * A transfer was entered.
   *
   * @param transfer the transfer as it was asked for
   * @param movements what it did, at least one movement
   */
  record Entered(Transfer transfer, ImmutableList<Movement> movements) implements Change {

    /** Checks the components. */
    public Entered {
      requireNonNull(transfer, "transfer");
      requireNonNull(movements, "movements");
      checkComponent("movements", !movements.isEmpty(), "movements must not be empty");
    }
  }

  /**
   * A period was closed: what is effective within it and entered later is booked on the first open
   * day.
   *
   * @param through the period's last day
   * @param grounds what that rests on
   */
  record PeriodClosed(LocalDate through, Grounds grounds) implements Change {

    /** Checks the components. */
    public PeriodClosed {
      requireNonNull(through, "through");
      requireNonNull(grounds, "grounds");
    }
  }
}
