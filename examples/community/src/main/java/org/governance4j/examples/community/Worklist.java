package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.governance4j.cases.Dispatch;
import org.governance4j.community.CaseId;
import org.governance4j.community.GridId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.TargetProgress;
import org.governance4j.duty.DutyPeriod;
import org.governance4j.rule.Outcome;
import org.immutables.value.Value;

/**
 * What is to be done at an instant: every running target of every case, and the duties that end by
 * the end of the week and are not done.
 *
 * @param today the day of the instant in the community's zone
 * @param weekFrom the Monday of that day's week
 * @param weekTo its Sunday
 * @param cases the targets in order of their due instants, those without one last
 * @param duties the duties in order of their last days
 */
@Value.Builder
public record Worklist(
    LocalDate today,
    LocalDate weekFrom,
    LocalDate weekTo,
    ImmutableList<CaseItem> cases,
    ImmutableList<DutyItem> duties) {

  /** Which list an item belongs to; one that is overdue may be due today or this week as well. */
  public enum Scope {
    /** Its due instant, or its last day, is over. */
    OVERDUE,
    /** It is due on the day itself. */
    TODAY,
    /** It is due from Monday to Sunday of the week, today included. */
    WEEK,
    /** It is due after this week. */
    LATER,
    /** It has no due day: suspended, waiting for a limit, or not known. */
    NO_DUE_DAY
  }

  /**
   * One running target of a case; one that may be running is listed as well.
   *
   * @param id the case
   * @param target the target's code; empty where the case's records contradict each other or no
   *     target is known
   * @param unit whose target, if it is a unit's
   * @param scopes the lists that it belongs to
   * @param progress its light, rung and deadline, or why there is none
   * @param suspendedSince since when it is suspended, if it is
   * @param handlers the units that have the case
   * @param grid the grid that the case is in, where that is known
   * @param nextChange when the case changes by time alone
   */
  @Value.Builder
  public record CaseItem(
      CaseId id,
      Optional<String> target,
      Optional<OrganisationId> unit,
      ImmutableSet<Scope> scopes,
      Outcome<TargetProgress> progress,
      Optional<Instant> suspendedSince,
      ImmutableList<Dispatch> handlers,
      Optional<GridId> grid,
      Optional<Instant> nextChange) {

    /** Until when, if it has a due instant. */
    Optional<Deadline> deadline() {
      return progress.toOptional().flatMap(TargetProgress::deadline);
    }
  }

  /**
   * One duty that is not yet done.
   *
   * @param organisation whose duty
   * @param duty its code
   * @param scopes the lists that it belongs to
   * @param period the period with its last day, and how much of it is done
   */
  public record DutyItem(
      OrganisationId organisation, String duty, ImmutableSet<Scope> scopes, DutyPeriod period) {}

  /** An empty worklist of the week of a day. */
  static Worklist on(LocalDate today) {
    return new WorklistBuilder()
        .today(today)
        .weekFrom(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
        .weekTo(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
        .build();
  }

  /** The lists of something that is due on a day. */
  ImmutableSet<Scope> scopes(LocalDate due, boolean overdue) {
    ImmutableSet.Builder<Scope> scopes = ImmutableSet.builder();
    if (overdue) {
      scopes.add(Scope.OVERDUE);
    }
    // At 24:00 sharp of its last day something is due still, though the day is over.
    LocalDate day = !overdue && due.isBefore(today) ? today : due;
    if (day.equals(today)) {
      scopes.add(Scope.TODAY);
    }
    if (!day.isBefore(weekFrom) && !day.isAfter(weekTo)) {
      scopes.add(Scope.WEEK);
    }
    if (day.isAfter(weekTo)) {
      scopes.add(Scope.LATER);
    }
    return scopes.build();
  }

  /** How many items a list has. */
  long count(Scope scope) {
    return cases.stream().filter(item -> item.scopes().contains(scope)).count()
        + duties.stream().filter(item -> item.scopes().contains(scope)).count();
  }
}
