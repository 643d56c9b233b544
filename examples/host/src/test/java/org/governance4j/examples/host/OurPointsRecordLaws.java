package org.governance4j.examples.host;

import org.governance4j.points.RecordPolicy;
import org.governance4j.points.RecordTermsPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.testing.points.PointsRecordLaws;

class OurPointsRecordLaws extends PointsRecordLaws {

  @Override
  protected Dated<RecordPolicy> items() {
    return OurPack.dated(RecordPolicy.KEY);
  }

  @Override
  protected Dated<RecordTermsPolicy> terms() {
    return OurPack.dated(RecordTermsPolicy.KEY);
  }
}
