package org.governance4j.examples.host;

import org.governance4j.points.PointsPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.testing.points.PointsBarredLaws;

class OurPointsBarredLaws extends PointsBarredLaws {

  @Override
  protected Dated<PointsPolicy> policy() {
    return OurPack.dated(PointsPolicy.KEY);
  }
}
