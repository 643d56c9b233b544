package org.governance4j.examples.host;

import org.governance4j.testing.cases.CasesLaws;

class OurCasesLaws extends CasesLaws {}
