package org.governance4j.hours;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.governance4j.calendar.DayKind;

/** The kinds of day that hours of service are stated for (服务时间的日别); every day is one of them. */
public enum HoursDay {
  /** A Monday that is worked as usual (周一). */
  MONDAY,
  /** A Tuesday that is worked as usual (周二). */
  TUESDAY,
  /** A Wednesday that is worked as usual (周三). */
  WEDNESDAY,
  /** A Thursday that is worked as usual (周四). */
  THURSDAY,
  /** A Friday that is worked as usual (周五). */
  FRIDAY,
  /** A Saturday off that is no statutory holiday (周六). */
  SATURDAY,
  /** A Sunday off that is no statutory holiday (周日). */
  SUNDAY,
  /** As {@link DayKind#MAKE_UP_WORKDAY} (调休上班日). */
  MAKE_UP_WORKDAY,
  /** As {@link DayKind#STATUTORY_HOLIDAY} (法定节假日). */
  STATUTORY_HOLIDAY,
  /** As {@link DayKind#SHIFTED_DAY_OFF} (调休放假日). */
  SHIFTED_DAY_OFF;

  /**
   * The kind of a day.
   *
   * @param date the day
   * @param kind what the calendar says of it
   * @return the kind that its hours are stated under
   */
  public static HoursDay of(LocalDate date, DayKind kind) {
    requireNonNull(date, "date");
    requireNonNull(kind, "kind");
    return switch (kind) {
      case MAKE_UP_WORKDAY -> MAKE_UP_WORKDAY;
      case STATUTORY_HOLIDAY -> STATUTORY_HOLIDAY;
      case SHIFTED_DAY_OFF -> SHIFTED_DAY_OFF;
      case WORKDAY, WEEKEND -> of(date.getDayOfWeek());
    };
  }

  private static HoursDay of(DayOfWeek day) {
    return valueOf(day.name());
  }
}
