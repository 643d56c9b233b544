package org.governance4j.examples.host;

import org.governance4j.rule.Dated;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.BranchGatePolicy;
import org.governance4j.scoring.OutstandingQuotaPolicy;
import org.governance4j.scoring.RegistrationGatePolicy;
import org.governance4j.scoring.RegistrationRequirementPolicy;
import org.governance4j.scoring.testing.ScoringLaws;

class OurScoringLaws extends ScoringLaws {

  @Override
  protected Dated<AppraisalScheme> scheme() {
    return OurPack.dated(AppraisalScheme.KEY);
  }

  @Override
  protected Dated<RegistrationGatePolicy> gate() {
    return OurPack.dated(RegistrationGatePolicy.KEY);
  }

  @Override
  protected Dated<RegistrationRequirementPolicy> requirement() {
    return OurPack.dated(RegistrationRequirementPolicy.KEY);
  }

  @Override
  protected Dated<BranchGatePolicy> branchGate() {
    return OurPack.dated(BranchGatePolicy.KEY);
  }

  @Override
  protected Dated<OutstandingQuotaPolicy> quota() {
    return OurPack.dated(OutstandingQuotaPolicy.KEY);
  }

  @Override
  protected int year() {
    return OurPack.DAY.getYear();
  }
}
