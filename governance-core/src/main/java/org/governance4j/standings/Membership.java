package org.governance4j.standings;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.rule.Validity;

/**
 * Where a person belongs on some days (成员归属).
 *
 * @param member the person's purse
 * @param group the purse of the household, branch or team; empty where the person is known to
 *     belong to none
 * @param days the days
 */
public record Membership(AccountId member, Optional<AccountId> group, Validity days) {

  /** Checks the components. */
  public Membership {
    requireNonNull(member, "member");
    requireNonNull(group, "group");
    requireNonNull(days, "days");
  }

  /**
   * A membership.
   *
   * @param member the person's purse
   * @param group the group's purse
   * @param days the days
   * @return the membership
   */
  public static Membership of(AccountId member, AccountId group, Validity days) {
    requireNonNull(group, "group");
    return new Membership(member, Optional.of(group), days);
  }

  /**
   * Days on which a person is known to belong to no group.
   *
   * @param member the person's purse
   * @param days the days
   * @return the statement
   */
  public static Membership none(AccountId member, Validity days) {
    return new Membership(member, Optional.empty(), days);
  }
}
