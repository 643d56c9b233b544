package org.governance4j.examples.host;

import org.governance4j.testing.MatchingLaws;

class OurMatchingLaws extends MatchingLaws {}
