/**
 * The laws of deadlines, of counting and of signals (时限规则检验).
 *
 * <p>Extend a law class of this room and override its calendar, zone or policies to try your own;
 * the public generators draw case histories, limits and counting policies.
 */
@NullMarked
package org.governance4j.testing.deadline;

import org.jspecify.annotations.NullMarked;
