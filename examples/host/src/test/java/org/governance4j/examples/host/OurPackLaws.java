package org.governance4j.examples.host;

import org.governance4j.testing.rule.PackLaws;

class OurPackLaws extends PackLaws {}
