package org.governance4j.examples.host;

import org.governance4j.testing.ServiceHoursLaws;

class OurServiceHoursLaws extends ServiceHoursLaws {}
