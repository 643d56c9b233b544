package org.governance4j.examples.host;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.governance4j.rule.Dated;
import org.governance4j.testing.volunteer.VolunteerStarLaws;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.volunteer.StarTermsPolicy;
import org.governance4j.volunteer.VolunteerStarPolicy;

class OurVolunteerStarLaws extends VolunteerStarLaws {

  @Override
  protected Dated<StarPolicy> levels() {
    return OurPack.dated(StarPolicy.KEY);
  }

  @Provide
  @Override
  protected Arbitrary<Dated<VolunteerStarPolicy>> policies() {
    return Arbitraries.just(OurPack.dated(VolunteerStarPolicy.KEY));
  }

  @Provide
  @Override
  protected Arbitrary<Dated<StarTermsPolicy>> terms() {
    return Arbitraries.just(OurPack.dated(StarTermsPolicy.KEY));
  }
}
