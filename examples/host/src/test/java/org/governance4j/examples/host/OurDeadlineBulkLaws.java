package org.governance4j.examples.host;

import org.governance4j.testing.DeadlineBulkLaws;

class OurDeadlineBulkLaws extends DeadlineBulkLaws {}
