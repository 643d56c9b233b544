package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseFold;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Outcome;

/**
 * Asks the calculator itself about one case of a row, of which nothing but the receipt is known.
 */
record BulkQuestion(DeadlineRules rules, BulkKey key) {

  Outcome<Deadline> deadline(CaseId id, Instant received) {
    CaseEvent receipt =
        new CaseEvent.Received(
            received, key.gravity(), key.complexity(), Optional.empty(), Optional.empty());
    return CaseFold.of(new CaseHistory(id, ImmutableList.of(receipt)))
        .flatMap(fold -> CaseTargetViews.of(rules, fold))
        .flatMap(views -> views.view(key.target()))
        .flatMap(view -> view.settled().known());
  }
}
