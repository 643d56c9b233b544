package org.governance4j.cases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.BuildingId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.OpaqueId;
import org.governance4j.timelimit.TimeLimit;
import org.immutables.value.Value;

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
  @Value.Builder
  record Received(
      Instant at,
      Optional<Gravity> gravity,
      Optional<Complexity> complexity,
      Optional<BuildingId> building,
      Optional<GeoPoint> location)
      implements CaseEvent, WithReceived {

    /** Checks the components. */
    public Received {
      requireNonNull(at, "at");
      requireNonNull(gravity, "gravity");
      requireNonNull(complexity, "complexity");
      requireNonNull(building, "building");
      requireNonNull(location, "location");
    }

    /**
     * Starts a receipt, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * The receipt of a case of which nothing further is known.
     *
     * @param at when
     * @return the event
     */
    public static Received at(Instant at) {
      return builder().at(at).build();
    }

    /**
     * The receipt of a case whose gravity was judged at once.
     *
     * @param at when
     * @param gravity the gravity
     * @return the event
     */
    public static Received at(Instant at, Gravity gravity) {
      requireNonNull(gravity, "gravity");
      return builder().at(at).gravity(gravity).build();
    }

    /**
     * The receipt of a case whose complexity was judged at once.
     *
     * @param at when
     * @param complexity the complexity
     * @return the event
     */
    public static Received at(Instant at, Complexity complexity) {
      requireNonNull(complexity, "complexity");
      return builder().at(at).complexity(complexity).build();
    }

    /**
     * Names the components of a receipt one by one (构建器). Optionals and collections that are not
     * named are empty; any other that is not named is refused by its name.
     */
    public static final class Builder extends ReceivedBuilder {

      Builder() {}
    }
  }

  /**
   * The case was judged, or judged anew (研判定性). What is empty stays as it was.
   *
   * @param at when
   * @param gravity the gravity from now on
   * @param complexity the complexity from now on
   */
  @Value.Builder
  record Classified(Instant at, Optional<Gravity> gravity, Optional<Complexity> complexity)
      implements CaseEvent, WithClassified {

    /** Checks the components. */
    public Classified {
      requireNonNull(at, "at");
      requireNonNull(gravity, "gravity");
      requireNonNull(complexity, "complexity");
    }

    /**
     * Starts a classification, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * A judgement of the gravity alone.
     *
     * @param at when
     * @param gravity the gravity from now on
     * @return the event
     */
    public static Classified at(Instant at, Gravity gravity) {
      requireNonNull(gravity, "gravity");
      return builder().at(at).gravity(gravity).build();
    }

    /**
     * A judgement of the complexity alone.
     *
     * @param at when
     * @param complexity the complexity from now on
     * @return the event
     */
    public static Classified at(Instant at, Complexity complexity) {
      requireNonNull(complexity, "complexity");
      return builder().at(at).complexity(complexity).build();
    }

    /**
     * Names the components of a classification one by one (构建器). Optionals and collections that are
     * not named are empty; any other that is not named is refused by its name.
     */
    public static final class Builder extends ClassifiedBuilder {

      Builder() {}
    }
  }

  /**
   * The case was reported one level up (逐级上报; CD-13), or to those who help where a community cannot
   * solve it by its own strength alone (单独依靠社区力量无法解决; HT-13).
   *
   * @param at when
   * @param to the organisation that it was reported to
   */
  record Escalated(Instant at, OrganisationId to) implements CaseEvent {

    /** Checks the components. */
    public Escalated {
      requireNonNull(at, "at");
      requireNonNull(to, "to");
    }
  }

  /**
   * A level above set the limit (限时办结; CD-13).
   *
   * @param at when
   * @param due the last instant in time, after {@code at}
   * @param by the organisation that set it
   */
  record LimitSet(Instant at, Instant due, OrganisationId by) implements CaseEvent {

    /** Checks the components. */
    public LimitSet {
      requireNonNull(at, "at");
      requireNonNull(due, "due");
      requireNonNull(by, "by");
    }
  }

  /**
   * The case was handed to a unit (派单; CD-04, CD-09).
   *
   * @param at when
   * @param unit the unit
   * @param role whether it leads or assists
   */
  record Dispatched(Instant at, OrganisationId unit, UnitRole role) implements CaseEvent {

    /** Checks the components. */
    public Dispatched {
      requireNonNull(at, "at");
      requireNonNull(unit, "unit");
      requireNonNull(role, "role");
    }
  }

  /**
   * A unit gave the case back as not its own (退单).
   *
   * @param at when
   * @param unit the unit, to which it had been handed
   */
  record Returned(Instant at, OrganisationId unit) implements CaseEvent {

    /** Checks the components. */
    public Returned {
      requireNonNull(at, "at");
      requireNonNull(unit, "unit");
    }
  }

  /**
   * A unit did its part (单位办结).
   *
   * @param at when
   * @param unit the unit, to which it had been handed
   */
  record Finished(Instant at, OrganisationId unit) implements CaseEvent {

    /** Checks the components. */
    public Finished {
      requireNonNull(at, "at");
      requireNonNull(unit, "unit");
    }
  }

  /**
   * The inquirer wrote again and waits for an answer (追问).
   *
   * @param at when
   */
  record Asked(Instant at) implements CaseEvent {

    /** Checks the components. */
    public Asked {
      requireNonNull(at, "at");
    }
  }

  /**
   * The inquirer got an answer, the first time or to what was asked since (首次响应、答复).
   *
   * @param at when
   * @param unit the unit that answered, to which it had been handed; empty if the community did
   */
  record Responded(Instant at, Optional<OrganisationId> unit) implements CaseEvent {

    /** Checks the components. */
    public Responded {
      requireNonNull(at, "at");
      requireNonNull(unit, "unit");
    }
  }

  /**
   * A target was given more time (延期).
   *
   * @param at when, not after the target's due instant
   * @param target the target's code
   * @param unit whose, if it is a unit's target
   * @param extension how much longer, on the legal basis that it cites
   * @param approvedBy who granted it
   */
  @Value.Builder
  record Extended(
      Instant at,
      String target,
      Optional<OrganisationId> unit,
      TimeLimit extension,
      OrganisationId approvedBy)
      implements CaseEvent, WithExtended {

    /** Checks the components. */
    public Extended {
      requireNonNull(at, "at");
      requireNonNull(target, "target");
      requireNonNull(unit, "unit");
      requireNonNull(extension, "extension");
      requireNonNull(approvedBy, "approvedBy");
      OpaqueId.checkCode("target", target);
    }

    /**
     * Starts an extension, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * An extension of a target of the case as a whole.
     *
     * @param at when, not after the target's due instant
     * @param target the target's code
     * @param extension how much longer, on the legal basis that it cites
     * @param approvedBy who granted it
     * @return the event
     */
    public static Extended of(
        Instant at, String target, TimeLimit extension, OrganisationId approvedBy) {
      return builder().at(at).target(target).extension(extension).approvedBy(approvedBy).build();
    }

    /**
     * Names the components of an extension one by one (构建器). Optionals and collections that are not
     * named are empty; any other that is not named is refused by its name.
     */
    public static final class Builder extends ExtendedBuilder {

      Builder() {}
    }
  }

  /**
   * The limits of the case, or of a part of it, stopped (中止). They are suspended as long as any
   * cause lasts.
   *
   * @param at when
   * @param cause the cause's code, by which it is resumed
   * @param part what alone is suspended; empty for all limits of the case
   */
  record Suspended(Instant at, String cause, Optional<Part> part) implements CaseEvent {

    /** Checks the components. */
    public Suspended {
      requireNonNull(at, "at");
      requireNonNull(cause, "cause");
      requireNonNull(part, "part");
      OpaqueId.checkCode("cause", cause);
    }

    /**
     * All limits of the case stopped.
     *
     * @param at when
     * @param cause the cause's code, by which it is resumed
     */
    public Suspended(Instant at, String cause) {
      this(at, cause, Optional.empty());
    }
  }

  /**
   * A cause of suspension ended (恢复).
   *
   * @param at when
   * @param cause the cause that had begun
   * @param part what it had suspended; empty for all limits of the case
   */
  record Resumed(Instant at, String cause, Optional<Part> part) implements CaseEvent {

    /** Checks the components. */
    public Resumed {
      requireNonNull(at, "at");
      requireNonNull(cause, "cause");
      requireNonNull(part, "part");
      OpaqueId.checkCode("cause", cause);
    }

    /**
     * A cause that had suspended all limits of the case ended.
     *
     * @param at when
     * @param cause the cause that had begun
     */
    public Resumed(Instant at, String cause) {
      this(at, cause, Optional.empty());
    }
  }

  /** What a suspension is limited to (中止范围). */
  sealed interface Part {

    /**
     * One target, of whatever unit (单个目标).
     *
     * @param target the target's code
     */
    record OfTarget(String target) implements Part {

      /** Checks the components. */
      public OfTarget {
        requireNonNull(target, "target");
        OpaqueId.checkCode("target", target);
      }
    }

    /**
     * All targets of one unit (单个单位).
     *
     * @param unit the unit
     */
    record OfUnit(OrganisationId unit) implements Part {

      /** Checks the components. */
      public OfUnit {
        requireNonNull(unit, "unit");
      }
    }
  }

  /**
   * Another case turned out to be the same (并案). From now on both go on as this one, under the
   * limit that ends first.
   *
   * @param at when
   * @param duplicate the other case with all that had happened to it
   */
  record Merged(Instant at, CaseHistory duplicate) implements CaseEvent {

    /** Checks the components. */
    public Merged {
      requireNonNull(at, "at");
      requireNonNull(duplicate, "duplicate");
    }
  }

  /**
   * A closed case was opened again (重新办理).
   *
   * @param at when
   */
  record Reopened(Instant at) implements CaseEvent {

    /** Checks the components. */
    public Reopened {
      requireNonNull(at, "at");
    }
  }

  /**
   * The inquirer was asked how it went (回访; HT-20).
   *
   * @param at when
   */
  record CalledBack(Instant at) implements CaseEvent {

    /** Checks the components. */
    public CalledBack {
      requireNonNull(at, "at");
    }
  }

  /**
   * The inquirer got the result (反馈; CD-04, CD-13).
   *
   * @param at when
   */
  record FedBack(Instant at) implements CaseEvent {

    /** Checks the components. */
    public FedBack {
      requireNonNull(at, "at");
    }
  }

  /**
   * The case was struck off the list (销单; CD-11): the last event but for feedback, call-back and
   * reopening.
   *
   * @param at when
   */
  record Closed(Instant at) implements CaseEvent {

    /** Checks the components. */
    public Closed {
      requireNonNull(at, "at");
    }
  }
}
