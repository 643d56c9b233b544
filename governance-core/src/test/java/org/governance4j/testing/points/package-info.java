/**
 * The laws of points, records and honours (积分规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.points.PointsLaws}, {@link
 * org.governance4j.testing.points.PointsPurseLaws}, {@link
 * org.governance4j.testing.points.PointsRecordLaws}, {@link
 * org.governance4j.testing.points.PointsReplayLaws}, {@link
 * org.governance4j.testing.points.PointsBarredLaws} or {@link
 * org.governance4j.testing.points.PointsHonourLaws} and override their policies and {@code zone()}
 * to try your own; {@link org.governance4j.testing.points.PointsArbitraries} draws facts and their
 * corrections.
 */
@NullMarked
package org.governance4j.testing.points;

import org.jspecify.annotations.NullMarked;
