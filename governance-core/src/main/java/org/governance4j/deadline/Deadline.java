package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.governance4j.calendar.Certainty;
import org.governance4j.community.CaseId;

/**
 * Until when a case must be closed (办结期限).
 *
 * @param id the case
 * @param due the last instant in time: closing at this very instant is in time, any later is late
 * @param lastDay the day that people call the due day; with an end at 24:00 the day before the date
 *     of {@code due}
 * @param certainty how certain the calendar days are that it rests on
 */
public record Deadline(CaseId id, Instant due, LocalDate lastDay, Certainty certainty) {

  /** Checks the components. */
  public Deadline {
    requireNonNull(id, "id");
    requireNonNull(due, "due");
    requireNonNull(lastDay, "lastDay");
    requireNonNull(certainty, "certainty");
  }

  Deadline of(CaseId other) {
    return new Deadline(other, due, lastDay, certainty);
  }
}
