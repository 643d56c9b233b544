package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  static ImmutableList<TargetRun> of(DeadlineTarget target, CaseReplay replay) {
    if (target.owner() == DeadlineTarget.Owner.CASE) {
      return reached(target.from(), replay, Instant.MIN).stream()
          .map(from -> ofCase(target, replay, from))
          .collect(ImmutableList.toImmutableList());
    }
    UnitRole role =
        target.owner() == DeadlineTarget.Owner.LEAD_UNIT ? UnitRole.LEAD : UnitRole.ASSISTING;
    return replay.dispatches().stream()
        .filter(dispatch -> dispatch.role == role)
        .flatMap(
            dispatch ->
                reached(target.from(), dispatch).stream()
                    .map(from -> ofUnit(target, dispatch, replay, from)))
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

  private static TargetRun ofCase(DeadlineTarget target, CaseReplay replay, Instant from) {
    Optional<Instant> done =
        target.until().compareTo(DeadlineTarget.Milestone.CLOSED) < 0
            ? replay.closed()
            : Optional.empty();
    return of(
        target,
        Optional.empty(),
        from,
        reached(target.until(), replay, from),
        done,
        Optional.empty());
  }

  private static TargetRun ofUnit(
      DeadlineTarget target, Dispatch unit, CaseReplay replay, Instant from) {
    return of(
        target,
        Optional.of(unit.unit),
        from,
        reached(target.until(), unit),
        Optional.ofNullable(unit.finished).or(replay::closed),
        Optional.ofNullable(unit.returned));
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

  /**
   * The first time that a milestone is reached from an instant on, since the case last reopened.
   */
  private static Optional<Instant> reached(
      DeadlineTarget.Milestone milestone, CaseReplay replay, Instant from) {
    return switch (milestone) {
      case RECEIVED -> Optional.of(replay.received());
      case DISPATCHED -> replay.dispatches().stream().map(one -> one.at).findFirst();
      case RESPONDED -> replay.responded();
      case RETURNED ->
          replay.dispatches().stream()
              .flatMap(one -> Optional.ofNullable(one.returned).stream())
              .findFirst();
      case CLOSED -> replay.closed();
      case FED_BACK -> firstSince(replay.fedBack(), replay, from);
      case CALLED_BACK -> firstSince(replay.calledBack(), replay, from);
    };
  }

  private static Optional<Instant> firstSince(
      List<Instant> instants, CaseReplay replay, Instant from) {
    Instant since = replay.reopened().filter(from::isBefore).orElse(from);
    return instants.stream().filter(at -> !at.isBefore(since)).findFirst();
  }

  private static Optional<Instant> reached(DeadlineTarget.Milestone milestone, Dispatch unit) {
    return Optional.ofNullable(
        switch (milestone) {
          case DISPATCHED -> unit.at;
          case RESPONDED -> unit.responded;
          case RETURNED -> unit.returned;
          case CLOSED -> unit.finished;
          default -> throw new AssertionError("a unit's target has no milestone " + milestone);
        });
  }
}
