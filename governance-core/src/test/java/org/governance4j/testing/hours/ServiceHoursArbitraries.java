package org.governance4j.testing.hours;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.HoursException;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.testing.calendar.CalendarArbitraries;

/** Generators of hours of service. */
public final class ServiceHoursArbitraries {

  private static final RuleRef RULE = RuleRef.of("TEST-HOURS", "hours", "a source");
  private static final LocalDate LEAP_YEAR = LocalDate.of(2000, 1, 1);

  private ServiceHoursArbitraries() {}

  /**
   * Hours beside the oracle.
   *
   * @param hours the hours
   * @param oracle what answers for them minute by minute
   */
  public record View(ServiceHours hours, ServiceHoursOracle oracle) {}

  /** Views of dated hours over views of a calendar. */
  public static Arbitrary<View> views(
      Arbitrary<Dated<ServiceHoursPolicy>> policies, WorkCalendar calendar) {
    Arbitrary<LocalDate> knowledge =
        Arbitraries.oneOf(
            CalendarArbitraries.knowledgeDays(calendar), CalendarArbitraries.days(calendar));
    // Mostly small calendars: each view compiles every day of its calendar.
    Arbitrary<WorkCalendar> calendars =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(calendar)), Tuple.of(9, CalendarArbitraries.calendars()));
    return Combinators.combine(
            policies, calendars, knowledge.optional(0.5), Arbitraries.of(true, false))
        .as(ServiceHoursArbitraries::view);
  }

  /** Dated hours of the days around those that are asked about, with gaps and amendments. */
  public static Arbitrary<Dated<ServiceHoursPolicy>> dated(WorkCalendar calendar) {
    return Combinators.combine(
            CalendarArbitraries.days(calendar).list().ofSize(5), policies(), policies(), policies())
        .as(ServiceHoursArbitraries::dated);
  }

  /** Sound hours. */
  public static Arbitrary<ServiceHoursPolicy> policies() {
    Arbitrary<LocalDate> dates =
        Arbitraries.oneOf(between(2015, 2018), between(2006, 2008), between(2025, 2028));
    Arbitrary<List<HoursException>> exceptions =
        Combinators.combine(dates, spans())
            .as((date, open) -> new HoursException(date, open, RULE))
            .list()
            .ofMaxSize(8)
            .uniqueElements(HoursException::date);
    return Combinators.combine(seasons(), exceptions)
        .as((seasons, more) -> new ServiceHoursPolicy(seasons, ImmutableList.copyOf(more)));
  }

  /** The spans of a day in any order: none, all day, or up to four, which may touch. */
  public static Arbitrary<ImmutableList<ServiceSpan>> spans() {
    Arbitrary<ImmutableList<ServiceSpan>> some =
        Arbitraries.integers()
            .between(0, 48)
            .map(half -> half * 30)
            .set()
            .ofMinSize(2)
            .ofMaxSize(5)
            .map(ServiceHoursArbitraries::spans);
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(ImmutableList.of())),
        Tuple.of(1, Arbitraries.just(ImmutableList.of(ServiceSpan.allDay()))),
        Tuple.of(1, Arbitraries.just(ImmutableList.of(span(7, 8), span(1439, 1440)))),
        Tuple.of(6, some));
  }

  /** A span between two minutes of the day. */
  public static ServiceSpan span(int opens, int closes) {
    return new ServiceSpan(
        LocalTime.of(opens / 60, opens % 60),
        closes == 1440 ? Optional.empty() : Optional.of(LocalTime.of(closes / 60, closes % 60)));
  }

  private static ImmutableList<ServiceSpan> spans(Set<Integer> minutes) {
    List<Integer> cuts = new ArrayList<>(new TreeSet<>(minutes));
    ImmutableList.Builder<ServiceSpan> spans = ImmutableList.builder();
    int step = cuts.size() % 2 == 0 ? 2 : 1;
    for (int i = 0; i + 1 < cuts.size(); i += step) {
      spans.add(span(cuts.get(i), cuts.get(i + 1)));
    }
    return spans.build().reverse();
  }

  private static Arbitrary<ImmutableList<ServiceSeason>> seasons() {
    Arbitrary<Set<LocalDate>> firsts = between(2000, 2001).set().ofMinSize(1).ofMaxSize(3);
    return firsts.flatMap(
        days -> hours().list().ofSize(days.size()).map(hours -> seasons(days, hours)));
  }

  private static ImmutableList<ServiceSeason> seasons(
      Set<LocalDate> firsts, List<ImmutableList<DailyHours>> hours) {
    List<LocalDate> ordered = new ArrayList<>(new TreeSet<>(firsts));
    ImmutableList.Builder<ServiceSeason> seasons = ImmutableList.builder();
    for (int i = 0; i < ordered.size(); i++) {
      LocalDate next = ordered.get((i + 1) % ordered.size());
      LocalDate last = next.equals(LEAP_YEAR) ? LEAP_YEAR.plusDays(365) : next.minusDays(1);
      seasons.add(
          new ServiceSeason(
              "S" + i, MonthDay.from(ordered.get(i)), MonthDay.from(last), hours.get(i), RULE));
    }
    return seasons.build();
  }

  private static Arbitrary<ImmutableList<DailyHours>> hours() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3).list().ofSize(HoursDay.values().length),
            spans().filter(open -> !open.isEmpty()),
            spans().list().ofSize(3))
        .as(ServiceHoursArbitraries::hours);
  }

  /** Open on Mondays, so that going on minute by minute ends. */
  private static ImmutableList<DailyHours> hours(
      List<Integer> groups,
      ImmutableList<ServiceSpan> mondays,
      List<ImmutableList<ServiceSpan>> others) {
    List<ImmutableList<ServiceSpan>> open = new ArrayList<>(others);
    open.add(mondays);
    ImmutableList.Builder<DailyHours> hours = ImmutableList.builder();
    for (int group = 0; group < open.size(); group++) {
      ImmutableSet.Builder<HoursDay> on = ImmutableSet.builder();
      for (HoursDay day : HoursDay.values()) {
        int stated = day == HoursDay.MONDAY ? others.size() : groups.get(day.ordinal());
        if (stated == group) {
          on.add(day);
        }
      }
      hours.add(new DailyHours(on.build(), open.get(group), RULE));
    }
    return hours.build();
  }

  private static Dated<ServiceHoursPolicy> dated(
      List<LocalDate> days,
      ServiceHoursPolicy first,
      ServiceHoursPolicy second,
      ServiceHoursPolicy amended) {
    List<LocalDate> turns = new ArrayList<>(new TreeSet<>(days));
    List<Dated.Version<ServiceHoursPolicy>> versions = new ArrayList<>();
    LocalDate always = LocalDate.of(1990, 1, 1);
    Validity before =
        turns.size() > 1 ? Validity.of(turns.get(0), turns.get(1)) : Validity.from(turns.get(0));
    versions.add(Dated.Version.of(before, always, RULE, first));
    if (turns.size() > 2) {
      versions.add(
          Dated.Version.of(Validity.from(turns.get(2)), turns.get(2).minusDays(30), RULE, second));
    }
    if (turns.size() > 3) {
      versions.add(
          Dated.Version.of(
              Validity.of(turns.get(1).minusDays(1), turns.get(3)),
              turns.get(3).plusDays(10),
              RULE,
              amended));
    }
    Outcome<Dated<ServiceHoursPolicy>> dated = Dated.of("hours.service-hours", versions);
    return dated.orElseThrow();
  }

  private static View view(
      Dated<ServiceHoursPolicy> policy,
      WorkCalendar calendar,
      Optional<LocalDate> knownOn,
      boolean provisional) {
    WorkCalendar base = provisional ? calendar.provisional() : calendar;
    ServiceHours hours = ServiceHours.of(policy, base).orElseThrow();
    ServiceHours known = knownOn.map(hours::asKnownAt).orElse(hours);
    int more = provisional ? 10 : 0;
    return new View(
        known,
        new ServiceHoursOracle(
            policy,
            CalendarArbitraries.oracle(calendar, knownOn, provisional),
            knownOn.orElse(LocalDate.MAX),
            known
                .calendar()
                .covered()
                .map(
                    days ->
                        Validity.of(
                            days.from().minusYears(more),
                            days.until().orElseThrow().plusYears(more)))));
  }

  private static Arbitrary<LocalDate> between(int firstYear, int untilYear) {
    return Arbitraries.longs()
        .between(
            LocalDate.of(firstYear, 1, 1).toEpochDay(),
            LocalDate.of(untilYear, 1, 1).toEpochDay() - 1)
        .map(LocalDate::ofEpochDay);
  }
}
