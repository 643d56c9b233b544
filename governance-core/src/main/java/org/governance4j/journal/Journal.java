package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Unit;

/**
 * Everything that a ledger entered, in order, or what followed an entry (日志). The host stores it,
 * and the same ledger is resumed from it.
 *
 * @param format the version of the journal's form, at least 1; this library writes and reads
 *     {@value #FORMAT}
 * @param entries the entries
 */
public record Journal(int format, ImmutableList<JournalEntry> entries) {

  /** The version that this library writes. */
  public static final int FORMAT = 2;

  /** Checks the components. */
  public Journal {
    requireNonNull(entries, "entries");
    checkLeast(
        "format",
        format,
        1,
        Unit.COUNT,
        "format of a journal must be at least 1 but is %s",
        format);
  }

  /**
   * A journal in the version that this library writes.
   *
   * @param entries the entries
   * @return the journal
   */
  public static Journal of(ImmutableList<JournalEntry> entries) {
    return new Journal(FORMAT, entries);
  }
}
