package org.governance4j.timelimit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.Certainty;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;

/** How much of a limit passes, from a start on, in the limit's own unit. */
sealed interface Measure permits ElapsedMeasure, ServiceMeasure, DayMeasure {

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
  Outcome<LimitEnd> end(List<Pause> pauses);

  /** The due instant without pauses and steps; empty if it rests on provisional days. */
  default Optional<Instant> plainDue() {
    return end(List.of())
        .toOptional()
        .filter(end -> end.certainty() != Certainty.PROVISIONAL)
        .map(LimitEnd::due);
  }

  /**
   * How many units are used by an instant.
   *
   * @param pauses those that begin before the instant, in order and apart from each other; the last
   *     is open if it lasts beyond
   * @param at the instant
   */
  Outcome<Fraction> used(List<Pause> pauses, Instant at);

  /**
   * The first instant by which a share is used; of time rounded up to a whole second.
   *
   * @param share from 0 to 1
   * @param pauses closed ones, in order and apart from each other
   */
  Outcome<Instant> reached(Fraction share, List<Pause> pauses);
}
