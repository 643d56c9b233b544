package org.governance4j.examples.host;

import org.governance4j.testing.PackLaws;

class OurPackLaws extends PackLaws {}
