package org.governance4j.scoring.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.scoring.Appraisal;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.AppraisalYear;
import org.governance4j.scoring.BranchGatePolicy;
import org.governance4j.scoring.OutstandingQuotaPolicy;
import org.governance4j.scoring.RegistrationGatePolicy;
import org.governance4j.scoring.RegistrationRequirementPolicy;

/** The policies of one year, what appraises under them, and the generators and oracle for them. */
record ScoringCase(
    Dated<AppraisalScheme> scheme,
    Dated<RegistrationGatePolicy> gate,
    Dated<RegistrationRequirementPolicy> requirement,
    Dated<BranchGatePolicy> branchGate,
    int year,
    LocalDate knownOn) {

  Outcome<AppraisalYear> appraise(List<AppraisalInput> inputs) {
    return appraise(inputs, Optional.empty());
  }

  Outcome<AppraisalYear> appraise(
      List<AppraisalInput> inputs, Optional<OutstandingQuotaPolicy> quota) {
    Appraisal appraisal = Appraisal.of(scheme, gate, requirement, branchGate);
    return quota
        .map(stated -> Dated.from("quota", LocalDate.of(1, 1, 1), stated.rule(), stated))
        .map(appraisal::withQuota)
        .orElse(appraisal)
        .asKnownAt(knownOn)
        .appraise(year, inputs);
  }

  ScoringArbitraries arbitraries() {
    return new ScoringArbitraries(
        inForce(scheme), inForce(requirement), inForce(branchGate).dayOf(year), year, knownOn);
  }

  ScoringOracle oracle() {
    return new ScoringOracle(
        inForce(scheme),
        inForce(gate),
        inForce(requirement),
        inForce(branchGate).dayOf(year),
        year,
        knownOn);
  }

  <T> T inForce(Dated<T> policy) {
    return policy.asOf(LocalDate.of(year, 12, 31), knownOn).orElseThrow();
  }
}
