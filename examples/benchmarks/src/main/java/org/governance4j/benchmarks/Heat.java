package org.governance4j.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Several forks that run in turn: A B C, A B C, so that a busy minute meets them all. */
final class Heat implements AutoCloseable {

  /** Who runs what. */
  record Start(Entrant entrant, String task) {}

  private final List<Fork> forks = new ArrayList<>();

  Heat(List<Start> starts, Path input, Allowance allowance) throws IOException {
    try {
      for (Start start : starts) {
        forks.add(Fork.start(start.entrant(), start.task(), input, allowance));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  List<Fork> forks() {
    return forks;
  }

  /** The answer of a task that has one, run by one fork. */
  long onlyAnswer() throws IOException {
    return forks.get(0).answers()[0];
  }

  /** Nanoseconds for each operation, by round and fork. */
  double[][] run(Effort effort) throws IOException {
    for (Fork fork : forks) {
      fork.round(effort.warmUp());
    }
    double[][] nanos = new double[effort.rounds()][forks.size()];
    for (double[] round : nanos) {
      for (int i = 0; i < round.length; i++) {
        round[i] = forks.get(i).round(effort.round()).nanos();
      }
    }
    return nanos;
  }

  @Override
  public void close() {
    forks.forEach(Fork::close);
  }
}
