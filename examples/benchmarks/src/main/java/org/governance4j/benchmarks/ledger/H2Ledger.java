package org.governance4j.benchmarks.ledger;

import java.io.DataInput;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Function;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/**
 * H2 in memory by JDBC, a transaction for each list. What a list needs is read by few statements,
 * it is judged in between, and what it changed is written by few statements: a statement for each
 * movement takes longer. Nothing is kept from one list to the next but in the database.
 */
final class H2Ledger implements Contender {

  /** One load through one database. */
  interface Run {
    void run();

    long[] answers();

    void close() throws SQLException;
  }

  @Override
  public Task task(String name, DataInput in) throws IOException {
    LedgerInput input = LedgerInput.read(in);
    return switch (name) {
      case "core" -> run(input, size -> new H2Core(Load.core(size)));
      case "full" -> run(input, size -> new H2Full(Load.full(size)));
      default -> throw LedgerInput.unknown(name);
    };
  }

  private static Task run(LedgerInput input, Function<LedgerInput, Run> make) {
    Run run = make.apply(input);
    return new Task(
        input.movements(), run::run, run::answers, () -> warmUp(make.apply(input.warmUp())));
  }

  private static void warmUp(Run run) {
    run.run();
    H2Database.run(run::close);
  }
}
