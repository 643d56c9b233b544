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

  /** Violation: the id names another transfer: {@code transfer}. Nothing else is judged then. */
  TRANSFER_ID_CONFLICT,
  /** Violation: the id names another account: {@code account}. */
  ACCOUNT_ID_CONFLICT,
  /** Violation: an amount that is not above zero: {@code transfer}, {@code amount}. */
  AMOUNT_NOT_POSITIVE,
  /** Violation: an account that has not been opened: {@code transfer}, {@code account}. */
  ACCOUNT_UNKNOWN,
  /** Violation: one account on both sides: {@code transfer}, {@code account}. */
  SAME_ACCOUNT,
  /** Violation: the accounts count different units: {@code transfer}, {@code from}, {@code to}. */
  UNITS_DIFFER,
  /** Violation: recorded before an earlier one: {@code transfer}, {@code at}, {@code last}. */
  RECORDED_BEFORE_LAST,

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
   * of}, {@code original}. The two are not compared any further then.
   */
  ORIGINAL_OF_OTHER_KIND,
  /** Violation: not between the accounts of what it settles: {@code transfer}, {@code of}. */
  ORIGINAL_HAS_OTHER_ACCOUNTS,
  /**
   * Violation: not the amount of what it settles: {@code transfer}, {@code amount}, {@code of},
   * {@code original}.
   */
  ORIGINAL_HAS_OTHER_AMOUNT,
  /**
   * Violation: effective before what it settles: {@code transfer}, {@code day}, {@code of}, {@code
   * original}.
   */
  EFFECTIVE_BEFORE_ORIGINAL,
  /** Violation: another transfer settled it before: {@code transfer}, {@code of}, {@code by}. */
  ALREADY_SETTLED,

  /**
   * Violation: less is available than it takes: {@code transfer}, {@code account}, {@code amount},
   * {@code day} as the first such day, {@code available} on that day.
   */
  BELOW_FLOOR,
  /**
   * Violation: a balance would leave the range of numbers: {@code transfer}, {@code account},
   * {@code day} as the first such day.
   */
  BALANCE_OUT_OF_RANGE,
  /** Violation: no room for another account: {@code account}, {@code most}. */
  TOO_MANY_ACCOUNTS,
  /** Violation: no room for another transfer: {@code transfer}, {@code most}. */
  TOO_MANY_TRANSFERS,
  /** Violation: a list of too many transfers: {@code size}, {@code most}. */
  LIST_TOO_LONG,

  /** Missing: no account was opened with the id: {@code account}. */
  ACCOUNT_NOT_FOUND,
  /** Missing: no transfer was applied with the id: {@code transfer}. */
  TRANSFER_NOT_FOUND,

  /** Violation: a journal in a version that is not known here: {@code format}, {@code known}. */
  JOURNAL_FORMAT_UNKNOWN,
  /** Violation: a journal that states one thing twice: {@code entry}, counted from 1. */
  DUPLICATE_JOURNAL_ENTRY
}
