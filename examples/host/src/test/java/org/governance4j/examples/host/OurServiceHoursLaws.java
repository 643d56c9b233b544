package org.governance4j.examples.host;

import org.governance4j.testing.hours.ServiceHoursLaws;

class OurServiceHoursLaws extends ServiceHoursLaws {}
