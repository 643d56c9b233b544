package org.governance4j.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.EvidenceRef;

/**
 * The statements of one fact: the one that was recorded last counts, in the order of recording from
 * the first on that says the same.
 *
 * @param counted the one that counts
 * @param times how many say the same
 * @param conflicting whether another was recorded last too, with other content
 */
record Statements(Contribution counted, int times, boolean conflicting) {

  /** Total, so that the order of stating never decides. */
  private static final Comparator<Contribution> BY_RECORDING =
      Comparator.comparing(Contribution::recordedAt)
          .thenComparing(fact -> fact.id().value())
          .thenComparing(fact -> fact.cause().map(ContentRef::value).orElse(""))
          .thenComparing(fact -> fact.evidence().map(EvidenceRef::toString).orElse(""));

  /** The facts in the order of recording. */
  static List<Statements> of(List<Contribution> all) {
    Map<ContributionId, List<Contribution>> byId = new LinkedHashMap<>();
    for (Contribution one : all) {
      byId.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one);
    }
    return byId.values().stream()
        .map(Statements::ofOne)
        .sorted(Comparator.comparing(Statements::counted, BY_RECORDING))
        .toList();
  }

  private static Statements ofOne(List<Contribution> statements) {
    if (statements.size() == 1) {
      return new Statements(statements.get(0), 1, false);
    }
    Instant last =
        statements.stream().map(Contribution::recordedAt).max(Instant::compareTo).orElseThrow();
    List<Contribution> latest =
        statements.stream()
            .filter(one -> one.recordedAt().equals(last))
            .sorted(BY_RECORDING)
            .toList();
    Contribution content = content(latest.get(0));
    List<Instant> same =
        statements.stream()
            .filter(one -> content(one).equals(content))
            .map(Contribution::recordedAt)
            .sorted()
            .toList();
    return new Statements(
        latest.get(0).withRecordedAt(same.get(0)),
        same.size(),
        !latest.stream().allMatch(one -> content(one).equals(content)));
  }

  /** A statement without what is no content of it: when it was recorded, and what shows it. */
  private static Contribution content(Contribution one) {
    return one.withRecordedAt(Instant.EPOCH)
        .withCause(Optional.empty())
        .withEvidence(Optional.empty());
  }
}
