package org.governance4j.journal;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.OpaqueId;

/**
 * A transfer's id, which also makes applying it again harmless (划转标识).
 *
 * @param value the host's opaque id
 */
public record TransferId(String value) implements OpaqueId, Comparable<TransferId> {

  /** Checks the components. */
  public TransferId {
    OpaqueId.check("transfer", value);
  }

  /**
   * Names a transfer.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static TransferId of(String value) {
    return new TransferId(value);
  }

  /**
   * An id that follows from a fact, so that the same fact posted twice is one transfer.
   *
   * @param purpose what the transfer is for, in the form of an id, such as {@code
   *     points/contribution}
   * @param parts what makes up the fact; different parts give different ids
   * @return the purpose and a SHA-256 digest of the parts
   */
  public static TransferId derivedFrom(String purpose, String... parts) {
    requireNonNull(purpose, "purpose");
    requireNonNull(parts, "parts");
    return new TransferId(DerivedId.digest(purpose, parts));
  }

  @Override
  public int compareTo(TransferId other) {
    return value.compareTo(other.value);
  }
}
