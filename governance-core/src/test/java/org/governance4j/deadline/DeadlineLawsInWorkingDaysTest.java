package org.governance4j.deadline;

import org.governance4j.rule.Dated;
import org.governance4j.testing.deadline.DeadlineLaws;

/** The laws hold as well where a host reads CD-13 as working days and counts anew. */
class DeadlineLawsInWorkingDaysTest extends DeadlineLaws {

  @Override
  protected Dated<CaseLimitPolicy> policy() {
    return Cases.dated(Cases.WORKING_DAYS);
  }

  @Override
  protected Dated<CountingPolicy> clock() {
    return Cases.dated(Cases.provisional(Cases.anew(Cases.closing(Cases.PLAIN, "17:30"))));
  }
}
