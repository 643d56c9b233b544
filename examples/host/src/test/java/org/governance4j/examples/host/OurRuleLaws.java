package org.governance4j.examples.host;

import org.governance4j.testing.RuleLaws;

class OurRuleLaws extends RuleLaws {}
