package org.governance4j.json;

import com.google.common.collect.ImmutableList;
import org.governance4j.calendar.CalendarReason;
import org.governance4j.calendar.StatutoryHolidays;
import org.governance4j.community.OrganisationSchemes;
import org.governance4j.community.RegistryReason;
import org.governance4j.deadline.CaseLimits;
import org.governance4j.deadline.DeadlineReason;
import org.governance4j.deadline.LimitClock;
import org.governance4j.grid.GridLocationPolicy;
import org.governance4j.grid.GridReason;
import org.governance4j.grid.GridStaffingPolicy;
import org.governance4j.grid.GridWorkerNumber;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleReason;

/** What core and scoring declare; a test finds what is missing here. */
final class BuiltIn {

  static final ImmutableList<PolicyKey<?>> KEYS =
      ImmutableList.of(
          OrganisationSchemes.KEY,
          StatutoryHolidays.KEY,
          GridLocationPolicy.KEY,
          GridStaffingPolicy.KEY,
          GridWorkerNumber.KEY,
          CaseLimits.KEY,
          LimitClock.KEY);

  static final ImmutableList<ReasonCode> CODES =
      ImmutableList.<ReasonCode>builder()
          .add(RuleReason.values())
          .add(RegistryReason.values())
          .add(CalendarReason.values())
          .add(GridReason.values())
          .add(DeadlineReason.values())
          .add(JsonReason.values())
          .build();

  private BuiltIn() {}
}
