package org.governance4j.testing.deadline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.deadline.CaseHistory;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.deadline.CountingPolicy;
import org.governance4j.deadline.DayEnd;
import org.governance4j.deadline.Gravity;
import org.governance4j.deadline.LimitUnit;
import org.governance4j.deadline.Reclassification;
import org.governance4j.deadline.TimeLimit;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/** Generators of limits, clocks and histories of cases. */
public final class DeadlineArbitraries {

  private static final LocalDate FIRST = LocalDate.of(2006, 6, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 6, 30);
  private static final ImmutableList<String> TURNS =
      ImmutableList.of("01-01", "01-31", "02-28", "04-05", "05-01", "06-20", "10-01", "12-28");

  private DeadlineArbitraries() {}

  /** Days from before the first schedule to beyond the last, thick around holidays and turns. */
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

  /** Times of day, the edges of the day and of office hours among them. */
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

  public static Arbitrary<Instant> instants(ZoneId zone) {
    return Combinators.combine(days(), times())
        .as((day, time) -> day.atTime(time).atZone(zone).toInstant());
  }

  /** Limits in every unit, mostly short, some over years. */
  public static Arbitrary<TimeLimit> limits() {
    Arbitrary<Integer> amounts =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(1, 12)),
            Tuple.of(2, Arbitraries.integers().between(13, 300)));
    return Combinators.combine(
            amounts,
            Arbitraries.of(
                LimitUnit.HOURS, LimitUnit.DAYS, LimitUnit.WORKING_DAYS, LimitUnit.WEEKS),
            Arbitraries.of(1, 2, 3),
            flags())
        .as(
            (amount, unit, rule, read) ->
                new TimeLimit(
                    amount, unit, read ? rule("L", rule).interpreted() : rule("L", rule)));
  }

  /** For each gravity a limit, an escalation, or nothing. */
  public static Arbitrary<CaseLimitPolicy> caseLimits() {
    Arbitrary<Integer> kinds =
        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(3, 1), Tuple.of(1, 2));
    return Combinators.combine(
            limits().list().ofSize(Gravity.values().length),
            kinds.list().ofSize(Gravity.values().length))
        .as(
            (limits, kind) -> {
              ImmutableMap.Builder<Gravity, TimeLimit> limited = ImmutableMap.builder();
              ImmutableMap.Builder<Gravity, RuleRef> escalated = ImmutableMap.builder();
              for (Gravity gravity : Gravity.values()) {
                if (kind.get(gravity.ordinal()) == 0) {
                  limited.put(gravity, limits.get(gravity.ordinal()));
                } else if (kind.get(gravity.ordinal()) == 1) {
                  escalated.put(gravity, rule("E", gravity.ordinal()));
                }
              }
              return new CaseLimitPolicy(limited.buildOrThrow(), escalated.buildOrThrow());
            });
  }

  /** Ways of counting, every combination of the parameters. */
  public static Arbitrary<CountingPolicy> clocks() {
    return Combinators.combine(
            Arbitraries.of(CountingPolicy.Start.AT_RECEIPT, CountingPolicy.Start.NEXT_DAY),
            Arbitraries.of(CountingPolicy.RollOver.NONE, CountingPolicy.RollOver.NEXT_WORKING_DAY),
            times().filter(time -> !time.equals(LocalTime.MIDNIGHT)).optional(0.6),
            Arbitraries.of(Reclassification.values()),
            flags())
        .as(
            (start, roll, closing, again, provisional) ->
                new CountingPolicy(
                    start,
                    CountingPolicy.OutsideHours.AS_RECEIVED,
                    roll,
                    closing.map(DayEnd::at).orElseGet(DayEnd::midnight),
                    Optional.of(again),
                    Optional.empty(),
                    Optional.empty(),
                    provisional,
                    rule("C", 1)));
  }

  /** A policy that mostly holds throughout, and else has versions, gaps and an end. */
  public static <T> Arbitrary<Dated<T>> dated(String subject, Arbitrary<T> values) {
    Arbitrary<Dated<T>> constant =
        values.map(v -> Dated.from(subject, LocalDate.of(2000, 1, 1), rule("V", 0), v));
    Arbitrary<Validity> validities =
        Combinators.combine(days(), Arbitraries.integers().between(1, 4000).optional(0.6))
            .as((from, days) -> new Validity(from, days.map(from::plusDays)));
    Arbitrary<Dated<T>> versions =
        Combinators.combine(validities, days(), values.optional(0.9), Arbitraries.of(1, 2, 3))
            .as((held, known, v, n) -> new Dated.Version<T>(held, known, rule("V", n), v))
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

  /** Histories without a contradiction, open or closed, judged or not, escalated or not. */
  public static Arbitrary<CaseHistory> histories(ZoneId zone) {
    return DeadlineHistories.valid(zone);
  }

  /** Histories of which most contradict themselves, many in several ways at once. */
  public static Arbitrary<CaseHistory> anyHistories(ZoneId zone) {
    return DeadlineHistories.any(zone);
  }

  /** Knowledge days. */
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

  public static Arbitrary<Optional<Gravity>> gravities(double stated) {
    return Arbitraries.of(Gravity.values()).optional(stated);
  }

  static Arbitrary<Boolean> flags() {
    return Arbitraries.of(true, false);
  }

  private static RuleRef rule(String kind, int number) {
    return RuleRef.of("TEST-" + kind + number, "a rule", "a source");
  }
}
