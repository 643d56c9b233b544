/**
 * The laws of scoring as jqwik properties, and the generators that they draw from. A host puts this
 * test-jar, jqwik and AssertJ on its own test class path, extends the law classes to hand in its
 * own policies, and runs them beside its tests.
 */
@NullMarked
package org.governance4j.scoring.testing;

import org.jspecify.annotations.NullMarked;
