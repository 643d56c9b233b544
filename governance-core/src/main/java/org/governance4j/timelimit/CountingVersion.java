package org.governance4j.timelimit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/**
 * The counting of limits by one version of the policy, whatever the day of their start (时限计算版本).
 * Made by {@link TimeLimitCounter#on}; immutable and thread-safe.
 *
 * <p>For limits that the version of another day governs than that of their start: the targets of a
 * case are counted by the version of the day of its receipt. Reasons name no version; those of
 * {@link TimeLimitCounter#on} do.
 *
 * <pre>{@code
 * Outcome<LimitEnd> end =
 *     counter.on(received).flatMap(version -> version.end(dispatched, limit, pauses));
 * }</pre>
 */
public final class CountingVersion {

  private final CountingPolicy policy;
  private final WorkCalendar calendar;
  private final Optional<ServiceCount> service;
  private final ZoneId zone;

  CountingVersion(
      CountingPolicy policy, WorkCalendar calendar, Optional<ServiceCount> service, ZoneId zone) {
    this.policy = policy;
    this.calendar = calendar;
    this.service = service;
    this.zone = zone;
  }

  /**
   * How limits are counted.
   *
   * @return the version's value
   */
  public CountingPolicy policy() {
    return policy;
  }

  /**
   * When a limit is over, as {@link TimeLimitCounter#end}.
   *
   * @param start from when it runs
   * @param limit the limit
   * @param pauses what does not count, in order and apart from each other; only the last may be
   *     open
   * @return the end with every step to it
   */
  public Outcome<LimitEnd> end(Instant start, TimeLimit limit, List<Pause> pauses) {
    requireNonNull(start, "start");
    requireNonNull(limit, "limit");
    requireNonNull(pauses, "pauses");
    return run(start, limit, 0, pauses).flatMap(LimitRun::toEnd);
  }

  /**
   * How a limit runs that was extended, as {@link TimeLimitCounter#run}.
   *
   * @param start from when it runs
   * @param limit the limit as it was given
   * @param extension how many of its units were granted on top, 0 to {@value TimeLimit#MAX_AMOUNT}
   * @param pauses what does not count, in order and apart from each other; only the last may be
   *     open
   * @return the run of the longer limit with every step to it
   */
  public Outcome<LimitRun> run(Instant start, TimeLimit limit, int extension, List<Pause> pauses) {
    requireNonNull(start, "start");
    requireNonNull(limit, "limit");
    requireNonNull(pauses, "pauses");
    Findings faults = LimitChecks.of(start, pauses);
    LimitChecks.checkExtension(extension, limit, faults);
    return faults
        .outcome(() -> count(limit, extension))
        .flatMap(count -> count.from(start, pauses));
  }

  /**
   * How much of a limit is used and left at an instant, as {@link TimeLimitCounter#use}.
   *
   * @param start from when it runs
   * @param limit the limit
   * @param pauses what does not count, in order and apart from each other; only the last may be
   *     open
   * @param at the instant
   * @return what is used and left
   */
  public Outcome<LimitUse> use(Instant start, TimeLimit limit, List<Pause> pauses, Instant at) {
    requireNonNull(start, "start");
    requireNonNull(limit, "limit");
    requireNonNull(pauses, "pauses");
    requireNonNull(at, "at");
    Findings faults = LimitChecks.of(start, pauses);
    LimitChecks.checkInstant(at, faults);
    return faults.outcome(() -> count(limit, 0)).flatMap(count -> count.use(start, pauses, at));
  }

  /**
   * When a share of a limit that was extended is used, its pauses left out (时限用去一定比例的时刻): the first
   * instant at which {@link #use} gives at least that share. Of time it is rounded up to a whole
   * second; of days it is the end of the day with which the share is reached.
   *
   * @param run the run of the limit, as {@link #run} gave it
   * @param limit the limit as it was given
   * @param extension how many of its units were granted on top
   * @param share the share, from 0 to 1
   * @return the instant; undetermined if a schedule or service hours that it rests on are missing,
   *     or a pause without an end comes first
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public Outcome<Instant> reached(LimitRun run, TimeLimit limit, int extension, Fraction share) {
    requireNonNull(run, "run");
    requireNonNull(limit, "limit");
    requireNonNull(share, "share");
    checkArgument(
        share.compareTo(Fraction.ZERO) >= 0 && share.compareTo(Fraction.ONE) <= 0,
        "share of a limit must be from 0 to 1 but is %s",
        share);
    return measure(limit, limit.amount() + extension, run.start())
        .flatMap(measure -> measure.reached(share, run.pauses()))
        .flatMap(instant -> unlessStopped(run, instant));
  }

  private static Outcome<Instant> unlessStopped(LimitRun run, Instant instant) {
    return run instanceof LimitRun.Stopped stopped && instant.isAfter(stopped.since())
        ? Outcome.undetermined(stopped.missing())
        : Outcome.accepted(instant);
  }

  /**
   * The due instant of a limit without pauses and without reasons, for tables of many limits.
   *
   * @param start from when it is counted, be it outside the service hours
   * @param limit the limit
   * @return the instant; empty where {@link #end} is not accepted, and where it rests on
   *     provisional days
   */
  public Optional<Instant> plainDue(Instant start, TimeLimit limit) {
    requireNonNull(start, "start");
    requireNonNull(limit, "limit");
    if (!LimitChecks.of(start, List.of()).clear()) {
      return Optional.empty();
    }
    return measure(limit, limit.amount(), start).toOptional().flatMap(Measure::plainDue);
  }

  /** From when a limit is counted, and how certain the days are that this rests on. */
  record Deemed(Instant at, Certainty certainty) {}

  /** A start outside the service hours, as the policy has it. */
  Outcome<Deemed> deemed(Instant start) {
    if (policy.outsideHours() == CountingPolicy.OutsideHours.AS_RECEIVED) {
      return Outcome.accepted(new Deemed(start, Certainty.PUBLISHED));
    }
    return service.map(count -> atOpening(count, start)).orElseGet(this::noServiceHours);
  }

  private Outcome<Deemed> atOpening(ServiceCount count, Instant start) {
    return count
        .nextOpening(start)
        .flatMap(opening -> moved(start, opening))
        .flatMap(
            opening ->
                count
                    .certainty(dayOf(start), dayOf(opening))
                    .flatMap(sure -> DayMeasure.allowed(policy, dayOf(start), dayOf(opening), sure))
                    .map(sure -> new Deemed(opening, sure)));
  }

  private Outcome<Instant> moved(Instant start, Instant opening) {
    return opening.equals(start)
        ? Outcome.accepted(start)
        : Outcome.accepted(
            opening,
            Reason.of(TimeLimitReason.DEEMED_AT_OPENING, policy.rule(), "from", Fact.of(start))
                .with("opening", Fact.of(opening)));
  }

  /** How a limit passes from an instant on. */
  Outcome<Measure> measure(TimeLimit limit, int amount, Instant instant) {
    ZonedDateTime start = instant.atZone(zone);
    if (limit.unit().isInDays()) {
      boolean closes =
          policy.start() != CountingPolicy.Start.AT_RECEIPT
              && policy.dayEnd() instanceof DayEnd.CloseOfBusiness;
      return closes
          ? service
              .map(count -> days(limit, amount, start, DayEnds.atClose(count, zone)))
              .orElseGet(this::noServiceHours)
          : days(limit, amount, start, DayEnds.of(policy, start));
    }
    return limit.unit().isInServiceTime()
        ? service
            .<Outcome<Measure>>map(
                count -> Outcome.accepted(new ServiceMeasure(limit, amount, policy, start, count)))
            .orElseGet(this::noServiceHours)
        : Outcome.accepted(new ElapsedMeasure(limit, amount, start));
  }

  LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private LimitCount count(TimeLimit limit, int extension) {
    return new LimitCount(limit, limit.amount() + extension, this);
  }

  private Outcome<Measure> days(TimeLimit limit, int amount, ZonedDateTime start, DayEnds ends) {
    return Outcome.accepted(new DayMeasure(limit, amount, policy, calendar, ends, start));
  }

  private <T> Outcome<T> noServiceHours() {
    return Outcome.undetermined(
        Reason.of(
            TimeLimitReason.NO_SERVICE_HOURS,
            TimeLimitLaw.NO_DEFAULT,
            "rule",
            new Fact.Id(policy.rule().id())));
  }
}
