package org.governance4j.examples.host;

import org.governance4j.points.PointsPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.testing.points.PointsPurseLaws;

class OurPointsPurseLaws extends PointsPurseLaws {

  @Override
  protected Dated<PointsPolicy> policy() {
    return OurPack.dated(PointsPolicy.KEY);
  }
}
