package org.governance4j.ranking;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.Fraction;

/**
 * One line of a ranking (名次).
 *
 * @param key who or what is ranked
 * @param value the value that decides
 * @param rank the rank, from 1
 * @param tiedWith how many others have the same value
 * @param <K> the keys' type
 */
public record Ranked<K>(K key, Fraction value, int rank, int tiedWith) {

  /** Checks the components. */
  public Ranked {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
  }
}
