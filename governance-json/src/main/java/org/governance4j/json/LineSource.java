package org.governance4j.json;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Splits a text into lines, each of bounded length. A line feed at the very end ends no line. */
final class LineSource {

  private static final int BUFFER = 1 << 16;

  private final Reader source;
  private final int longest;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder line = new StringBuilder();
  private int position;
  private int end;
  private long number;
  private boolean tooLong;

  LineSource(Reader source, int longest) {
    this.source = source;
    this.longest = longest;
  }

  /** The number of the line read last, or under way, from 1. */
  long number() {
    return number;
  }

  /** Whether the line read last was longer than allowed and came cut off. */
  boolean wasTooLong() {
    return tooLong;
  }

  /** The next line without its line feed, or null after the last. */
  @Nullable String next() throws IOException {
    line.setLength(0);
    tooLong = false;
    number++;
    if (!available()) {
      return null;
    }
    while (available()) {
      int from = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      take(from, position - from);
      if (position < end) {
        position++;
        break;
      }
    }
    return line.toString();
  }

  private void take(int from, int length) {
    int kept = Math.min(length, longest - line.length());
    tooLong |= kept < length;
    line.append(buffer, from, kept);
  }

  private boolean available() throws IOException {
    while (position == end) {
      int n = source.read(buffer);
      if (n < 0) {
        return false;
      }
      position = 0;
      end = n;
    }
    return true;
  }
}
