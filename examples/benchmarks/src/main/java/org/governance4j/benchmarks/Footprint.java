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
    return of(maker, COPIES - 1);
  }

  /**
   * Makes some of a kind and weighs the heap before and after, for what is great by itself.
   *
   * @param maker makes a new one at each call
   * @param copies how many are weighed, at least 1
   * @return the bytes that one holds
   */
  public static long of(Supplier<?> maker, int copies) {
    Object[] kept = new Object[copies + 1];
    kept[0] = maker.get(); // What the first call sets up for good is not its own.
    long before = used();
    for (int i = 0; i <= copies; i++) {
      kept[i] = maker.get();
    }
    long after = used();
    if (kept[copies] == kept[0]) {
      throw new IllegalArgumentException("the maker must make a new one at each call");
    }
    return Math.round((after - before) / (double) copies);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
