package org.governance4j.examples.community.generator;

import static java.util.Comparator.comparing;
import static org.governance4j.examples.community.generator.PartyPlan.COMMUNITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.duty.DutyRecord;

/**
 * The meetings and lectures of the 11 branches in 2022 (CD-18) and the cadres' training (CD-24): a
 * few missed, and two members' meetings later than 3 months after the last.
 */
final class DutyPlan {

  private static final LocalDate TODAY = LocalDate.of(2022, 12, 20);
  private final Dice dice;
  private final List<DutyRecord> records = new ArrayList<>();

  DutyPlan(long seed, PartyPlan party) {
    this.dice = new Dice(seed);
    List<OrganisationId> branches =
        party.organisations().stream()
            .filter(one -> one.level().equals("BRANCH"))
            .map(Organisation::id)
            .toList();
    for (int i = 0; i < branches.size(); i++) {
      branch(branches.get(i), i);
    }
    for (int month = 2; month <= 11; month += 3) {
      held(COMMUNITY, "CADRE_TRAINING", LocalDate.of(2022, month, dice.between(1, 28)));
    }
    held(COMMUNITY, "STUDY_TRIP", LocalDate.of(2022, 7, 21));
    for (LocalDate week = LocalDate.of(2022, 1, 3);
        week.isBefore(TODAY);
        week = week.plusWeeks(1)) {
      weekly("TASKS_ARRANGED", week, week);
      weekly("TASKS_PASSED", week.plusDays(4), week);
    }
    records.sort(
        comparing(DutyRecord::heldOn)
            .thenComparing(record -> record.organisation().value())
            .thenComparing(DutyRecord::duty));
  }

  List<DutyRecord> records() {
    return records;
  }

  private void branch(OrganisationId branch, int number) {
    membersMeetings(branch, number);
    for (int month = 1; month <= 12; month++) {
      monthly(branch, "BRANCH_COMMITTEE_MEETING", month, number == 6 && month == 2);
      monthly(branch, "PARTY_GROUP_MEETING", month, number == 8 && (month == 7 || month == 8));
    }
    for (int quarter = 0; quarter < 4; quarter++) {
      if (number != 4 || quarter != 2) {
        int month = 1 + 3 * quarter + dice.between(0, 1);
        held(branch, "PARTY_LECTURE", LocalDate.of(2022, month, dice.between(3, 27)));
      }
    }
    if (number < 3) {
      held(branch, "DEMOCRATIC_APPRAISAL", LocalDate.of(2022, 12, 12 + number));
    }
  }

  // Each within 3 months after the last, but for two branches in summer and in autumn.
  private void membersMeetings(OrganisationId branch, int number) {
    LocalDate day = LocalDate.of(2021, 12, 3 + number);
    while (day.getYear() < 2023 && day.isBefore(TODAY)) {
      held(branch, "MEMBERS_MEETING", day);
      boolean late =
          number == 2 && day.getMonthValue() >= 5 && day.getMonthValue() <= 7
              || number == 9 && day.getMonthValue() >= 8 && day.getMonthValue() <= 9;
      day = late ? day.plusMonths(3).plusDays(16) : day.plusMonths(3).minusDays(dice.between(0, 9));
    }
  }

  private void monthly(OrganisationId branch, String duty, int month, boolean missed) {
    LocalDate day = LocalDate.of(2022, month, dice.between(2, 25));
    if (!missed && day.isBefore(TODAY)) {
      held(branch, duty, day);
    }
  }

  // On a day off the next day that is worked, if it lies in the week; none on the day asked about.
  private void weekly(String duty, LocalDate usual, LocalDate week) {
    LocalDate worked = WorkDays.thisOrNext(usual);
    LocalDate day = worked.isBefore(week.plusWeeks(1)) ? worked : usual;
    if (day.isBefore(TODAY)) {
      held(COMMUNITY, duty, day);
    }
  }

  private void held(OrganisationId organisation, String duty, LocalDate day) {
    String id = String.format(Locale.ROOT, "minutes-%04d", records.size() + 1);
    records.add(
        DutyRecord.of(organisation, duty, day)
            .withEvidence(Papers.of(id, "MINUTES", Intake.at(day.atTime(18, 0)))));
  }
}
