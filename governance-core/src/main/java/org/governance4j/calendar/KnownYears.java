package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.governance4j.rule.Outcome;

/**
 * The years that a calendar covers as far as they were known on a day: the last unbroken run of
 * years of which everything is certain.
 *
 * @param covered the covered years without a gap
 * @param open the years of which something is given but not certain, each with what is open
 */
record KnownYears(
    ImmutableSortedMap<Integer, KnownYear> covered, ImmutableMap<Integer, CalendarReason> open) {

  /** Year by year, and within a year in the order of publication. */
  static final Comparator<HolidaySchedule> ORDER =
      Comparator.comparingInt(HolidaySchedule::year)
          .thenComparing(schedule -> schedule.lastNotice().knownFrom().orElse(LocalDate.MAX));

  /**
   * Selects the years.
   *
   * @param schedules the schedules in {@link #ORDER}
   * @param knownOn the day of knowledge, or empty for all that is given
   */
  static KnownYears of(
      List<HolidaySchedule> schedules, HolidayRegulation regulation, Optional<LocalDate> knownOn) {
    TreeMap<Integer, KnownYear> certain = new TreeMap<>();
    ImmutableMap.Builder<Integer, CalendarReason> open = ImmutableMap.builder();
    byYear(schedules)
        .forEach(
            (year, ofYear) -> {
              List<HolidaySchedule> known =
                  ofYear.stream().filter(s -> isKnown(s, knownOn)).toList();
              Optional<ImmutableList<StatutoryDay>> statutory =
                  statutory(regulation.daysIn(year, knownOn.orElse(LocalDate.MAX)));
              if (ofYear.stream().anyMatch(s -> isUncertain(s, knownOn))) {
                open.put(year, CalendarReason.PUBLICATION_UNKNOWN);
              } else if (!known.isEmpty() && statutory.isEmpty()) {
                open.put(year, CalendarReason.REGULATION_UNKNOWN);
              } else if (!known.isEmpty()) {
                certain.put(year, KnownYear.of(known, statutory.orElseThrow()));
              }
            });
    return new KnownYears(lastRun(certain), open.buildOrThrow());
  }

  /** The year whose missing notice keeps a year out of the covered ones. */
  int missingYear(int year) {
    if (covered.isEmpty() || year >= covered.firstKey()) {
      return year;
    }
    return open.keySet().stream()
        .filter(y -> y >= year && y < covered.firstKey())
        .min(Comparator.naturalOrder())
        .orElse(year);
  }

  static boolean isKnown(HolidaySchedule schedule, Optional<LocalDate> knownOn) {
    return knownOn.isEmpty() || schedule.lastNotice().isKnownAt(knownOn.get());
  }

  static boolean isUncertain(HolidaySchedule schedule, Optional<LocalDate> knownOn) {
    return knownOn.isPresent() && schedule.lastNotice().isUncertainAt(knownOn.get());
  }

  static Map<Integer, List<HolidaySchedule>> byYear(Collection<HolidaySchedule> schedules) {
    return schedules.stream()
        .collect(Collectors.groupingBy(HolidaySchedule::year, TreeMap::new, Collectors.toList()));
  }

  private static Optional<ImmutableList<StatutoryDay>> statutory(
      Outcome<ImmutableList<StatutoryDay>> outcome) {
    return outcome.toOptional();
  }

  private static ImmutableSortedMap<Integer, KnownYear> lastRun(TreeMap<Integer, KnownYear> years) {
    if (years.isEmpty()) {
      return ImmutableSortedMap.of();
    }
    int first = years.lastKey();
    while (years.containsKey(first - 1)) {
      first--;
    }
    return ImmutableSortedMap.copyOf(years.tailMap(first));
  }
}
