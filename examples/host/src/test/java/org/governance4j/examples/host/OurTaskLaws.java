package org.governance4j.examples.host;

import org.governance4j.testing.tasks.TaskLaws;

class OurTaskLaws extends TaskLaws {}
