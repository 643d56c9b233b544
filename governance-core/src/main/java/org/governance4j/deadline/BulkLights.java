package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.rule.Dated;

/** When the state and the light of cases next differ while nothing happens, in whole seconds. */
final class BulkLights {

  /** The lights of one version of the policy. */
  private record Lights(BulkTurn yellow, BulkTurn red) {

    long next(long start, long due, long at) {
      long first = yellow.second(start, due);
      long second = red.second(start, due);
      if (first == BulkDeadlines.UNKNOWN || second == BulkDeadlines.UNKNOWN) {
        return BulkDeadlines.NONE;
      }
      if (at < second) {
        return at < first ? Math.min(first, second) : second;
      }
      return due + 1;
    }
  }

  private final Optional<Dated<LightPolicy>> policy;
  private final DeadlineRules rules;
  private final BulkDays days;
  private final ImmutableList<Optional<Lights>> byDay;

  private BulkLights(DeadlineRules rules, BulkDays days) {
    this.policy = rules.lights();
    this.rules = rules;
    this.days = days;
    this.byDay =
        policy.isEmpty()
            ? ImmutableList.of()
            : IntStream.range(0, days.count())
                .mapToObj(day -> on(days.date(day)))
                .collect(ImmutableList.toImmutableList());
  }

  static BulkLights of(DeadlineRules rules, BulkDays days) {
    return new BulkLights(rules, days);
  }

  /**
   * The first second after another.
   *
   * @param received the receipt, which selects the version of the policy
   * @param start from when the limit is counted
   * @param due the due second
   * @param at the second after which to look
   */
  long next(long received, long start, long due, long at) {
    if (at > due) {
      return BulkDeadlines.NONE;
    }
    if (policy.isEmpty()) {
      return due + 1;
    }
    long day = days.dayOf(received);
    Optional<Lights> lights =
        day >= 0 && day < byDay.size()
            ? byDay.get((int) day)
            : on(LocalDate.ofEpochDay(days.first() + day));
    return lights.map(known -> known.next(start, due, at)).orElse(BulkDeadlines.NONE);
  }

  private Optional<Lights> on(LocalDate day) {
    return policy
        .orElseThrow()
        .asOf(day, rules.knownOn())
        .toOptional()
        .map(
            stated ->
                new Lights(BulkTurn.of(stated.yellow(), rules), BulkTurn.of(stated.red(), rules)));
  }
}
