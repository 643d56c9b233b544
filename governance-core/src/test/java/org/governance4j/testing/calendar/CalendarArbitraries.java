package org.governance4j.testing.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.calendar.HalfDay;
import org.governance4j.calendar.HolidayRegulation;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.LocalDays;
import org.governance4j.calendar.Notice;
import org.governance4j.calendar.ScheduledDay;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/** Generators of calendars, days and schedules. */
public final class CalendarArbitraries {

  /** The years of generated schedules: festivals' days are published for them. */
  private static final int FIRST_YEAR = 2015;

  private CalendarArbitraries() {}

  /**
   * A calendar as it is handed in or as known on a day, strict or provisional, beside the oracle.
   *
   * @param calendar the calendar
   * @param oracle what answers for it day by day
   */
  public record View(WorkCalendar calendar, CalendarOracle oracle) {}

  /** Views of a calendar, and of small generated ones with amendments and unknown days. */
  public static Arbitrary<View> views(WorkCalendar calendar) {
    return Arbitraries.oneOf(viewsOf(calendar), calendars().flatMap(CalendarArbitraries::viewsOf));
  }

  /** Days of the covered years of a calendar and some years around them. */
  public static Arbitrary<LocalDate> days(WorkCalendar calendar) {
    LocalDate from = calendar.covered().map(v -> v.from()).orElse(LocalDate.of(2020, 1, 1));
    LocalDate until = calendar.covered().flatMap(v -> v.until()).orElse(LocalDate.of(2021, 1, 1));
    return Arbitraries.oneOf(
        between(from.minusDays(200), until.plusDays(200)),
        between(until.minusDays(40), until.plusDays(40)),
        between(from.minusDays(15), from.plusDays(15)),
        between(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(FIRST_YEAR + 3, 1, 1)));
  }

  /** Days that no schedule of a calendar covers: within twelve years of it, and far from it. */
  public static Arbitrary<LocalDate> farDays(WorkCalendar calendar) {
    LocalDate from = calendar.covered().map(v -> v.from()).orElse(LocalDate.of(2020, 1, 1));
    LocalDate until = calendar.covered().flatMap(v -> v.until()).orElse(LocalDate.of(2021, 1, 1));
    return Arbitraries.oneOf(
        between(until, until.plusYears(12)),
        between(from.minusYears(12), from),
        between(LocalDate.of(-3_000, 1, 1), LocalDate.of(6_000, 1, 1)));
  }

  /** Days on which what is known of a calendar changes, and their neighbours. */
  public static Arbitrary<LocalDate> knowledgeDays(WorkCalendar calendar) {
    Set<LocalDate> turns = new HashSet<>(Set.of(LocalDate.of(1990, 1, 1)));
    calendar.schedules().stream()
        .flatMap(schedule -> schedule.notices().stream())
        .flatMap(n -> Stream.concat(n.publishedOn().stream(), n.onlineOn().stream()))
        .forEach(turns::add);
    Stream.of(calendar.regulation().versions(), calendar.localDays())
        .flatMap(dated -> dated.layers().stream())
        .flatMap(List::stream)
        .map(Dated.Version::knownSince)
        .forEach(turns::add);
    return Combinators.combine(
            Arbitraries.of(turns.stream().sorted().toList()), Arbitraries.integers().between(-1, 1))
        .as(LocalDate::plusDays);
  }

  /** Numbers of working days. */
  public static Arbitrary<Integer> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-12, 12), Arbitraries.integers().between(-400, 400));
  }

  /** A schedule's days, named once each, some at the end of the year before. */
  public static Arbitrary<ImmutableList<ScheduledDay>> scheduledDays(int year) {
    Arbitrary<LocalDate> dates =
        Arbitraries.oneOf(
            between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
            between(LocalDate.of(year - 1, 12, 25), LocalDate.of(year, 1, 6)));
    return Combinators.combine(dates, Arbitraries.of("one", "two"), Arbitraries.of(true, false))
        .as(ScheduledDay::new)
        .list()
        .ofMaxSize(15)
        .uniqueElements(ScheduledDay::date)
        .map(ImmutableList::copyOf);
  }

  /** Sound calendars of one to three years. */
  public static Arbitrary<WorkCalendar> calendars() {
    return Arbitraries.integers()
        .between(1, 3)
        .flatMap(CalendarArbitraries::schedulesOfYears)
        .map(schedules -> WorkCalendar.of(schedules, HolidayRegulation.published()).toOptional())
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  /** What answers day by day for a calendar, one that has all its knowledge. */
  public static CalendarOracle oracle(
      WorkCalendar calendar, Optional<LocalDate> knownOn, boolean provisional) {
    return new CalendarOracle(
        calendar.schedules(), calendar.regulation(), calendar.localDays(), knownOn, provisional);
  }

  /** Local days of a few decisions, some of which replace or revoke others. */
  public static Arbitrary<Dated<LocalDays>> localDays(WorkCalendar calendar) {
    Arbitrary<Dated.Version<LocalDays>> versions =
        Combinators.combine(
                days(calendar),
                Arbitraries.integers().between(-20, 5),
                Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(5),
                Arbitraries.integers().between(0, 5))
            .as(CalendarArbitraries::decision);
    return versions
        .list()
        .ofMaxSize(6)
        .map(list -> Dated.of(LocalDays.KEY.id(), list).toOptional())
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  private static Dated.Version<LocalDays> decision(
      LocalDate first, int knownAfter, List<Integer> statements, int revoked) {
    ImmutableList.Builder<ScheduledDay> days = ImmutableList.builder();
    ImmutableList.Builder<HalfDay> halfDays = ImmutableList.builder();
    for (int i = 0; i < statements.size(); i++) {
      int statement = statements.get(i);
      LocalDate date = first.plusDays(i);
      if (statement < 2) {
        days.add(new ScheduledDay(date, "local", statement == 0));
      }
      if (statement == 1 || statement == 2) {
        halfDays.add(new HalfDay(date, LocalTime.of(9 + i, 30)));
      }
    }
    return new Dated.Version<>(
        Validity.of(first, first.plusDays(statements.size())),
        first.plusDays(knownAfter),
        RuleRef.of("TEST-LOCAL-" + first, "a decision", "a source"),
        revoked == 0
            ? Optional.empty()
            : Optional.of(new LocalDays(days.build(), halfDays.build())));
  }

  private static Arbitrary<View> viewsOf(WorkCalendar calendar) {
    return localDays(calendar)
        .optional(0.5)
        .map(days -> days.flatMap(more -> calendar.with(more).toOptional()).orElse(calendar))
        .flatMap(
            local ->
                Combinators.combine(knowledgeDays(local).optional(0.7), Arbitraries.of(true, false))
                    .as((knownOn, provisional) -> view(local, knownOn, provisional)));
  }

  private static View view(
      WorkCalendar calendar, Optional<LocalDate> knownOn, boolean provisional) {
    WorkCalendar known = knownOn.map(calendar::asKnownAt).orElse(calendar);
    return new View(
        provisional ? known.provisional() : known, oracle(calendar, knownOn, provisional));
  }

  private static Arbitrary<List<HolidaySchedule>> schedulesOfYears(int years) {
    Arbitrary<List<HolidaySchedule>> all = Arbitraries.just(List.of());
    for (int year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
      all =
          Combinators.combine(all, schedulesOf(year))
              .as((some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    return all;
  }

  private static Arbitrary<List<HolidaySchedule>> schedulesOf(int year) {
    LocalDate first = LocalDate.of(year - 1, 10, 1);
    return Combinators.combine(
            between(first, first.plusDays(60)),
            Arbitraries.of(true, true, false),
            scheduledDays(year).list().ofMinSize(1).ofMaxSize(2))
        .as((published, isKnown, states) -> schedules(year, published, isKnown, states));
  }

  private static List<HolidaySchedule> schedules(
      int year, LocalDate published, boolean isKnown, List<ImmutableList<ScheduledDay>> states) {
    List<Notice> notices = new ArrayList<>();
    List<HolidaySchedule> schedules = new ArrayList<>();
    for (ImmutableList<ScheduledDay> days : states) {
      RuleRef rule = RuleRef.of("TEST-" + year + "-" + notices.size(), "a notice", "a source");
      LocalDate day = published.plusDays(90L * notices.size());
      notices.add(
          notices.isEmpty() && !isKnown
              ? Notice.builder().rule(rule).onlineOn(day).build()
              : Notice.of(rule, day));
      schedules.add(new HolidaySchedule(year, ImmutableList.copyOf(notices), days));
    }
    return schedules;
  }

  private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
    return Arbitraries.longs()
        .between(first.toEpochDay(), last.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
