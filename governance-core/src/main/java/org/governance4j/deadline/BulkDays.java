package org.governance4j.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import org.governance4j.hours.ServiceMinutes;

/**
 * The days of receipt that rows are compiled for, in a zone whose offset does not change in them.
 *
 * @param first the first epoch day
 * @param count how many
 * @param offset what to add to a second to get the local one
 * @param service the service time, if the calculator knows any
 */
record BulkDays(long first, int count, int offset, Optional<ServiceMinutes> service) {

  static final int SECONDS_OF_DAY = 86_400;
  private static final int SECONDS_OF_MINUTE = 60;

  /**
   * The day of an instant, counted from the first one; outside 0 to {@code count} if not among
   * them.
   */
  long dayOf(long second) {
    return Math.floorDiv(second + offset, SECONDS_OF_DAY) - first;
  }

  int secondOfDay(long second) {
    return (int) Math.floorMod(second + offset, (long) SECONDS_OF_DAY);
  }

  LocalDate date(int day) {
    return LocalDate.ofEpochDay(first + day);
  }

  /** The second at which a day begins. */
  long midnight(int day) {
    return (first + day) * SECONDS_OF_DAY - offset;
  }

  /** The instant itself if the service is open, else the next opening, or unknown. */
  long deemed(long second) {
    long minute = minute(second);
    long next = service.orElseThrow().nextOpen(minute);
    return next == minute ? second : second(next);
  }

  /** The second at which a number of minutes of service has passed since another, or unknown. */
  long served(long second, int minutes) {
    long due = service.orElseThrow().plusSeconds(second + offset, minutes);
    return due == ServiceMinutes.UNCOVERED ? BulkDeadlines.UNKNOWN : due - offset;
  }

  private long minute(long second) {
    return Math.floorDiv(second + offset, SECONDS_OF_MINUTE);
  }

  private long second(long minute) {
    return minute == ServiceMinutes.UNCOVERED
        ? BulkDeadlines.UNKNOWN
        : minute * SECONDS_OF_MINUTE - offset;
  }

  /** Whether these are the same days with the same local time, whatever their service hours. */
  boolean areThoseOf(BulkDays other) {
    return first == other.first && count == other.count && offset == other.offset;
  }

  @Override
  public String toString() {
    return count + " from " + LocalDate.ofEpochDay(first) + " with offset " + offset + " s";
  }

  /** Whether the service hours of a day between two differ from those of others. */
  boolean differ(BulkDays other, int firstDay, long lastDay) {
    if (service.isEmpty() || other.service.isEmpty()) {
      return service.isPresent() != other.service.isPresent();
    }
    return LongStream.rangeClosed(first + firstDay, first + lastDay)
        .anyMatch(day -> !service.get().isSameOn(other.service.get(), day));
  }
}
