package org.governance4j.examples.host;

import org.governance4j.testing.flow.FlowLaws;

class OurFlowLaws extends FlowLaws {}
