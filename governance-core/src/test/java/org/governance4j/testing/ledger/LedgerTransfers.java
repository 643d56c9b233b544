package org.governance4j.testing.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;

/** Short ways to state a transfer about what a chain has left. */
final class LedgerTransfers {

  static final TransferId NEXT = TransferId.of("next");
  static final TransferId AFTER = TransferId.of("after");

  private LedgerTransfers() {}

  static Transfer posted(LocalDate day, Posting... postings) {
    return build(Transfer.posted(NEXT), day, postings);
  }

  static Transfer pending(LocalDate day, Posting... postings) {
    return build(Transfer.pending(NEXT), day, postings);
  }

  static Transfer build(Transfer.Builder builder, LocalDate day, Posting... postings) {
    return builder
        .postings(ImmutableList.copyOf(postings))
        .effectiveOn(day)
        .recordedAt(LedgerArbitraries.at(day, 0))
        .grounds(LedgerChoice.GROUNDS)
        .build();
  }
}
