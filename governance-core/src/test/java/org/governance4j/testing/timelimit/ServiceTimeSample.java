package org.governance4j.testing.timelimit;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.testing.hours.ServiceHoursArbitraries;
import org.governance4j.testing.timelimit.ServiceTimeOracle.Reading;
import org.governance4j.testing.timelimit.TimeLimitOracle.Count;
import org.governance4j.testing.timelimit.TimeLimitOracle.Span;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * A limit in service time with its suspensions.
 *
 * @param count the limit and its suspensions
 * @param oracle what counts it, in the hours that the engine has, too
 */
public record ServiceTimeSample(TimeLimitSample count, ServiceTimeOracle oracle) {

  static final RuleRef RULE = TimeLimitArbitraries.RULE;
  private static final LocalDate SINCE = LocalDate.of(1900, 1, 1);

  /** Where a start or a suspension's edge lies, once the hours and the due instant are known. */
  private record Cut(int of, int where, LocalTime time, Duration off) {}

  private record Draw(
      LocalDate day, Duration lead, List<Cut> cuts, TimeLimit limit, CountingPolicy counting) {}

  /**
   * Hours that change on some day, or are not known for some days from it on.
   *
   * @return the dated policies
   */
  public static Arbitrary<Dated<ServiceHoursPolicy>> policies() {
    return Combinators.combine(
            TimeLimitArbitraries.days(),
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 9))),
            ServiceHoursArbitraries.policies(),
            ServiceHoursArbitraries.policies())
        .as(
            (turn, unknown, before, after) -> {
              LocalDate always = LocalDate.of(1990, 1, 1);
              return Dated.of(
                      "hours.service-hours",
                      List.of(
                          Dated.Version.of(Validity.of(always, turn), always, RULE, before),
                          Dated.Version.of(
                              Validity.from(turn.plusDays(unknown)), always, RULE, after)))
                  .orElseThrow();
            });
  }

  /**
   * Some samples in the same hours, as hours are dear to compile; thick at every edge.
   *
   * @param policies the hours
   * @param countings the ways of counting
   * @param calendar the days that are worked
   * @param zone the zone of the days and hours
   * @return ten samples at a time
   */
  public static Arbitrary<List<ServiceTimeSample>> several(
      Arbitrary<Dated<ServiceHoursPolicy>> policies,
      Arbitrary<CountingPolicy> countings,
      WorkCalendar calendar,
      ZoneId zone) {
    Arbitrary<LocalDate> days = TimeLimitArbitraries.days();
    Arbitrary<Draw> draws =
        Combinators.combine(
                days,
                leads(),
                cuts().list().ofMinSize(1).ofMaxSize(7),
                TimeLimitArbitraries.serviceLimits(),
                countings)
            .as(Draw::new);
    return Combinators.combine(
            policies,
            Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)),
            draws.list().ofSize(10))
        .as(
            (policy, provisional, drawn) -> {
              ServiceHours hours =
                  ServiceHours.of(policy, provisional ? calendar.provisional() : calendar)
                      .orElseThrow();
              ServiceTimeOracle oracle = new ServiceTimeOracle(hours, zone);
              LocalDate turn = lastTurn(policy);
              return drawn.stream().map(draw -> sample(draw, turn, oracle)).toList();
            });
  }

  private static Arbitrary<Duration> leads() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Duration.ZERO)),
        Tuple.of(1, Arbitraries.longs().between(0, 5 * 86_400L).map(Duration::ofSeconds)));
  }

  private static Arbitrary<Cut> cuts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 99),
            TimeLimitArbitraries.times(),
            Arbitraries.of(0L, 0L, 0L, 1L, -1L, 1_000_000_000L, -1_000_000_000L, 30_500_000_000L)
                .map(Duration::ofNanos))
        .as(Cut::new);
  }

  private static LocalDate lastTurn(Dated<ServiceHoursPolicy> policy) {
    return policy.layers().stream()
        .flatMap(List::stream)
        .map(version -> version.validity().from())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static ServiceTimeSample sample(Draw draw, LocalDate turn, ServiceTimeOracle oracle) {
    Cut first = draw.cuts().get(0);
    boolean nearTurn = first.where() % 3 == 0;
    LocalDate day = nearTurn ? turn.minusDays(first.where() % 16) : draw.day();
    Instant start = on(day, first, oracle);
    Instant earliest = start.minus(draw.lead());
    TimeLimit limit = first.where() % 4 == 1 ? untilClosing(draw, start, oracle) : draw.limit();
    TimeLimitSample count =
        new TimeLimitSample(earliest, start, limit, draw.counting(), ImmutableList.of());
    for (int i = 1; i + 1 < draw.cuts().size(); i += 2) {
      // With the suspensions so far, so that one begins just when the limit would be used up.
      Instant due =
          oracle
              .count(start, limit, draw.counting(), count.pauses(), Reading.DAYS_THAT_RUN)
              .due()
              .orElse(start.plus(Duration.ofDays(3)));
      Instant one = later(earliest, instant(draw.cuts().get(i), start, due, oracle));
      Instant two = later(earliest, instant(draw.cuts().get(i + 1), start, due, oracle));
      boolean open = draw.cuts().get(i).where() % 12 == 0;
      Span span =
          new Span(one.isBefore(two) ? one : two, Optional.of(one.isBefore(two) ? two : one));
      count = count.with(open ? new Span(one, Optional.empty()) : span);
    }
    return new ServiceTimeSample(count, oracle);
  }

  /** A limit that is used up just as the service closes, where it opens until then. */
  private static TimeLimit untilClosing(Draw draw, Instant start, ServiceTimeOracle oracle) {
    LocalDateTime from = start.atZone(oracle.zone()).toLocalDateTime();
    LocalDateTime midnight =
        from.toLocalDate().plusDays(1 + draw.limit().amount() % 3).atStartOfDay();
    return oracle
        .hours()
        .minutesBetween(from, midnight)
        .toOptional()
        .filter(minutes -> minutes > 0)
        .map(minutes -> new TimeLimit(minutes.intValue(), LimitUnit.SERVICE_MINUTES, RULE))
        .orElse(draw.limit());
  }

  private static Instant instant(Cut cut, Instant start, Instant due, ServiceTimeOracle oracle) {
    Duration length = Duration.between(start, due);
    long days = cut.where() % (length.toDays() + 4) - 1;
    return switch (cut.of()) {
      case 0, 1 -> due.plus(cut.off());
      case 2 -> start.plus(cut.off());
      case 3 -> start.plus(length.multipliedBy(cut.where()).dividedBy(90));
      case 4 -> due.plus(Duration.ofDays(cut.where()));
      default -> on(start.atZone(oracle.zone()).toLocalDate().plusDays(days), cut, oracle);
    };
  }

  /** At or by an edge of a day's hours, or at some time of it. */
  private static Instant on(LocalDate day, Cut cut, ServiceTimeOracle oracle) {
    List<Instant> edges = oracle.edges(day);
    Instant at =
        edges.isEmpty() || cut.of() == 9
            ? day.atTime(cut.time()).atZone(oracle.zone()).toInstant()
            : edges.get(cut.where() % edges.size());
    return at.plus(cut.off());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * Another limit in the same hours.
   *
   * @param other the limit
   * @return the sample
   */
  public ServiceTimeSample with(TimeLimitSample other) {
    return new ServiceTimeSample(other, oracle);
  }

  /**
   * What the oracle finds.
   *
   * @param counting how the limit is counted
   * @param reading which days it rests on
   * @return what is found
   */
  public Count right(CountingPolicy counting, Reading reading) {
    return oracle.count(count.start(), count.limit(), counting, count.pauses(), reading);
  }

  /**
   * What the engine counts with.
   *
   * @return the counter
   */
  public TimeLimitCounter counter() {
    return TimeLimitCounter.of(
        Dated.from("drawn.counting", SINCE, RULE, count.counting()),
        oracle.hours().calendar(),
        oracle.hours(),
        oracle.zone());
  }

  /**
   * What the engine answers.
   *
   * @return the end of the limit
   */
  public Outcome<LimitEnd> answer() {
    return counter().end(count.start(), count.limit(), count.union());
  }
}
