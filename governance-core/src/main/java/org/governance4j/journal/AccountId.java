package org.governance4j.journal;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.OpaqueId;

/**
 * An account's id (账户标识).
 *
 * @param value the host's opaque id
 */
public record AccountId(String value) implements OpaqueId, Comparable<AccountId> {

  /** Checks the components. */
  public AccountId {
    OpaqueId.check("account", value);
  }

  /**
   * Names an account.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static AccountId of(String value) {
    return new AccountId(value);
  }

  /**
   * The id of a holder's account in a book.
   *
   * @param book what is kept in such accounts, in the form of an id, such as {@code points}
   * @param holder whose account it is
   * @return the book and the holder's id, or a SHA-256 digest of that id where both are too long
   */
  public static AccountId of(String book, OpaqueId holder) {
    requireNonNull(book, "book");
    requireNonNull(holder, "holder");
    return new AccountId(DerivedId.readable(book, holder));
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }
}
