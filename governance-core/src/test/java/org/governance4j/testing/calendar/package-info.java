/**
 * The laws of work calendars (日历规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.calendar.CalendarLaws} or {@link
 * org.governance4j.testing.calendar.LocalDaysLaws} and override {@code calendar()} to try a
 * calendar of your own; {@link org.governance4j.testing.calendar.CalendarArbitraries} draws
 * calendars and days, and {@link org.governance4j.testing.calendar.CalendarOracle} counts day by
 * day.
 */
@NullMarked
package org.governance4j.testing.calendar;

import org.jspecify.annotations.NullMarked;
