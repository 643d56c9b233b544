package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import org.governance4j.cases.CaseFold;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Outcome;

/**
 * Asks the calculator itself about one case of a row, of which nothing but the receipt is known.
 */
record BulkQuestion(DeadlineRules rules, BulkKey key) {

  Outcome<Deadline> deadline(CaseId id, Instant received) {
    return limit(id, received).flatMap(RunLimit::known);
  }

  /** When a threshold comes. */
  Outcome<Instant> turn(Threshold threshold, CaseId id, Instant received) {
    return limit(id, received)
        .flatMap(
            limit ->
                limit
                    .known()
                    .flatMap(
                        deadline -> new Thresholds(rules, limit, deadline).instantOf(threshold)));
  }

  /** Whether the limit of a receipt is one in days, weeks, months or years. */
  boolean isInDays(LocalDate day) {
    return rules
        .targets(day)
        .toOptional()
        .flatMap(key::limitIn)
        .filter(limit -> limit.unit().isInDays())
        .isPresent();
  }

  private Outcome<RunLimit> limit(CaseId id, Instant received) {
    return CaseFold.of(new CaseHistory(id, ImmutableList.of(key.received(received))))
        .flatMap(fold -> CaseTargets.of(rules, fold))
        .flatMap(targets -> targets.find(key.target()))
        .map(TargetTimeline::limit);
  }
}
