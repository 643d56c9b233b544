package org.governance4j.benchmarks.ledger;

import java.io.DataInput;
import java.io.IOException;
import java.util.function.Function;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/**
 * Ours: {@code Ledger.applyEach} over lists of transfers that are built before the clock starts.
 */
final class OurLedger implements Contender {

  @Override
  public Task task(String name, DataInput in) throws IOException {
    LedgerInput input = LedgerInput.read(in);
    return switch (name) {
      case "core" -> run(input, Load::core);
      case "full" -> run(input, Load::full);
      default -> throw LedgerInput.unknown(name);
    };
  }

  private static Task run(LedgerInput input, Function<LedgerInput, Load> make) {
    OurRun run = new OurRun(make.apply(input));
    return new Task(
        input.movements(),
        run::run,
        run::answers,
        () -> new OurRun(make.apply(input.warmUp())).run());
  }
}
