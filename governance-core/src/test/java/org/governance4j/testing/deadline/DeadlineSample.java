package org.governance4j.testing.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.cases.CaseHistory;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.testing.timelimit.TimeLimitArbitraries;
import org.governance4j.timelimit.CountingPolicy;

/**
 * What a law of deadlines is tried on, drawn together.
 *
 * @param limits the limits by gravity
 * @param countings how they are counted
 * @param changes what changes in the case do to them
 * @param history a case
 * @param at an instant, mostly near one of its events
 * @param knownOn a day of knowledge
 */
public record DeadlineSample(
    Dated<CaseLimitPolicy> limits,
    Dated<CountingPolicy> countings,
    Dated<CaseChangePolicy> changes,
    CaseHistory history,
    Instant at,
    LocalDate knownOn) {

  /** Samples of which half have each of the policies given, the others drawn ones. */
  static Arbitrary<DeadlineSample> arbitrary(
      Dated<CaseLimitPolicy> policy,
      Dated<CountingPolicy> counting,
      Dated<CaseChangePolicy> change,
      Arbitrary<CaseHistory> histories) {
    Arbitrary<Dated<CaseLimitPolicy>> limits =
        Arbitraries.oneOf(
            Arbitraries.just(policy),
            TimeLimitArbitraries.dated("drawn.limits", DeadlineArbitraries.caseLimits()));
    Arbitrary<Dated<CountingPolicy>> countings =
        Arbitraries.oneOf(
            Arbitraries.just(counting),
            TimeLimitArbitraries.dated("drawn.counting", DeadlineArbitraries.countings()));
    Arbitrary<Dated<CaseChangePolicy>> changes =
        Arbitraries.oneOf(
            Arbitraries.just(change),
            TimeLimitArbitraries.dated("drawn.changes", DeadlineArbitraries.changes()));
    Arbitrary<Duration> after =
        Arbitraries.longs().between(-86_400, 40 * 86_400L).map(Duration::ofSeconds);
    return Combinators.combine(
            limits,
            countings,
            changes,
            histories,
            Arbitraries.integers().between(0, 9),
            Arbitraries.oneOf(Arbitraries.of(-1L, 0L, 1L).map(Duration::ofNanos), after),
            TimeLimitArbitraries.knownOn())
        .as(
            (limit, counted, changed, history, n, later, known) ->
                new DeadlineSample(
                    limit, counted, changed, history, near(history, n).plus(later), known));
  }

  private static Instant near(CaseHistory history, int number) {
    return history.events().isEmpty()
        ? Instant.EPOCH
        : history.events().get(number % history.events().size()).at();
  }
}
