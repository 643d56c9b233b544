package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.rule.Dated;

/** When the state and the light of cases next differ while nothing happens, in whole seconds. */
final class BulkLights {

  /** In place of a second: the calculator is to be asked. */
  private static final long ASK = Long.MIN_VALUE + 1;

  /** The lights of one version of the policy. */
  private record Lights(BulkTurn yellow, BulkTurn red) {

    static Lights of(LightPolicy policy) {
      return new Lights(BulkTurn.of(policy.yellow()), BulkTurn.of(policy.red()));
    }
  }

  private final Optional<Dated<LightPolicy>> policy;
  private final DeadlineRules rules;
  private final BulkDays days;
  private final ImmutableList<BulkRow> rows;
  private final ImmutableList<Optional<Lights>> byDay;

  /**
   * Of each row, the yellow and the red second of each day of receipt, counted as the row's numbers
   * are; {@link #ASK} where it does not follow from the day.
   */
  private final long[][] yellow;

  private final long[][] red;

  BulkLights(DeadlineRules rules, BulkDays days, ImmutableList<BulkRow> rows) {
    this.policy = rules.lights();
    this.rules = rules;
    this.days = days;
    this.rows = rows;
    this.byDay =
        policy.isEmpty()
            ? ImmutableList.of()
            : IntStream.range(0, days.count())
                .mapToObj(day -> on(days.first() + day))
                .collect(ImmutableList.toImmutableList());
    this.yellow = new long[rows.size()][byDay.size()];
    this.red = new long[rows.size()][byDay.size()];
    IntStream.range(0, rows.size()).forEach(this::compile);
  }

  private void compile(int row) {
    Arrays.fill(yellow[row], ASK);
    Arrays.fill(red[row], ASK);
    for (int day = 0; day < byDay.size(); day++) {
      if (byDay.get(day).isPresent() && rows.get(row).isSettledInDays(day)) {
        Lights lights = byDay.get(day).get();
        yellow[row][day] = ofDay(row, day, lights.yellow());
        red[row][day] = ofDay(row, day, lights.red());
      }
    }
  }

  private long ofDay(int row, int day, BulkTurn turn) {
    if (turn.isFixed() || turn.isServed() && rows.get(row).isAdded()) {
      return ASK;
    }
    long second = rows.get(row).turn(turn.threshold(), days.midnight(day));
    return second == BulkDeadlines.UNKNOWN ? second : second - base(row, days.midnight(day));
  }

  /** What the numbers of a row are added to. */
  private long base(int row, long start) {
    return rows.get(row).isAdded() ? start : days.midnight(0);
  }

  /**
   * The first second after another.
   *
   * @param row the row
   * @param received the receipt, which selects the version of the policy
   * @param due the due second
   * @param at the second after which to look
   */
  long next(int row, long received, long due, long at) {
    if (at > due) {
      return BulkDeadlines.NONE;
    }
    if (policy.isEmpty()) {
      return due + 1;
    }
    long day = days.dayOf(received);
    boolean compiled = day >= 0 && day < byDay.size();
    Optional<Lights> lights = compiled ? byDay.get((int) day) : on(days.first() + day);
    if (lights.isEmpty()) {
      return due + 1;
    }
    long first =
        second(lights.get().yellow(), compiled ? yellow[row][(int) day] : ASK, row, received, due);
    long last =
        second(lights.get().red(), compiled ? red[row][(int) day] : ASK, row, received, due);
    return next(first, last, due, at);
  }

  /** Before a yellow that is not known the light is not either, until it is red. */
  private static long next(long yellow, long red, long due, long at) {
    if (red == BulkDeadlines.UNKNOWN || at >= red) {
      return due + 1;
    }
    return at < yellow ? Math.min(yellow, red) : red;
  }

  private long second(BulkTurn turn, long number, int row, long received, long due) {
    if (turn.isFixed()) {
      return turn.second(rows.get(row).start(received), due);
    }
    if (number == ASK) {
      return rows.get(row).turn(turn.threshold(), received);
    }
    return number == BulkDeadlines.UNKNOWN
        ? number
        : base(row, rows.get(row).start(received)) + number;
  }

  private Optional<Lights> on(long epochDay) {
    return policy
        .orElseThrow()
        .asOf(LocalDate.ofEpochDay(epochDay), rules.knownOn())
        .toOptional()
        .map(Lights::of);
  }
}
