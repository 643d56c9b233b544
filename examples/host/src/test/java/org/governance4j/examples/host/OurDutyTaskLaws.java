package org.governance4j.examples.host;

import org.governance4j.testing.DutyTaskLaws;

class OurDutyTaskLaws extends DutyTaskLaws {}
