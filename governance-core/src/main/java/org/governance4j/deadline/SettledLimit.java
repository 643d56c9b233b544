package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Reason;

/** A deadline, or what it waits for at a level above. */
record SettledLimit(Optional<Deadline> deadline, ImmutableList<Reason> waiting) {}
