package org.governance4j.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The dates of the days of {@link WorkingDays}' tables, because the divisions for a date cost more
 * than finding its day: ready made for the latest years, about which most is asked, and by month
 * and day for the others.
 */
final class DateTable {

  /** The years whose dates are ready made: of more, all tables would exceed 7 KiB a year. */
  private static final int LATEST_YEARS = 16;

  private static final int MONTHS = 12;
  private static final int BITS_OF_DAY = 5;
  private static final int DAY = (1 << BITS_OF_DAY) - 1;

  /** Before any offset. */
  private static final int NONE = -1;

  /** The month of the first day, counted from the year 0. */
  private final int firstMonth;

  /** The offset of the first of each month, negative where the table begins within the month. */
  private final int[] monthStarts;

  /** The date of each earlier working day: its month counted from the first one, and its day. */
  private final char[] earlier;

  /** The dates of the working days after the earlier ones. */
  private final LocalDate[] latest;

  DateTable(long start, int length, char[] workingOffsets) {
    LocalDate first = LocalDate.ofEpochDay(start);
    LocalDate end = LocalDate.ofEpochDay(start + length);
    this.firstMonth = month(first);
    int months = length == 0 ? 0 : month(end.minusDays(1)) - firstMonth + 1;
    this.monthStarts = new int[months];
    for (int i = 0; i < months; i++) {
      monthStarts[i] = (int) (first.withDayOfMonth(1).plusMonths(i).toEpochDay() - start);
    }
    LocalDate[] dates = new LocalDate[workingOffsets.length];
    Arrays.setAll(dates, i -> LocalDate.ofEpochDay(start + workingOffsets[i]));
    LocalDate split = end.minusYears(LATEST_YEARS);
    int splitAt = (int) Arrays.stream(dates).filter(date -> date.isBefore(split)).count();
    this.earlier = new char[splitAt];
    for (int i = 0; i < splitAt; i++) {
      earlier[i] = (char) (month(dates[i]) - firstMonth << BITS_OF_DAY | dates[i].getDayOfMonth());
    }
    this.latest = Arrays.copyOfRange(dates, splitAt, dates.length);
  }

  /** The offset of a date, or a negative number if the table has none. */
  int offset(LocalDate date) {
    int month = month(date) - firstMonth;
    return month >= 0 && month < monthStarts.length
        ? monthStarts[month] + date.getDayOfMonth() - 1
        : NONE;
  }

  /** The date of the working day that has a number of working days before it. */
  LocalDate workingDay(int rank) {
    if (rank >= earlier.length) {
      return latest[rank - earlier.length];
    }
    int month = firstMonth + (earlier[rank] >> BITS_OF_DAY);
    return LocalDate.of(month / MONTHS, month % MONTHS + 1, earlier[rank] & DAY);
  }

  private static int month(LocalDate date) {
    return date.getYear() * MONTHS + date.getMonthValue() - 1;
  }
}
