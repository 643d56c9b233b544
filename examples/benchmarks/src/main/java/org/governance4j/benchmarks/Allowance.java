package org.governance4j.benchmarks;

import java.time.Duration;

/**
 * How much memory a fork gets, and how long it may take for an answer.
 *
 * @param leastHeap the heap that it starts with, as the virtual machine's options write it
 * @param mostHeap the heap that it may grow to
 * @param patience how long one answer may take
 */
public record Allowance(String leastHeap, String mostHeap, Duration patience) {

  /** Enough for passes of a second. */
  public static final Allowance USUAL = new Allowance("1g", "3g", Duration.ofMinutes(3));

  /** The same with all of its heap from the start, so that no growth falls into the clock. */
  Allowance allAtOnce() {
    return new Allowance(mostHeap, mostHeap, patience);
  }
}
