package org.governance4j.deadline;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseFold;
import org.governance4j.cases.CaseHistory;
import org.governance4j.hours.ServiceHours;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingRuleSets;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * Calculates the deadlines and the status of cases (时限计算; CD-13). Immutable and thread-safe.
 *
 * <p>The versions of the policies are those in force on the day of a case's receipt, in the zone
 * given. Every answer is recomputed from the whole history; each costs O(number of events).
 *
 * <pre>{@code
 * DeadlineCalculator deadlines =
 *     DeadlineCalculator.of(
 *         pack.get(CaseLimitPolicy.KEY), pack.get(CountingPolicy.KEY), WorkCalendar.published(), zone);
 * Outcome<Deadline> deadline = deadlines.compute(history);
 * }</pre>
 *
 * <p>A place whose cases have more than one target states them in {@link DeadlinePolicy}:
 *
 * <pre>{@code
 * DeadlineCalculator deadlines =
 *     DeadlineCalculator.ofTargets(
 *             pack.get(DeadlinePolicy.KEY), pack.get(CountingPolicy.KEY), calendar, zone)
 *         .withLights(pack.get(LightPolicy.KEY));
 * Outcome<ImmutableList<TargetStatus>> targets = deadlines.targetsAt(history, now);
 * Outcome<Optional<Instant>> timer = deadlines.nextChange(history, now);
 * }</pre>
 */
public final class DeadlineCalculator {

  private final DeadlineRules rules;

  private DeadlineCalculator(DeadlineRules rules) {
    this.rules = rules;
  }

  /**
   * A calculator for cases whose only target is their handling.
   *
   * @param limits the limits of the handling by gravity
   * @param counting how they are counted
   * @param calendar the days that are worked
   * @param zone the time zone of the community's days
   * @return the calculator
   */
  public static DeadlineCalculator of(
      Dated<CaseLimitPolicy> limits,
      Dated<CountingPolicy> counting,
      WorkCalendar calendar,
      ZoneId zone) {
    requireNonNull(limits, "limits");
    requireNonNull(counting, "counting");
    requireNonNull(calendar, "calendar");
    requireNonNull(zone, "zone");
    return new DeadlineCalculator(
        DeadlineRules.of(
            limits.map(DeadlinePolicy::handling),
            TimeLimitCounter.of(counting, calendar, zone),
            true));
  }

  /**
   * A calculator for cases with any targets.
   *
   * @param targets the targets
   * @param counting how those are counted that name no rule set of their own
   * @param calendar the days that are worked
   * @param zone the time zone of the community's days
   * @return the calculator
   */
  public static DeadlineCalculator ofTargets(
      Dated<DeadlinePolicy> targets,
      Dated<CountingPolicy> counting,
      WorkCalendar calendar,
      ZoneId zone) {
    requireNonNull(targets, "targets");
    requireNonNull(counting, "counting");
    requireNonNull(calendar, "calendar");
    requireNonNull(zone, "zone");
    return new DeadlineCalculator(
        DeadlineRules.of(targets, TimeLimitCounter.of(counting, calendar, zone), false));
  }

  /**
   * The same calculator with the rule sets that targets name.
   *
   * @param named the rule sets
   * @return the calculator
   */
  public DeadlineCalculator withRuleSets(Dated<CountingRuleSets> named) {
    requireNonNull(named, "named");
    return new DeadlineCalculator(rules.withRuleSets(named));
  }

  /**
   * The same calculator with service hours, for limits in service time, for starts outside the
   * hours and for days that end with the close of business.
   *
   * @param hours the hours; provisional days of theirs count where the counting allows such
   * @return the calculator
   */
  public DeadlineCalculator withServiceHours(ServiceHours hours) {
    requireNonNull(hours, "hours");
    return new DeadlineCalculator(rules.withCounter(rules.counter().withServiceHours(hours)));
  }

  /**
   * The same calculator with what changes in a case do to its limits.
   *
   * @param changes what reclassifying and reopening a case does; without them the deadline of a
   *     case that was reclassified or reopened is undetermined
   * @return the calculator
   */
  public DeadlineCalculator withChanges(Dated<CaseChangePolicy> changes) {
    requireNonNull(changes, "changes");
    return new DeadlineCalculator(rules.withChanges(changes));
  }

  /**
   * The same calculator with lights.
   *
   * @param lights when they turn
   * @return the calculator
   */
  public DeadlineCalculator withLights(Dated<LightPolicy> lights) {
    requireNonNull(lights, "lights");
    return new DeadlineCalculator(rules.withLights(lights));
  }

  /**
   * The same calculator with escalation.
   *
   * @param escalation when a case goes up
   * @return the calculator
   */
  public DeadlineCalculator withEscalation(Dated<EscalationPolicy> escalation) {
    requireNonNull(escalation, "escalation");
    return new DeadlineCalculator(rules.withEscalation(escalation));
  }

  /**
   * The calculator that one would have had on a day, with the policies and schedules known then.
   *
   * @param day the day
   * @return the calculator as of then; of a later day than before it is the same
   */
  public DeadlineCalculator asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new DeadlineCalculator(rules.asKnownAt(day));
  }

  /**
   * Until when a case must be closed, from its whole history.
   *
   * @param history the case's events
   * @return the deadline of the target {@value DeadlineTarget#HANDLING} with every step to it;
   *     refused if the events contradict each other or the policy; undetermined if the gravity, a
   *     policy, a schedule, the limit of a level above or the end of a suspension is missing
   */
  public Outcome<Deadline> compute(CaseHistory history) {
    requireNonNull(history, "history");
    return CaseFold.of(history)
        .flatMap(this::handling)
        .flatMap(timeline -> timeline.limit().known());
  }

  /**
   * The status of a case as a whole at an instant, from the events up to it.
   *
   * @param history the case's events
   * @param at the instant
   * @return the status of the target {@value DeadlineTarget#HANDLING} with every step to it;
   *     refused and undetermined as by {@link #compute}, but a case that waits for the limit of a
   *     level above, or is suspended, has a status
   */
  public Outcome<CaseStatus> statusAt(CaseHistory history, Instant at) {
    requireNonNull(history, "history");
    requireNonNull(at, "at");
    return CaseFold.at(history, at)
        .flatMap(this::handling)
        .flatMap(
            timeline ->
                timeline
                    .stateAt(at)
                    .map(
                        state -> new CaseStatus(history.id(), state, timeline.limit().deadline())));
  }

  /**
   * The progress of each target of a case at an instant, from the events up to it.
   *
   * @param history the case's events
   * @param at the instant
   * @return the targets that have begun, in the policy's order and each unit's in the order of
   *     dispatch; refused if the events contradict each other or the policy; undetermined if no
   *     target is known or the case had not been received
   */
  public Outcome<ImmutableList<TargetStatus>> targetsAt(CaseHistory history, Instant at) {
    requireNonNull(history, "history");
    requireNonNull(at, "at");
    return CaseFold.at(history, at)
        .flatMap(this::targets)
        .map(
            targets ->
                targets.entries().stream()
                    .map(
                        one ->
                            new TargetStatus(
                                one.target(),
                                one.unit(),
                                one.timeline().flatMap(timeline -> timeline.at(at))))
                    .collect(toImmutableList()));
  }

  /**
   * When to look at a case again: the first instant after another at which {@link #targetsAt} gives
   * another state, light or rung if nothing happens until then.
   *
   * @param history the case's events, of which those up to {@code at} count
   * @param at the instant after which to look
   * @return the instant, or empty if time alone changes nothing; refused and undetermined as by
   *     {@link #targetsAt}
   */
  public Outcome<Optional<Instant>> nextChange(CaseHistory history, Instant at) {
    requireNonNull(history, "history");
    requireNonNull(at, "at");
    return CaseFold.at(history, at)
        .flatMap(this::targets)
        .map(
            targets ->
                targets.entries().stream()
                    .flatMap(one -> one.timeline().toOptional().stream())
                    .flatMap(timeline -> timeline.nextChange(at).stream())
                    .min(Instant::compareTo));
  }

  /**
   * The limits of this calculator for millions of cases received on some days.
   *
   * @param days the days of receipt; they have an end
   * @return the limits; refused if the days are not 1 to {@value BulkDeadlines#MAX_DAYS}
   */
  public Outcome<BulkDeadlines> bulk(Validity days) {
    requireNonNull(days, "days");
    return BulkCompiler.compile(rules, days);
  }

  private Outcome<CaseTargets> targets(CaseFold fold) {
    return CaseTargets.of(rules, fold);
  }

  private Outcome<TargetTimeline> handling(CaseFold fold) {
    return targets(fold).flatMap(targets -> targets.find(DeadlineTarget.HANDLING));
  }
}
