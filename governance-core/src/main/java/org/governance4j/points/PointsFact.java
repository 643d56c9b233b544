package org.governance4j.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.governance4j.community.SignIn;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.Transfer;
import org.governance4j.ledger.TransferId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;

/**
 * What a sign-in and a contribution have in common: an account that is to be credited for a day.
 */
record PointsFact(
    TransferId id,
    String source,
    AccountId holder,
    String activityClass,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence) {

  /** As the daily limit counts; total, so that the order of stating never decides. */
  static final Comparator<PointsFact> BY_RECORDING =
      Comparator.comparing(PointsFact::recordedAt)
          .thenComparing(PointsFact::source)
          .thenComparing(fact -> fact.id().value())
          .thenComparing(fact -> fact.evidence().map(EvidenceRef::toString).orElse(""));

  static PointsFact of(SignIn signIn) {
    return new PointsFact(
        Points.transferOf(signIn.person(), signIn.activity(), signIn.effectiveOn()),
        signIn.activity().value(),
        PointsAccounts.of(signIn.person()),
        signIn.activityClass(),
        signIn.effectiveOn(),
        signIn.recordedAt(),
        signIn.evidence());
  }

  static PointsFact of(Contribution contribution) {
    return new PointsFact(
        Points.transferOf(contribution.id()),
        contribution.id().value(),
        contribution.holder(),
        contribution.contributionClass(),
        contribution.effectiveOn(),
        contribution.recordedAt(),
        contribution.evidence());
  }

  Transfer transfer(long points, RuleRef rule) {
    return Transfer.builder()
        .id(id)
        .kind(Transfer.Kind.POSTED)
        .from(PointsAccounts.ISSUED)
        .to(holder)
        .amount(points)
        .effectiveOn(effectiveOn)
        .recordedAt(recordedAt)
        .rule(rule)
        .evidence(evidence)
        .build();
  }
}
