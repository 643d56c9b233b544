package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.TransferId;

/**
 * What two banks do not have alike (对账差异).
 *
 * @param transfer the transfer; empty for what stood before the period
 * @param day its day, or the first day of the period
 * @param mine what the first bank has, in parts; zero if it has nothing of it
 * @param theirs what the second has, which would be the opposite
 */
public record ClaimGap(Optional<TransferId> transfer, LocalDate day, long mine, long theirs) {

  /** Checks the components. */
  public ClaimGap {
    requireNonNull(transfer, "transfer");
    requireNonNull(day, "day");
  }
}
