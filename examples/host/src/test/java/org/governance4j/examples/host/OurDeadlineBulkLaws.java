package org.governance4j.examples.host;

import org.governance4j.testing.deadline.DeadlineBulkLaws;

class OurDeadlineBulkLaws extends DeadlineBulkLaws {}
