package org.governance4j.json.mutation;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** Tells which input is being read where reading does not end, so that no try checks it. */
final class Watch implements AutoCloseable {

  private static final long SECONDS = 60;
  private static final long NONE = -1;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile long current = NONE;
  private long before = NONE;

  Watch(LongFunction<String> describe) {
    timer.scheduleAtFixedRate(() -> look(describe), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void begin(long index) {
    current = index;
  }

  private void look(LongFunction<String> describe) {
    if (current != NONE && current == before) {
      System.err.println("for a minute or more: " + describe.apply(current));
    }
    before = current;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
