package org.governance4j.json.hostile;

import java.util.function.IntFunction;

/** Texts of about a size that are made to cost a reader or an engine much. */
final class HostileTexts {

  static final String RULE = "{\"id\":\"R\",\"title\":\"t\",\"source\":\"s\",\"basis\":\"TEXT\"}";
  private static final String FROM = "\"validity\":{\"from\":\"2020-01-01\"}";

  private final int size;

  HostileTexts(int size) {
    this.size = size;
  }

  /** As many elements as fit between a start and an end. */
  String filled(String start, IntFunction<String> element, String between, String end) {
    StringBuilder text = new StringBuilder(start);
    for (int i = 0; text.length() < size; i++) {
      text.append(i == 0 ? "" : between).append(element.apply(i));
    }
    return text.append(end).toString();
  }

  String list(IntFunction<String> element) {
    return filled("[", element, ",", "]");
  }

  String lines(IntFunction<String> element) {
    return filled("", element, "\n", "\n");
  }

  String nested(String open, String close) {
    int times = size / (open.length() + close.length());
    return open.repeat(times) + close.repeat(times);
  }

  /** Versions of one policy, each with a removal of its own. */
  String pack(String id, IntFunction<String> version) {
    return filled(
        "{\"format\":1,\"pack\":\""
            + id
            + "\",\"rules\":["
            + RULE
            + "],\"policies\":"
            + "{\"tasks.task-lists\":[",
        version,
        ",",
        "]}}");
  }

  static String sameVersion(int i) {
    return "{\"validity\":{\"from\":\"2020-01-01\"},\"knownSince\":\"2020-01-01\",\"rule\":\"R\"}";
  }

  static String nestedVersion(int i) {
    return "{\"validity\":{\"from\":\""
        + day(i)
        + "\",\"until\":\""
        + day(9_000 - i)
        + "\"},\"knownSince\":\"2000-01-01\",\"rule\":\"R\"}";
  }

  static String stackedVersion(int i) {
    return "{\"validity\":{\"from\":\""
        + day(i)
        + "\",\"until\":\""
        + day(9_000 - i)
        + "\"},\"knownSince\":\""
        + day(i)
        + "\",\"rule\":\"R\"}";
  }

  /** The n-th day from 1990 on. */
  static String day(int n) {
    return java.time.LocalDate.of(1990, 1, 1).plusDays(n).toString();
  }

  static String minute(int n) {
    return "2026-01-"
        + two(1 + n / 1440 % 28)
        + "T"
        + two(n / 60 % 24)
        + ":"
        + two(n % 60)
        + ":00Z";
  }

  static String two(int n) {
    return n < 10 ? "0" + n : "" + n;
  }

  static String degrees(long e7) {
    return java.math.BigDecimal.valueOf(e7, 7).stripTrailingZeros().toPlainString();
  }

  static String point(long x, long y) {
    return "[" + degrees(x) + "," + degrees(y) + "]";
  }

  /** One polygon whose shell holds everything, with holes. */
  String holes(IntFunction<String> hole) {
    return filled(
        "{\"type\":\"FeatureCollection\",\"datum\":\"GCJ02\",\"features\":[{\"type\":\"Feature\","
            + "\"properties\":{\"grid\":\"g\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[0,0],[90,0],[90,80],[0,80],[0,0]],",
        hole,
        ",",
        "]}}]}");
  }

  /** Grids of one triangle each. */
  String grids(IntFunction<String> ring) {
    return filled(
        "{\"type\":\"FeatureCollection\",\"datum\":\"GCJ02\",\"features\":[",
        i ->
            "{\"type\":\"Feature\",\"properties\":{\"grid\":\"g"
                + i
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + ring.apply(i)
                + "]}}",
        ",",
        "]}");
  }

  /** One ring through points, closed. */
  String ring(IntFunction<String> point) {
    String all = filled("", point, ",", "");
    return "{\"type\":\"FeatureCollection\",\"datum\":\"GCJ02\",\"features\":[{\"type\":\"Feature\","
        + "\"properties\":{\"grid\":\"g\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
        + all
        + ","
        + point.apply(0)
        + "]]}}]}";
  }

  static String overlapping(int i) {
    return "["
        + point(10_000_000L + i, 10_000_000)
        + ","
        + point(20_000_000L + i, 10_000_000)
        + ","
        + point(20_000_000L + i, 20_000_000)
        + ","
        + point(10_000_000L + i, 10_000_000)
        + "]";
  }

  /** Thin triangles along a diagonal, apart from each other while their boxes are not. */
  static String sliver(int i) {
    long d = i * 1_000L;
    return "["
        + point(10_000_000 + d, 10_000_000 - d)
        + ","
        + point(300_000_000 + d, 300_000_000 - d)
        + ","
        + point(300_000_000 + d, 300_000_100 - d)
        + ","
        + point(10_000_000 + d, 10_000_000 - d)
        + "]";
  }

  /** Each segment crosses every other. */
  static String zigzag(int i) {
    return i % 2 == 0 ? point(i * 10L, 0) : point(80_000_000 - i * 10L, 80_000_000);
  }

  /** A comb across the diagonal: its boxes all meet, its segments do not cross. */
  static String comb(int i) {
    if (i < 2) {
      return point(i == 0 ? 500_000_000 : 0, -10_000_000);
    }
    long d = (i / 2) * 1_000L;
    return i % 2 == 0 ? point(d, 20_000_000 + d * 2) : point(80_000_000 + d, d);
  }

  static String duplicatePerson(int i) {
    return "{\"id\":\"p\"}";
  }

  static String applicant(int i) {
    return "{\"person\":\"p\",\"stage\":\"CANDIDATE\",\"branch\":\"b\"," + FROM + "}";
  }

  static String residence(int i) {
    return "{\"dwelling\":\"d" + i + "\",\"kind\":\"REGISTERED\"," + FROM + "}";
  }

  static String band(int i) {
    return "{\"code\":\"B\",\"from\":\"" + i + "\"}";
  }

  static String span(int i) {
    return "{\"opens\":\"08:00\",\"closes\":\"17:" + two(i % 60) + "\"}";
  }

  static String record(int i) {
    return "{\"organisation\":\"o\",\"duty\":\"D\",\"heldOn\":\"2026-01-01\"}";
  }

  static String tenure(int i) {
    return "{\"person\":\"p\",\"acting\":false,\"validity\":{\"from\":\""
        + day(2 * i)
        + "\",\"until\":\""
        + day(2 * i + 1)
        + "\"}}";
  }

  static String excuse(int i) {
    return "{\"person\":\"p\",\"validity\":{\"from\":\""
        + day(2 * i)
        + "\",\"until\":\""
        + day(2 * i + 1)
        + "\"},\"approvedBy\":\"o\",\"approvedOn\":\"2020-01-01\",\"approval\":"
        + EVIDENCE
        + "}";
  }

  static final String EVIDENCE =
      "{\"id\":\"e\",\"kind\":\"M\",\"at\":\"2020-01-01T00:00:00Z\",\"sha256\":\""
          + "0".repeat(64)
          + "\"}";

  static String closed(int i) {
    return "{\"event\":\"closed\",\"at\":\"2026-01-01T00:00:00Z\"}";
  }

  /** First cases merged, then events that all of them share. */
  static String merged(int i) {
    return i == 0
        ? "{\"event\":\"received\",\"at\":\"2026-01-01T00:00:00Z\"}"
        : i < 500
            ? "{\"event\":\"merged\",\"at\":\"2026-01-02T00:00:00Z\",\"duplicate\":{\"id\":\"d"
                + i
                + "\",\"events\":[{\"event\":\"received\",\"at\":\"2026-01-01T00:00:00Z\"}]}}"
            : "{\"event\":\"fedBack\",\"at\":\"2026-01-03T00:00:00Z\"}";
  }

  static String suspension(int i) {
    return i == 0
        ? "{\"event\":\"received\",\"at\":\"2026-01-01T00:00:00Z\"}"
        : "{\"event\":\""
            + (i % 2 == 0 ? "resumed" : "suspended")
            + "\",\"at\":\""
            + minute(i)
            + "\",\"cause\":\"c\"}";
  }

  static String transfer(int i) {
    return "{\"id\":\"t"
        + i
        + "\",\"kind\":\"POST\",\"postings\":[{\"from\":\"a\",\"to\":\"a\",\"amount\":-1,"
        + "\"extent\":\"EXACT\"}],"
        + "\"effectiveOn\":\"2026-01-01\",\"recordedAt\":\"2026-01-01T00:00:00Z\",\"of\":\"x\","
        + "\"grounds\":{\"rule\":"
        + RULE
        + "}}";
  }

  static String appraised(int i) {
    return "{\"member\":\"p\",\"scores\":{\"X" + i + "\":\"1\",\"Y\":\"2\"}}";
  }

  static String service(int i) {
    return "{\"id\":\"s\",\"person\":\"p\",\"serviceClass\":\"C\",\"from\":\""
        + minute(i)
        + "\",\"until\":\"2026-02-01T00:00:00Z\",\"effectiveOn\":\"2025-01-01\",\"recordedAt\":"
        + "\"2026-01-01T00:00:00Z\"}";
  }

  static String kinship(int i) {
    return "{\"person\":\"p\",\"relative\":\"q\",\"relations\":[\"R"
        + i
        + "\"],\"validity\":{\"from\":\"2026-01-01\"},\"recordedAt\":\"2026-01-01T00:00:00Z\"}";
  }

  static String task(int i) {
    return "{\"id\":\"t"
        + i % 2
        + "\",\"list\":\"L\",\"listedOn\":\"2026-01-01\",\"partOf\":\"t1\"}";
  }

  static String pause(int i) {
    return "{\"from\":\"" + minute(2 * i) + "\",\"until\":\"" + minute(2 * i + 1) + "\"}";
  }
}
