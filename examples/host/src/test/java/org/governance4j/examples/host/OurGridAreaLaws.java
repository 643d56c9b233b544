package org.governance4j.examples.host;

import org.governance4j.testing.GridAreaLaws;

class OurGridAreaLaws extends GridAreaLaws {}
