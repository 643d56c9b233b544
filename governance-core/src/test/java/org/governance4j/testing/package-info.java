/**
 * The published laws as jqwik properties, and the generators that they draw from (规则检验), one room
 * for each package of the library.
 *
 * <p>A host puts this test-jar, jqwik and AssertJ on its own test class path, extends the law
 * classes whose policy it wants to try, and runs them with its tests. {@link
 * org.governance4j.testing.PublishedLaws} finds every law class, so that a host can check that it
 * left none out; {@link org.governance4j.testing.LawRuns} makes a run repeatable.
 */
@NullMarked
package org.governance4j.testing;

import org.jspecify.annotations.NullMarked;
