package org.governance4j.examples.community;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;

/** Tells step by step how far the job is, how much it handled and how long that took. */
final class Progress {

  /**
   * One step's work.
   *
   * @param <T> what it makes
   */
  interface Step<T> {
    /** Does it. */
    T run() throws IOException, BadInput, BadArgument;
  }

  private final PrintStream err;
  private final Words words;
  private final int steps;
  private int step;

  Progress(PrintStream err, Words words, int steps) {
    this.err = err;
    this.words = words;
    this.steps = steps;
  }

  /** The words that it tells it in. */
  Words words() {
    return words;
  }

  /** Does a step and tells in a few words what it came to. */
  <T> T step(String key, Step<T> work, Function<T, String> result)
      throws IOException, BadInput, BadArgument {
    long start = System.nanoTime();
    err.print("[" + ++step + "/" + steps + "] " + words.get("step." + key) + " … ");
    err.flush();
    boolean done = false;
    try {
      T made = work.run();
      done = true;
      double seconds = (System.nanoTime() - start) / 1e9;
      err.println(result.apply(made) + String.format(Locale.ROOT, " (%.2f s)", seconds));
      return made;
    } finally {
      if (!done) {
        err.println(words.get("step.failed"));
      }
    }
  }
}
