package org.governance4j.examples.host;

import org.governance4j.testing.ContactLaws;

class OurContactLaws extends ContactLaws {}
