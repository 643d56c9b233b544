package org.governance4j.points;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
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
    int generation = 0;
    while (true) {
      Optional<Change.Entered> entered = ledger.entered(posting(purpose, fact, generation));
      if (entered.isEmpty()) {
        return new Standing(generation, Optional.empty(), 0);
      }
      long points = points(entered.get().transfer(), ledger);
      if (points > 0) {
        return new Standing(generation, Optional.of(entered.get().transfer()), points);
      }
      generation++;
    }
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
