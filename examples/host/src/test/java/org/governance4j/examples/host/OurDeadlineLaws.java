package org.governance4j.examples.host;

import org.governance4j.testing.DeadlineLaws;

class OurDeadlineLaws extends DeadlineLaws {}
