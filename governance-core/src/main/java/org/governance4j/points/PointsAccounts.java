package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.governance4j.community.ActivityId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Unit;

/**
 * How points accounts are named (积分账户), so that statements can be found: {@code points/PERSON}. An
 * id too long for that is written as a digest under {@code points-sha256/}.
 *
 * <p>There are two books. Purses hold points that can be spent, in the unit {@link #UNIT}; records
 * hold those of one year, in the unit {@link #RECORD_UNIT}, and a ledger never mixes units.
 */
public final class PointsAccounts {

  /** What purses count. */
  public static final LedgerUnit UNIT = LedgerUnit.of("points", Unit.POINTS);

  /** What records of a year count. */
  public static final LedgerUnit RECORD_UNIT = LedgerUnit.of("points-record", Unit.POINTS);

  /** The account that issues points; what it has paid out is what was ever issued. */
  public static final AccountId ISSUED = AccountId.of("points-issued");

  /** Where the bases of records come from. */
  public static final AccountId RECORD_BASE = AccountId.of("points-record-base");

  /** Where additions to records come from. */
  public static final AccountId RECORD_ADDED = AccountId.of("points-record-added");

  /** Where deductions from records go. */
  public static final AccountId RECORD_DEDUCTED = AccountId.of("points-record-deducted");

  private static final String ITEM = "points-item/";
  private static final String DIGEST = "-sha256/";
  private static final String OWED = "points-owed";
  private static final String CONVERSION = "conversion/";
  private static final String RECORD = "points-record";
  private static final int LONGEST_CLASS = 52;
  private static final int LONGEST_SESSION = 63;

  private PointsAccounts() {}

  /**
   * A person's purse (CC-13, QS-19).
   *
   * @param person the person
   * @return the account's id
   */
  public static AccountId of(PersonId person) {
    requireNonNull(person, "person");
    return AccountId.of("points", person);
  }

  /**
   * A household's purse, such as for covenant points (QS-04).
   *
   * @param household the household
   * @return the account's id
   */
  public static AccountId of(HouseholdId household) {
    requireNonNull(household, "household");
    return AccountId.of("points-household", household);
  }

  /**
   * The purse of an organisation, such as a service team (QS-15).
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
   * Through which account all points of a class pass on their way from {@link #ISSUED}, so that its
   * statement shows them; it is empty at the end of each transfer (积分项目).
   *
   * @param activityClass the class
   * @param activity the activity, if they were earned at one
   * @return the account's id
   */
  public static AccountId item(String activityClass, Optional<ActivityId> activity) {
    requireNonNull(activityClass, "activityClass");
    requireNonNull(activity, "activity");
    String item = ITEM + part(activityClass, LONGEST_CLASS);
    return AccountId.of(
        activity.map(at -> item + "/" + part(at.value(), LONGEST_SESSION)).orElse(item));
  }

  /**
   * What a holder owes because points were spent that turned out not to be earned (积分欠账); below
   * zero while there is something.
   *
   * @param holder the holder's purse
   * @return the account's id
   */
  public static AccountId owed(AccountId holder) {
    requireNonNull(holder, "holder");
    return AccountId.of(OWED, holder);
  }

  /**
   * A holder's record of a year (年度积分).
   *
   * @param holder the holder's purse, which names the holder
   * @param year the calendar year
   * @return the account's id
   */
  public static AccountId record(AccountId holder, int year) {
    requireNonNull(holder, "holder");
    return AccountId.of(RECORD + "-" + year, holder);
  }

  /**
   * The account to open in a ledger for points that can be spent.
   *
   * @param id its id
   * @param spentFirst which of them are spent first
   * @return an account that is never overdrawn and keeps lots
   */
  public static Account purse(AccountId id, Account.Lots spentFirst) {
    requireNonNull(id, "id");
    requireNonNull(spentFirst, "spentFirst");
    return new Account(id, UNIT, AccountLimits.NO_OVERDRAFT, spentFirst);
  }

  /**
   * The account to open in a ledger for issuing points.
   *
   * @param limits its limits: a floor bounds how many points may be out, none issues freely
   * @return the account {@link #ISSUED}
   */
  public static Account issuer(AccountLimits limits) {
    requireNonNull(limits, "limits");
    return new Account(ISSUED, UNIT, limits, Account.Lots.NONE);
  }

  /**
   * Whether an account is a person's purse.
   *
   * @param id the account
   * @return whether {@link #of(PersonId)} names accounts so
   */
  public static boolean isOfPerson(AccountId id) {
    return isOf("points", id);
  }

  /**
   * Whether an account is a household's purse.
   *
   * @param id the account
   * @return whether {@link #of(HouseholdId)} names accounts so
   */
  public static boolean isOfHousehold(AccountId id) {
    return isOf("points-household", id);
  }

  /**
   * Whether an account is the purse of an organisation.
   *
   * @param id the account
   * @return whether {@link #of(OrganisationId)} names accounts so
   */
  public static boolean isOfOrganisation(AccountId id) {
    return isOf("points-organisation", id);
  }

  /**
   * Whether an account is a person's record of a year; one whose name is a digest may be.
   *
   * @param id the account
   * @param year the calendar year
   * @return whether {@link #record} names accounts of persons so
   */
  public static boolean isRecordOfPerson(AccountId id, int year) {
    requireNonNull(id, "id");
    return holderOfRecord(id, year).filter(PointsAccounts::isOfPerson).isPresent()
        || id.value().startsWith(RECORD + "-" + year + DIGEST);
  }

  /**
   * Whose record of a year an account is.
   *
   * @param id the account
   * @param year the calendar year
   * @return the holder's purse; empty for another account, and for one whose name is a digest
   */
  public static Optional<AccountId> holderOfRecord(AccountId id, int year) {
    requireNonNull(id, "id");
    String book = RECORD + "-" + year + "/";
    return Optional.of(id.value())
        .filter(value -> value.startsWith(book))
        .map(value -> value.substring(book.length()))
        .filter(OpaqueId::isValid)
        .map(AccountId::of);
  }

  private static boolean isOf(String book, AccountId id) {
    requireNonNull(id, "id");
    return id.value().startsWith(book + "/") || id.value().startsWith(book + DIGEST);
  }

  /** Whether all points of a class pass through an account. */
  static boolean isItem(AccountId id) {
    return id.value().startsWith(ITEM);
  }

  /**
   * Whether an account issues points, passes them on or owes them, so that nobody spends from it.
   */
  static boolean isIssuer(AccountId id) {
    return id.equals(ISSUED)
        || id.value().startsWith(ITEM)
        || id.value().startsWith(OWED)
        || id.value().startsWith(CONVERSION);
  }

  /** Whether an account belongs to the book of records. */
  static boolean isRecord(AccountId id) {
    return id.value().startsWith(RECORD);
  }

  /** The class and, after a slash, the activity that an account of an item stands for. */
  static String itemOf(AccountId item) {
    return item.value().substring(ITEM.length());
  }

  /**
   * A part of an id: what is too long or has a slash becomes a digest, which no part looks like.
   */
  private static String part(String value, int longest) {
    if (value.length() <= longest && value.indexOf('/') < 0) {
      return value;
    }
    byte[] digest = Hashing.sha256().hashString(value, StandardCharsets.UTF_8).asBytes();
    return "@" + BaseEncoding.base64Url().omitPadding().encode(digest);
  }
}
