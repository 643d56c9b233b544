package org.governance4j.examples.host;

import org.governance4j.scoring.testing.ScoringLaws;

class OurScoringLaws extends ScoringLaws {}
