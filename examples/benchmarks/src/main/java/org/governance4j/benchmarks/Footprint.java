package org.governance4j.benchmarks;

import java.util.function.Supplier;

/** How much of the heap something holds once everything else is gone. */
public final class Footprint {

  private static final int COPIES = 200;

  private Footprint() {}

  /**
   * Makes many of a kind and weighs the heap before and after. What they share counts once, so next
   * to nothing.
   *
   * @param maker makes a new one at each call
   * @return the bytes that one holds
   */
  public static long of(Supplier<?> maker) {
    Object[] kept = new Object[COPIES];
    kept[0] = maker.get(); // What the first call sets up for good is not its own.
    long before = used();
    for (int i = 0; i < COPIES; i++) {
      kept[i] = maker.get();
    }
    long after = used();
    if (kept[COPIES - 1] == kept[0]) {
      throw new IllegalArgumentException("the maker must make a new one at each call");
    }
    return Math.round((after - before) / (COPIES - 1.0));
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
