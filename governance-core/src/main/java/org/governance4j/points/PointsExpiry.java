package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.Unit;

/**
 * How long points can be spent (积分有效期).
 *
 * @param end when they expire
 * @param after after how many years or months; 0 where they never do
 */
public record PointsExpiry(End end, int after) {

  /** Points that never expire. */
  public static final PointsExpiry NEVER = new PointsExpiry(End.NEVER, 0);

  private static final int MOST_YEARS = 50;
  private static final int MONTHS_OF_YEAR = 12;

  /** Checks the components. */
  public PointsExpiry {
    requireNonNull(end, "end");
    int least = end == End.MONTHS ? 1 : 0;
    int most =
        switch (end) {
          case NEVER -> 0;
          case YEAR_END -> MOST_YEARS;
          case MONTHS -> MOST_YEARS * MONTHS_OF_YEAR;
        };
    checkRange(
        "after",
        after,
        least,
        most,
        end == End.MONTHS ? Unit.MONTHS : Unit.YEARS,
        "after must be between %s and %s but is %s",
        least,
        most,
        after);
  }

  /**
   * Points that can be spent until 31 December of a year.
   *
   * @param years how many years after that of the earning; 0 for the same year
   * @return the expiry
   */
  public static PointsExpiry yearEnd(int years) {
    return new PointsExpiry(End.YEAR_END, years);
  }

  /**
   * Points that can be spent for some months from the day of the earning on.
   *
   * @param months how many
   * @return the expiry
   */
  public static PointsExpiry months(int months) {
    return new PointsExpiry(End.MONTHS, months);
  }

  /**
   * When points of a day expire.
   *
   * @param earnedOn the day
   * @return the first day on which they can no longer be spent; empty if there is none
   */
  public Optional<LocalDate> expiresOn(LocalDate earnedOn) {
    requireNonNull(earnedOn, "earnedOn");
    return switch (end) {
      case NEVER -> Optional.empty();
      case YEAR_END -> Optional.of(LocalDate.of(earnedOn.getYear() + after + 1, 1, 1));
      case MONTHS -> Optional.of(earnedOn.plusMonths(after));
    };
  }

  /** When points expire (到期方式). */
  public enum End {
    /** Never (长期有效). */
    NEVER,
    /** With a calendar year (年末到期). */
    YEAR_END,
    /** After some months (按月到期). */
    MONTHS
  }
}
