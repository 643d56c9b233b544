package org.governance4j.examples.host;

import org.governance4j.scoring.testing.ScoringUnknownLaws;

class OurScoringUnknownLaws extends ScoringUnknownLaws {}
