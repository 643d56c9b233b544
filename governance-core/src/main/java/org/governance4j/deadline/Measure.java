package org.governance4j.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.calendar.Certainty;
import org.governance4j.rule.Outcome;

/** How much of a limit passes, from a start on, in the limit's own unit. */
sealed interface Measure permits ElapsedMeasure, ServiceMeasure, DayMeasure {

  /**
   * When a limit is over.
   *
   * @param due the last instant in time
   * @param lastDay the day that people call the due day
   * @param certainty how certain the days are that it rests on
   */
  record End(Instant due, LocalDate lastDay, Certainty certainty) {}

  /**
   * Whether the limit is known not to be over when the last of some pauses begins, and that pause
   * is open.
   *
   * @param pauses in order and apart from each other; only the last may be open
   */
  boolean isStoppedBy(List<Pause> pauses);

  /**
   * When the limit is over.
   *
   * @param pauses closed ones, in order and apart from each other
   */
  Outcome<End> due(List<Pause> pauses);
}
