package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.util.Optional;

/**
 * A holder of amounts of one unit (账户).
 *
 * @param id its id
 * @param unit what it counts; every movement stays within one unit
 * @param limits how far down and up it may go; a floor of zero for an account that keeps lots
 * @param lots whether it keeps apart what it received, and what it spends first
 */
public record Account(AccountId id, LedgerUnit unit, AccountLimits limits, Lots lots) {

  /** Checks the components. */
  public Account {
    requireNonNull(id, "id");
    requireNonNull(unit, "unit");
    requireNonNull(limits, "limits");
    requireNonNull(lots, "lots");
    checkComponent(
        "lots",
        lots == Lots.NONE || limits.floor().equals(Optional.of(0L)),
        "lots are kept only by an account with a floor of 0, but account '%s' has another",
        id.value());
  }

  /**
   * An account that is never overdrawn and keeps no lots.
   *
   * @param id its id
   * @param unit what it counts
   * @return the account
   */
  public static Account of(AccountId id, LedgerUnit unit) {
    return new Account(id, unit, AccountLimits.NO_OVERDRAFT, Lots.NONE);
  }

  /**
   * An account without limits: one that issues or takes back, such as a fund (发行账户).
   *
   * @param id its id
   * @param unit what it counts
   * @return the account
   */
  public static Account unlimited(AccountId id, LedgerUnit unit) {
    return new Account(id, unit, AccountLimits.NONE, Lots.NONE);
  }

  /**
   * An account that is never overdrawn and keeps lots, which expire.
   *
   * @param id its id
   * @param unit what it counts
   * @return the account, which spends first what expires first
   */
  public static Account withLots(AccountId id, LedgerUnit unit) {
    return new Account(id, unit, AccountLimits.NO_OVERDRAFT, Lots.SOONEST_EXPIRY_FIRST);
  }

  /**
   * The same account with other limits.
   *
   * @param others the limits
   * @return the account
   */
  public Account withLimits(AccountLimits others) {
    requireNonNull(others, "others");
    return new Account(id, unit, others, lots);
  }

  /** Whether an account keeps lots, and which it spends first (批次). */
  public enum Lots {
    /** It keeps one sum (不分批次). */
    NONE,
    /** What expires first; of two on one day, what was entered first (先到期先使用). */
    SOONEST_EXPIRY_FIRST,
    /** What was earned first; of two on one day, what was entered first (先取得先使用). */
    OLDEST_FIRST
  }

  /** Whether an account may be used (账户状态). */
  public enum Status {
    /** In use (正常). */
    OPEN,
    /**
     * Nothing new is spent or held back; what was held before may still be posted, and anything may
     * arrive or be corrected (冻结).
     */
    FROZEN,
    /** Nothing moves; it is empty (销户). */
    CLOSED
  }
}
