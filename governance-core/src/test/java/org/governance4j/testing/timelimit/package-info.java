/**
 * The laws of time limits: their counting, their service time and how much of them is used
 * (时限计算规则检验).
 *
 * <p>Extend a law class of this room and override its calendar, zone, hours or ways of counting to
 * try your own; {@link org.governance4j.testing.timelimit.TimeLimitArbitraries} draws days, limits
 * and policies, {@link org.governance4j.testing.timelimit.TimeLimitSample} limits with their
 * pauses. {@link org.governance4j.testing.timelimit.TimeLimitOracle} and {@link
 * org.governance4j.testing.timelimit.ServiceTimeOracle} count them slowly and by themselves.
 */
@NullMarked
package org.governance4j.testing.timelimit;

import org.jspecify.annotations.NullMarked;
