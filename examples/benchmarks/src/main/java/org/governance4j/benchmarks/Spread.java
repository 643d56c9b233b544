package org.governance4j.benchmarks;

import java.util.Arrays;

/** What the same measurement gave in several rounds. */
record Spread(double median, double min, double max) {

  static Spread of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** The same bounds around another middle than the median. */
  Spread withMiddle(double middle) {
    return new Spread(middle, min, max);
  }
}
