package org.governance4j.rota;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.rule.OpaqueId;

/**
 * A day to be staffed, or a turn of somebody on it (值班日).
 *
 * @param date the day
 * @param kind the kind of day
 */
public record RotaDay(LocalDate date, String kind) {

  /** Checks the components. */
  public RotaDay {
    requireNonNull(date, "date");
    requireNonNull(kind, "kind");
    OpaqueId.checkCode("kind", kind);
  }
}
