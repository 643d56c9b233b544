package org.governance4j.json;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much a reader takes before it refuses (读取上限), so that no file can exhaust a host.
 *
 * @param depth the deepest nesting of arrays and objects
 * @param string the longest string or field name, in characters
 * @param number the longest number, in characters
 * @param document the longest document, or the longest line of an NDJSON file, in characters
 * @param lines the most lines of an NDJSON file
 * @param faults the most faults that are named; more are counted
 */
public record Limits(int depth, int string, int number, int document, long lines, int faults) {

  /**
   * Depth 32, strings of 10,000 and numbers of 40 characters, documents of 64 Mi characters, ten
   * million lines, 10,000 faults.
   */
  public static final Limits DEFAULT = new Limits(32, 10_000, 40, 1 << 26, 10_000_000, 10_000);

  /** Checks the components. */
  public Limits {
    checkPositive("depth", depth);
    checkPositive("string", string);
    checkPositive("number", number);
    checkPositive("document", document);
    checkPositive("lines", lines);
    checkPositive("faults", faults);
  }

  private static void checkPositive(String name, long value) {
    checkArgument(value > 0, "limit '%s' must be positive but is %s", name, value);
  }
}
