package org.governance4j.examples.host;

import org.governance4j.points.PointsCapsPolicy;
import org.governance4j.points.PointsCoefficientsPolicy;
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

  @Override
  protected Dated<PointsCapsPolicy> caps() {
    return OurPack.dated(PointsCapsPolicy.KEY);
  }

  @Override
  protected Dated<PointsCoefficientsPolicy> coefficients() {
    return OurPack.dated(PointsCoefficientsPolicy.KEY);
  }
}
