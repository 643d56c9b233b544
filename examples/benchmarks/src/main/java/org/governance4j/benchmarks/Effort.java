package org.governance4j.benchmarks;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param rounds how many rounds each contender runs, in turn with the others
 * @param round how long a round lasts, at least
 * @param warmUp how long a contender runs before its first round, at least
 */
record Effort(int rounds, Duration round, Duration warmUp) {

  static final Effort QUICK = new Effort(7, Duration.ofMillis(60), Duration.ofMillis(600));
  static final Effort FULL = new Effort(25, Duration.ofMillis(300), Duration.ofSeconds(4));
}
