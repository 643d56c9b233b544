/**
 * The laws of duties (职责规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.duty.DutyLaws} and override {@code policy()} to try
 * your own duties; {@link org.governance4j.testing.duty.DutyArbitraries} draws duties, their
 * bearers and records.
 */
@NullMarked
package org.governance4j.testing.duty;

import org.jspecify.annotations.NullMarked;
