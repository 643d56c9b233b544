package org.governance4j.standings;

import static java.util.Objects.requireNonNull;

import org.governance4j.journal.AccountId;
import org.governance4j.points.PointsAccounts;

/** Whose points are added up or ranked (统计对象). Each is named by its own purse. */
public enum Subject {
  /** Persons, each by itself (个人). */
  PERSONS,
  /** Households with their members (家庭). */
  HOUSEHOLDS,
  /** Party branches or groups with the members whose relation lies there (党支部、党小组). */
  BRANCHES,
  /** Service teams with their members (服务队). */
  TEAMS;

  /**
   * Whether an account is the purse of such a one.
   *
   * @param purse the account
   * @return whether its name says so
   */
  public boolean isPurse(AccountId purse) {
    requireNonNull(purse, "purse");
    return switch (this) {
      case PERSONS -> PointsAccounts.isOfPerson(purse);
      case HOUSEHOLDS -> PointsAccounts.isOfHousehold(purse);
      case BRANCHES, TEAMS -> PointsAccounts.isOfOrganisation(purse);
    };
  }
}
