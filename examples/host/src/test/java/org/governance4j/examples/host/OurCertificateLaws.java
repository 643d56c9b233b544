package org.governance4j.examples.host;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.governance4j.rule.Dated;
import org.governance4j.testing.volunteer.CertificateLaws;
import org.governance4j.volunteer.CertificatePolicy;

class OurCertificateLaws extends CertificateLaws {

  @Provide
  @Override
  protected Arbitrary<Dated<CertificatePolicy>> policies() {
    return Arbitraries.just(OurPack.dated(CertificatePolicy.KEY));
  }
}
