package org.governance4j.benchmarks.matching;

import java.io.DataInput;
import java.io.IOException;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/** LEMON's cost scaling. */
final class LemonScaling implements Contender {

  @Override
  public Task task(String name, DataInput in) throws IOException {
    return Lemon.task("scaling", name, in);
  }
}
