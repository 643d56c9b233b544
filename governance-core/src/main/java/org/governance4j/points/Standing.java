package org.governance4j.points;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;

/**
 * What a ledger has of a fact.
 *
 * @param generation how often what it had was reversed
 * @param transfer the transfer that stands, if one does
 * @param points how many of its points are not reversed
 */
record Standing(int generation, Optional<Transfer> transfer, long points) {

  static Standing of(String purpose, ContributionId fact, Ledger ledger) {
    int generations = generations(purpose, fact, ledger);
    if (generations == 0) {
      return new Standing(0, Optional.empty(), 0);
    }
    Transfer last = ledger.transfer(posting(purpose, fact, generations - 1)).orElseThrow();
    long points = points(last, ledger);
    return points > 0
        ? new Standing(generations - 1, Optional.of(last), points)
        : new Standing(generations, Optional.empty(), 0);
  }

  /** How many generations there are, which follow each other without a gap; found by halving. */
  private static int generations(String purpose, ContributionId fact, Ledger ledger) {
    int known = 0;
    int beyond = 1;
    while (isPosted(purpose, fact, beyond - 1, ledger)) {
      known = beyond;
      beyond *= 2;
    }
    while (beyond - known > 1) {
      int middle = (known + beyond) >>> 1;
      if (isPosted(purpose, fact, middle - 1, ledger)) {
        known = middle;
      } else {
        beyond = middle;
      }
    }
    return known;
  }

  private static boolean isPosted(
      String purpose, ContributionId fact, int generation, Ledger ledger) {
    return ledger.transfer(posting(purpose, fact, generation)).isPresent();
  }

  /** What of a transfer that passes along its path is not reversed. */
  static long points(Transfer transfer, Ledger ledger) {
    return ledger.standing(transfer.id()).orElseThrow() / transfer.postings().size();
  }

  static TransferId posting(String purpose, ContributionId fact, int generation) {
    return TransferId.derivedFrom(purpose, fact.value(), Integer.toString(generation));
  }

  static TransferId reversal(String purpose, ContributionId fact, int generation) {
    return TransferId.derivedFrom(purpose + "-back", fact.value(), Integer.toString(generation));
  }

  /** The accounts that a transfer passes. */
  static ImmutableList<AccountId> path(Transfer transfer) {
    ImmutableList.Builder<AccountId> path = ImmutableList.builder();
    path.add(transfer.postings().get(0).from());
    transfer.postings().stream().map(Posting::to).forEach(path::add);
    return path.build();
  }
}
