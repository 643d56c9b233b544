/**
 * The laws of the ledger (账本规则检验).
 *
 * <p>They take no policy: extend {@link org.governance4j.testing.ledger.LedgerLaws} and the other
 * classes of laws to run them. {@link org.governance4j.testing.ledger.LedgerArbitraries} draws
 * chains of commands, some of which a ledger refuses, and {@link
 * org.governance4j.testing.ledger.LedgerOracle} is a naive ledger of plain lists, written from the
 * rules alone. {@link org.governance4j.testing.ledger.LedgerSimulation} runs a host that fails at
 * random.
 */
@NullMarked
package org.governance4j.testing.ledger;

import org.jspecify.annotations.NullMarked;
