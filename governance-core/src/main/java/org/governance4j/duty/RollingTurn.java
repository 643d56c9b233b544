package org.governance4j.duty;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a rolling rhythm is: one turn is due a number of turns after an origin, which is the last
 * time or, without one, the first day of the first turn.
 *
 * @param origin the day from which turns are counted
 * @param turns how many turns after it this one is due: more than 1 after turns in which nothing
 *     was
 * @param from the first day of the turn
 * @param since the day from which the rhythm rolls, before which no turn begins
 * @param rhythm the rhythm by which earlier turns were counted, if there are any
 */
record RollingTurn(
    LocalDate origin, long turns, LocalDate from, LocalDate since, Optional<Rhythm.Every> rhythm) {

  /** The turn after the last time. */
  static RollingTurn after(LocalDate last, LocalDate since) {
    return new RollingTurn(last, 1, last.plusDays(1), since, Optional.empty());
  }

  /** The first turn of a rhythm, where no last time is known. */
  static RollingTurn first(LocalDate start, LocalDate since) {
    return new RollingTurn(start, 1, start, since, Optional.empty());
  }

  /** The day on which the turn begins to count, and in whose window it is listed. */
  LocalDate begins() {
    return from.isBefore(since) ? since : from;
  }

  /** Whether it is counted from its own first day, as no last time is known. */
  boolean isFirst() {
    return origin.equals(from);
  }

  /** The same turn by the rhythm in force: another one counts from the end of the last turn. */
  RollingTurn by(Rhythm.Every every) {
    boolean other = rhythm.isPresent() && !rhythm.get().equals(every);
    return other ? after(from.minusDays(1), since).by(every) : withRhythm(every);
  }

  private RollingTurn withRhythm(Rhythm.Every every) {
    return new RollingTurn(origin, turns, from, since, Optional.of(every));
  }

  /** The day on which the turn is due, once its rhythm is known. */
  LocalDate due() {
    return rhythm.orElseThrow().after(origin, turns);
  }

  /**
   * The turn after this one, in which nothing was due, or a later one if nothing is due in all
   * turns that end before a day either.
   */
  RollingTurn nextReaching(LocalDate day) {
    Rhythm.Every every = rhythm.orElseThrow();
    long next = Math.max(turns + 1, every.turnsUntil(origin, day));
    return new RollingTurn(origin, next, every.after(origin, next - 1).plusDays(1), since, rhythm);
  }
}
