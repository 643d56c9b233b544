/** A ledger of points, beside H2, a hash alone and plain memory passes. */
@NullMarked
package org.governance4j.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
