package org.governance4j.testing.deadline;

import com.google.common.collect.ImmutableMap;
import java.time.LocalTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.cases.Gravity;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.timelimit.TimeLimitArbitraries;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** Generators of limits by gravity, of their counting, and of what changes in a case do. */
public final class DeadlineArbitraries {

  private DeadlineArbitraries() {}

  /**
   * Limits in hours, days and weeks, mostly short, some over years.
   *
   * @return the limits
   */
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
            Arbitraries.of(true, false))
        .as(
            (amount, unit, rule, read) ->
                new TimeLimit(
                    amount, unit, read ? rule("L", rule).interpreted() : rule("L", rule)));
  }

  /**
   * For each gravity a limit, an escalation, or nothing.
   *
   * @return the policies
   */
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

  /**
   * Ways of counting, every combination that the oracle of deadlines knows.
   *
   * @return the policies
   */
  public static Arbitrary<CountingPolicy> countings() {
    return Combinators.combine(
            Arbitraries.of(CountingPolicy.Start.AT_RECEIPT, CountingPolicy.Start.NEXT_DAY),
            Arbitraries.of(CountingPolicy.RollOver.NONE, CountingPolicy.RollOver.NEXT_WORKING_DAY),
            TimeLimitArbitraries.times()
                .filter(time -> !time.equals(LocalTime.MIDNIGHT))
                .optional(0.6),
            Arbitraries.of(true, false))
        .as(
            (start, roll, closing, provisional) ->
                new CountingPolicy(
                    start,
                    CountingPolicy.OutsideHours.AS_RECEIVED,
                    roll,
                    closing.map(DayEnd::at).orElseGet(DayEnd::midnight),
                    Optional.empty(),
                    provisional,
                    rule("C", 1)));
  }

  /**
   * Decisions about reclassified cases.
   *
   * @return the policies
   */
  public static Arbitrary<CaseChangePolicy> changes() {
    return Arbitraries.of(CaseChangePolicy.Reclassification.values())
        .optional(0.9)
        .map(again -> new CaseChangePolicy(again, Optional.empty(), rule("C", 2)));
  }

  private static RuleRef rule(String kind, int number) {
    return RuleRef.of("TEST-" + kind + number, "a rule", "a source");
  }
}
