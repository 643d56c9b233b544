/**
 * The laws of deadlines, targets, signals and bulk answers (办理时限规则检验).
 *
 * <p>Extend a law class of this room and override its calendar, zone or policies to try your own;
 * the public generators draw limits by gravity and decisions about changes. Histories and limits
 * with their pauses come from the rooms of cases and of time limits.
 */
@NullMarked
package org.governance4j.testing.deadline;

import org.jspecify.annotations.NullMarked;
