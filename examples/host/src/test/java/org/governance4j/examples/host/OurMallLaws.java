package org.governance4j.examples.host;

import org.governance4j.mall.MallPolicy;
import org.governance4j.mall.MallTermsPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.testing.mall.MallLaws;

class OurMallLaws extends MallLaws {

  @Override
  protected Dated<MallPolicy> items() {
    return OurPack.dated(MallPolicy.KEY);
  }

  @Override
  protected Dated<MallTermsPolicy> terms() {
    return OurPack.dated(MallTermsPolicy.KEY);
  }
}
