package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;

/**
 * Which days are worked, by the State Council's schedules and the regulation on public holidays
 * (工作日历): HT-14, LC-08, QS-11 and every limit in working days rest on it.
 *
 * <p>It answers for the years that it covers and never silently beyond: there the answer is
 * undetermined and names the year whose notice is missing, or, in a {@link #provisional()}
 * calendar, follows the regulation and the weekly pattern and is marked. Every day that an answer
 * rests on is among those asked about, the given ones included: a shift rests on all days from the
 * one given to the one reached.
 *
 * <p>All answers are table look-ups, O(1). Immutable and thread-safe.
 *
 * <pre>{@code
 * WorkCalendar calendar = WorkCalendar.published();
 * calendar.plusWorkingDays(LocalDate.of(2020, 1, 23), 1);    // 2020-02-03
 * calendar.asKnownAt(LocalDate.of(2020, 1, 26))
 *     .plusWorkingDays(LocalDate.of(2020, 1, 23), 1);        // 2020-01-31
 * }</pre>
 */
public final class WorkCalendar {

  private final CalendarSources sources;
  private final boolean provisional;
  private final CompiledDays days;
  private final WorkingDays workingDays;
  private final Coverage coverage;
  private final WorkCalendar beyond;

  private WorkCalendar(CalendarSources sources, boolean provisional) {
    KnownYears years = sources.years();
    this.sources = sources;
    this.provisional = provisional;
    this.days = CompiledDays.of(years.covered(), sources);
    WorkingDays strict = days.workingDays();
    this.workingDays = provisional ? strict.withProvisional() : strict;
    this.coverage = new Coverage(years, sources.knownOn(), workingDays);
    this.beyond = provisional ? this : new WorkCalendar(this, years);
  }

  private WorkCalendar(WorkCalendar strict, KnownYears years) {
    this.sources = strict.sources;
    this.provisional = true;
    this.days = strict.days;
    this.workingDays = strict.workingDays.withProvisional();
    this.coverage = new Coverage(years, sources.knownOn(), workingDays);
    this.beyond = this;
  }

  /**
   * Compiles a calendar; O(number of days).
   *
   * @param schedules the schedules in any order, of years without a gap; several for an amended
   *     year, of which the one published last counts; none for a calendar that covers nothing
   * @param regulation the regulation that names the statutory holidays
   * @return the calendar; refused with every fault: a day named twice, a day outside the schedule's
   *     year and the last days of the year before, a statutory holiday that is worked, an order of
   *     publication that is not clear, missing years, years that contradict each other, or too many
   *     schedules or days; undetermined where the regulation or the festivals' days lack a year
   */
  public static Outcome<WorkCalendar> of(
      List<HolidaySchedule> schedules, HolidayRegulation regulation) {
    requireNonNull(schedules, "schedules");
    requireNonNull(regulation, "regulation");
    ImmutableList<HolidaySchedule> ordered =
        ImmutableList.sortedCopyOf(KnownYears.ORDER, schedules);
    Findings findings = ScheduleChecks.of(ordered, regulation);
    return findings.outcome(
        () ->
            new WorkCalendar(
                new CalendarSources(
                    ordered, regulation, Dated.empty(LocalDays.KEY.id()), Optional.empty()),
                false));
  }

  /**
   * The calendar of the built-in schedules for 2007 to 2026.
   *
   * @return the calendar, always the same object
   */
  public static WorkCalendar published() {
    return Published.CALENDAR;
  }

  /**
   * The calendar as it was known on a day: for each year the latest schedule published by then, and
   * the regulation and the local days in the versions known by then. A year not yet published is
   * not covered; nor is a year of which it is uncertain whether a notice was public by then, see
   * {@link Notice#isUncertainAt}; nor the years before such a year. O(number of days), or O(number
   * of schedules) if everything was known.
   *
   * @param day the day of knowledge
   * @return the calendar as known then, provisional if this one is; this one if all was known
   */
  public WorkCalendar asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    CalendarSources then = sources.asKnownAt(day);
    return then.equals(sources) ? this : new WorkCalendar(then, provisional);
  }

  /**
   * This calendar with local days over it: a day that a known version names is as that says and
   * cites it; all other days stay as they are. Days that this calendar does not cover may be named
   * and count once they are covered. What was laid over it before stays below. O(number of days).
   *
   * @param localDays the local days, such as those of a pack
   * @return the calendar; refused with every fault: a day named twice by a version, or on which the
   *     version is not in force, or a statutory holiday that is worked
   */
  public Outcome<WorkCalendar> with(Dated<LocalDays> localDays) {
    requireNonNull(localDays, "localDays");
    Findings findings = LocalDaysChecks.of(localDays, this);
    return findings.outcome(() -> new WorkCalendar(sources.with(localDays), provisional));
  }

  /**
   * This calendar with answers beyond the covered years: there, Monday to Friday are worked unless
   * a known schedule names the day or the regulation makes it a statutory holiday. The festivals by
   * the Chinese calendar are among these in the years for which their days are given. Shifts are
   * unknown, so everything is marked {@link Certainty#PROVISIONAL}.
   *
   * @return the calendar that answers for every day, always the same object
   */
  public WorkCalendar provisional() {
    return beyond;
  }

  /**
   * What a day is.
   *
   * @param date the day
   * @return the day with the rule that makes it so, or undetermined if it is not covered
   */
  public Outcome<CalendarDay> dayOn(LocalDate date) {
    requireNonNull(date, "date");
    return find(date)
        .map(day -> coverage.answer(day, days.reasons(date)))
        .orElseGet(() -> coverage.missing(date.toEpochDay()));
  }

  /**
   * As {@link #dayOn}, without the reasons.
   *
   * @param date the day
   * @return the day, or empty if it is not covered
   */
  public Optional<CalendarDay> find(LocalDate date) {
    requireNonNull(date, "date");
    long day = date.toEpochDay();
    return workingDays.covers(day)
        ? Optional.of(days.day(date, workingDays.certainty(day, day)))
        : Optional.empty();
  }

  /**
   * The day a number of working days after or before a day, which itself does not count.
   *
   * @param date the day to start from, working or not
   * @param workingDays how many: 1 for the first working day after it, -1 for the last before it, 0
   *     for the day itself whatever it is
   * @return the day, or undetermined if a day from one to the other is not covered; refused if it
   *     lies beyond the representable days
   */
  public Outcome<LocalDate> plusWorkingDays(LocalDate date, int workingDays) {
    requireNonNull(date, "date");
    LocalDate published = this.workingDays.plusPublished(date, workingDays);
    if (published != null) {
      return coverage.published(published);
    }
    long day = date.toEpochDay();
    return coverage.reached(day, this.workingDays.plus(day, workingDays), workingDays > 0);
  }

  /**
   * The number of working days from a day until before another.
   *
   * @param fromInclusive the first day that counts
   * @param untilExclusive the first day that does not count; if it lies before the other one, the
   *     days between are counted negative
   * @return the number, or undetermined if a day between is not covered (the first day after the
   *     covered ones may end the range); refused if it exceeds an {@code int}
   */
  public Outcome<Integer> workingDaysBetween(LocalDate fromInclusive, LocalDate untilExclusive) {
    requireNonNull(fromInclusive, "fromInclusive");
    requireNonNull(untilExclusive, "untilExclusive");
    boolean backwards = untilExclusive.isBefore(fromInclusive);
    long first = (backwards ? untilExclusive : fromInclusive).toEpochDay();
    long afterLast = (backwards ? fromInclusive : untilExclusive).toEpochDay();
    return coverage.count(first, afterLast, backwards ? -1 : 1);
  }

  /**
   * The day itself if it is worked, else the next working day.
   *
   * @param date the day
   * @return the working day, or undetermined if a day from one to the other is not covered; refused
   *     if it lies beyond the representable days
   */
  public Outcome<LocalDate> rolledForward(LocalDate date) {
    requireNonNull(date, "date");
    long day = date.toEpochDay();
    return coverage.reached(day, workingDays.rolledForward(day), true);
  }

  /**
   * The weakest certainty of all days from one to another: that of a shift from one to the other.
   *
   * @param oneEnd one end, included
   * @param otherEnd the other end, included, before or after the first
   * @return the certainty, or undetermined if a day between is not covered
   */
  public Outcome<Certainty> certaintyBetween(LocalDate oneEnd, LocalDate otherEnd) {
    requireNonNull(oneEnd, "oneEnd");
    requireNonNull(otherEnd, "otherEnd");
    long first = Math.min(oneEnd.toEpochDay(), otherEnd.toEpochDay());
    long last = Math.max(oneEnd.toEpochDay(), otherEnd.toEpochDay());
    return coverage.certainty(first, last);
  }

  /**
   * The working days over epoch days, for millions of questions.
   *
   * @return the view, always the same object
   */
  public WorkingDays workingDays() {
    return workingDays;
  }

  /**
   * Whether it answers beyond the covered days, too.
   *
   * @return true for a {@link #provisional()} calendar
   */
  public boolean isProvisional() {
    return provisional;
  }

  /**
   * The days that the known schedules cover, whole years.
   *
   * @return the covered days, or empty if no year is covered
   */
  public Optional<Validity> covered() {
    return coverage.covered();
  }

  /**
   * The days that are worked in one of two calendars and not in the other, such as before and after
   * an amendment: whatever was counted over none of them stays as it was. Only days that both
   * answer for are compared, from the last days of the year before the first that either covers to
   * the last, see {@link #covered()}; O(number of days).
   *
   * @param other the other calendar
   * @return the days in order
   */
  public ImmutableList<LocalDate> changesTo(WorkCalendar other) {
    requireNonNull(other, "other");
    return workingDays
        .changesTo(other.workingDays)
        .mapToObj(LocalDate::ofEpochDay)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What the calendar was built from, so that a host can add the next year's schedule and build
   * another.
   *
   * @return the schedules by year, and within a year in the order of publication; of a calendar as
   *     known on a day, those that were or may have been known then
   */
  public ImmutableList<HolidaySchedule> schedules() {
    return sources.schedules();
  }

  /**
   * The regulation that names the statutory holidays.
   *
   * @return the regulation as it was given
   */
  public HolidayRegulation regulation() {
    return sources.regulation();
  }

  /**
   * The local days that lie over the schedules.
   *
   * @return the local days as they were given, without versions if there are none
   */
  public Dated<LocalDays> localDays() {
    return sources.localDays();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkCalendar that
        && provisional == that.provisional
        && sources.equals(that.sources);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sources, provisional);
  }

  @Override
  public String toString() {
    return "WorkCalendar["
        + coverage.covered().map(v -> v.from() + ".." + v.until().orElseThrow()).orElse("nothing")
        + sources.knownOn().map(day -> ", as known on " + day).orElse("")
        + (provisional ? ", provisional beyond]" : "]");
  }

  private static final class Published {
    static final WorkCalendar CALENDAR =
        of(PublishedSchedules.all(), HolidayRegulation.published()).orElseThrow();
  }
}
