/**
 * The laws of the events of cases (办件经过规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.cases.CasesLaws} and override its zone to try your own;
 * {@link org.governance4j.testing.cases.CaseArbitraries} draws histories, with contradictions and
 * without.
 */
@NullMarked
package org.governance4j.testing.cases;

import org.jspecify.annotations.NullMarked;
