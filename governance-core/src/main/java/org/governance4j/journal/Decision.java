package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;

/**
 * What a ledger would enter, for the host to store before it is appended (记账决定).
 *
 * @param version the version of the ledger that decided: the number of its last entry
 * @param entries the entries that follow it, one batch; none if everything had been entered before
 */
public record Decision(long version, ImmutableList<JournalEntry> entries) {

  /** Checks the components. */
  public Decision {
    requireNonNull(entries, "entries");
    checkComponent("version", version >= 0, "version must not be negative but is %s", version);
  }
}
