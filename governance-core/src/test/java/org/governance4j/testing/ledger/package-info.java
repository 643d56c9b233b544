/**
 * The laws of the ledger (账本规则检验).
 *
 * <p>They take no policy: extend {@link org.governance4j.testing.ledger.LedgerLaws} to run them;
 * {@link org.governance4j.testing.ledger.LedgerArbitraries} draws journal entries, some of which a
 * ledger refuses.
 */
@NullMarked
package org.governance4j.testing.ledger;

import org.jspecify.annotations.NullMarked;
