package org.governance4j.examples.host;

import org.governance4j.contact.ContactLimitPolicy;
import org.governance4j.contact.ContactPolicy;
import org.governance4j.testing.contact.ContactLaws;

class OurContactLaws extends ContactLaws {

  @Override
  protected ContactPolicy policy() {
    return OurPack.policy(ContactPolicy.KEY);
  }

  @Override
  protected ContactLimitPolicy limit() {
    return OurPack.policy(ContactLimitPolicy.KEY);
  }
}
