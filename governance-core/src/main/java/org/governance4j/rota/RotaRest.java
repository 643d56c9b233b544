package org.governance4j.rota;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/**
 * How far apart the turns of a person must lie.
 *
 * @param days how many free days between two turns, if any
 */
record RotaRest(Optional<Integer> days) {

  /** Whether a turn lies too near to another day's; a day with a turn already is too near. */
  boolean isBroken(LocalDate day, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(day, other)) <= days.orElse(0);
  }

  boolean isBroken(LocalDate day, Collection<LocalDate> others) {
    return others.stream().anyMatch(other -> isBroken(day, other));
  }
}
