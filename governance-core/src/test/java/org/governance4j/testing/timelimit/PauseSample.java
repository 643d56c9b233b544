package org.governance4j.testing.timelimit;

import static org.governance4j.testing.timelimit.TimeLimitArbitraries.RULE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Dated;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;

/**
 * A limit in days or longer with up to five pauses, thick around its start, its last day and its
 * due instant: touching, within a day, over several days, off by a nanosecond, open, before the
 * start and after the end.
 *
 * @param start when it is received
 * @param limit the limit
 * @param counting how it is counted
 * @param hours the service hours
 * @param pauses in order and apart; the last may be open
 */
record PauseSample(
    Instant start,
    TimeLimit limit,
    CountingPolicy counting,
    ServiceHours hours,
    ImmutableList<Pause> pauses) {

  private static final int LONGEST_DAYS = 1000;

  /** Samples whose days are all published. */
  static Arbitrary<PauseSample> arbitrary(
      Arbitrary<CountingPolicy> countings, WorkCalendar calendar, ZoneId zone) {
    List<ServiceHours> hours = hours(calendar);
    Arbitrary<Instant> starts =
        Combinators.combine(
                TimeLimitArbitraries.days().filter(day -> isPublished(day, calendar)),
                TimeLimitArbitraries.times())
            .as((day, time) -> day.atTime(time).atZone(zone).toInstant());
    Arbitrary<List<Cut>> cuts =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(List.of())),
            Tuple.of(2, cut().list().ofMinSize(1).ofMaxSize(2)),
            Tuple.of(6, cut().list().ofMinSize(3).ofMaxSize(10)));
    return Combinators.combine(starts, limits(), countings, Arbitraries.of(hours), cuts, touches())
        .as(
            (start, limit, counting, open, drawn, touch) -> {
              PauseOracle oracle = new PauseOracle(calendar, open, zone, counting);
              PauseSample plain = new PauseSample(start, limit, counting, open, ImmutableList.of());
              return plain.with(pauses(plain.instants(drawn, oracle, zone), touch));
            });
  }

  PauseSample with(ImmutableList<Pause> others) {
    return new PauseSample(start, limit, counting, hours, others);
  }

  private static boolean isPublished(LocalDate day, WorkCalendar calendar) {
    return calendar.find(day.minusDays(40)).isPresent()
        && calendar.find(day.plusDays(LONGEST_DAYS)).isPresent();
  }

  private static Arbitrary<TimeLimit> limits() {
    return Arbitraries.oneOf(
        limits(LimitUnit.DAYS, 9),
        limits(LimitUnit.WORKING_DAYS, 9),
        limits(LimitUnit.WEEKS, 2),
        limits(LimitUnit.MONTHS, 4),
        limits(LimitUnit.YEARS, 1));
  }

  private static Arbitrary<TimeLimit> limits(LimitUnit unit, int most) {
    return Arbitraries.integers().between(1, most).map(n -> new TimeLimit(n, unit, RULE));
  }

  /** From what the days of a cut are counted. */
  private enum Around {
    START,
    LAST_DAY
  }

  /** At what time of the day a cut lies. */
  private enum Spot {
    START_OF_DAY,
    TIME_OF_START,
    MORNING,
    END_OF_DAY
  }

  /** An instant at which a pause may begin or end. */
  private record Cut(Around around, int days, Spot spot, int nanos) {}

  private static Arbitrary<Cut> cut() {
    return Combinators.combine(
            Arbitraries.of(Around.values()),
            Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(-2, 9)),
                Tuple.of(1, Arbitraries.integers().between(-20, 40))),
            Arbitraries.of(Spot.values()),
            Arbitraries.of(0, 0, -1, 1))
        .as(Cut::new);
  }

  /** Whether each pause begins as the one before it ends, and whether the last is open. */
  private static Arbitrary<List<Boolean>> touches() {
    return Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)).list().ofSize(6);
  }

  private List<Instant> instants(List<Cut> cuts, PauseOracle oracle, ZoneId zone) {
    LocalDate first = start.atZone(zone).toLocalDate();
    LocalDate last =
        oracle.walk(start, limit, List.of()) instanceof PauseOracle.Walk.Due due
            ? due.lastDay()
            : first;
    return cuts.stream()
        .map(
            cut -> {
              LocalDate from = cut.around == Around.START ? first : last;
              LocalDate day = from.plusDays(cut.days);
              Instant at =
                  switch (cut.spot) {
                    case START_OF_DAY -> day.atStartOfDay(zone).toInstant();
                    case TIME_OF_START ->
                        day.atTime(start.atZone(zone).toLocalTime()).atZone(zone).toInstant();
                    case MORNING -> day.atTime(10, 0).atZone(zone).toInstant();
                    case END_OF_DAY -> oracle.end(day, start);
                  };
              return at.plusNanos(cut.nanos);
            })
        .sorted()
        .toList();
  }

  /** Pairs of instants in order; one that is left over begins an open pause. */
  private static ImmutableList<Pause> pauses(List<Instant> cuts, List<Boolean> touch) {
    List<Pause> pauses = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i += 2) {
      boolean touches = i > 0 && touch.get(i / 2);
      Instant from = touches ? cuts.get(i - 1) : cuts.get(i);
      boolean open = i + 1 == cuts.size() || i + 2 == cuts.size() && touch.get(0);
      pauses.add(open ? Pause.since(from) : Pause.of(from, cuts.get(i + 1)));
    }
    return ImmutableList.copyOf(pauses);
  }

  private static ImmutableList<ServiceHours> hours(WorkCalendar calendar) {
    ServiceSpan morning = ServiceSpan.of(LocalTime.of(9, 0), LocalTime.of(12, 0));
    ServiceSpan afternoon = ServiceSpan.of(LocalTime.of(13, 0), LocalTime.of(17, 0));
    ServiceSpan night = new ServiceSpan(LocalTime.of(20, 0), Optional.empty());
    ImmutableSet<HoursDay> offices =
        ImmutableSet.of(
            HoursDay.MONDAY,
            HoursDay.TUESDAY,
            HoursDay.WEDNESDAY,
            HoursDay.THURSDAY,
            HoursDay.FRIDAY,
            HoursDay.MAKE_UP_WORKDAY);
    return ImmutableList.of(
        hours(calendar, offices, List.of(morning, afternoon), List.of()),
        hours(calendar, offices, List.of(afternoon), List.of(ServiceSpan.allDay())),
        hours(calendar, offices, List.of(morning, night), List.of(morning)));
  }

  private static ServiceHours hours(
      WorkCalendar calendar,
      ImmutableSet<HoursDay> days,
      List<ServiceSpan> open,
      List<ServiceSpan> openElse) {
    ImmutableSet<HoursDay> others =
        ImmutableSet.copyOf(
            List.of(HoursDay.values()).stream().filter(day -> !days.contains(day)).toList());
    ServiceSeason year =
        new ServiceSeason(
            "ALL",
            MonthDay.of(1, 1),
            MonthDay.of(12, 31),
            ImmutableList.of(
                new DailyHours(days, ImmutableList.copyOf(open), RULE),
                new DailyHours(others, ImmutableList.copyOf(openElse), RULE)),
            RULE);
    ServiceHoursPolicy policy = new ServiceHoursPolicy(ImmutableList.of(year), ImmutableList.of());
    return ServiceHours.of(
            Dated.from("drawn.hours", LocalDate.of(1900, 1, 1), RULE, policy), calendar)
        .orElseThrow();
  }
}
