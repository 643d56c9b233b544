/**
 * The laws of service hours (服务时间规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.hours.ServiceHoursLaws} and override {@code calendar()}
 * or {@code policies()} to try your own hours; {@link
 * org.governance4j.testing.hours.ServiceHoursArbitraries} draws opening hours of every kind.
 */
@NullMarked
package org.governance4j.testing.hours;

import org.jspecify.annotations.NullMarked;
