package org.governance4j.json;

import static java.util.Objects.requireNonNull;

/**
 * A record of an NDJSON file (一行一条记录).
 *
 * @param number the line's number, from 1
 * @param value the record
 * @param <T> the record's type
 */
public record Line<T>(long number, T value) {

  /** Checks the components. */
  public Line {
    requireNonNull(value, "value");
  }
}
