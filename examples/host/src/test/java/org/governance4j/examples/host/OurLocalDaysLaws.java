package org.governance4j.examples.host;

import org.governance4j.testing.calendar.LocalDaysLaws;

class OurLocalDaysLaws extends LocalDaysLaws {}
