package org.governance4j.examples.host;

import org.governance4j.testing.points.PointsHonourLaws;

class OurPointsHonourLaws extends PointsHonourLaws {}
