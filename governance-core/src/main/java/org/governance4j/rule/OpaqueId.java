package org.governance4j.rule;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.util.Locale;

/**
 * An id that means nothing outside the host's own tables (不透明标识): no name, identity number or
 * telephone number.
 *
 * <p>Ids are ASCII, so that a person's name in Chinese is never accepted as an id.
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
   * @throws MalformedValueException if the form is wrong; its component is {@code value}
   */
  static String check(String kind, String value) {
    requireNonNull(kind, "kind");
    requireNonNull(value, "value");
    return check("value", kind, " id", value, MAX_LENGTH);
  }

  /**
   * Checks a code that is a component of a value, or an element of one: it has the form of an id.
   *
   * @param component the component's name, for the message and for who reads files
   * @param code the code
   * @return the code, unchanged
   * @throws MalformedValueException if the form is wrong
   */
  static String checkCode(String component, String code) {
    requireNonNull(component, "component");
    requireNonNull(code, "code");
    return check(component, component, "", code, MAX_LENGTH);
  }

  /**
   * Checks a code of another greatest length; see {@link #checkCode(String, String)}.
   *
   * @param component the component's name
   * @param code the code
   * @param most the greatest length
   * @return the code, unchanged
   * @throws MalformedValueException if the form is wrong; the message names the place and the code
   *     point of the first wrong character, and never quotes the text
   */
  static String checkCode(String component, String code, int most) {
    requireNonNull(component, "component");
    requireNonNull(code, "code");
    return check(component, component, "", code, most);
  }

  // Ids are made by the million: words for a message are put together only where there is one.
  private static String check(
      String component, String what, String suffix, String value, int most) {
    int length = value.length();
    if (length < 1 || length > most) {
      checkRange(
          component,
          length,
          1,
          most,
          Unit.COUNT,
          "%s must have 1 to %s characters but has %s",
          what + suffix,
          most,
          length);
    }
    int wrong = firstNotAllowed(value);
    if (wrong < length) {
      throw wrongCharacter(component, what + suffix, value.codePointAt(wrong), wrong);
    }
    return value;
  }

  /** The place of the first character that an id may not have there, or the length. */
  private static int firstNotAllowed(String value) {
    int length = value.length();
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      boolean alphanumeric = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
      if (!alphanumeric && (i == 0 || "._:/@-".indexOf(c) < 0)) {
        return i;
      }
    }
    return length;
  }

  private static MalformedValueException wrongCharacter(
      String component, String named, int codePoint, int index) {
    return MalformedValueException.of(
        component,
        String.format(
            Locale.ROOT,
            "%s has U+%04X at index %d: use an opaque id of ASCII letters, digits and . _ : / @ -,"
                + " which starts with a letter or a digit",
            named,
            codePoint,
            index));
  }

  /**
   * Whether a text has the form of an id.
   *
   * @param value the text
   * @return true if {@link #check(String, String)} returns it
   */
  static boolean isValid(String value) {
    requireNonNull(value, "value");
    return !value.isEmpty()
        && value.length() <= MAX_LENGTH
        && firstNotAllowed(value) == value.length();
  }
}
