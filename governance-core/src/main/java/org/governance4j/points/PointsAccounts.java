package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.ledger.Account;
import org.governance4j.ledger.AccountId;
import org.governance4j.rule.Unit;

/**
 * How points accounts are named (积分账户), so that statements can be found: {@code points/PERSON}. An
 * id too long for that is written as a digest under {@code points-sha256/}.
 */
public final class PointsAccounts {

  /** The account that issues points; what it has paid out is what was ever issued. */
  public static final AccountId ISSUED = AccountId.of("points-issued");

  private PointsAccounts() {}

  /**
   * A person's account (CC-13, QS-19).
   *
   * @param person the person
   * @return the account's id
   */
  public static AccountId of(PersonId person) {
    requireNonNull(person, "person");
    return AccountId.of("points", person);
  }

  /**
   * A household's account, such as for covenant points (QS-04).
   *
   * @param household the household
   * @return the account's id
   */
  public static AccountId of(HouseholdId household) {
    requireNonNull(household, "household");
    return AccountId.of("points-household", household);
  }

  /**
   * The account of an organisation, such as a service team (QS-15).
   *
   * @param organisation the organisation
   * @return the account's id
   */
  public static AccountId of(OrganisationId organisation) {
    requireNonNull(organisation, "organisation");
    return AccountId.of("points-organisation", organisation);
  }

  /**
   * The account of a merchant of the points mall (CC-13).
   *
   * @param merchant the merchant
   * @return the account's id
   */
  public static AccountId of(InstitutionId merchant) {
    requireNonNull(merchant, "merchant");
    return AccountId.of("points-institution", merchant);
  }

  /**
   * The account to open in a ledger under an id.
   *
   * @param id the id
   * @return an account of points, which only for {@link #ISSUED} may go below zero
   */
  public static Account account(AccountId id) {
    requireNonNull(id, "id");
    return Account.of(id, Unit.POINTS, id.equals(ISSUED) ? Account.Floor.NONE : Account.Floor.ZERO);
  }
}
