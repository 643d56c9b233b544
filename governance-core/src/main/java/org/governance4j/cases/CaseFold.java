package org.governance4j.cases;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timelimit.Pause;

/**
 * What the events of a case add up to (办件经过汇总). Immutable; equal if the histories are.
 *
 * <p>Made in O(number of events) with those of merged cases. What it says is what is known after
 * the last event; {@link #at} gives what was known at an earlier instant.
 *
 * <pre>{@code
 * Outcome<CaseFold> fold = CaseFold.of(history);
 * Outcome<ImmutableList<Pause>> suspended = fold.map(CaseFold::suspended);
 * Outcome<CaseFold> then = CaseFold.at(history, instant);
 * }</pre>
 */
public final class CaseFold {

  private final CaseHistory history;
  private final Optional<Gravity> gravity;
  private final Optional<Complexity> complexity;
  private final Optional<Instant> gravityChanged;
  private final Optional<Instant> complexityChanged;
  private final Optional<OrganisationId> escalatedTo;
  private final Optional<CaseEvent.LimitSet> limitSet;
  private final Optional<Instant> closed;
  private final ImmutableList<Dispatch> dispatches;
  private final ImmutableList<CaseEvent.Extended> extensions;
  private final ImmutableList<Instant> asked;
  private final Optional<Instant> responded;
  private final Optional<Instant> answered;
  private final ImmutableList<Instant> fedBack;
  private final ImmutableList<Instant> calledBack;
  private final ImmutableList<Pause> closedTimes;
  private final ImmutableList<Pause> suspended;
  private final ImmutableMap<CaseEvent.Part, ImmutableList<Pause>> suspendedParts;
  private final ImmutableSet<String> causes;
  private final ImmutableList<CaseEvent.Resumed> resumed;

  private CaseFold(CaseReplay replay) {
    this.history = replay.history;
    this.gravity = Optional.ofNullable(replay.gravity);
    this.complexity = Optional.ofNullable(replay.complexity);
    this.gravityChanged = Optional.ofNullable(replay.gravityChanged);
    this.complexityChanged = Optional.ofNullable(replay.complexityChanged);
    this.escalatedTo = Optional.ofNullable(replay.escalatedTo);
    this.limitSet = Optional.ofNullable(replay.limit);
    this.closed = Optional.ofNullable(replay.closed);
    this.dispatches = ImmutableList.copyOf(replay.dispatches);
    this.extensions = ImmutableList.copyOf(replay.extensions);
    this.asked = ImmutableList.copyOf(replay.asked);
    this.responded = Optional.ofNullable(replay.responded);
    this.answered = Optional.ofNullable(replay.answered);
    this.fedBack = ImmutableList.copyOf(replay.fedBack);
    this.calledBack = ImmutableList.copyOf(replay.calledBack);
    this.closedTimes = ImmutableList.copyOf(replay.closedTimes);
    this.suspended = replay.suspensions.pauses();
    this.suspendedParts = replay.suspensions.pausesOfParts();
    this.causes =
        replay.suspensions.causes().stream()
            .filter(cause -> cause.part().isEmpty())
            .map(Suspensions.Cause::code)
            .collect(ImmutableSet.toImmutableSet());
    this.resumed = replay.suspensions.ends();
  }

  /**
   * Folds a whole history.
   *
   * @param history the case's events
   * @return the fold; refused with every contradiction of the events, those of merged cases
   *     included; undetermined if there is no event
   */
  public static Outcome<CaseFold> of(CaseHistory history) {
    requireNonNull(history, "history");
    return history.events().isEmpty()
        ? Outcome.undetermined(
            Reason.of(CasesReason.NOT_RECEIVED, CasesLaw.RECEIVED, "case", Fact.of(history.id())))
        : CaseReplay.of(history).map(CaseFold::new);
  }

  /**
   * Folds the events up to an instant.
   *
   * @param history the case's events
   * @param instant the instant
   * @return the fold of those that had happened by then; refused and undetermined as by {@link #of}
   */
  public static Outcome<CaseFold> at(CaseHistory history, Instant instant) {
    requireNonNull(history, "history");
    requireNonNull(instant, "instant");
    CaseHistory past = history.until(instant);
    return past.events().isEmpty()
        ? Outcome.undetermined(
            Reason.of(
                    CasesReason.NOT_YET_RECEIVED, CasesLaw.RECEIVED, "case", Fact.of(history.id()))
                .with("at", Fact.of(instant)))
        : of(past);
  }

  /**
   * The events that it adds up.
   *
   * @return the history
   */
  public CaseHistory history() {
    return history;
  }

  /**
   * The case.
   *
   * @return its id
   */
  public CaseId id() {
    return history.id();
  }

  /**
   * When the case came in.
   *
   * @return the instant of the first event
   */
  public Instant received() {
    return history.events().get(0).at();
  }

  /**
   * How grave the case is.
   *
   * @return the gravity as judged last, or empty if it was not judged
   */
  public Optional<Gravity> gravity() {
    return gravity;
  }

  /**
   * How complex the case is.
   *
   * @return the complexity as judged last, or empty if it was not judged
   */
  public Optional<Complexity> complexity() {
    return complexity;
  }

  /**
   * When the gravity changed.
   *
   * @return the last change from a gravity that had been judged before, or empty if there was none
   */
  public Optional<Instant> gravityChanged() {
    return gravityChanged;
  }

  /**
   * When the complexity changed.
   *
   * @return the last change from a complexity that had been judged before, or empty if there was
   *     none
   */
  public Optional<Instant> complexityChanged() {
    return complexityChanged;
  }

  /**
   * Where the case was reported to.
   *
   * @return the organisation of the last report, or empty if it was not reported
   */
  public Optional<OrganisationId> escalatedTo() {
    return escalatedTo;
  }

  /**
   * The limit that a level above set.
   *
   * @return the last one, or empty if none was set
   */
  public Optional<CaseEvent.LimitSet> limitSet() {
    return limitSet;
  }

  /**
   * When the inquirer got a first answer, from the community or a unit.
   *
   * @return the instant, or empty if there was none
   */
  public Optional<Instant> responded() {
    return responded;
  }

  /**
   * When the inquirer's latest message got an answer, from the community or a unit: the first
   * response that follows it in the history.
   *
   * @return the instant, or empty if there was none
   */
  public Optional<Instant> answered() {
    return answered;
  }

  /**
   * When the inquirer wrote again.
   *
   * @return the instants after the receipt, in order
   */
  public ImmutableList<Instant> asked() {
    return asked;
  }

  /**
   * When the case was closed.
   *
   * @return the instant, or empty if it is open, be it because it was opened again
   */
  public Optional<Instant> closed() {
    return closed;
  }

  /**
   * When the case was opened again.
   *
   * @return the last time, or empty if it never was
   */
  public Optional<Instant> reopened() {
    return closedTimes.isEmpty()
        ? Optional.empty()
        : closedTimes.get(closedTimes.size() - 1).until();
  }

  /**
   * The times for which the case was closed until it was opened again.
   *
   * @return from each closing to the reopening that followed it, in order
   */
  public ImmutableList<Pause> closedTimes() {
    return closedTimes;
  }

  /**
   * The times for which at least one cause suspended the case as a whole.
   *
   * @return in order and apart from each other; the last is open if the case is suspended
   */
  public ImmutableList<Pause> suspended() {
    return suspended;
  }

  /**
   * The times for which a target was suspended: with the case, alone, or with all of its unit's.
   *
   * @param target the target's code
   * @param unit whose, if it is a unit's target
   * @return in order and apart from each other; the last is open if the target is suspended
   */
  public ImmutableList<Pause> suspended(String target, Optional<OrganisationId> unit) {
    requireNonNull(target, "target");
    requireNonNull(unit, "unit");
    return Pause.union(
        partsOf(target, unit).flatMap(part -> suspendedPart(part).stream()).toList());
  }

  /**
   * When a cause that had suspended a target ended: that of the case, its own, or its unit's.
   *
   * @param cause the cause's code
   * @param target the target's code
   * @param unit whose, if it is a unit's target
   * @return the instants, in order
   */
  public ImmutableList<Instant> resumed(
      String cause, String target, Optional<OrganisationId> unit) {
    requireNonNull(cause, "cause");
    requireNonNull(target, "target");
    requireNonNull(unit, "unit");
    ImmutableSet<Optional<CaseEvent.Part>> parts =
        partsOf(target, unit).collect(ImmutableSet.toImmutableSet());
    return resumed.stream()
        .filter(event -> event.cause().equals(cause) && parts.contains(event.part()))
        .map(CaseEvent.Resumed::at)
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Pause> suspendedPart(Optional<CaseEvent.Part> part) {
    return part.map(one -> suspendedParts.getOrDefault(one, ImmutableList.of())).orElse(suspended);
  }

  /** What suspends a target: nothing for the case as a whole. */
  private static Stream<Optional<CaseEvent.Part>> partsOf(
      String target, Optional<OrganisationId> unit) {
    return Stream.concat(
        Stream.of(Optional.empty(), Optional.of(new CaseEvent.Part.OfTarget(target))),
        unit.stream().map(one -> Optional.of(new CaseEvent.Part.OfUnit(one))));
  }

  /**
   * What suspends the case as a whole.
   *
   * @return the causes that last, in no order
   */
  public ImmutableSet<String> causes() {
    return causes;
  }

  /**
   * The units that the case was handed to.
   *
   * @return each dispatch with what the unit did, in order
   */
  public ImmutableList<Dispatch> dispatches() {
    return dispatches;
  }

  /**
   * The units that handle the case now (当前承办单位).
   *
   * @return the dispatches to units that have neither given the case back nor done their part, in
   *     order; empty if the case is closed, or no unit has it
   */
  public ImmutableList<Dispatch> handledBy() {
    return closed.isPresent()
        ? ImmutableList.of()
        : dispatches.stream().filter(Dispatch::isActive).collect(ImmutableList.toImmutableList());
  }

  /**
   * What was granted in addition, whether or not it was allowed.
   *
   * @return all extensions, in order
   */
  public ImmutableList<CaseEvent.Extended> extensions() {
    return extensions;
  }

  /**
   * What was granted in addition to one target.
   *
   * @param target the target's code
   * @param unit whose, if it is a unit's target
   * @return its extensions, in order
   */
  public ImmutableList<CaseEvent.Extended> extensions(
      String target, Optional<OrganisationId> unit) {
    requireNonNull(target, "target");
    requireNonNull(unit, "unit");
    return extensions.stream()
        .filter(extended -> extended.target().equals(target) && extended.unit().equals(unit))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * When the inquirer got the result.
   *
   * @return the instants, in order
   */
  public ImmutableList<Instant> fedBack() {
    return fedBack;
  }

  /**
   * When the inquirer was asked how it went.
   *
   * @return the instants, in order
   */
  public ImmutableList<Instant> calledBack() {
    return calledBack;
  }

  /**
   * The cases that were merged into this one, and those merged into them; O(events of each with
   * those since its merger), which {@link CaseHistory#MAX_CONTINUED} bounds.
   *
   * @return each with its own events, continued by those of this case since the merger
   */
  public ImmutableList<CaseFold> merged() {
    return MergedCases.of(history).stream()
        .map(CaseReplay::unchecked)
        .map(CaseFold::new)
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CaseFold that && history.equals(that.history);
  }

  @Override
  public int hashCode() {
    return history.hashCode();
  }

  @Override
  public String toString() {
    return "CaseFold[" + id().value() + ", " + history.events().size() + " events]";
  }
}
