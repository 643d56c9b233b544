package org.governance4j.examples.host;

import org.governance4j.testing.RegistryLaws;

class OurRegistryLaws extends RegistryLaws {}
