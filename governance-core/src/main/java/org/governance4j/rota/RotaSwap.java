package org.governance4j.rota;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.community.PersonId;

/**
 * Two persons change their days (换班).
 *
 * @param first the one
 * @param firstDay the day that the one gives to the other
 * @param second the other
 * @param secondDay the day that the other gives to the one
 */
public record RotaSwap(PersonId first, LocalDate firstDay, PersonId second, LocalDate secondDay) {

  /** Checks the components. */
  public RotaSwap {
    requireNonNull(first, "first");
    requireNonNull(firstDay, "firstDay");
    requireNonNull(second, "second");
    requireNonNull(secondDay, "secondDay");
  }
}
