package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a ledger needs to decide further without the journal behind it (账本快照): all of it, or the
 * part that a host has loaded for some commands. A ledger that has a part answers undetermined
 * where something that it needs is neither loaded nor stated to be absent.
 *
 * @param ledger the ledger's name
 * @param terms its terms
 * @param head where its journal ends
 * @param lastPostedAt when its last entry was entered
 * @param closedThrough the last day of the last closed period
 * @param extent whether the lists below are everything
 * @param accountCount how many accounts have been opened
 * @param transferCount how many transfers have been entered
 * @param lotCount how many lots have been opened
 * @param accounts the accounts
 * @param transfers the transfers; of a loaded account those that hold something of it back, and
 *     those by which something of it expired that has not been brought back
 * @param lots the lots; of a loaded account those that have something left or pinned, and of a
 *     loaded transfer those that it used
 * @param absentAccounts account ids that were looked for and are not in the ledger
 * @param absentTransfers transfer ids that were looked for and are not in the ledger
 */
@Value.Builder
public record LedgerSnapshot(
    LedgerId ledger,
    LedgerTerms terms,
    JournalHead head,
    Instant lastPostedAt,
    Optional<LocalDate> closedThrough,
    Extent extent,
    int accountCount,
    int transferCount,
    int lotCount,
    ImmutableList<AccountState> accounts,
    ImmutableList<TransferState> transfers,
    ImmutableList<Lot> lots,
    ImmutableSet<AccountId> absentAccounts,
    ImmutableSet<TransferId> absentTransfers)
    implements WithLedgerSnapshot {

  /** Checks the components. */
  public LedgerSnapshot {
    requireNonNull(ledger, "ledger");
    requireNonNull(terms, "terms");
    requireNonNull(head, "head");
    requireNonNull(lastPostedAt, "lastPostedAt");
    requireNonNull(closedThrough, "closedThrough");
    requireNonNull(extent, "extent");
    requireNonNull(accounts, "accounts");
    requireNonNull(transfers, "transfers");
    requireNonNull(lots, "lots");
    requireNonNull(absentAccounts, "absentAccounts");
    requireNonNull(absentTransfers, "absentTransfers");
    checkCount("accountCount", accountCount, accounts.size());
    checkCount("transferCount", transferCount, transfers.size());
    checkCount("lotCount", lotCount, lots.size());
  }

  private static void checkCount(String component, int count, int listed) {
    checkComponent(
        component,
        count >= listed,
        "%s must be at least the %s that are listed but is %s",
        component,
        listed,
        count);
  }

  /**
   * Starts a snapshot, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** How much of a ledger a snapshot has (快照范围). */
  public enum Extent {
    /** Everything (全部). */
    WHOLE,
    /** What a host has loaded (已载入部分). */
    PART
  }

  /**
   * Names the components of a snapshot one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends LedgerSnapshotBuilder {

    Builder() {}
  }
}
