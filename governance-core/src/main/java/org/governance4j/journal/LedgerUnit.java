package org.governance4j.journal;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Unit;

/**
 * What an account counts (记账单位). Amounts of different ones never mix, be they counted in the same
 * unit: points of two communities, or two kinds of goods.
 *
 * @param code its code, such as {@code points} or {@code goods/umbrella}
 * @param unit what one of it is
 */
public record LedgerUnit(String code, Unit unit) {

  /** Checks the components. */
  public LedgerUnit {
    requireNonNull(code, "code");
    requireNonNull(unit, "unit");
    OpaqueId.checkCode("code", code);
  }

  /**
   * A ledger's unit.
   *
   * @param code its code
   * @param unit what one of it is
   * @return the unit
   */
  public static LedgerUnit of(String code, Unit unit) {
    return new LedgerUnit(code, unit);
  }
}
