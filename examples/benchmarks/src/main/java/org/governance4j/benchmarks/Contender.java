package org.governance4j.benchmarks;

import java.io.DataInput;
import java.io.IOException;

/**
 * One side of a comparison: ours, a peer or a floor. It lives in a fork of its own, is made by its
 * constructor without parameters, and is asked for one task.
 */
public interface Contender {

  /**
   * Prepares a task: reads the input and converts it to the contender's native form, outside the
   * clock.
   *
   * @param name the task's name
   * @param input what the capability wrote
   * @return the task
   * @throws IOException if the input cannot be read
   */
  Task task(String name, DataInput input) throws IOException;
}
