package org.governance4j.tasks;

import static java.util.Objects.requireNonNull;

import org.governance4j.duty.CalendarPeriod;
import org.governance4j.rule.OpaqueId;

/** By when a task on a list must be completed (任务时限). */
public sealed interface TaskDue {

  /**
   * Within the calendar period in which it was listed (一周一过关; CD-06).
   *
   * @param period the period
   */
  record Within(CalendarPeriod period) implements TaskDue {

    /** Checks the components. */
    public Within {
      requireNonNull(period, "period");
    }
  }

  /**
   * At the next time of a duty (在下一季度联席会议上通报进展; QS-06): at the first that is held in a later
   * calendar period, or after the day under a rolling rhythm. Until one is held, and if it is held
   * too late, the day by which it was due counts.
   *
   * @param duty the duty's code
   */
  record NextTime(String duty) implements TaskDue {

    /** Checks the components. */
    public NextTime {
      requireNonNull(duty, "duty");
      OpaqueId.checkCode("duty", duty);
    }
  }
}
