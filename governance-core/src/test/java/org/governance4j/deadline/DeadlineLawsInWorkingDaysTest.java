package org.governance4j.deadline;

import org.governance4j.rule.Dated;
import org.governance4j.testing.DeadlineLaws;

/** The laws hold as well where a host reads CD-13 as working days and counts anew. */
class DeadlineLawsInWorkingDaysTest extends DeadlineLaws {

  @Override
  protected Dated<CaseLimits> policy() {
    return Cases.dated(Cases.WORKING_DAYS);
  }

  @Override
  protected Dated<LimitClock> clock() {
    return Cases.dated(Cases.provisional(Cases.anew(Cases.closing(Cases.PLAIN, "17:30"))));
  }
}
