package org.governance4j.examples.host;

import org.governance4j.testing.FlowPairsLaws;

class OurFlowPairsLaws extends FlowPairsLaws {}
