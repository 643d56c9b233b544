package org.governance4j.examples.host;

import org.governance4j.testing.grid.GridAreaLaws;

class OurGridAreaLaws extends GridAreaLaws {}
