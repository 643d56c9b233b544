package org.governance4j.json.mutation;

import com.google.common.collect.ImmutableList;
import java.util.Random;

/**
 * The scalars that go wrong elsewhere: bounds of numbers, days that are none, hidden characters.
 */
final class Words {

  static final ImmutableList<String> NUMBERS =
      ImmutableList.of(
          "0",
          "-0",
          "-1",
          "1.5",
          "1.0",
          "0.1",
          "1e0",
          "1e400",
          "-1e400",
          "1E2147483648",
          "-1E-2147483648",
          "1E2147483647",
          "1E-2147483647",
          "0E999999999",
          "127",
          "-128",
          "32768",
          "2147483647",
          "2147483648",
          "-2147483648",
          "-2147483649",
          "9007199254740993",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "-9223372036854775809",
          "9999999999999999999999999999999999999999",
          "99999999999999999999999999999999999999999",
          "179.9999999",
          "180.0000001",
          "00",
          "+1",
          "NaN",
          "Infinity",
          "0x10");

  /** Strings without their quotes, escaped as JSON has it. */
  static final ImmutableList<String> TEXTS =
      ImmutableList.of(
          "",
          " ",
          "　",
          "a",
          "张三",
          "NO_SUCH_WORD",
          "no such word",
          "null",
          "true",
          "0",
          "-1",
          "1/0",
          "1/3",
          "-1/3",
          "0/0",
          "1/",
          "/3",
          "9223372036854775807/9223372036854775806",
          "9223372036854775808",
          "1E2147483648",
          "1E-2147483647",
          "0.000000000000000000000000000001",
          "\\u0000",
          "a\\u0000b",
          "a\\nb",
          "a\\r\\nb",
          "\\u202Eabc",
          "\\u2066a\\u2069",
          "\\uD800",
          "\\uDC00",
          "\\uDC00\\uD800",
          "😀",
          "\\uFEFF",
          "\\uFFFF",
          "\\u2028",
          "\u2028",
          "\u202E",
          "\u0085",
          "\uFEFF",
          "\uFFFD",
          "Ａ１",
          "١٢",
          "a..b",
          "..",
          "/",
          "../../../../etc/passwd",
          "<script>",
          "{0}",
          "%s",
          "${a}",
          "'",
          "2026-01-31",
          "2026-02-29",
          "2024-02-29",
          "2026-02-30",
          "2026-13-01",
          "0000-01-01",
          "-0001-01-01",
          "9999-12-31",
          "+10000-01-01",
          "+999999999-12-31",
          "-999999999-01-01",
          "+1000000000-12-31",
          "２０２６-01-01",
          "2026-01-31T00:00:00Z",
          "2026-01-31T24:00:00Z",
          "2016-12-31T23:59:60Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "2026-01-31T00:00:00.0000000001Z",
          "24:00",
          "00:00",
          "23:59:59.999999999",
          "PT0S",
          "P999999999Y",
          "PT2562047788015215H30M7.999999999S",
          "2026-W05",
          "--02-29",
          "Asia/Shanghai",
          "GMT+18:30",
          "MONDAY",
          "monday");

  private static final int LONGEST = 12_000;

  private Words() {}

  static Json number(Random random) {
    return Json.scalar(NUMBERS.get(random.nextInt(NUMBERS.size())));
  }

  static Json text(Random random) {
    int which = random.nextInt(TEXTS.size() + 1);
    String text = which < TEXTS.size() ? TEXTS.get(which) : "x".repeat(1 + random.nextInt(LONGEST));
    return Json.scalar('"' + text + '"');
  }
}
