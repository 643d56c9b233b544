package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;

import org.governance4j.community.ActivityId;
import org.governance4j.community.PersonId;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Unit;

/**
 * How the accounts of one time bank are named (时间账户), so that balances and statements can be found,
 * also beside those of another bank in one ledger. An id too long for its account's name is written
 * as a digest.
 *
 * @param bank the bank's code, which its account ids begin with, 1 to {@value #MAX_BANK} characters
 */
public record TimeBankAccounts(String bank) {

  /** The longest code of a bank. */
  public static final int MAX_BANK = 32;

  /** What accounts of hours count: minutes served. */
  public static final LedgerUnit HOURS = LedgerUnit.of("timebank-hours", Unit.MINUTES);

  /** Checks the components. */
  public TimeBankAccounts {
    requireNonNull(bank, "bank");
    OpaqueId.checkCode("bank", bank, MAX_BANK);
  }

  /**
   * The accounts of a bank.
   *
   * @param bank the bank's code
   * @return how its accounts are named
   */
  public static TimeBankAccounts of(String bank) {
    return new TimeBankAccounts(bank);
  }

  /**
   * What accounts of coins count.
   *
   * @param parts how many parts make up the minute
   * @return the unit of such coins
   */
  public static LedgerUnit coins(int parts) {
    return LedgerUnit.of("timebank-coins/" + parts, parts == 1 ? Unit.MINUTES : Unit.COUNT);
  }

  /**
   * A person's hours of a lifetime: it is frozen from its opening on, so that only a correction
   * lowers it (服务时长账户).
   *
   * @param person the person
   * @return the account's id
   */
  public AccountId hours(PersonId person) {
    requireNonNull(person, "person");
    return AccountId.of(bank + "/hours", person);
  }

  /**
   * A person's coins (时间币账户).
   *
   * @param person the person
   * @return the account's id
   */
  public AccountId coins(PersonId person) {
    requireNonNull(person, "person");
    return AccountId.of(bank + "/coins", person);
  }

  /**
   * What honours a person beyond the saving cap; frozen like the hours (荣誉账户).
   *
   * @param person the person
   * @return the account's id
   */
  public AccountId honours(PersonId person) {
    requireNonNull(person, "person");
    return AccountId.of(bank + "/honours", person);
  }

  /**
   * What a person owes since coins were spent that a correction took away: below zero by that much
   * (应退账户).
   *
   * @param person the person
   * @return the account's id
   */
  public AccountId debts(PersonId person) {
    requireNonNull(person, "person");
    return debts(coins(person));
  }

  /** What the owner of an account of coins owes; {@code debts} is as long as {@code coins}. */
  AccountId debts(AccountId coins) {
    return AccountId.of(bank + "/debts" + coins.value().substring((bank + "/coins").length()));
  }

  /**
   * Where the hours of an activity come from: below zero by what all served in it (活动时长账户).
   *
   * @param activity the activity
   * @return the account's id
   */
  public AccountId served(ActivityId activity) {
    requireNonNull(activity, "activity");
    return AccountId.of(bank + "/served", activity);
  }

  /**
   * Where the hours of service without an activity come from.
   *
   * @return the account's id
   */
  public AccountId served() {
    return AccountId.of(bank + "/served");
  }

  /**
   * Where coins come from: below zero by what was ever earned and stands.
   *
   * @return the account's id
   */
  public AccountId issued() {
    return AccountId.of(bank + "/issued");
  }

  /**
   * The pool of what was donated (捐赠池).
   *
   * @return the account's id
   */
  public AccountId donated() {
    return AccountId.of(bank + "/donated");
  }

  /**
   * What the pool owes since donated coins were spent that a correction took away.
   *
   * @return the account's id
   */
  public AccountId donatedDebts() {
    return AccountId.of(bank + "/donated-debts");
  }
}
