package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;

import org.governance4j.community.PersonId;

/**
 * Whoever holds coins in a time bank (持有者).
 *
 * @param id the opaque id under which the bank keeps the account; a group has one of its own
 * @param kind whether it is a person or a group
 */
public record CoinHolder(PersonId id, Kind kind) {

  /** Checks the components. */
  public CoinHolder {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
  }

  /**
   * A person who holds coins.
   *
   * @param id the person
   * @return the holder
   */
  public static CoinHolder person(PersonId id) {
    return new CoinHolder(id, Kind.PERSON);
  }

  /**
   * A group that holds coins.
   *
   * @param id the id of its account
   * @return the holder
   */
  public static CoinHolder group(PersonId id) {
    return new CoinHolder(id, Kind.GROUP);
  }

  /**
   * Whether a group holds the coins.
   *
   * @return true for a group, false for a person
   */
  public boolean isGroup() {
    return kind == Kind.GROUP;
  }

  /** Who holds coins (持有者类别). */
  public enum Kind {
    /** One person (个人). */
    PERSON,
    /** Several who serve as one (团体). */
    GROUP
  }
}
