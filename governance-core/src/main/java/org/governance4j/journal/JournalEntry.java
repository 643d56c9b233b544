package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * One thing that a ledger entered (日志条目).
 *
 * @param sequence its number, from 1 on without a gap
 * @param batch the number of the first entry of those that were entered together, all or none
 * @param postedAt when it was entered, never before an earlier entry
 * @param change what it changes
 * @param hash the SHA-256 of the hash before it and of this entry, as 64 hexadecimal digits: the
 *     chain in which a changed, lost or moved entry is found
 */
@Value.Builder
public record JournalEntry(long sequence, long batch, Instant postedAt, Change change, String hash)
    implements WithJournalEntry {

  private static final int HASH_LENGTH = 64;

  /** Checks the components. */
  public JournalEntry {
    requireNonNull(postedAt, "postedAt");
    requireNonNull(change, "change");
    requireNonNull(hash, "hash");
    checkComponent("sequence", sequence >= 1, "sequence must be at least 1 but is %s", sequence);
    checkComponent(
        "batch",
        batch >= 1 && batch <= sequence,
        "batch must be between 1 and the entry's sequence %s but is %s",
        sequence,
        batch);
    checkHash(hash);
  }

  static void checkHash(String hash) {
    checkComponent(
        "hash",
        hash.length() == HASH_LENGTH && hash.chars().allMatch(JournalEntry::isDigit),
        "hash must be 64 hexadecimal digits in lower case");
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
  }

  /**
   * Starts an entry, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of an entry one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends JournalEntryBuilder {

    Builder() {}
  }
}
