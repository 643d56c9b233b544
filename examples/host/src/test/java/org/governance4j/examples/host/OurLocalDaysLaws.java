package org.governance4j.examples.host;

import org.governance4j.testing.LocalDaysLaws;

class OurLocalDaysLaws extends LocalDaysLaws {}
