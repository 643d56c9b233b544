package org.governance4j.benchmarks.matching;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How much there is to do. The orders themselves are drawn by each contender from the same seed:
 * see {@link OrderLoad}.
 *
 * @param orders how many orders a family has
 */
record MatchingInput(int orders) {

  static final MatchingInput FULL = new MatchingInput(100_000);
  static final MatchingInput QUICK = new MatchingInput(10_000);

  static MatchingInput read(DataInput in) throws IOException {
    return new MatchingInput(in.readInt());
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(orders);
  }

  /** A task that no one here knows. */
  static IllegalArgumentException unknown(String task) {
    return new IllegalArgumentException("no task " + task);
  }
}
