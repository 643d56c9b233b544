package org.governance4j.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the figures, and prints them: a table, then a line per figure. */
final class Report {

  private static final String ROW = "%-32s %-14s %14s %10s%n";

  private final List<String> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> checks = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();
  private boolean failed;

  boolean hasFailed() {
    return failed;
  }

  void row(String metric, String contender, double nanos, double ratio) {
    rows.add(format(ROW, metric, contender, format("%.2f", nanos), format("%.2f", ratio)));
  }

  void note(String text) {
    notes.add("NOTE " + text);
  }

  void passed(String what) {
    checks.add("CHECK " + what + " ok");
  }

  void failed(String what, String why) {
    failed = true;
    checks.add("CHECK " + what + " FAILED " + why);
  }

  void skip(String metric, String why) {
    figures.add("SKIP " + metric + " " + why);
  }

  void ratio(String metric, Spread spread) {
    figures.add(
        format("RATIO %s %.3f %.3f..%.3f", metric, spread.median(), spread.min(), spread.max()));
  }

  void gap(String metric, Spread shares, long millis) {
    notes.add(
        format(
            "NOTE %s certified gap: median %.4f, largest %.4f; the longest took %d ms",
            metric, shares.median(), shares.max(), millis));
  }

  void growth(String what, double exponent) {
    figures.add(format("GROWTH %s %.3f", what, exponent));
  }

  void size(String what, long bytes) {
    figures.add("SIZE " + what + " " + bytes);
  }

  void pause(String what, long micros) {
    figures.add("PAUSE " + what + " " + micros);
  }

  void print(PrintStream out) {
    out.print(format(ROW, "metric", "contender", "ns/operation", "over ours"));
    rows.forEach(out::print);
    out.println();
    notes.forEach(out::println);
    checks.forEach(out::println);
    figures.forEach(out::println);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
