package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;

import org.governance4j.community.PersonId;
import org.governance4j.ledger.Account;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Unit;

/**
 * How time accounts are named (时间账户), so that statements can be found: {@code timebank/PERSON}. An
 * id too long for that is written as a digest under {@code timebank-sha256/}.
 */
public final class TimeBankAccounts {

  /** The account that issues saved time; what it has paid out is what was ever saved. */
  public static final AccountId ISSUED = AccountId.of("timebank-issued");

  private TimeBankAccounts() {}

  /**
   * A person's account.
   *
   * @param person the person
   * @return the account's id
   */
  public static AccountId of(PersonId person) {
    requireNonNull(person, "person");
    return AccountId.of("timebank", person);
  }

  /**
   * The account to open in a ledger under an id.
   *
   * @param id the id
   * @return an account of minutes, which only for {@link #ISSUED} may go below zero
   */
  public static Account account(AccountId id) {
    requireNonNull(id, "id");
    return Account.of(
        id, Unit.MINUTES, id.equals(ISSUED) ? Account.Floor.NONE : Account.Floor.ZERO);
  }

  /**
   * The minutes that a statement's account saved, whatever it spent or was given: star levels count
   * these. A credit that was reversed is not counted.
   *
   * @param statement the statement, for a lifetime from the person's first day on
   * @return what came from {@link #ISSUED} less what went back
   * @throws ArithmeticException if the sum does not fit
   */
  public static long saved(Statement statement) {
    requireNonNull(statement, "statement");
    return statement.lines().stream()
        .filter(line -> line.counterAccount().equals(ISSUED))
        .mapToLong(StatementLine::amount)
        .reduce(0, Math::addExact);
  }
}
