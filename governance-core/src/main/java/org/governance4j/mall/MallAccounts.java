package org.governance4j.mall;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.governance4j.community.InstitutionId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Unit;

/**
 * How the accounts of the points mall are named (积分商城账户), so that statements can be found. Pieces
 * of each item have a unit of their own, so that a ledger never mixes items.
 *
 * <table>
 *   <caption>Accounts of the mall</caption>
 *   <tr><th>account</th><th>unit</th><th>what it has</th></tr>
 *   <tr><td>{@link #stock}</td><td>pieces of the item</td><td>what can be ordered or is held; never
 *       below zero</td></tr>
 *   <tr><td>{@link #supplied}</td><td>pieces of the item</td><td>below zero what came in</td></tr>
 *   <tr><td>{@link #delivered}</td><td>pieces of the item</td><td>what was handed over</td></tr>
 *   <tr><td>{@link #taken}</td><td>points</td><td>what a merchant took for it; below zero where it
 *       was handed back and then refunded</td></tr>
 *   <tr><td>{@link #FUND}</td><td>fen</td><td>below zero what the mall spent or owes</td></tr>
 *   <tr><td>{@link #payable}</td><td>fen</td><td>what a merchant is owed; below zero what it owes
 *       </td></tr>
 *   <tr><td>{@link #paid}</td><td>fen</td><td>what a merchant was paid for a period</td></tr>
 *   <tr><td>{@link #handedBack}</td><td>points</td><td>always zero: where no fen are paid for a
 *       period, its points go back to the issuer by way of it</td></tr>
 * </table>
 */
public final class MallAccounts {

  /** What merchants are paid in. */
  public static final LedgerUnit FEN = LedgerUnit.of("mall-fen", Unit.FEN);

  /** The fund that pays merchants. */
  public static final AccountId FUND = AccountId.of("mall-fund");

  private static final String STOCK = "mall-stock/";
  private static final String TAKEN = "mall-taken";
  private static final String PAID = "mall-paid-";
  private static final String HANDED_BACK = "mall-handed-back-";
  private static final Pattern PERIOD =
      Pattern.compile("(?:" + PAID + "|" + HANDED_BACK + ")(\\d{4}-\\d{2}-\\d{2})");

  /** Whose purse an account is, by what it is named. */
  private static final ImmutableMap<String, MallTermsPolicy.Buyer> BUYERS =
      ImmutableMap.of(
          "points", MallTermsPolicy.Buyer.PERSON,
          "points-household", MallTermsPolicy.Buyer.HOUSEHOLD,
          "points-organisation", MallTermsPolicy.Buyer.ORGANISATION,
          "points-institution", MallTermsPolicy.Buyer.INSTITUTION);

  private MallAccounts() {}

  /**
   * What pieces of an item are counted in.
   *
   * @param item the item's code, of at most {@value MallItem#MAX_CODE} characters
   * @return the unit
   */
  public static LedgerUnit unit(String item) {
    return LedgerUnit.of("mall-item/" + checked(item), Unit.COUNT);
  }

  /**
   * Where pieces of an item lie that can be ordered.
   *
   * @param item the item's code
   * @return the account's id
   */
  public static AccountId stock(String item) {
    return AccountId.of(STOCK + checked(item));
  }

  /**
   * Where pieces of an item come from, and where those go that are missing.
   *
   * @param item the item's code
   * @return the account's id
   */
  public static AccountId supplied(String item) {
    return AccountId.of("mall-supplied/" + checked(item));
  }

  /**
   * Where pieces of an item go that are handed over.
   *
   * @param item the item's code
   * @return the account's id
   */
  public static AccountId delivered(String item) {
    return AccountId.of("mall-delivered/" + checked(item));
  }

  /**
   * Where points go that are spent with a merchant. They are spent: nobody buys for them again.
   *
   * @param merchant the merchant
   * @return the account's id
   */
  public static AccountId taken(InstitutionId merchant) {
    requireNonNull(merchant, "merchant");
    return AccountId.of(TAKEN, merchant);
  }

  /**
   * What the mall owes a merchant.
   *
   * @param merchant the merchant
   * @return the account's id
   */
  public static AccountId payable(InstitutionId merchant) {
    requireNonNull(merchant, "merchant");
    return AccountId.of("mall-payable", merchant);
  }

  /**
   * What a merchant was paid for a period.
   *
   * @param merchant the merchant
   * @param through the period's last day
   * @return the account's id
   */
  public static AccountId paid(InstitutionId merchant, LocalDate through) {
    requireNonNull(merchant, "merchant");
    requireNonNull(through, "through");
    return AccountId.of(PAID + through, merchant);
  }

  /**
   * By way of what a merchant hands points back for a period for which it is paid no fen, so that
   * the period can be found.
   *
   * @param merchant the merchant
   * @param through the period's last day
   * @return the account's id
   */
  public static AccountId handedBack(InstitutionId merchant, LocalDate through) {
    requireNonNull(merchant, "merchant");
    requireNonNull(through, "through");
    return AccountId.of(HANDED_BACK + through, merchant);
  }

  /**
   * The account to open in a ledger for what the mall spends.
   *
   * @param limits its limits: a floor below zero is the mall's budget, none spends freely
   * @return the account {@link #FUND}
   */
  public static Account fund(AccountLimits limits) {
    requireNonNull(limits, "limits");
    return new Account(FUND, FEN, limits, Account.Lots.NONE);
  }

  static Account stockAccount(String item) {
    return Account.of(stock(item), unit(item));
  }

  static Account suppliedAccount(String item) {
    return Account.unlimited(supplied(item), unit(item));
  }

  static Account deliveredAccount(String item) {
    return Account.of(delivered(item), unit(item));
  }

  static Account takenAccount(InstitutionId merchant) {
    return Account.unlimited(taken(merchant), PointsAccounts.UNIT);
  }

  static Account payableAccount(InstitutionId merchant) {
    return Account.unlimited(payable(merchant), FEN);
  }

  /** The kind of purse that an account is by its name, or empty if it is none. */
  static Optional<MallTermsPolicy.Buyer> buyer(AccountId id) {
    int slash = id.value().indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String book = id.value().substring(0, slash);
    // A long holder's id is written as a digest, under a book of its own.
    String plain =
        book.endsWith("-sha256") ? book.substring(0, book.length() - "-sha256".length()) : book;
    return Optional.ofNullable(BUYERS.get(plain));
  }

  /** The item whose stock an account is. */
  static Optional<String> itemOf(AccountId stock) {
    return stock.value().startsWith(STOCK)
        ? Optional.of(stock.value().substring(STOCK.length()))
        : Optional.empty();
  }

  static boolean isTaken(AccountId id) {
    return id.value().startsWith(TAKEN + "/") || id.value().startsWith(TAKEN + "-sha256/");
  }

  static boolean isPaid(AccountId id) {
    return id.value().startsWith(PAID);
  }

  static boolean isHandedBack(AccountId id) {
    return id.value().startsWith(HANDED_BACK);
  }

  /** The last day of the period that an account was made for, or empty if it was for none. */
  static Optional<LocalDate> through(AccountId id) {
    Matcher period = PERIOD.matcher(id.value());
    if (!period.lookingAt()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(period.group(1)));
    } catch (DateTimeParseException e) {
      // A host may name accounts of its own likewise.
      return Optional.empty();
    }
  }

  private static String checked(String item) {
    requireNonNull(item, "item");
    return OpaqueId.checkCode("item", item, MallItem.MAX_CODE);
  }
}
