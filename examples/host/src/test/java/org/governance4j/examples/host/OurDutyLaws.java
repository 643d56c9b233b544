package org.governance4j.examples.host;

import org.governance4j.testing.DutyLaws;

class OurDutyLaws extends DutyLaws {}
