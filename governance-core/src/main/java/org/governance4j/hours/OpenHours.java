package org.governance4j.hours;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.calendar.Certainty;

/**
 * When the service is open on a day (当日服务时间).
 *
 * @param date the day
 * @param open the spans in order, none of which overlap; none where it is closed
 * @param certainty how sure the day is
 */
public record OpenHours(LocalDate date, ImmutableList<ServiceSpan> open, Certainty certainty) {

  /** Checks the components. */
  public OpenHours {
    requireNonNull(date, "date");
    requireNonNull(open, "open");
    requireNonNull(certainty, "certainty");
  }

  /**
   * The service of the day.
   *
   * @return the number of minutes, 0 where it is closed
   */
  public int minutes() {
    return open.stream().mapToInt(span -> span.closeMinute() - span.openMinute()).sum();
  }
}
