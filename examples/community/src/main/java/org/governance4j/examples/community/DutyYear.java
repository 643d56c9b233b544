package org.governance4j.examples.community;

import java.time.LocalDate;
import java.util.List;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.OrganisationId;
import org.governance4j.duty.DutyCheck;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.DutySheet;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Validity;

/** The duties of the year of the day asked about (CD-18, CD-24). */
final class DutyYear {

  private final Dated<DutyPolicy> policy;
  private final DutyCheck duties;
  private final Validity year;
  private final LocalDate today;

  DutyYear(PolicyPack pack, LocalDate today) {
    this.policy = pack.get(DutyPolicy.KEY);
    this.duties = DutyCheck.of(policy, WorkCalendar.published()).asKnownAt(today);
    this.year = Validity.of(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1));
    this.today = today;
  }

  /** Whether no policy is in force that says that there is no such duty. */
  boolean allows(String duty) {
    return policy
        .asOf(year.from(), today)
        .toOptional()
        .map(stated -> stated.duty(duty).isPresent())
        .orElse(true);
  }

  Outcome<DutySheet> sheet(String duty, OrganisationId organisation, List<DutyRecord> records) {
    return duties.check(new DutyCheck.Question(duty, year, today), organisation, records);
  }
}
