package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.PolicyKey;

/**
 * Days that a local decision makes off, worked or half (地方放假、应急调休与半日): a region's own holiday such
 * as 三月三 in Guangxi, or what a government decides in an emergency. They lie over the State
 * Council's schedules, see {@link WorkCalendar#with}.
 *
 * <p>Each decision is a version of the policy, known since its notice and in force on the days that
 * it arranges: a later one for the same days replaces it, and one without a value revokes it.
 *
 * @param days the days made off or worked, each once
 * @param halfDays the days that end early, each once, which may be among {@code days}
 */
public record LocalDays(ImmutableList<ScheduledDay> days, ImmutableList<HalfDay> halfDays) {

  /** Checks the components. */
  public LocalDays {
    requireNonNull(days, "days");
    requireNonNull(halfDays, "halfDays");
  }

  /** Names this policy in packs. */
  public static final PolicyKey<LocalDays> KEY =
      PolicyKey.of("calendar.local-days", LocalDays.class);
}
