package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timelimit.CountingVersion;
import org.governance4j.timelimit.LimitEnd;
import org.governance4j.timelimit.LimitRun;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;

/**
 * A deadline, or why there is none yet: a level above has yet to set one, or the limit is suspended
 * without an end.
 *
 * @param start the instant from which the limit is counted
 * @param pauses the times since then that do not count and have ended
 * @param deadline the deadline, unless it waits or is suspended
 * @param stop the suspension that has not ended
 * @param waiting what it waits for
 * @param counted how it was counted, unless a level above set it
 */
record RunLimit(
    Instant start,
    ImmutableList<Pause> pauses,
    Optional<Deadline> deadline,
    Optional<Stop> stop,
    ImmutableList<Reason> waiting,
    Optional<Counted> counted) {

  /**
   * A limit as it was counted.
   *
   * @param counting by which version
   * @param limit as it was given
   * @param extension how many units were granted on top
   * @param run how it runs
   */
  record Counted(CountingVersion counting, TimeLimit limit, int extension, LimitRun run) {

    Outcome<Instant> reached(Fraction share) {
      return counting.reached(run, limit, extension, share);
    }
  }

  /** Since when a limit is suspended, and its deadline without that, if that is known. */
  record Stop(Instant at, Optional<Deadline> before) {}

  /** The limit of a case as it was counted. */
  static RunLimit of(CaseId id, Counted counted) {
    return of(id, counted.run(), Optional.of(counted));
  }

  /** A limit that a level above set. */
  static RunLimit set(CaseId id, LimitRun run) {
    return of(id, run, Optional.empty());
  }

  private static RunLimit of(CaseId id, LimitRun run, Optional<Counted> counted) {
    Optional<LimitRun.Stopped> stopped =
        run instanceof LimitRun.Stopped open ? Optional.of(open) : Optional.empty();
    return new RunLimit(
        run.start(),
        run.pauses(),
        run.toEnd().toOptional().map(end -> deadline(id, end)),
        stopped.map(open -> new Stop(open.since(), open.otherwise().map(end -> deadline(id, end)))),
        stopped.map(LimitRun.Stopped::missing).stream().collect(ImmutableList.toImmutableList()),
        counted);
  }

  private static Deadline deadline(CaseId id, LimitEnd end) {
    return new Deadline(id, end.due(), end.lastDay(), end.certainty());
  }

  /** The same limit as one of another case. */
  RunLimit of(CaseId id) {
    return new RunLimit(
        start,
        pauses,
        deadline.map(due -> due.of(id)),
        stop.map(stopped -> new Stop(stopped.at, stopped.before.map(due -> due.of(id)))),
        waiting,
        counted);
  }

  static RunLimit waiting(Instant start, Reason reason) {
    return new RunLimit(
        start,
        ImmutableList.of(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(reason),
        Optional.empty());
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
