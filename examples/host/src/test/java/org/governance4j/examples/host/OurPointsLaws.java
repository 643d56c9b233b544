package org.governance4j.examples.host;

import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.testing.points.PointsLaws;

class OurPointsLaws extends PointsLaws {

  @Override
  protected Dated<PointsPolicy> policy() {
    return OurPack.dated(PointsPolicy.KEY);
  }

  @Override
  protected Dated<PointsTermsPolicy> terms() {
    return OurPack.dated(PointsTermsPolicy.KEY);
  }
}
