/** Limits in working days, beside Strata, ObjectLab Kit, jBPM, lunar, and plain memory passes. */
@NullMarked
package org.governance4j.benchmarks.deadline;

import org.jspecify.annotations.NullMarked;
