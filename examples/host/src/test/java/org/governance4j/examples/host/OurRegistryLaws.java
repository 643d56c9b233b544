package org.governance4j.examples.host;

import org.governance4j.community.OrganisationPolicy;
import org.governance4j.testing.registry.RegistryLaws;

class OurRegistryLaws extends RegistryLaws {

  @Override
  protected OrganisationPolicy schemes() {
    return OurPack.policy(OrganisationPolicy.KEY);
  }
}
