package org.governance4j.deadline;

import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.BuildingId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.OrganisationId;

/** Something that happened to a case (办件事件). */
public sealed interface CaseEvent {

  /**
   * When it happened.
   *
   * @return the instant
   */
  Instant at();

  /**
   * The case came in (受理): the first event of every history.
   *
   * @param at when
   * @param gravity the gravity, if it was judged at once
   * @param complexity the complexity, if it was judged at once
   * @param building the building that it concerns, if it concerns one
   * @param location the place that it concerns, if it was stated
   */
  record Received(
      Instant at,
      Optional<Gravity> gravity,
      Optional<Complexity> complexity,
      Optional<BuildingId> building,
      Optional<GeoPoint> location)
      implements CaseEvent {}

  /**
   * The case was judged, or judged anew (研判定性). What is empty stays as it was.
   *
   * @param at when
   * @param gravity the gravity from now on
   * @param complexity the complexity from now on
   */
  record Classified(Instant at, Optional<Gravity> gravity, Optional<Complexity> complexity)
      implements CaseEvent {}

  /**
   * The case was reported one level up (逐级上报; CD-13).
   *
   * @param at when
   * @param to the organisation that it was reported to
   */
  record Escalated(Instant at, OrganisationId to) implements CaseEvent {}

  /**
   * A level above set the limit (限时办结; CD-13).
   *
   * @param at when
   * @param due the last instant in time, after {@code at}
   * @param by the organisation that set it
   */
  record LimitSet(Instant at, Instant due, OrganisationId by) implements CaseEvent {}

  /**
   * The one who asked was told (反馈; CD-04, CD-13).
   *
   * @param at when
   */
  record FedBack(Instant at) implements CaseEvent {}

  /**
   * The case was struck off the list (销单; CD-11): the last event but for feedback.
   *
   * @param at when
   */
  record Closed(Instant at) implements CaseEvent {}
}
