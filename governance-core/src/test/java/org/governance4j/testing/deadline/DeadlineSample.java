package org.governance4j.testing.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.deadline.CaseHistory;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.deadline.CountingPolicy;
import org.governance4j.rule.Dated;

/**
 * What a law of deadlines is tried on, drawn together.
 *
 * @param limits the limits by gravity
 * @param clocks how they are counted
 * @param history a case
 * @param at an instant, mostly near one of its events
 * @param knownOn a day of knowledge
 */
public record DeadlineSample(
    Dated<CaseLimitPolicy> limits,
    Dated<CountingPolicy> clocks,
    CaseHistory history,
    Instant at,
    LocalDate knownOn) {

  /** Samples of which half have the policy given, half the clock given, the others drawn ones. */
  static Arbitrary<DeadlineSample> arbitrary(
      Dated<CaseLimitPolicy> policy,
      Dated<CountingPolicy> clock,
      Arbitrary<CaseHistory> histories) {
    Arbitrary<Dated<CaseLimitPolicy>> limits =
        Arbitraries.oneOf(
            Arbitraries.just(policy),
            DeadlineArbitraries.dated("drawn.limits", DeadlineArbitraries.caseLimits()));
    Arbitrary<Dated<CountingPolicy>> clocks =
        Arbitraries.oneOf(
            Arbitraries.just(clock),
            DeadlineArbitraries.dated("drawn.clock", DeadlineArbitraries.clocks()));
    Arbitrary<Duration> after =
        Arbitraries.longs().between(-86_400, 40 * 86_400L).map(Duration::ofSeconds);
    return Combinators.combine(
            limits,
            clocks,
            histories,
            Arbitraries.integers().between(0, 9),
            Arbitraries.oneOf(Arbitraries.of(-1L, 0L, 1L).map(Duration::ofNanos), after),
            DeadlineArbitraries.knownOn())
        .as(
            (limit, counted, history, n, later, known) ->
                new DeadlineSample(limit, counted, history, near(history, n).plus(later), known));
  }

  private static Instant near(CaseHistory history, int number) {
    return history.events().isEmpty()
        ? Instant.EPOCH
        : history.events().get(number % history.events().size()).at();
  }
}
