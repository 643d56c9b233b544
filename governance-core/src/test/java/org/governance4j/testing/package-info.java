/**
 * The published laws as jqwik properties, and the generators that they draw from. A host puts this
 * test-jar, jqwik and AssertJ on its own test class path, extends the law classes whose policy it
 * wants to try, and runs them beside its tests.
 */
@NullMarked
package org.governance4j.testing;

import org.jspecify.annotations.NullMarked;
