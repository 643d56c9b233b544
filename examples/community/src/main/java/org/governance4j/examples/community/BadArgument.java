package org.governance4j.examples.community;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the command line asks for cannot be done: a sentence of the job's words says why. */
final class BadArgument extends Exception {

  private static final long serialVersionUID = 1L;

  // What could break a line of the terminal or turn the direction of writing.
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private final String key;
  private final transient Object[] values;

  /**
   * An argument that is wrong.
   *
   * @param key of the sentence
   * @param values what the sentence names
   */
  BadArgument(String key, Object... values) {
    super(key);
    this.key = key;
    this.values = values;
  }

  String text(Words words) {
    return words.get(key, values);
  }

  /** A path as messages show it, so that no name can forge a line. */
  static String shown(Path path) {
    return shown(path.toString());
  }

  /** A text as messages show it. */
  static String shown(String text) {
    return UNSHOWN.matcher(text).replaceAll("?");
  }
}
