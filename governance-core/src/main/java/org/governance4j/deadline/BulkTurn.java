package org.governance4j.deadline;

import static org.governance4j.deadline.BulkDays.SECONDS_OF_DAY;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import org.governance4j.calendar.Certainty;
import org.governance4j.community.CaseId;
import org.governance4j.timelimit.TimeLimit;

/**
 * The second at which a threshold comes for a case that nothing happens to: a share of its time, so
 * many seconds before the due second, or what {@link Thresholds} finds.
 *
 * @param numerator of the share
 * @param denominator of the share, or 0 for what is no share
 * @param secondsLeft the seconds before the due instant, or below 0 for what has to be found
 */
record BulkTurn(
    Threshold threshold, DeadlineRules rules, long numerator, long denominator, long secondsLeft) {

  private static final CaseId ANY = CaseId.of("any");

  /** Below this, share and seconds multiply within a long for all times up to 9999. */
  private static final long SMALL = 1 << 24;

  static BulkTurn of(Threshold threshold, DeadlineRules rules) {
    if (threshold instanceof Threshold.ShareUsed used && used.share().denominator() < SMALL) {
      return new BulkTurn(
          threshold, rules, used.share().numerator(), used.share().denominator(), -1);
    }
    return new BulkTurn(
        threshold,
        rules,
        0,
        0,
        threshold instanceof Threshold.TimeLeft left ? fixedSeconds(left.left()) : -1);
  }

  /**
   * Its length where that does not depend on when it is, in a zone whose offset does not change.
   */
  private static long fixedSeconds(TimeLimit limit) {
    return switch (limit.unit()) {
      case IMMEDIATELY -> 0;
      case MINUTES -> limit.amount() * 60L;
      case HOURS -> limit.amount() * 3_600L;
      case DAYS -> (long) limit.amount() * SECONDS_OF_DAY;
      case WEEKS -> 7L * limit.amount() * SECONDS_OF_DAY;
      case SERVICE_MINUTES, SERVICE_HOURS, WORKING_DAYS, MONTHS, YEARS -> -1;
    };
  }

  /** The second, or {@link BulkDeadlines#UNKNOWN} where no threshold is known. */
  long second(long start, long due) {
    if (denominator > 0) {
      return start - Math.floorDiv(-numerator * (due - start), denominator);
    }
    return secondsLeft >= 0 ? due - secondsLeft : found(start, due);
  }

  private long found(long start, long due) {
    Instant end = Instant.ofEpochSecond(due);
    Deadline deadline = new Deadline(ANY, end, LocalDate.EPOCH, Certainty.PUBLISHED);
    RunLimit limit = RunLimit.known(Instant.ofEpochSecond(start), ImmutableList.of(), deadline);
    return new Thresholds(rules, limit, deadline)
        .instantOf(threshold)
        .toOptional()
        .map(instant -> instant.plusSeconds(1).minusNanos(1).getEpochSecond())
        .orElse(BulkDeadlines.UNKNOWN);
  }
}
