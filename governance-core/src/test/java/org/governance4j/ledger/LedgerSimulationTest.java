package org.governance4j.ledger;

import org.governance4j.testing.ledger.LedgerSimulation;
import org.junit.jupiter.api.Test;

/**
 * Runs a host that fails at random. The system property {@value #OPERATIONS} says for how many
 * operations, and {@value #SEED} from which seed on.
 */
class LedgerSimulationTest {

  private static final String OPERATIONS = "governance4j.ledger.operations";
  private static final String SEED = "governance4j.ledger.seed";

  @Test
  void aHostThatFailsGoesOnFromWhatItStored() {
    LedgerSimulation.run(Long.getLong(SEED, 1), Long.getLong(OPERATIONS, 2_000));
  }
}
