package org.governance4j.examples.host;

import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.points.RecordPolicy;
import org.governance4j.points.RecordTermsPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.standings.TotalsPolicy;
import org.governance4j.testing.standings.StandingsLaws;

class OurStandingsLaws extends StandingsLaws {

  @Override
  protected Dated<TotalsPolicy> totals() {
    return OurPack.dated(TotalsPolicy.KEY);
  }

  @Override
  protected Dated<PointsPolicy> policy() {
    return OurPack.dated(PointsPolicy.KEY);
  }

  @Override
  protected Dated<PointsTermsPolicy> terms() {
    return OurPack.dated(PointsTermsPolicy.KEY);
  }

  @Override
  protected Dated<RecordPolicy> items() {
    return OurPack.dated(RecordPolicy.KEY);
  }

  @Override
  protected Dated<RecordTermsPolicy> recordTerms() {
    return OurPack.dated(RecordTermsPolicy.KEY);
  }
}
