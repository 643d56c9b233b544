package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timelimit.LimitEnd;
import org.governance4j.timelimit.LimitRun;
import org.governance4j.timelimit.Pause;

/**
 * A deadline, or why there is none yet: a level above has yet to set one, or the limit is suspended
 * without an end.
 *
 * @param start the instant from which the limit is counted
 * @param pauses the times since then that do not count and have ended
 * @param deadline the deadline, unless it waits or is stopped
 * @param stop the suspension that has not ended
 * @param waiting what it waits for
 */
record CountedLimit(
    Instant start,
    ImmutableList<Pause> pauses,
    Optional<Deadline> deadline,
    Optional<Stop> stop,
    ImmutableList<Reason> waiting) {

  /** Since when a limit stands still, and until when it would have lasted, if that is known. */
  record Stop(Instant at, Optional<Deadline> before) {}

  /** The limit of a case as it was counted. */
  static CountedLimit of(CaseId id, LimitRun run) {
    if (run instanceof LimitRun.Ending ending) {
      return known(ending.start(), ending.pauses(), deadline(id, ending.end()));
    }
    LimitRun.Stopped stopped = (LimitRun.Stopped) run;
    return new CountedLimit(
        stopped.start(),
        stopped.pauses(),
        Optional.empty(),
        Optional.of(new Stop(stopped.since(), stopped.otherwise().map(end -> deadline(id, end)))),
        ImmutableList.of(stopped.missing()));
  }

  private static Deadline deadline(CaseId id, LimitEnd end) {
    return new Deadline(id, end.due(), end.lastDay(), end.certainty());
  }

  /** The same limit as one of another case. */
  CountedLimit of(CaseId id) {
    return new CountedLimit(
        start,
        pauses,
        deadline.map(due -> due.of(id)),
        stop.map(stopped -> new Stop(stopped.at, stopped.before.map(due -> due.of(id)))),
        waiting);
  }

  static CountedLimit known(Instant start, ImmutableList<Pause> pauses, Deadline deadline) {
    return new CountedLimit(
        start, pauses, Optional.of(deadline), Optional.empty(), ImmutableList.of());
  }

  static CountedLimit waiting(Instant start, Reason reason) {
    return new CountedLimit(
        start, ImmutableList.of(), Optional.empty(), Optional.empty(), ImmutableList.of(reason));
  }

  /** The deadline as an answer, or what it waits for. */
  Outcome<Deadline> known() {
    return deadline
        .map(due -> Outcome.accepted(due))
        .orElseGet(() -> new Outcome.Undetermined<>(waiting));
  }

  /** The deadline, or the one that there would be without the stop. */
  Optional<Deadline> latest() {
    return deadline.or(() -> stop.flatMap(Stop::before));
  }
}
