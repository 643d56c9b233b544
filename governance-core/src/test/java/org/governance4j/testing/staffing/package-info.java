/**
 * The laws of grid staffing (网格人员配备规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.staffing.StaffingLaws} and override {@code policy()}
 * and {@code number()} to try your own; {@link
 * org.governance4j.testing.staffing.StaffingArbitraries} draws grids with posts, members and
 * changes to them.
 */
@NullMarked
package org.governance4j.testing.staffing;

import org.jspecify.annotations.NullMarked;
