package org.governance4j.testing.timelimit;

import com.google.common.collect.ImmutableList;
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
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** Generators of days and instants, limits, ways of counting and dated policies. */
public final class TimeLimitArbitraries {

  /** The rule that drawn limits and ways of counting cite. */
  public static final RuleRef RULE = RuleRef.of("TEST-COUNT", "a rule", "a source");

  private static final LocalDate FIRST = LocalDate.of(2006, 6, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 6, 30);
  private static final ImmutableList<String> TURNS =
      ImmutableList.of("01-01", "01-31", "02-28", "04-05", "05-01", "06-20", "10-01", "12-28");

  private TimeLimitArbitraries() {}

  /**
   * Days from before the first schedule to beyond the last, thick around holidays and turns.
   *
   * @return the days
   */
  public static Arbitrary<LocalDate> days() {
    Arbitrary<LocalDate> any =
        Arbitraries.integers()
            .between(0, (int) (LAST.toEpochDay() - FIRST.toEpochDay()))
            .map(FIRST::plusDays);
    Arbitrary<LocalDate> turns =
        Combinators.combine(
                Arbitraries.integers().between(2007, 2027),
                Arbitraries.of(TURNS),
                Arbitraries.integers().between(-9, 9))
            .as((year, turn, off) -> LocalDate.parse(year + "-" + turn).plusDays(off));
    Arbitrary<LocalDate> lastCovered =
        Arbitraries.integers().between(-20, 5).map(LocalDate.of(2026, 12, 31)::plusDays);
    return Arbitraries.frequencyOf(Tuple.of(4, any), Tuple.of(5, turns), Tuple.of(1, lastCovered));
  }

  /**
   * Times of day, the edges of the day and of office hours among them.
   *
   * @return the times
   */
  public static Arbitrary<LocalTime> times() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            LocalTime.MIDNIGHT,
            LocalTime.MAX,
            LocalTime.of(0, 0, 0, 1),
            LocalTime.of(17, 30),
            LocalTime.of(17, 30, 0, 1)),
        Arbitraries.integers().between(0, 23).map(hour -> LocalTime.of(hour, 0)),
        Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay));
  }

  /**
   * Instants on {@link #days} at {@link #times}.
   *
   * @param zone the zone of the days
   * @return the instants
   */
  public static Arbitrary<Instant> instants(ZoneId zone) {
    return Combinators.combine(days(), times())
        .as((day, time) -> day.atTime(time).atZone(zone).toInstant());
  }

  /**
   * Days of knowledge, those on which a schedule or a regulation became known among them.
   *
   * @return the days
   */
  public static Arbitrary<LocalDate> knownOn() {
    return Arbitraries.oneOf(
        days(),
        Arbitraries.of(
            LocalDate.of(2020, 1, 26),
            LocalDate.of(2020, 1, 27),
            LocalDate.of(2015, 5, 12),
            LocalDate.of(2015, 5, 13),
            LocalDate.of(2008, 3, 27),
            LocalDate.of(2008, 3, 28)));
  }

  /**
   * Limits in every unit that does not need service hours, mostly short.
   *
   * @return the limits
   */
  public static Arbitrary<TimeLimit> limits() {
    Arbitrary<Integer> small = Arbitraries.integers().between(1, 12);
    Arbitrary<Integer> large = Arbitraries.integers().between(13, 200);
    Arbitrary<TimeLimit> counted =
        Combinators.combine(
                Arbitraries.frequencyOf(Tuple.of(9, small), Tuple.of(1, large)),
                Arbitraries.of(
                    LimitUnit.MINUTES,
                    LimitUnit.HOURS,
                    LimitUnit.DAYS,
                    LimitUnit.WORKING_DAYS,
                    LimitUnit.WORKING_DAYS,
                    LimitUnit.WEEKS,
                    LimitUnit.MONTHS,
                    LimitUnit.MONTHS))
            .as((amount, unit) -> new TimeLimit(amount, unit, RULE));
    return Arbitraries.frequencyOf(
        Tuple.of(12, counted),
        Tuple.of(
            1,
            Arbitraries.integers().between(1, 4).map(n -> new TimeLimit(n, LimitUnit.YEARS, RULE))),
        Tuple.of(1, Arbitraries.just(new TimeLimit(0, LimitUnit.IMMEDIATELY, RULE))));
  }

  /**
   * Limits in service time, mostly over within some days.
   *
   * @return the limits
   */
  public static Arbitrary<TimeLimit> serviceLimits() {
    Arbitrary<TimeLimit> minutes =
        Arbitraries.oneOf(
                Arbitraries.integers().between(1, 700),
                Arbitraries.integers().between(1, 24).map(half -> half * 30))
            .map(amount -> new TimeLimit(amount, LimitUnit.SERVICE_MINUTES, RULE));
    Arbitrary<TimeLimit> hours =
        Arbitraries.integers()
            .between(1, 40)
            .map(amount -> new TimeLimit(amount, LimitUnit.SERVICE_HOURS, RULE));
    return Arbitraries.oneOf(minutes, hours);
  }

  /**
   * Ways of counting in every combination that does not need service hours.
   *
   * @return the policies
   */
  public static Arbitrary<CountingPolicy> countings() {
    return Combinators.combine(
            Arbitraries.of(CountingPolicy.Start.values()),
            Arbitraries.of(CountingPolicy.RollOver.values()),
            Arbitraries.oneOf(
                    Arbitraries.of(LocalTime.of(17, 30), LocalTime.MAX, LocalTime.of(0, 0, 0, 1)),
                    Arbitraries.integers().between(1, 86_399).map(LocalTime::ofSecondOfDay))
                .optional(0.6),
            Arbitraries.of(CountingPolicy.SuspendedMonths.values()).optional(0.8),
            flags())
        .as(
            (start, roll, end, months, provisional) ->
                new CountingPolicy(
                    start,
                    CountingPolicy.OutsideHours.AS_RECEIVED,
                    roll,
                    end.map(DayEnd::at).orElseGet(DayEnd::midnight),
                    months,
                    provisional,
                    RULE));
  }

  /**
   * Ways of counting in every combination; service time heeds but two of the decisions.
   *
   * @return the policies
   */
  public static Arbitrary<CountingPolicy> serviceCountings() {
    return Combinators.combine(
            countings(), Arbitraries.of(CountingPolicy.OutsideHours.values()), flags())
        .as(
            (counting, outside, closing) ->
                new CountingPolicy(
                    counting.start(),
                    outside,
                    counting.rollOver(),
                    closing ? DayEnd.closeOfBusiness() : counting.dayEnd(),
                    counting.suspendedMonths(),
                    counting.provisionalAllowed(),
                    counting.rule()));
  }

  /**
   * A policy that mostly holds throughout, and else has versions, gaps and an end.
   *
   * @param subject what it is about
   * @param values its values
   * @param <T> their type
   * @return the dated policies
   */
  public static <T> Arbitrary<Dated<T>> dated(String subject, Arbitrary<T> values) {
    Arbitrary<Dated<T>> constant =
        values.map(v -> Dated.from(subject, LocalDate.of(2000, 1, 1), version(0), v));
    Arbitrary<Validity> validities =
        Combinators.combine(days(), Arbitraries.integers().between(1, 4000).optional(0.6))
            .as((from, days) -> new Validity(from, days.map(from::plusDays)));
    // Typed apart: the compiler of JDK 17 confuses the two in one call, depending on file order.
    Arbitrary<Optional<T>> stated = values.optional(0.9);
    Arbitrary<RuleRef> rules = Arbitraries.of(1, 2, 3).map(TimeLimitArbitraries::version);
    Arbitrary<Dated<T>> versions =
        Combinators.combine(validities, days(), stated, rules)
            .as((held, known, v, rule) -> new Dated.Version<T>(held, known, rule, v))
            .list()
            .ofMaxSize(4)
            .map(list -> Dated.of(subject, list))
            .filter(outcome -> outcome instanceof Outcome.Accepted)
            .map(Outcome::orElseThrow);
    return Arbitraries.frequencyOf(
        Tuple.of(6, constant),
        Tuple.of(2, versions),
        Tuple.of(2, Combinators.combine(versions, constant).as(Dated::over)));
  }

  static Arbitrary<Boolean> flags() {
    return Arbitraries.of(true, false);
  }

  static List<String> codes(Outcome<?> outcome) {
    return outcome.reasons().stream().map(reason -> reason.code().id()).toList();
  }

  private static RuleRef version(int number) {
    return RuleRef.of("TEST-V" + number, "a rule", "a source");
  }
}
