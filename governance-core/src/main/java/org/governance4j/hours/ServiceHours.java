package org.governance4j.hours;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/**
 * When the service of a community is open, and how much time of service passes (服务时间): LC-08,
 * HT-14, QS-11.
 *
 * <p>A day's hours are those of its date if the policy excepts it, else those of its season and
 * kind, by the version of the policy in force on it; a day without a version, or of which the
 * calendar cannot tell the kind, is undetermined. All times are on the local clock of the place.
 * Counting and shifting rest on every day from one end to the other.
 *
 * <p>Immutable and thread-safe; {@link #minutes()} answers millions of questions.
 *
 * <pre>{@code
 * ServiceHours hours = ServiceHours.of(pack.get(ServiceHoursPolicy.KEY), calendar).orElseThrow();
 * hours.plusMinutes(LocalDateTime.parse("2021-03-05T20:30"), 60);   // 2021-03-06T09:30
 * }</pre>
 */
public final class ServiceHours {

  /** How far beyond its covered days a provisional calendar is compiled. */
  private static final int PROVISIONAL_YEARS = 10;

  private static final long NANOS = ChronoUnit.MINUTES.getDuration().toNanos();

  private final Dated<ServiceHoursPolicy> policy;
  private final WorkCalendar calendar;
  private final LocalDate knownOn;
  private final ServiceMinutes minutes;

  private ServiceHours(Dated<ServiceHoursPolicy> policy, WorkCalendar calendar, LocalDate knownOn) {
    this.policy = policy;
    this.calendar = calendar;
    this.knownOn = knownOn;
    this.minutes = compiled();
  }

  /**
   * Compiles the hours of the calendar's covered days; of a {@link WorkCalendar#provisional()}
   * calendar also of ten years before and after them, beyond which nothing is counted. O(number of
   * days).
   *
   * @param policy the hours
   * @param calendar what kind of day a day is
   * @return the hours; refused with every fault of any version: spans that overlap or end before
   *     they begin, seasons that overlap or leave a day of the year out, a kind of day or an
   *     exception that is stated twice, a kind of day that is not stated
   */
  public static Outcome<ServiceHours> of(Dated<ServiceHoursPolicy> policy, WorkCalendar calendar) {
    requireNonNull(calendar, "calendar");
    requireNonNull(policy, "policy");
    Findings findings = ServiceHoursChecks.of(policy);
    return findings.outcome(() -> new ServiceHours(policy, calendar, LocalDate.MAX));
  }

  /**
   * The hours as they were known on a day: by the versions of the policy known by then, and by the
   * calendar as known then.
   *
   * @param day the day of knowledge
   * @return the hours as known then
   */
  public ServiceHours asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    LocalDate known = day.isBefore(knownOn) ? day : knownOn;
    return new ServiceHours(policy, calendar.asKnownAt(day), known);
  }

  /**
   * When the service is open on a day; O(number of versions, seasons and exceptions).
   *
   * @param date the day
   * @return its spans with the version, the kind of day, and the season or exception that they come
   *     from; undetermined if no version is in force or the calendar does not answer
   */
  public Outcome<OpenHours> on(LocalDate date) {
    Outcome<CalendarDay> day = calendar.dayOn(date);
    return policy.asOf(date, knownOn).combine(day, HoursOfDay::of).flatMap(HoursOfDay::outcome);
  }

  /**
   * Whether the service is open at a time.
   *
   * @param time the local time
   * @return whether it lies within a span of its day, with the reasons of {@link #on}
   */
  public Outcome<Boolean> isOpenAt(LocalDateTime time) {
    requireNonNull(time, "time");
    int minute = ServiceSpan.minute(time.toLocalTime());
    return on(time.toLocalDate())
        .map(
            hours ->
                hours.open().stream()
                    .anyMatch(span -> span.openMinute() <= minute && minute < span.closeMinute()));
  }

  /**
   * The time itself if the service is open, else the next opening, such as that at which a matter
   * handed in outside the hours counts as received.
   *
   * @param time the local time
   * @return the time, or undetermined if the hours of a day from one to the other are not known
   */
  public Outcome<LocalDateTime> nextOpening(LocalDateTime time) {
    requireNonNull(time, "time");
    long minute = minute(time);
    long next = minutes.nextOpen(minute);
    if (next == ServiceMinutes.UNCOVERED) {
      return missing(time.toLocalDate(), 1);
    }
    LocalDateTime opening = next == minute ? time : time(next);
    return counted(opening, time.toLocalDate(), opening.toLocalDate());
  }

  /**
   * The time by which a number of minutes of service has passed since another, or the latest one
   * from which they pass until then; seconds within an open minute are kept.
   *
   * @param time the local time to start from, open or not
   * @param serviceMinutes how many: the end of a span rather than the next opening for a positive
   *     number, an opening rather than the end of the span before it for a negative one, and the
   *     time itself for 0
   * @return the time, or undetermined if the hours of a day from one to the other are not known
   */
  public Outcome<LocalDateTime> plusMinutes(LocalDateTime time, long serviceMinutes) {
    requireNonNull(time, "time");
    long minute = minute(time);
    long nanos = openNanos(time);
    // Within an open minute, the same part of the minute that has that number more before it.
    boolean within = nanos > 0 && serviceMinutes > 0;
    long end = minutes.plus(minute, within ? serviceMinutes + 1 : serviceMinutes);
    if (end == ServiceMinutes.UNCOVERED) {
      return missing(time.toLocalDate(), serviceMinutes < 0 ? -1 : 1);
    }
    if (serviceMinutes == 0) {
      return counted(time, time.toLocalDate(), time.toLocalDate());
    }
    LocalDateTime reached = time(within ? end - 1 : end).plusNanos(nanos);
    LocalDate last = (serviceMinutes > 0 ? time(end - 1) : reached).toLocalDate();
    return counted(reached, time.toLocalDate(), last);
  }

  /**
   * The whole minutes of service from a time until another, rounded towards 0.
   *
   * @param fromInclusive the local time from which they count
   * @param untilExclusive the local time until which they count; if it lies before the other one,
   *     the minutes between are counted negative
   * @return the number, or undetermined if the hours of a day between are not known
   */
  public Outcome<Long> minutesBetween(LocalDateTime fromInclusive, LocalDateTime untilExclusive) {
    requireNonNull(fromInclusive, "fromInclusive");
    requireNonNull(untilExclusive, "untilExclusive");
    long from = minute(fromInclusive);
    long until = minute(untilExclusive);
    long count = minutes.between(from, until);
    LocalDateTime earlier = fromInclusive.isBefore(untilExclusive) ? fromInclusive : untilExclusive;
    LocalDateTime later = earlier.equals(fromInclusive) ? untilExclusive : fromInclusive;
    if (count == ServiceMinutes.UNCOVERED || isWithinUnknown(later)) {
      return missing(earlier.toLocalDate(), 1);
    }
    long nanos = count * NANOS + openNanos(untilExclusive) - openNanos(fromInclusive);
    LocalDate last =
        later.isAfter(earlier) ? later.minusNanos(1).toLocalDate() : later.toLocalDate();
    return counted(nanos / NANOS, earlier.toLocalDate(), last);
  }

  /**
   * The minutes of service over local minutes, for millions of questions.
   *
   * @return the view, always the same object
   */
  public ServiceMinutes minutes() {
    return minutes;
  }

  /**
   * The calendar that tells the kinds of day.
   *
   * @return the calendar
   */
  public WorkCalendar calendar() {
    return calendar;
  }

  private ServiceMinutes compiled() {
    List<Optional<ImmutableList<ServiceSpan>>> days = new ArrayList<>();
    long first = 0;
    long spans = 0;
    for (LocalDate date : (Iterable<LocalDate>) days()::iterator) {
      Optional<ImmutableList<ServiceSpan>> open = find(date).map(HoursOfDay::open);
      spans += open.map(List::size).orElse(0);
      if (spans > ServiceMinutes.MAX_SPANS || days.size() == ServiceMinutes.MAX_SPANS) {
        break;
      }
      if (days.isEmpty()) {
        first = date.toEpochDay();
      }
      if (open.isPresent() || !days.isEmpty()) {
        days.add(open);
      }
    }
    return ServiceMinutes.of(first, days);
  }

  /** As {@link #on}, without the reasons. */
  private Optional<HoursOfDay> find(LocalDate date) {
    return policy
        .find(date, knownOn)
        .flatMap(version -> calendar.find(date).map(day -> HoursOfDay.of(version, day)));
  }

  private Stream<LocalDate> days() {
    int more = calendar.isProvisional() ? PROVISIONAL_YEARS : 0;
    return calendar.covered().stream()
        .flatMap(
            covered ->
                covered
                    .from()
                    .minusYears(more)
                    .datesUntil(covered.until().orElseThrow().plusYears(more)));
  }

  private <T> Outcome<T> counted(T value, LocalDate from, LocalDate last) {
    Reason reason =
        Reason.of(HoursReason.SERVICE_COUNTED, HoursLaw.MINUTE_BY_MINUTE, "from", Fact.of(from))
            .with("last", Fact.of(last));
    return Outcome.accepted(value, reason)
        .flatMap(same -> calendar.certaintyBetween(from, last).map(certainty -> same));
  }

  /** What is missing of the first day from one on, or back, whose hours are not known. */
  private <T> Outcome<T> missing(LocalDate from, int step) {
    long day = from.toEpochDay();
    while (minutes.covers(day * ServiceSpan.MINUTES_OF_DAY)) {
      day += step;
    }
    LocalDate unknown = LocalDate.ofEpochDay(day);
    return on(unknown)
        .flatMap(
            known ->
                Outcome.undetermined(
                    Reason.of(
                        HoursReason.HOURS_NOT_COVERED,
                        HoursLaw.BOUNDED,
                        "date",
                        Fact.of(unknown))));
  }

  private boolean isWithinUnknown(LocalDateTime time) {
    return nanos(time) > 0 && !minutes.covers(minute(time));
  }

  /** The part of the minute that has passed, if that is service. */
  private long openNanos(LocalDateTime time) {
    long minute = minute(time);
    return minutes.covers(minute) && minutes.isOpen(minute) ? nanos(time) : 0;
  }

  private static long nanos(LocalDateTime time) {
    return time.toLocalTime().toNanoOfDay() % NANOS;
  }

  private static long minute(LocalDateTime time) {
    return time.toLocalDate().toEpochDay() * ServiceSpan.MINUTES_OF_DAY
        + ServiceSpan.minute(time.toLocalTime());
  }

  private static LocalDateTime time(long minute) {
    return LocalDate.ofEpochDay(Math.floorDiv(minute, ServiceSpan.MINUTES_OF_DAY))
        .atStartOfDay()
        .plusMinutes(Math.floorMod(minute, ServiceSpan.MINUTES_OF_DAY));
  }
}
