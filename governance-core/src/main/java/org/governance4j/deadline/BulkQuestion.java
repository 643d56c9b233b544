package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.governance4j.cases.CaseFold;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Outcome;

/**
 * Asks the calculator itself about one case of a row, of which nothing but the receipt is known.
 */
record BulkQuestion(DeadlineRules rules, BulkKey key) {

  Outcome<Deadline> deadline(CaseId id, Instant received) {
    return CaseFold.of(new CaseHistory(id, ImmutableList.of(key.received(received))))
        .flatMap(fold -> CaseTargets.of(rules, fold))
        .flatMap(targets -> targets.find(key.target()))
        .flatMap(timeline -> timeline.limit().known());
  }
}
