/**
 * The laws of points and honours (积分规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.points.PointsLaws} and override {@code policy()} and
 * {@code zone()}, or {@link org.governance4j.testing.points.PointsHonourLaws} and its policies, to
 * try your own; {@link org.governance4j.testing.points.PointsArbitraries} draws sign-ins and
 * contributions.
 */
@NullMarked
package org.governance4j.testing.points;

import org.jspecify.annotations.NullMarked;
