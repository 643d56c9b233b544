package org.governance4j.conversion;

import static java.util.Objects.requireNonNull;

import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.rule.Unit;

/**
 * How the accounts of a conversion are named (折算账户).
 *
 * <p>Remainders are kept exactly: one of the source is as many parts as the numerator of the rate
 * says, and one of the target costs as many as its denominator. At 3/2, one of the source is three
 * parts, and each two of them give one of the target.
 */
public final class ConversionAccounts {

  private static final String BOOK = "conversion";

  private ConversionAccounts() {}

  /**
   * Where what was converted goes.
   *
   * @param rule the conversion
   * @return the account's id
   */
  public static AccountId taken(ConversionRule rule) {
    return of(rule, "taken");
  }

  /**
   * Where what it became comes from; below zero by what was ever given for it and stands.
   *
   * @param rule the conversion
   * @return the account's id
   */
  public static AccountId given(ConversionRule rule) {
    return of(rule, "given");
  }

  /**
   * Where remainders come from; below zero by all that stand.
   *
   * @param rule the conversion
   * @return the account's id
   */
  public static AccountId remainders(ConversionRule rule) {
    requireNonNull(rule, "rule");
    return of(rule, "rest-" + rule.rate().numerator());
  }

  /**
   * What a holder has converted that has not become anything yet (折算余数): less than what one of the
   * target costs, until a conversion is reversed.
   *
   * @param rule the conversion
   * @param from the holder's account that is converted from
   * @return the account's id
   */
  public static AccountId remainder(ConversionRule rule, AccountId from) {
    requireNonNull(rule, "rule");
    requireNonNull(from, "from");
    return AccountId.of(remainders(rule).value(), from);
  }

  /**
   * By way of what a remainder is kept where a conversion gives nothing yet, so that it can be
   * found for whom it was (折算去向); always zero.
   *
   * @param rule the conversion
   * @param to the account that is converted to
   * @return the account's id
   */
  public static AccountId destined(ConversionRule rule, AccountId to) {
    requireNonNull(rule, "rule");
    requireNonNull(to, "to");
    return AccountId.of(of(rule, "for-" + rule.rate().numerator()).value(), to);
  }

  /**
   * What remainders count: parts of one of the source, as many as the numerator of the rate.
   *
   * @param rule the conversion
   * @return the unit; where one part is one of the source, in its unit
   */
  public static LedgerUnit parts(ConversionRule rule) {
    requireNonNull(rule, "rule");
    long parts = rule.rate().numerator();
    return LedgerUnit.of(remainders(rule).value(), parts == 1 ? rule.from().unit() : Unit.COUNT);
  }

  private static AccountId of(ConversionRule rule, String what) {
    requireNonNull(rule, "rule");
    return AccountId.of(BOOK + "/" + rule.code() + "/" + what);
  }
}
