package org.governance4j.timelimit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.hours.ServiceHours;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/**
 * Counts until when a limit runs, and how much of it is used (时限计算器). Immutable and thread-safe.
 *
 * <p>It knows no case: a start, a limit and the times that do not count are all that it asks for.
 * The counting is the version in force on the local day of the start; {@link #on} gives that of
 * another day. Each answer costs O(number of pauses), whatever the length of the limit.
 *
 * <pre>{@code
 * TimeLimitCounter counter =
 *     TimeLimitCounter.of(pack.get(CountingPolicy.KEY), calendar, hours, zone);
 * TimeLimit fiveDays = new TimeLimit(5, LimitUnit.WORKING_DAYS, rule);
 *
 * Outcome<LimitEnd> end = counter.end(start, fiveDays, List.of());
 * Outcome<LimitEnd> later = counter.end(start, fiveDays, List.of(Pause.of(from, until)));
 * Outcome<LimitUse> use = counter.use(start, fiveDays, List.of(), now);   // 2 used, 3 left
 * }</pre>
 *
 * <p>A law's way of counting has a name in a pack's {@link CountingRuleSets}:
 *
 * <pre>{@code
 * TimeLimitCounter civilCode =
 *     TimeLimitCounter.ofRuleSet(
 *         pack.get(CountingRuleSets.KEY), "CIVIL-CODE", WorkCalendar.published(), zone);
 * }</pre>
 */
public final class TimeLimitCounter {

  /** Gives the counting in force on a day, as far as it was known on another. */
  private interface Source {
    Outcome<CountingPolicy> asOf(LocalDate day, LocalDate knownOn);
  }

  private final Source counting;
  private final WorkCalendar calendar;
  private final Optional<ServiceHours> hours;
  private final Optional<ServiceCount> service;
  private final ZoneId zone;
  private final LocalDate knownOn;

  private TimeLimitCounter(
      Source counting,
      WorkCalendar calendar,
      Optional<ServiceHours> hours,
      ZoneId zone,
      LocalDate knownOn) {
    this.counting = counting;
    this.calendar = calendar;
    this.hours = hours;
    this.service = hours.map(open -> new ServiceCount(open, zone));
    this.zone = zone;
    this.knownOn = knownOn;
  }

  /**
   * A counter for limits in every unit.
   *
   * @param counting how limits are counted
   * @param calendar the days that are worked
   * @param hours the service hours, for limits in service time, for starts outside the hours and
   *     for days that end with the close of business
   * @param zone the time zone of the days and of the hours
   * @return the counter
   */
  public static TimeLimitCounter of(
      Dated<CountingPolicy> counting, WorkCalendar calendar, ServiceHours hours, ZoneId zone) {
    requireNonNull(counting, "counting");
    requireNonNull(calendar, "calendar");
    requireNonNull(hours, "hours");
    requireNonNull(zone, "zone");
    return of(counting, calendar, zone).withServiceHours(hours);
  }

  /**
   * A counter without service hours: what needs them is undetermined.
   *
   * @param counting how limits are counted
   * @param calendar the days that are worked
   * @param zone the time zone of the days
   * @return the counter
   */
  public static TimeLimitCounter of(
      Dated<CountingPolicy> counting, WorkCalendar calendar, ZoneId zone) {
    requireNonNull(counting, "counting");
    requireNonNull(calendar, "calendar");
    requireNonNull(zone, "zone");
    return new TimeLimitCounter(counting::asOf, calendar, Optional.empty(), zone, LocalDate.MAX);
  }

  /**
   * A counter by a way of counting that has a name, without service hours.
   *
   * @param ruleSets the ways of counting that have names
   * @param name the name; one that is not stated leaves every answer undetermined
   * @param calendar the days that are worked
   * @param zone the time zone of the days
   * @return the counter
   * @throws IllegalArgumentException if the name is no code
   */
  public static TimeLimitCounter ofRuleSet(
      Dated<CountingRuleSets> ruleSets, String name, WorkCalendar calendar, ZoneId zone) {
    requireNonNull(ruleSets, "ruleSets");
    requireNonNull(name, "name");
    requireNonNull(calendar, "calendar");
    requireNonNull(zone, "zone");
    return of(Dated.empty(CountingPolicy.KEY.id()), calendar, zone).withRuleSet(ruleSets, name);
  }

  /**
   * The same counter with service hours.
   *
   * @param open the hours; provisional days of theirs count where the counting allows such
   * @return the counter
   */
  public TimeLimitCounter withServiceHours(ServiceHours open) {
    requireNonNull(open, "open");
    return new TimeLimitCounter(counting, calendar, Optional.of(open), zone, knownOn);
  }

  /**
   * The same counter by a way of counting that has a name.
   *
   * @param ruleSets the ways of counting that have names
   * @param name the name; one that is not stated leaves every answer undetermined
   * @return the counter
   * @throws IllegalArgumentException if the name is no code
   */
  public TimeLimitCounter withRuleSet(Dated<CountingRuleSets> ruleSets, String name) {
    requireNonNull(ruleSets, "ruleSets");
    requireNonNull(name, "name");
    OpaqueId.checkCode("name", name);
    Source named = (day, known) -> ruleSets.asOf(day, known).flatMap(sets -> named(sets, name));
    return new TimeLimitCounter(named, calendar, hours, zone, knownOn);
  }

  private static Outcome<CountingPolicy> named(CountingRuleSets sets, String name) {
    return Optional.ofNullable(sets.ruleSets().get(name))
        .map(policy -> Outcome.accepted(policy))
        .orElseGet(
            () ->
                Outcome.undetermined(
                    Reason.of(
                        TimeLimitReason.NO_SUCH_RULE_SET,
                        TimeLimitLaw.NO_DEFAULT,
                        "ruleSet",
                        new Fact.Code("ruleSet", name))));
  }

  /**
   * The counter that one would have had on a day, with the policies and schedules known then.
   *
   * @param day the day
   * @return the counter as of then; of a later day than before it is the same
   */
  public TimeLimitCounter asKnownAt(LocalDate day) {
    return new TimeLimitCounter(
        counting,
        calendar.asKnownAt(day),
        hours.map(open -> open.asKnownAt(day)),
        zone,
        day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * When a limit is over.
   *
   * @param start from when it runs, in the years 1 to 9999
   * @param limit the limit
   * @param pauses what does not count, in order and apart from each other; only the last may be
   *     open, and what lies before the start or after the end changes nothing
   * @return the end with every step to it; refused if the pauses are not in order and apart, or an
   *     instant lies outside the years; undetermined if the counting, a schedule, service hours,
   *     the end of a pause or the decision on paused months is missing
   */
  public Outcome<LimitEnd> end(Instant start, TimeLimit limit, List<Pause> pauses) {
    requireNonNull(start, "start");
    requireNonNull(limit, "limit");
    requireNonNull(pauses, "pauses");
    return run(start, limit, pauses).flatMap(LimitRun::toEnd);
  }

  /**
   * How a limit runs: from when it is counted, past which pauses, and to its end or until a pause
   * without one.
   *
   * @param start from when it runs, in the years 1 to 9999
   * @param limit the limit
   * @param pauses what does not count, as for {@link #end}
   * @return the run with every step to it; refused and undetermined as by {@link #end}, but a limit
   *     that a pause stops has a run
   */
  public Outcome<LimitRun> run(Instant start, TimeLimit limit, List<Pause> pauses) {
    requireNonNull(start, "start");
    requireNonNull(limit, "limit");
    requireNonNull(pauses, "pauses");
    return sound(
        start, LimitChecks.of(start, pauses), version -> version.run(start, limit, 0, pauses));
  }

  /**
   * How much of a limit is used and left at an instant. What lies after the instant does not
   * matter: no schedule beyond it need be published, and a pause that lasts needs no end.
   *
   * @param start from when it runs, in the years 1 to 9999
   * @param limit the limit
   * @param pauses what does not count, as for {@link #end}
   * @param at the instant, in the years 1 to 9999
   * @return what is used and left, in the limit's own unit; refused and undetermined as by {@link
   *     #end}
   */
  public Outcome<LimitUse> use(Instant start, TimeLimit limit, List<Pause> pauses, Instant at) {
    requireNonNull(start, "start");
    requireNonNull(limit, "limit");
    requireNonNull(pauses, "pauses");
    requireNonNull(at, "at");
    Findings faults = LimitChecks.of(start, pauses);
    LimitChecks.checkInstant(at, faults);
    return sound(start, faults, version -> version.use(start, limit, pauses, at));
  }

  /**
   * When a share of a limit is used, its pauses left out (时限用去一定比例的时刻): the first instant at which
   * {@link #use} gives at least that share. Of time it is rounded up to a whole second; of days it
   * is the end of the day with which the share is reached.
   *
   * @param start from when it runs, in the years 1 to 9999
   * @param limit the limit
   * @param pauses what does not count, as for {@link #end}
   * @param share the share, from 0 to 1
   * @return the instant; refused and undetermined as by {@link #end}
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public Outcome<Instant> reached(
      Instant start, TimeLimit limit, List<Pause> pauses, Fraction share) {
    requireNonNull(start, "start");
    requireNonNull(limit, "limit");
    requireNonNull(pauses, "pauses");
    requireNonNull(share, "share");
    return sound(
        start,
        LimitChecks.of(start, pauses),
        version ->
            version
                .run(start, limit, 0, pauses)
                .flatMap(run -> version.reached(run, limit, 0, share)));
  }

  /**
   * The counting by the version in force on a stated day, whatever the day of a limit's start.
   *
   * @param day the day that selects the version
   * @return the version, with the reason that names it; undetermined if none is known
   */
  public Outcome<CountingVersion> on(LocalDate day) {
    requireNonNull(day, "day");
    return counting
        .asOf(day, knownOn)
        .map(policy -> new CountingVersion(policy, calendar, service, zone));
  }

  /**
   * The calendar that it counts by.
   *
   * @return the days that are worked, as known
   */
  public WorkCalendar calendar() {
    return calendar;
  }

  /**
   * The service hours that it counts by.
   *
   * @return the hours, as known, or empty if it has none
   */
  public Optional<ServiceHours> serviceHours() {
    return hours;
  }

  /**
   * The time zone of the days and of the hours.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /** A known fault refuses even where the counting is missing. */
  private <T> Outcome<T> sound(
      Instant start, Findings faults, Function<CountingVersion, Outcome<T>> answer) {
    return faults.clear()
        ? on(start.atZone(zone).toLocalDate()).flatMap(answer)
        : faults.outcome(
            () -> {
              throw new AssertionError("faults have no value");
            });
  }
}
