/**
 * The laws of scoring as jqwik properties, and the generators that they draw from (评议规则检验).
 *
 * <p>A host puts this test-jar, jqwik and AssertJ on its own test class path, extends {@link
 * org.governance4j.scoring.testing.ScoringLaws} and {@link
 * org.governance4j.scoring.testing.ScoringUnknownLaws} to state its own policies, and runs them
 * with its tests. {@link org.governance4j.scoring.testing.ScoringArbitraries} draws appraisal facts
 * of members.
 */
@NullMarked
package org.governance4j.scoring.testing;

import org.jspecify.annotations.NullMarked;
