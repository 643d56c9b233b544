package org.governance4j.examples.host;

import org.governance4j.testing.deadline.DeadlineContradictionLaws;

class OurDeadlineContradictionLaws extends DeadlineContradictionLaws {}
