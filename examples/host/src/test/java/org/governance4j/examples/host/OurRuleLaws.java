package org.governance4j.examples.host;

import org.governance4j.testing.rule.RuleLaws;

class OurRuleLaws extends RuleLaws {}
