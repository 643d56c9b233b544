package org.governance4j.examples.community.generator;

import java.time.LocalDate;
import org.governance4j.points.Contribution;
import org.governance4j.points.Contribution.State;

/**
 * The hard cases among the facts of the records: late, corrected, cancelled, contested and decided
 * either way or not yet, within notice, never announced, beyond the bounds, known only later.
 */
record HardRecords(RecordPlan plan) {

  private static final LocalDate TYPHOON = LocalDate.of(2022, 7, 3);

  void all() {
    late();
    corrected();
    cancelled();
    contested();
    waiting();
    bounded();
    plan.add(plan.fact(RecordPlan.WITHOUT_BASE, "POLICY_TALK", day(3, 18), day(3, 21)));
    plan.add(plan.fact(38, "POLICY_TALK", day(12, 15), day(12, 28)));
  }

  // A shift that was found on a list in October, when a talk of September counted already.
  private void late() {
    plan.add(plan.fact(39, "POLICY_TALK", day(9, 15), day(9, 19)));
    plan.add(plan.fact(39, "FLOOD_SHIFT", TYPHOON, day(10, 20)).withQuantity(2));
  }

  // Three shifts were two; a member of the class of ordinary ones is in the party for long.
  private void corrected() {
    Contribution shifts = plan.fact(50, "FLOOD_SHIFT", TYPHOON, day(7, 6)).withQuantity(3);
    plan.add(shifts);
    plan.add(shifts.withQuantity(2).withRecordedAt(RecordPlan.at(day(8, 9))));
    Contribution base = plan.base(41);
    plan.add(
        base.withContributionClass(
                base.contributionClass().equals("VETERAN_BASE") ? "MEMBER_BASE" : "VETERAN_BASE")
            .withRecordedAt(RecordPlan.at(day(2, 16))));
  }

  // Somebody else of that name was commended.
  private void cancelled() {
    Contribution commended = plan.fact(42, "COMMENDED", day(7, 1), day(7, 4));
    plan.add(commended);
    plan.add(restated(commended, State.CANCELLED, day(9, 14)));
  }

  // Contested within the notice and upheld, contested when it stood and then lifted, and open.
  private void contested() {
    Contribution upheld = plan.deduction(43, "MEETING_MISSED", day(5, 12), day(5, 18));
    plan.add(upheld);
    plan.add(restated(upheld, State.CONTESTED, day(5, 20)));
    plan.add(restated(upheld, State.STATED, day(6, 22)));
    Contribution lifted = plan.deduction(44, "DUES_LATE", day(6, 28), day(6, 30)).withQuantity(3);
    plan.add(lifted);
    plan.add(restated(lifted, State.CONTESTED, day(7, 20)));
    plan.add(restated(lifted, State.CANCELLED, day(8, 17)));
    Contribution open =
        plan.deduction(45, "MEETING_MISSED", day(11, 10), day(11, 16)).withQuantity(2);
    plan.add(open);
    plan.add(restated(open, State.CONTESTED, day(11, 18)));
  }

  // Announced two days ago, and written down without ever being announced.
  private void waiting() {
    plan.add(plan.fact(46, "POLICY_TALK", day(12, 16), day(12, 17)));
    plan.add(plan.unannounced(48, "POLICY_TALK", day(9, 7), day(9, 9)).withQuantity(2));
  }

  // More than a record can show, whatever the class of member.
  private void bounded() {
    plan.add(plan.fact(49, "COMMENDED", day(7, 1), day(7, 4)).withQuantity(4));
  }

  private static Contribution restated(Contribution fact, State state, LocalDate written) {
    return fact.withState(state).withRecordedAt(RecordPlan.at(written));
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2022, month, day);
  }
}
