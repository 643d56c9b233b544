package org.governance4j.examples.host;

import org.governance4j.testing.MeasureLaws;

class OurMeasureLaws extends MeasureLaws {}
