package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.governance4j.cases.CaseFold;
import org.governance4j.cases.Dispatch;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.OrganisationId;

/**
 * One running of a target in a case: since when, and whether and how it ended.
 *
 * @param target the target
 * @param unit whose, if it is a unit's target
 * @param from the milestone that started it
 * @param ended the milestone that ended it, or empty while it has not
 * @param dropped when it fell away, if it did: the unit gave the case back, or the case or the
 *     unit's part was done without the right used
 */
record TargetRun(
    DeadlineTarget target,
    Optional<OrganisationId> unit,
    Instant from,
    Optional<Instant> ended,
    Optional<Instant> dropped) {

  /** The runs of a target: none before its milestone, one of a case's, one of each unit. */
  static ImmutableList<TargetRun> of(DeadlineTarget target, CaseFold fold) {
    if (target.owner() == DeadlineTarget.Owner.CASE) {
      return reached(target.from(), fold, Instant.MIN).stream()
          .map(from -> ofCase(target, fold, from))
          .collect(ImmutableList.toImmutableList());
    }
    UnitRole role =
        target.owner() == DeadlineTarget.Owner.LEAD_UNIT ? UnitRole.LEAD : UnitRole.ASSISTING;
    return fold.dispatches().stream()
        .filter(dispatch -> dispatch.role() == role)
        .flatMap(
            dispatch ->
                reached(target.from(), dispatch).stream()
                    .map(from -> ofUnit(target, dispatch, fold, from)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether the case was closed, and may be opened again, while it ran. */
  boolean spansClosing() {
    return target.from().compareTo(DeadlineTarget.Milestone.CLOSED) < 0
        && target.until().compareTo(DeadlineTarget.Milestone.CLOSED) >= 0;
  }

  /** When it ended or fell away. */
  Optional<Instant> over() {
    return ended.or(() -> dropped);
  }

  static TargetRun ofCase(DeadlineTarget target, CaseFold fold, Instant from) {
    Optional<Instant> done =
        target.until().compareTo(DeadlineTarget.Milestone.CLOSED) < 0
            ? fold.closed()
            : Optional.empty();
    return of(target, Optional.empty(), from, reached(target, fold, from), done, Optional.empty());
  }

  private static TargetRun ofUnit(
      DeadlineTarget target, Dispatch unit, CaseFold fold, Instant from) {
    return of(
        target,
        Optional.of(unit.unit()),
        from,
        reached(target.until(), unit),
        unit.finished().or(fold::closed),
        unit.returned());
  }

  /**
   * What is done altogether has reached every milestone on the way, but a right need not be used.
   */
  private static TargetRun of(
      DeadlineTarget target,
      Optional<OrganisationId> unit,
      Instant from,
      Optional<Instant> reached,
      Optional<Instant> done,
      Optional<Instant> returned) {
    Optional<Instant> ended =
        reached.isPresent() || target.optional() || returned.isPresent() ? reached : done;
    Optional<Instant> dropped =
        ended.isPresent()
            ? Optional.empty()
            : returned.or(() -> target.optional() ? done : Optional.empty());
    return new TargetRun(target, unit, from, ended, dropped);
  }

  private static Optional<Instant> reached(DeadlineTarget target, CaseFold fold, Instant from) {
    boolean answers =
        target.from() == DeadlineTarget.Milestone.ASKED
            && target.until() == DeadlineTarget.Milestone.RESPONDED;
    return answers ? fold.answered() : reached(target.until(), fold, from);
  }

  /**
   * The first time that a milestone is reached from an instant on, since the case last reopened.
   */
  private static Optional<Instant> reached(
      DeadlineTarget.Milestone milestone, CaseFold fold, Instant from) {
    return switch (milestone) {
      case RECEIVED -> Optional.of(fold.received());
      case ASKED ->
          fold.asked().reverse().stream().findFirst().or(() -> Optional.of(fold.received()));
      case DISPATCHED -> fold.dispatches().stream().map(one -> one.at()).findFirst();
      case RESPONDED -> fold.responded();
      case RETURNED ->
          fold.dispatches().stream().flatMap(one -> one.returned().stream()).findFirst();
      case CLOSED -> fold.closed();
      case FED_BACK -> firstSince(fold.fedBack(), fold, from);
      case CALLED_BACK -> firstSince(fold.calledBack(), fold, from);
    };
  }

  private static Optional<Instant> firstSince(List<Instant> instants, CaseFold fold, Instant from) {
    Instant since = fold.reopened().filter(from::isBefore).orElse(from);
    return instants.stream().filter(at -> !at.isBefore(since)).findFirst();
  }

  private static Optional<Instant> reached(DeadlineTarget.Milestone milestone, Dispatch unit) {
    return switch (milestone) {
      case DISPATCHED -> Optional.of(unit.at());
      case RESPONDED -> unit.responded();
      case RETURNED -> unit.returned();
      case CLOSED -> unit.finished();
      default -> throw new AssertionError("a unit's target has no milestone " + milestone);
    };
  }
}
