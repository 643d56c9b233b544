package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;

/**
 * The State Council's schedules for 2007 to 2026, each notice cited (国务院办公厅各年部分节假日安排).
 *
 * <p>2015, 2019 and 2020 have two: as first published, and as amended. The notices for 2007 and
 * 2008 were put online only on 2008-03-28; their day of publication is that on which the press
 * printed them, 2006-12-18 and 2007-12-18.
 */
public final class PublishedSchedules {

  private PublishedSchedules() {}

  /**
   * All schedules.
   *
   * @return the schedules by year, and within a year in the order of publication, the days of each
   *     in order
   */
  public static ImmutableList<HolidaySchedule> all() {
    return Published.SCHEDULES;
  }

  private static final class Published {
    static final ImmutableList<HolidaySchedule> SCHEDULES =
        ScheduleText.parse(DataLines.of("schedules.txt"));
  }
}
