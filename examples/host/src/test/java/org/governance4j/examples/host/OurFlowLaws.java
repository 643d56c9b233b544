package org.governance4j.examples.host;

import org.governance4j.testing.FlowLaws;

class OurFlowLaws extends FlowLaws {}
