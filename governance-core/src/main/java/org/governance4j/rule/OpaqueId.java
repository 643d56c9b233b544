package org.governance4j.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Locale;

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
    requireNonNull(kind, "kind");
    requireNonNull(value, "value");
    return check(kind, value, MAX_LENGTH);
  }

  /**
   * Checks the form of an id of another greatest length; see {@link #check(String, String)}.
   *
   * @param kind what the id names, for the message
   * @param value the id
   * @param most the greatest length
   * @return the id, unchanged
   * @throws IllegalArgumentException if the form is wrong; the message names the place and the code
   *     point of the first wrong character, and never quotes the text
   */
  static String check(String kind, String value, int most) {
    requireNonNull(kind, "kind");
    requireNonNull(value, "value");
    checkArgument(
        !value.isEmpty() && value.length() <= most,
        "%s id must have 1 to %s characters but has %s",
        kind,
        most,
        value.length());
    for (int i = 0; i < value.length(); i++) {
      if (!isAllowed(value.charAt(i), i)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s id has U+%04X at index %d: use an opaque id of ASCII letters, digits and . _ :"
                    + " / @ -, which starts with a letter or a digit",
                kind,
                value.codePointAt(i),
                i));
      }
    }
    return value;
  }

  /**
   * Whether a text has the form of an id.
   *
   * @param value the text
   * @return true if {@link #check(String, String)} returns it
   */
  static boolean isValid(String value) {
    requireNonNull(value, "value");
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (!isAllowed(value.charAt(i), i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(char c, int index) {
    boolean alphanumeric = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    return alphanumeric || index > 0 && "._:/@-".indexOf(c) >= 0;
  }
}
