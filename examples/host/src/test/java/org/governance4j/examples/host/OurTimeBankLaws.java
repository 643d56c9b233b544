package org.governance4j.examples.host;

import org.governance4j.testing.TimeBankLaws;

class OurTimeBankLaws extends TimeBankLaws {}
