/** Matching orders with people: as many as possible, then as cheap as possible. */
@NullMarked
package org.governance4j.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
