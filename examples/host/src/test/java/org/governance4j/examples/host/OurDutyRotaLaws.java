package org.governance4j.examples.host;

import org.governance4j.testing.DutyRotaLaws;

class OurDutyRotaLaws extends DutyRotaLaws {}
