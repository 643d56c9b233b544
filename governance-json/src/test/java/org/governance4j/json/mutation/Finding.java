package org.governance4j.json.mutation;

import java.io.Serial;
import java.util.Arrays;

/** What must not be: the library answered a text otherwise than it promises. */
final class Finding extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private static final int LONGEST = 500;

  private final String kind;

  Finding(String kind, String detail, Throwable cause) {
    super(kind + (detail.isEmpty() ? "" : ": " + shortened(detail)), cause);
    this.kind = kind;
  }

  /** What went wrong, alike for all texts at which the same goes wrong. */
  String kind() {
    return kind;
  }

  /** An exception that nobody documented. */
  static Finding ofException(String when, Throwable thrown) {
    String at =
        Arrays.stream(thrown.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.governance4j."))
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .findFirst()
            .orElse("nowhere of ours");
    return new Finding(
        when + " throws " + thrown.getClass().getName() + " at " + at,
        String.valueOf(thrown.getMessage()),
        thrown);
  }

  static void checkEqual(String kind, Object actual, Object expected) {
    if (!actual.equals(expected) || actual.hashCode() != expected.hashCode()) {
      throw new Unequal(kind, "is " + shortened(actual) + " instead of " + shortened(expected));
    }
  }

  private static String shortened(Object value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** Two values differ that must be equal. */
  static final class Unequal extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final String kind;

    Unequal(String kind, String detail) {
      super(detail);
      this.kind = kind;
    }

    Finding finding() {
      return new Finding(kind, String.valueOf(getMessage()), this);
    }
  }
}
