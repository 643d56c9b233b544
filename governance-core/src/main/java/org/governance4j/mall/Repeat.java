package org.governance4j.mall;

import com.google.common.collect.ImmutableList;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** What is said to something whose id is in the ledger. */
final class Repeat {

  private Repeat() {}

  /** Nothing is added to the same; other content under its id is refused. */
  static Outcome<ImmutableList<LedgerCommand>> answer(OpaqueId id, boolean isSame) {
    Reason reason =
        Reason.of(
            isSame ? MallReason.ALREADY_ENTERED : MallReason.ID_CONFLICT,
            MallLaw.ONCE,
            "id",
            Fact.of(id));
    return isSame ? Outcome.accepted(ImmutableList.of(), reason) : Outcome.refused(reason);
  }
}
