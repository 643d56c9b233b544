package org.governance4j.examples.host;

import org.governance4j.testing.DeadlineContradictionLaws;

class OurDeadlineContradictionLaws extends DeadlineContradictionLaws {}
