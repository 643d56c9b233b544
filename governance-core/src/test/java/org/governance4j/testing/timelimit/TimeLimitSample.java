package org.governance4j.testing.timelimit;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.testing.timelimit.TimeLimitOracle.Span;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;

/**
 * One limit, counted with its pauses.
 *
 * @param earliest the earliest instant of a pause, at the start or before it
 * @param start when the limit starts
 * @param limit the limit
 * @param counting how it is counted
 * @param pauses the pauses, which may overlap
 */
public record TimeLimitSample(
    Instant earliest,
    Instant start,
    TimeLimit limit,
    CountingPolicy counting,
    ImmutableList<Span> pauses) {

  private static final int NEAR_DUE = 10;

  /**
   * Samples, thick where something begins or ends.
   *
   * @param countings the ways of counting
   * @param calendar the days that are worked
   * @param zone the zone of the days
   * @return the samples
   */
  public static Arbitrary<TimeLimitSample> arbitrary(
      Arbitrary<CountingPolicy> countings, WorkCalendar calendar, ZoneId zone) {
    Arbitrary<Duration> leads =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Duration.ZERO)),
            Tuple.of(1, Arbitraries.longs().between(0, 9 * 86_400L).map(Duration::ofSeconds)));
    TimeLimitOracle oracle = new TimeLimitOracle(calendar.provisional(), zone);
    return Combinators.combine(
            TimeLimitArbitraries.instants(zone),
            leads,
            TimeLimitArbitraries.limits(),
            countings,
            cuts())
        .as(
            (start, lead, limit, counting, cuts) -> {
              Instant earliest = start.minus(lead);
              Instant due =
                  oracle
                      .count(start, limit, counting.withProvisionalDays(), List.of())
                      .due()
                      .orElse(start);
              return new TimeLimitSample(
                  earliest,
                  start,
                  limit,
                  counting,
                  pauses(earliest, start, due, cuts, counting, zone));
            });
  }

  private record Cut(int of, int where, LocalTime time, long nanos) {}

  /** Anywhere, or all near the due instant: a last day that rolls over can be passed twice. */
  private static Arbitrary<List<Cut>> cuts() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, cuts(Arbitraries.integers().between(0, 9)).list().ofMaxSize(8)),
        Tuple.of(1, cuts(Arbitraries.just(NEAR_DUE)).list().ofMinSize(4).ofMaxSize(10)));
  }

  private static Arbitrary<Cut> cuts(Arbitrary<Integer> kinds) {
    return Combinators.combine(
            kinds,
            Arbitraries.integers().between(0, 99),
            TimeLimitArbitraries.times(),
            Arbitraries.of(-1L, 0L, 0L, 1L))
        .as(Cut::new);
  }

  private static Instant instant(
      Cut cut, Instant earliest, Instant start, Instant due, CountingPolicy counting, ZoneId zone) {
    long days = Duration.between(start, due).toDays() + 6;
    LocalDate day =
        start.atZone(zone).toLocalDate().plusDays(Math.floorMod(cut.where() * 7L, days) - 3);
    LocalTime end = counting.dayEnd() instanceof DayEnd.AtTime at ? at.time() : LocalTime.MIDNIGHT;
    Instant at =
        switch (cut.of()) {
          case 0 -> due;
          case 1 -> start;
          case 2, 3 -> day.atTime(end).atZone(zone).toInstant();
          case 4, 5 -> day.atTime(start.atZone(zone).toLocalTime()).atZone(zone).toInstant();
          case 6 ->
              start.plus(Duration.between(start, due).multipliedBy(cut.where()).dividedBy(90));
          case NEAR_DUE ->
              due.atZone(zone)
                  .toLocalDate()
                  .plusDays(cut.where() % 12 - 4)
                  .atTime(cut.time())
                  .atZone(zone)
                  .toInstant();
          default -> day.atTime(cut.time()).atZone(zone).toInstant();
        };
    Instant moved = at.plusNanos(cut.nanos());
    return moved.isBefore(earliest) ? earliest : moved;
  }

  private static ImmutableList<Span> pauses(
      Instant earliest,
      Instant start,
      Instant due,
      List<Cut> cuts,
      CountingPolicy counting,
      ZoneId zone) {
    ImmutableList.Builder<Span> pauses = ImmutableList.builder();
    for (int i = 0; i + 1 < cuts.size(); i += 2) {
      Instant one = instant(cuts.get(i), earliest, start, due, counting, zone);
      Instant two = instant(cuts.get(i + 1), earliest, start, due, counting, zone);
      boolean open = cuts.get(i).where() % 12 == 0;
      pauses.add(
          open
              ? new Span(one, Optional.empty())
              : new Span(
                  one.isBefore(two) ? one : two, Optional.of(one.isBefore(two) ? two : one)));
    }
    return pauses.build();
  }

  /**
   * The pauses as the counter takes them.
   *
   * @return their union, in order and apart from each other
   */
  public List<Pause> union() {
    return TimeLimitOracle.union(pauses).stream()
        .map(span -> new Pause(span.from(), span.until()))
        .toList();
  }

  /**
   * Checks if a pause begins the count anew.
   *
   * @return true if the limit is one in months or years, and the way of counting says so
   */
  public boolean runsAnew() {
    return (limit.unit() == LimitUnit.MONTHS || limit.unit() == LimitUnit.YEARS)
        && counting
            .suspendedMonths()
            .equals(Optional.of(CountingPolicy.SuspendedMonths.COUNT_ANEW));
  }

  /**
   * The same limit, paused once more.
   *
   * @param pause the pause
   * @return the sample
   */
  public TimeLimitSample with(Span pause) {
    return withPauses(ImmutableList.<Span>builder().addAll(pauses).add(pause).build());
  }

  /**
   * The same limit with other pauses.
   *
   * @param others the pauses
   * @return the sample
   */
  public TimeLimitSample withPauses(ImmutableList<Span> others) {
    return new TimeLimitSample(earliest, start, limit, counting, others);
  }

  /**
   * Another limit with the same start and pauses.
   *
   * @param other the limit
   * @return the sample
   */
  public TimeLimitSample withLimit(TimeLimit other) {
    return new TimeLimitSample(earliest, start, other, counting, pauses);
  }

  /**
   * A longer limit with the same start and pauses.
   *
   * @param more how many units longer
   * @return the sample
   */
  public TimeLimitSample longer(int more) {
    return withLimit(new TimeLimit(limit.amount() + more, limit.unit(), limit.rule()));
  }

  /**
   * The same limit, counted otherwise.
   *
   * @param other how
   * @return the sample
   */
  public TimeLimitSample withCounting(CountingPolicy other) {
    return new TimeLimitSample(earliest, start, limit, other, pauses);
  }

  /**
   * The same limit with a later start.
   *
   * @param by how much later
   * @return the sample
   */
  public TimeLimitSample later(Duration by) {
    return new TimeLimitSample(earliest, start.plus(by), limit, counting, pauses);
  }
}
