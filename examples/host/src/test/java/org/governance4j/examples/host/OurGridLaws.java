package org.governance4j.examples.host;

import org.governance4j.testing.GridLaws;

class OurGridLaws extends GridLaws {}
