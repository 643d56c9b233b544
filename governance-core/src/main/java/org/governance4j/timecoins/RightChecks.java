package org.governance4j.timecoins;

import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkLeast;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableSet;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Unit;

/** What several rights ask of their components. */
final class RightChecks {

  private RightChecks() {}

  static void checkAge(int age) {
    checkRange(
        "fromAge",
        age,
        0,
        CoinRight.MAX_AGE,
        Unit.YEARS,
        "fromAge must be between 0 and %s but is %s",
        CoinRight.MAX_AGE,
        age);
  }

  static void checkCoins(String component, long coins) {
    checkRange(
        component,
        coins,
        0,
        CoinRight.MAX_COINS,
        Unit.COUNT,
        "%s must be between 0 and %s but is %s",
        component,
        CoinRight.MAX_COINS,
        coins);
  }

  static void checkCodes(String component, ImmutableSet<String> codes) {
    checkLeast(component, codes.size(), 1, Unit.COUNT, "%s must name at least one code", component);
    codes.forEach(code -> OpaqueId.checkCode(component, code));
  }

  static void checkPeriod(CalendarPeriod period) {
    checkComponent(
        "period",
        period != CalendarPeriod.WORKING_DAY,
        "period must be one of the calendar alone, but is %s",
        period);
  }
}
