package org.governance4j.examples.host;

import org.governance4j.testing.PointsLaws;

class OurPointsLaws extends PointsLaws {}
