package org.governance4j.testing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.DayKind;
import org.governance4j.calendar.Festival;
import org.governance4j.calendar.FestivalDates;
import org.governance4j.calendar.HalfDay;
import org.governance4j.calendar.HolidayRegulation;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.LocalDays;
import org.governance4j.calendar.Notice;
import org.governance4j.calendar.ScheduledDay;
import org.governance4j.calendar.StatutoryHoliday;
import org.governance4j.calendar.StatutoryHolidays;
import org.governance4j.rule.Dated;

/**
 * Answers as a work calendar must, by going through the days one by one: written from the rules,
 * for comparison with the fast code. An empty answer is an undetermined one.
 */
public final class CalendarOracle {

  private final List<HolidaySchedule> schedules;
  private final HolidayRegulation regulation;
  private final Dated<LocalDays> localDays;
  private final Optional<LocalDate> knownOn;
  private final boolean provisional;
  private final Map<Integer, Optional<HolidaySchedule>> scheduleOf = new HashMap<>();
  private final Map<LocalDate, DayKind> kinds = new HashMap<>();

  /**
   * An oracle over what a calendar is built from.
   *
   * @param schedules all schedules, also those not yet known
   * @param regulation the regulation
   * @param localDays what lies over both
   * @param knownOn the day of knowledge, or empty if all is known
   * @param provisional whether to answer beyond the covered years
   */
  public CalendarOracle(
      List<HolidaySchedule> schedules,
      HolidayRegulation regulation,
      Dated<LocalDays> localDays,
      Optional<LocalDate> knownOn,
      boolean provisional) {
    this.schedules = schedules;
    this.regulation = regulation;
    this.localDays = localDays;
    this.knownOn = knownOn;
    this.provisional = provisional;
  }

  public Optional<DayKind> kindOn(LocalDate date) {
    return answersFor(date) ? Optional.of(kind(date)) : Optional.empty();
  }

  public Optional<String> nameOn(LocalDate date) {
    return local(date).or(() -> statement(date)).map(ScheduledDay::name);
  }

  public Optional<LocalDate> plusWorkingDays(LocalDate date, int workingDays) {
    LocalDate day = date;
    int left = Math.abs(workingDays);
    while (answersFor(day) && left > 0) {
      day = day.plusDays(Integer.signum(workingDays));
      left -= answersFor(day) && kind(day).isWorking() ? 1 : 0;
    }
    return answersFor(day) ? Optional.of(day) : Optional.empty();
  }

  public Optional<LocalDate> rolledForward(LocalDate date) {
    LocalDate day = date;
    while (answersFor(day) && !kind(day).isWorking()) {
      day = day.plusDays(1);
    }
    return answersFor(day) ? Optional.of(day) : Optional.empty();
  }

  public OptionalInt workingDaysBetween(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      OptionalInt backwards = workingDaysBetween(until, from);
      return backwards.isPresent() ? OptionalInt.of(-backwards.getAsInt()) : backwards;
    }
    // An empty range may lie at the very end of the covered days.
    if (from.equals(until) && !answersFor(from) && !answersFor(from.minusDays(1))) {
      return OptionalInt.empty();
    }
    int count = 0;
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      if (!answersFor(day)) {
        return OptionalInt.empty();
      }
      count += kind(day).isWorking() ? 1 : 0;
    }
    // A range that begins just after the covered days is beyond them unless it is empty.
    return OptionalInt.of(count);
  }

  public Optional<Certainty> certaintyBetween(LocalDate from, LocalDate until) {
    Certainty weakest = Certainty.PUBLISHED;
    LocalDate first = from.isBefore(until) ? from : until;
    LocalDate last = from.isBefore(until) ? until : from;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (!answersFor(day)) {
        return Optional.empty();
      }
      weakest = weakest.weaker(certainty(day));
    }
    return Optional.of(weakest);
  }

  /** Whether the day lies in the last unbroken run of years whose schedule is certain. */
  public boolean isCovered(LocalDate date) {
    int last =
        schedules.stream()
            .mapToInt(HolidaySchedule::year)
            .filter(year -> schedule(year).isPresent())
            .max()
            .orElse(Integer.MIN_VALUE);
    if (date.getYear() > last) {
      return false;
    }
    for (int year = date.getYear(); year <= last; year++) {
      if (schedule(year).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The schedule that counts for a year, if that is certain. */
  public Optional<HolidaySchedule> schedule(int year) {
    return scheduleOf.computeIfAbsent(year, this::findSchedule);
  }

  public boolean isStatutory(LocalDate date) {
    return version(date).flatMap(Dated.Version::value).stream()
        .flatMap(value -> value.holidays().stream())
        .anyMatch(holiday -> gives(holiday, date));
  }

  private boolean answersFor(LocalDate date) {
    return provisional || isCovered(date);
  }

  private Certainty certainty(LocalDate date) {
    if (!isCovered(date)) {
      return Certainty.PROVISIONAL;
    }
    boolean lateDecember = date.getMonthValue() == 12 && date.getDayOfMonth() >= 25;
    return lateDecember && !isCovered(LocalDate.of(date.getYear() + 1, 1, 1))
        ? Certainty.MAY_CHANGE
        : Certainty.PUBLISHED;
  }

  private DayKind kind(LocalDate date) {
    return kinds.computeIfAbsent(date, this::findKind);
  }

  private DayKind findKind(LocalDate date) {
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    Optional<ScheduledDay> stated = local(date).or(() -> statement(date));
    if (stated.isPresent() && !stated.get().off()) {
      return weekend ? DayKind.MAKE_UP_WORKDAY : DayKind.WORKDAY;
    }
    if (isStatutory(date)) {
      return DayKind.STATUTORY_HOLIDAY;
    }
    if (weekend) {
      return DayKind.WEEKEND;
    }
    return stated.isPresent() ? DayKind.SHIFTED_DAY_OFF : DayKind.WORKDAY;
  }

  /** When a half day ends. */
  public Optional<LocalTime> closesOn(LocalDate date) {
    return localVersion(date).stream()
        .flatMap(version -> version.halfDays().stream())
        .filter(half -> half.date().equals(date))
        .map(HalfDay::closes)
        .findFirst();
  }

  /** What the local days in force say of a covered day. */
  private Optional<ScheduledDay> local(LocalDate date) {
    return localVersion(date).stream()
        .flatMap(version -> version.days().stream())
        .filter(day -> day.date().equals(date))
        .findFirst();
  }

  private Optional<LocalDays> localVersion(LocalDate date) {
    return isCovered(date) ? localDays.find(date, knownOn.orElse(LocalDate.MAX)) : Optional.empty();
  }

  /** What the year's own schedule says of a day, or else the next year's. */
  private Optional<ScheduledDay> statement(LocalDate date) {
    return statement(date.getYear(), date).or(() -> statement(date.getYear() + 1, date));
  }

  private Optional<ScheduledDay> statement(int year, LocalDate date) {
    return schedule(year)
        .filter(schedule -> isCovered(LocalDate.of(year, 1, 1)))
        .flatMap(
            schedule ->
                schedule.days().stream().filter(day -> day.date().equals(date)).findFirst());
  }

  private Optional<HolidaySchedule> findSchedule(int year) {
    List<HolidaySchedule> ofYear = schedules.stream().filter(s -> s.year() == year).toList();
    boolean unclear = ofYear.stream().anyMatch(s -> isUnclear(s.lastNotice()));
    boolean noLaw =
        regulation.festivals().stream().noneMatch(dates -> dates.year() == year)
            || version(LocalDate.of(year, 1, 1)).isEmpty();
    return unclear || noLaw
        ? Optional.empty()
        : ofYear.stream()
            .filter(s -> knownOn.isEmpty() || !firstKnown(s).isAfter(knownOn.get()))
            .max(Comparator.comparing(CalendarOracle::firstKnown));
  }

  private boolean isUnclear(Notice notice) {
    return knownOn.isPresent()
        && notice.publishedOn().isEmpty()
        && (notice.onlineOn().isEmpty() || notice.onlineOn().get().isAfter(knownOn.get()));
  }

  private static LocalDate firstKnown(HolidaySchedule schedule) {
    Notice last = schedule.notices().get(schedule.notices().size() - 1);
    return last.publishedOn().orElse(last.onlineOn().orElse(LocalDate.MAX));
  }

  private Optional<Dated.Version<StatutoryHolidays>> version(LocalDate date) {
    return regulation.versions().versionsAsOf(date, knownOn.orElse(LocalDate.MAX)).stream()
        .findFirst();
  }

  /** Goes through the days off that a holiday gives in the year. */
  private boolean gives(StatutoryHoliday holiday, LocalDate date) {
    Optional<LocalDate> festival = festivalIn(date.getYear(), holiday.festival());
    for (int i = 0; i < holiday.days() && festival.isPresent(); i++) {
      if (festival.get().plusDays(holiday.firstDay()).plusDays(i).equals(date)) {
        return true;
      }
    }
    return false;
  }

  /** A fixed day in every year; one by the Chinese calendar where the almanac gives the year. */
  private Optional<LocalDate> festivalIn(int year, Festival festival) {
    Optional<FestivalDates> almanac =
        regulation.festivals().stream().filter(dates -> dates.year() == year).findFirst();
    return switch (festival) {
      case NEW_YEAR -> Optional.of(LocalDate.of(year, 1, 1));
      case LABOUR_DAY -> Optional.of(LocalDate.of(year, 5, 1));
      case NATIONAL_DAY -> Optional.of(LocalDate.of(year, 10, 1));
      case SPRING_FESTIVAL -> almanac.map(FestivalDates::springFestival);
      case QINGMING -> almanac.map(FestivalDates::qingming);
      case DRAGON_BOAT -> almanac.map(FestivalDates::dragonBoat);
      case MID_AUTUMN -> almanac.map(FestivalDates::midAutumn);
    };
  }
}
