package org.governance4j.ledger;

import org.governance4j.rule.ReasonCode;

/** What the ledger has to say (账本理由). */
public enum LedgerReason implements ReasonCode {
  /** A transfer was applied: {@code transfer}, {@code kind}, {@code amount}, {@code day}. */
  APPLIED,
  /** The same transfer had been applied before, and nothing changed: {@code transfer}. */
  ALREADY_APPLIED,
  /** The same account had been opened before, and nothing changed: {@code account}. */
  ALREADY_OPEN,
  /** The account has that state or these limits already, and nothing changed: {@code account}. */
  UNCHANGED,

  /** Violation: the id names another transfer: {@code transfer}. Nothing else is judged then. */
  TRANSFER_ID_CONFLICT,
  /** Violation: the id names another account: {@code account}. */
  ACCOUNT_ID_CONFLICT,
  /** Violation: an amount that is not above zero: {@code transfer}, {@code amount}. */
  AMOUNT_NOT_POSITIVE,
  /** Violation: an amount above the greatest: {@code transfer}, {@code amount}. */
  AMOUNT_TOO_GREAT,
  /**
   * Violation: too few or too many postings for its kind: {@code transfer}, {@code size}, {@code
   * least}, {@code most}.
   */
  WRONG_NUMBER_OF_POSTINGS,
  /** Violation: an account that has not been opened: {@code account}; or of a {@code transfer}. */
  ACCOUNT_UNKNOWN,
  /** Violation: one account on both sides: {@code account}; or of a {@code transfer}. */
  SAME_ACCOUNT,
  /** Violation: the accounts count different units: {@code from}, {@code to}. */
  UNITS_DIFFER,
  /**
   * Violation: its kind has no use for a component: {@code transfer}, {@code component}, {@code
   * kind}.
   */
  COMPONENT_NOT_ALLOWED,
  /** Violation: only the ledger itself enters this kind: {@code transfer}, {@code kind}. */
  KIND_OF_LEDGER_ALONE,
  /**
   * Violation: nothing is spent or held back from a frozen account: {@code transfer}, {@code
   * account}.
   */
  ACCOUNT_FROZEN,
  /** Violation: nothing moves on a closed account: {@code transfer}, {@code account}. */
  ACCOUNT_CLOSED,
  /**
   * Violation: an account that is not empty is not closed: {@code account}, {@code posted}, {@code
   * holds}.
   */
  ACCOUNT_NOT_EMPTY,

  /**
   * Violation: a day that the ledger does not accept: {@code component}, {@code day}, {@code
   * first}, {@code last}.
   */
  DAY_OUT_OF_RANGE,
  /** Violation: a day that must lie after the effective one: {@code component}, {@code day}. */
  DAY_NOT_LATER,
  /**
   * Violation: recorded at an instant that the ledger does not keep: {@code at}, {@code first},
   * {@code end}.
   */
  RECORDED_OUT_OF_RANGE,
  /**
   * Violation: a posting instant too far ahead of the last one: {@code at}, {@code last}, {@code
   * step} in seconds.
   */
  POSTED_TOO_FAR_AHEAD,
  /** Violation: what is not over yet is not swept: {@code account}, {@code day}, {@code today}. */
  NOT_OVER_YET,

  /** Violation: it settles something but does not say what: {@code transfer}, {@code kind}. */
  ORIGINAL_MISSING,
  /**
   * Violation: it settles nothing but names a transfer: {@code transfer}, {@code kind}, {@code of}.
   */
  ORIGINAL_NOT_ALLOWED,
  /** Violation: what it settles has not been applied: {@code transfer}, {@code of}. */
  ORIGINAL_UNKNOWN,
  /**
   * Violation: its kind does not settle one of that kind: {@code transfer}, {@code kind}, {@code
   * of}, {@code original}.
   */
  ORIGINAL_OF_OTHER_KIND,
  /**
   * Violation: more than is open between two accounts of what it settles: {@code transfer}, {@code
   * of}, {@code from}, {@code to}, {@code amount}, {@code open}.
   */
  ABOVE_ORIGINAL,
  /**
   * Violation: effective before what it settles: {@code transfer}, {@code day}, {@code of}, {@code
   * original}.
   */
  EFFECTIVE_BEFORE_ORIGINAL,
  /** Violation: another transfer settled it before: {@code transfer}, {@code of}, {@code by}. */
  ALREADY_SETTLED,
  /**
   * Violation: what it posts holds nothing back any more: {@code transfer}, {@code of}, {@code
   * day}, {@code until}.
   */
  HOLD_OVER,

  /**
   * Violation: less is available than it takes: {@code transfer}, {@code account}, {@code day} as
   * the first such day, {@code available} on that day, {@code floor}.
   */
  BELOW_FLOOR,
  /**
   * Violation: more would be there than may: {@code transfer}, {@code account}, {@code day} as the
   * first such day, {@code balance} on that day, {@code ceiling}.
   */
  ABOVE_CEILING,
  /**
   * Violation: an account's movements would leave the range of numbers: {@code account}, {@code
   * most}.
   */
  BALANCE_OUT_OF_RANGE,
  /** Violation: its balances cross the limits: {@code account}, {@code day}. */
  LIMIT_CROSSED,
  /**
   * Violation: limits that would hold before the last ones: {@code account}, {@code day}, {@code
   * last}.
   */
  LIMITS_BEFORE_LAST,
  /** Violation: an account that keeps lots has a floor of zero: {@code account}. */
  LOTS_NEED_FLOOR,
  /**
   * Violation: a period that is closed already, or not over: {@code day}, {@code closed}, {@code
   * today}.
   */
  PERIOD_OUT_OF_RANGE,
  /**
   * Violation: what was over by the end of a period has not been freed or taken: {@code account},
   * {@code lots}, {@code holds}.
   */
  NOT_SWEPT,

  /** Violation: no room for another account: {@code account}, {@code most}. */
  TOO_MANY_ACCOUNTS,
  /** Violation: no room for another transfer: {@code transfer}, {@code most}. */
  TOO_MANY_TRANSFERS,
  /** Violation: no room for another rule: {@code transfer}, {@code most}. */
  TOO_MANY_RULES,
  /** Violation: a list of too many commands: {@code size}, {@code most}. */
  LIST_TOO_LONG,
  /** Violation: a decision on another version: {@code decided}, {@code version}. */
  VERSION_MOVED_ON,

  /** Missing: no account was opened with the id: {@code account}. */
  ACCOUNT_NOT_FOUND,
  /** Missing: the account is not loaded, nor stated to be absent: {@code account}. */
  ACCOUNT_NOT_LOADED,
  /** Missing: the transfer is not loaded, nor stated to be absent: {@code transfer}. */
  TRANSFER_NOT_LOADED,
  /** Missing: a period or an account is closed by a ledger that has everything. */
  LEDGER_NOT_LOADED,
  /** Missing: what was known before an entry is not loaded: {@code entry}, {@code first}. */
  HISTORY_NOT_LOADED,
  /** Missing: no transfer was applied with the id: {@code transfer}. */
  TRANSFER_NOT_FOUND,

  /** Violation: a journal in a version that is not known here: {@code format}, {@code known}. */
  JOURNAL_FORMAT_UNKNOWN,
  /** Violation: an entry out of its place: {@code entry}, {@code expected}. */
  ENTRY_OUT_OF_PLACE,
  /** Violation: an entry that is not the one that was entered: {@code entry}. */
  ENTRY_CHANGED,
  /** Violation: an entry that no ledger writes after those before it: {@code entry}. */
  ENTRY_IMPOSSIBLE,
  /** Violation: the journal does not end where its head says: {@code entry}, {@code expected}. */
  HEAD_DIFFERS
}
