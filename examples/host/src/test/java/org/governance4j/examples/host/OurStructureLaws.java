package org.governance4j.examples.host;

import org.governance4j.community.OrganisationPolicy;
import org.governance4j.structure.StructurePolicy;
import org.governance4j.testing.structure.StructureLaws;

class OurStructureLaws extends StructureLaws {

  @Override
  protected OrganisationPolicy schemes() {
    return OurPack.policy(OrganisationPolicy.KEY);
  }

  @Override
  protected StructurePolicy policy() {
    return OurPack.policy(StructurePolicy.KEY);
  }
}
