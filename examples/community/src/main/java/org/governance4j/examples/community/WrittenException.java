package org.governance4j.examples.community;

import java.io.IOException;

/** The new output is in its place, but something after that failed: a sentence says what. */
final class WrittenException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String detail;

  /**
   * A failure after the output was written.
   *
   * @param key of the sentence
   * @param detail what the sentence names, if it names anything
   */
  WrittenException(String key, String detail) {
    super(key);
    this.key = key;
    this.detail = detail;
  }

  String text(Words words) {
    return words.get(key, BadArgument.shown(detail));
  }
}
