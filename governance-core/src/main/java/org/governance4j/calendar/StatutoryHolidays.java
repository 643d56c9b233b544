package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.PolicyKey;

/**
 * What one version of the regulation gives to all citizens (全体公民放假的节日).
 *
 * @param holidays the holidays, each festival at most once
 */
public record StatutoryHolidays(ImmutableList<StatutoryHoliday> holidays) {

  /** The key in packs. */
  public static final PolicyKey<StatutoryHolidays> KEY =
      PolicyKey.of("calendar.statutory-holidays", StatutoryHolidays.class);

  /** Checks the components. */
  public StatutoryHolidays {
    requireNonNull(holidays, "holidays");
    checkComponent(
        "holidays",
        holidays.stream().map(StatutoryHoliday::festival).distinct().count() == holidays.size(),
        "a festival is named twice among the statutory holidays %s: join its days",
        holidays.stream().map(StatutoryHoliday::festival).toList());
  }
}
