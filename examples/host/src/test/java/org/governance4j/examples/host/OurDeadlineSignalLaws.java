package org.governance4j.examples.host;

import org.governance4j.testing.deadline.DeadlineSignalLaws;

class OurDeadlineSignalLaws extends DeadlineSignalLaws {}
