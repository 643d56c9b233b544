package org.governance4j.deadline;

import org.governance4j.rule.Dated;
import org.governance4j.testing.deadline.DeadlineLaws;
import org.governance4j.timelimit.CountingPolicy;

/** The laws hold as well where a host reads CD-13 as working days and counts anew. */
class DeadlineLawsInWorkingDaysTest extends DeadlineLaws {

  @Override
  protected Dated<CaseLimitPolicy> policy() {
    return Cases.dated(Cases.WORKING_DAYS);
  }

  @Override
  protected Dated<CountingPolicy> counting() {
    return Cases.dated(Cases.provisional(Cases.closing(Cases.PLAIN, "17:30")));
  }

  @Override
  protected Dated<CaseChangePolicy> changes() {
    return Cases.dated(Cases.ANEW);
  }
}
