package org.governance4j.examples.host;

import org.governance4j.rule.Dated;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.BranchGate;
import org.governance4j.scoring.OutstandingQuota;
import org.governance4j.scoring.RegistrationDemand;
import org.governance4j.scoring.RegistrationGate;
import org.governance4j.scoring.testing.ScoringLaws;

class OurScoringLaws extends ScoringLaws {

  @Override
  protected Dated<AppraisalScheme> scheme() {
    return OurPack.dated(AppraisalScheme.KEY);
  }

  @Override
  protected Dated<RegistrationGate> gate() {
    return OurPack.dated(RegistrationGate.KEY);
  }

  @Override
  protected Dated<RegistrationDemand> demand() {
    return OurPack.dated(RegistrationDemand.KEY);
  }

  @Override
  protected Dated<BranchGate> branchGate() {
    return OurPack.dated(BranchGate.KEY);
  }

  @Override
  protected Dated<OutstandingQuota> quota() {
    return OurPack.dated(OutstandingQuota.KEY);
  }

  @Override
  protected int year() {
    return OurPack.DAY.getYear();
  }
}
