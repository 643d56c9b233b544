package org.governance4j.examples.host;

import org.governance4j.conversion.ConversionPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.testing.conversion.ConversionLaws;

class OurConversionLaws extends ConversionLaws {

  @Override
  protected Dated<ConversionPolicy> rules() {
    return OurPack.dated(ConversionPolicy.KEY);
  }
}
