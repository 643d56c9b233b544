package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.governance4j.rule.Unit;

/**
 * What a ledger takes for a day, and which days and instants it accepts (账本设定). It is fixed when
 * the ledger is made, and the first entry of its journal.
 *
 * @param zone the zone in which an instant falls on a day
 * @param firstDay the first effective day, from the year 1900 on
 * @param daysAhead how many days after its posting something may be effective, 0 to {@value
 *     #MAX_DAYS_AHEAD}
 * @param longestStep how far a posting instant may lie after the last one, above zero, so that one
 *     wrong clock does not close the ledger to all that follow
 */
public record LedgerTerms(ZoneId zone, LocalDate firstDay, int daysAhead, Duration longestStep) {

  /** The most days that a ledger looks ahead. */
  public static final int MAX_DAYS_AHEAD = 3_660;

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final Duration LONGEST = Duration.ofDays(36_600);

  /** Checks the components. */
  public LedgerTerms {
    requireNonNull(zone, "zone");
    requireNonNull(firstDay, "firstDay");
    requireNonNull(longestStep, "longestStep");
    checkComponent(
        "firstDay",
        !firstDay.isBefore(EARLIEST) && !firstDay.isAfter(LATEST),
        "firstDay must be between %s and %s but is %s",
        EARLIEST,
        LATEST,
        firstDay);
    checkRange(
        "daysAhead",
        daysAhead,
        0,
        MAX_DAYS_AHEAD,
        Unit.DAYS,
        "daysAhead must be between 0 and %s but is %s",
        MAX_DAYS_AHEAD,
        daysAhead);
    checkComponent(
        "longestStep",
        longestStep.compareTo(Duration.ZERO) > 0 && longestStep.compareTo(LONGEST) <= 0,
        "longestStep must be above 0 and at most %s but is %s",
        LONGEST,
        longestStep);
  }

  /**
   * The last day that any ledger knows; expiries beyond it are refused.
   *
   * @return 31 December 2199
   */
  public static LocalDate latest() {
    return LATEST;
  }
}
