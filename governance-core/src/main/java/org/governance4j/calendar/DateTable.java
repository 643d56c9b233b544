package org.governance4j.calendar;

import java.time.LocalDate;

/**
 * The dates of the days of {@link WorkingDays}' tables by month, because a division for each turns
 * a shift of dates into one of epoch days at several times its cost.
 */
final class DateTable {

  private static final int MONTHS = 12;
  private static final int BITS_OF_DAY = 5;
  private static final int DAY = (1 << BITS_OF_DAY) - 1;

  /** Before any offset. */
  private static final int NONE = -1;

  /** The month of the first day, counted from the year 0. */
  private final int firstMonth;

  /** The offset of the first of each month, negative where the table begins within the month. */
  private final int[] monthStarts;

  /** The date of each working day: its month counted from the first one, and its day of month. */
  private final char[] working;

  DateTable(long start, int length, char[] workingOffsets) {
    LocalDate first = LocalDate.ofEpochDay(start);
    this.firstMonth = month(first);
    int months = length == 0 ? 0 : month(LocalDate.ofEpochDay(start + length - 1)) - firstMonth + 1;
    this.monthStarts = new int[months];
    for (int i = 0; i < months; i++) {
      monthStarts[i] = (int) (first.withDayOfMonth(1).plusMonths(i).toEpochDay() - start);
    }
    this.working = new char[workingOffsets.length];
    for (int i = 0; i < working.length; i++) {
      LocalDate date = LocalDate.ofEpochDay(start + workingOffsets[i]);
      working[i] = (char) (month(date) - firstMonth << BITS_OF_DAY | date.getDayOfMonth());
    }
  }

  /** The offset of a date, or a negative number if the table has none. */
  int offset(LocalDate date) {
    int month = month(date) - firstMonth;
    return month >= 0 && month < monthStarts.length
        ? monthStarts[month] + date.getDayOfMonth() - 1
        : NONE;
  }

  /** The date of the working day that has so many working days before it. */
  LocalDate workingDay(int rank) {
    int month = firstMonth + (working[rank] >> BITS_OF_DAY);
    return LocalDate.of(month / MONTHS, month % MONTHS + 1, working[rank] & DAY);
  }

  private static int month(LocalDate date) {
    return date.getYear() * MONTHS + date.getMonthValue() - 1;
  }
}
