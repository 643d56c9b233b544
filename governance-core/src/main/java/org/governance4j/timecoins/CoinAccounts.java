package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Unit;
import org.governance4j.timebank.CoinPolicy;
import org.governance4j.timebank.TimeBankAccounts;

/**
 * How the accounts of a time bank are named on which coins are spent (时间币账户), beside those on which
 * they are earned.
 *
 * @param bank how the bank names its accounts
 * @param parts how many parts make up the minute, 1 to {@value CoinPolicy#MAX_PARTS}, as the bank's
 *     {@link CoinPolicy} states it
 */
public record CoinAccounts(TimeBankAccounts bank, int parts) {

  /** The longest code of a bank. */
  public static final int MAX_BANK = TimeBankAccounts.MAX_BANK;

  /** Checks the components. */
  public CoinAccounts {
    requireNonNull(bank, "bank");
    checkRange(
        "parts",
        parts,
        1,
        CoinPolicy.MAX_PARTS,
        Unit.COUNT,
        "parts must be between 1 and %s but is %s",
        CoinPolicy.MAX_PARTS,
        parts);
  }

  /**
   * The accounts of a bank.
   *
   * @param bank the bank's code
   * @param parts how many parts make up the minute
   * @return how its accounts are named
   */
  public static CoinAccounts of(String bank, int parts) {
    return new CoinAccounts(TimeBankAccounts.of(bank), parts);
  }

  /**
   * What accounts of coins count.
   *
   * @return the unit
   */
  public LedgerUnit unit() {
    return TimeBankAccounts.coins(parts);
  }

  /**
   * Where the fund's grants come from: below zero by what it granted of its own (基金账户).
   *
   * @return the account's id
   */
  public AccountId fund() {
    return AccountId.of(bank.bank() + "/fund");
  }

  /**
   * Where exchanged coins go (兑换账户).
   *
   * @return the account's id
   */
  public AccountId exchanged() {
    return AccountId.of(bank.bank() + "/exchanged");
  }

  /**
   * What stands between the bank and another: above zero by what this one owes, below zero by what
   * the other owes (往来账户).
   *
   * @param other the other bank's code
   * @return the account's id
   */
  public AccountId claims(String other) {
    requireNonNull(other, "other");
    OpaqueId.checkCode("other", other, MAX_BANK);
    return AccountId.of(bank.bank() + "/claims/" + other);
  }

  /**
   * What was settled with other banks: above zero by what this one paid them (结算账户).
   *
   * @return the account's id
   */
  public AccountId settled() {
    return AccountId.of(bank.bank() + "/settled");
  }

  /**
   * Hours of a lifetime that a person brought from another bank; frozen like the hours that were
   * served here, and kept apart from them (转入服务时长账户).
   *
   * @param person the person
   * @return the account's id
   */
  public AccountId broughtHours(PersonId person) {
    requireNonNull(person, "person");
    return AccountId.of(bank.bank() + "/brought", person);
  }

  /**
   * Where brought hours come from: below zero by what persons brought.
   *
   * @return the account's id
   */
  public AccountId broughtHours() {
    return AccountId.of(bank.bank() + "/brought");
  }

  Account source(AccountId id) {
    return Account.unlimited(id, unit());
  }

  Account purse(AccountId id) {
    return Account.of(id, unit());
  }

  Account purse(AccountId id, Account.Lots lots) {
    return new Account(id, unit(), AccountLimits.NO_OVERDRAFT, lots);
  }
}
