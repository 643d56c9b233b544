package org.governance4j.ledger;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.Unit;

/**
 * A holder of amounts of one unit (账户).
 *
 * @param id its id
 * @param unit what it counts; every transfer stays within one unit
 * @param floor how far down it may go
 */
public record Account(AccountId id, Unit unit, Floor floor) {

  /** Checks the components. */
  public Account {
    requireNonNull(id, "id");
    requireNonNull(unit, "unit");
    requireNonNull(floor, "floor");
  }

  /**
   * An account.
   *
   * @param id its id
   * @param unit what it counts
   * @param floor how far down it may go
   * @return the account
   */
  public static Account of(AccountId id, Unit unit, Floor floor) {
    return new Account(id, unit, floor);
  }

  /** How far down an account may go (余额下限). */
  public enum Floor {
    /** As far as numbers reach: an account that issues or takes back, such as a fund (不设下限). */
    NONE,
    /** Its available balance is never below zero on any effective day (不得透支). */
    ZERO
  }
}
