package org.governance4j.rule;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * An id that means nothing outside the host's own tables (不透明标识): no name, identity number or
 * telephone number.
 *
 * <p>Ids are ASCII, so that a person's name in Chinese cannot stand where an id is wanted.
 */
public interface OpaqueId {

  /** The longest id, in characters. */
  int MAX_LENGTH = 128;

  /**
   * The id as the host knows it.
   *
   * @return the id's characters, as {@link #check} allows them
   */
  String value();

  /**
   * Checks the form of an id: 1 to {@value #MAX_LENGTH} letters, digits and {@code . _ : / @ -},
   * the first a letter or a digit.
   *
   * @param kind what the id names, for the message
   * @param value the id
   * @return the id, unchanged
   * @throws IllegalArgumentException if the form is wrong
   */
  static String check(String kind, String value) {
    checkArgument(
        !value.isEmpty() && value.length() <= MAX_LENGTH,
        "%s id must have 1 to %s characters but has %s",
        kind,
        MAX_LENGTH,
        value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean alphanumeric = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      checkArgument(
          alphanumeric || i > 0 && "._:/@-".indexOf(c) >= 0,
          "%s id '%s' has '%s' at index %s: use an opaque id of ASCII letters, digits and . _ : / @"
              + " -, which starts with a letter or a digit",
          kind,
          value,
          c,
          i);
    }
    return value;
  }
}
