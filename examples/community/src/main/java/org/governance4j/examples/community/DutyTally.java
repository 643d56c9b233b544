package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.governance4j.duty.DutyReason;
import org.governance4j.duty.DutyState;
import org.governance4j.examples.community.YearResult.DutyResult;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** How often duties were met, and why not. */
final class DutyTally {

  private DutyTally() {}

  static long met(List<DutyResult> duties, String duty) {
    return count(duties, duty, DutyState.MET);
  }

  static long missed(List<DutyResult> duties, String duty) {
    return count(duties, duty, DutyState.MISSED);
  }

  static long running(List<DutyResult> duties, String duty) {
    return count(duties, duty, DutyState.RUNNING);
  }

  /** A reason for each period missed and each time that came late. */
  static ImmutableList<Reason> whyMissed(DutyResult one) {
    return one.sheet() instanceof Outcome.Accepted
        ? one.sheet().reasons().stream()
            .filter(
                reason ->
                    reason.code() == DutyReason.PERIOD_MISSED
                        || reason.code() == DutyReason.HELD_LATE)
            .collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  private static long count(List<DutyResult> duties, String duty, DutyState state) {
    return duties.stream()
        .filter(one -> one.duty().equals(duty))
        .flatMap(one -> one.sheet().toOptional().stream())
        .mapToLong(sheet -> sheet.count(state))
        .sum();
  }
}
