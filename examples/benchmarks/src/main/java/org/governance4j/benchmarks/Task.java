package org.governance4j.benchmarks;

import java.util.function.Supplier;

/**
 * What a contender does over and over.
 *
 * @param size how many operations a pass has
 * @param pass does all of them once and stores every result in the contender's native form, so that
 *     none can be optimised away; only this is timed
 * @param answers the results of the last pass in the form in which the contenders are compared
 * @param warmUp a pass of another size, for a pass that runs only once
 */
public record Task(int size, Runnable pass, Supplier<long[]> answers, Runnable warmUp) {

  /**
   * A task whose pass runs over and over, and so warms itself up.
   *
   * @param size how many operations a pass has
   * @param pass does all of them once
   * @param answers the results of the last pass
   */
  public Task(int size, Runnable pass, Supplier<long[]> answers) {
    this(size, pass, answers, () -> {});
  }

  /**
   * A task that is measured otherwise than by its time.
   *
   * @param answer finds the only answer
   * @return the task, whose pass does nothing
   */
  public static Task answering(Supplier<Long> answer) {
    return new Task(1, () -> {}, () -> new long[] {answer.get()});
  }
}
