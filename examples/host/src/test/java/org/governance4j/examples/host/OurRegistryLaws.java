package org.governance4j.examples.host;

import org.governance4j.community.OrganisationSchemes;
import org.governance4j.testing.RegistryLaws;

class OurRegistryLaws extends RegistryLaws {

  @Override
  protected OrganisationSchemes schemes() {
    return OurPack.policy(OrganisationSchemes.KEY);
  }
}
