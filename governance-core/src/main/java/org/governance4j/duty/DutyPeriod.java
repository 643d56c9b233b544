package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * One period of a duty (周期履职情况).
 *
 * @param from the period's first day; under a rolling rhythm the day after the last time
 * @param due the last day in time
 * @param required how many times are due
 * @param held the days on which it was done, in order; under a rolling rhythm one that came after
 *     {@code due} ends a period that was missed
 * @param state how the period ended, or that it runs
 */
public record DutyPeriod(
    LocalDate from, LocalDate due, int required, ImmutableList<LocalDate> held, DutyState state) {}
