package org.governance4j.timelimit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.governance4j.calendar.Certainty;

/**
 * When a limit is over (届满).
 *
 * @param due the last instant in time: what is done at this very instant is in time, any later is
 *     late
 * @param lastDay the day that people call the due day; with an end at 24:00 the day before the date
 *     of {@code due}
 * @param certainty how certain the calendar days are that it rests on
 */
public record LimitEnd(Instant due, LocalDate lastDay, Certainty certainty) {

  /** Checks the components. */
  public LimitEnd {
    requireNonNull(due, "due");
    requireNonNull(lastDay, "lastDay");
    requireNonNull(certainty, "certainty");
  }

  /** The end of elapsed time: one at 24:00 belongs to the day that it ends. */
  static LimitEnd elapsed(ZonedDateTime start, Instant due) {
    LocalDate lastDay =
        due.equals(start.toInstant())
            ? start.toLocalDate()
            : due.minusNanos(1).atZone(start.getZone()).toLocalDate();
    return new LimitEnd(due, lastDay, Certainty.PUBLISHED);
  }
}
