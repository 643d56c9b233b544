package org.governance4j.examples.community;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads for work that the next steps do not wait for. The library owns no threads, and its
 * engines can be asked from any.
 */
final class Background implements AutoCloseable {

  private static final int THREADS = 2;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread made = new Thread(work, "background");
            made.setDaemon(true);
            return made;
          });

  /** Starts some work; the step that is returned waits for its end and fails as it failed. */
  <T> Progress.Step<T> start(Progress.Step<T> work) {
    Future<T> result = threads.submit(work::run);
    return () -> resultOf(result);
  }

  private static <T> T resultOf(Future<T> result) throws IOException, BadInput, BadArgument {
    try {
      return result.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      Throwables.throwIfInstanceOf(cause, IOException.class);
      Throwables.throwIfInstanceOf(cause, BadInput.class);
      Throwables.throwIfInstanceOf(cause, BadArgument.class);
      Throwables.throwIfUnchecked(cause);
      throw new IllegalStateException(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Gives up what is not done. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
