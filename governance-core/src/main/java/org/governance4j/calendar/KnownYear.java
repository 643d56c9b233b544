package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.rule.RuleRef;

/**
 * What is known of one year.
 *
 * @param stated the days of its latest schedule, each with the notice that first stated it so
 * @param statutory the statutory holidays
 */
record KnownYear(
    ImmutableMap<ScheduledDay, RuleRef> stated, ImmutableList<StatutoryDay> statutory) {

  /**
   * The year after the last of its schedules.
   *
   * @param schedules the year's schedules in the order of publication
   */
  static KnownYear of(List<HolidaySchedule> schedules, ImmutableList<StatutoryDay> statutory) {
    Map<ScheduledDay, RuleRef> stated = new HashMap<>();
    for (HolidaySchedule schedule : schedules) {
      Map<ScheduledDay, RuleRef> before = stated;
      stated = new HashMap<>();
      for (ScheduledDay day : schedule.days()) {
        stated.put(day, before.getOrDefault(day, schedule.lastNotice().rule()));
      }
    }
    return new KnownYear(ImmutableMap.copyOf(stated), statutory);
  }
}
