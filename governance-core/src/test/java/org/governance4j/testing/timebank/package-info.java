/**
 * The laws of the time bank (时间银行规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.timebank.TimeBankLaws} and {@link
 * org.governance4j.testing.timebank.TimeBankLedgerLaws} and override their policies and {@code
 * zone()} to try your own; {@link org.governance4j.testing.timebank.TimeBankArbitraries} draws
 * service records.
 */
@NullMarked
package org.governance4j.testing.timebank;

import org.jspecify.annotations.NullMarked;
