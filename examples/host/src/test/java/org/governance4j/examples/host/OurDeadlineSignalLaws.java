package org.governance4j.examples.host;

import org.governance4j.testing.DeadlineSignalLaws;

class OurDeadlineSignalLaws extends DeadlineSignalLaws {}
