package org.governance4j.testing.timelimit;

import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.timelimit.CountingPolicy;

/** What the laws of counted limits are tried on. A host overrides what it has of its own. */
public abstract class CountingTrials {

  /** The settings of a host that states none. */
  protected CountingTrials() {}

  /**
   * The ways of counting that the laws are tried on.
   *
   * @return the policies
   */
  protected Arbitrary<CountingPolicy> countings() {
    return TimeLimitArbitraries.countings();
  }

  /**
   * The calendar that the laws are tried on.
   *
   * @return the days that are worked
   */
  protected WorkCalendar calendar() {
    return WorkCalendar.published();
  }

  /**
   * The zone that the laws are tried in.
   *
   * @return the time zone of the days
   */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }
}
