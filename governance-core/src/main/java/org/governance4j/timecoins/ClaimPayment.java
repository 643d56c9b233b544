package org.governance4j.timecoins;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** What settles that which stands at the end of a statement: whoever owes pays. */
record ClaimPayment(CoinAccounts accounts, ClaimStatement mine, RuleRef rule) {

  Outcome<CoinPostings> postings(Plan.Heading heading, Ledger ledger, Instant at) {
    ImmutableList<LedgerCommand> commands = plan().commands(heading, ledger);
    return ledger
        .decide(commands, at)
        .flatMap(
            decided ->
                Outcome.accepted(
                    new CoinPostings(heading.id(), commands),
                    between(TimecoinsReason.CLAIMS_MIRRORED, rule)
                        .with("coins", Fact.of(mine.closing(), accounts.unit().unit()))
                        .with("last", Fact.of(heading.effectiveOn()))));
  }

  Reason differ(int gaps) {
    return between(TimecoinsReason.CLAIMS_DIFFER, TimecoinsLaw.MIRRORED)
        .with("gaps", Fact.of(gaps, Unit.COUNT));
  }

  private Reason between(TimecoinsReason code, RuleRef cited) {
    return Reason.of(code, cited, "bank", new Fact.Id(mine.bank()))
        .with("other", new Fact.Id(mine.other()));
  }

  private Plan plan() {
    AccountId claims = accounts.claims(mine.other());
    Plan plan =
        new Plan(rule)
            .opening(accounts.source(claims))
            .opening(accounts.source(accounts.settled()));
    long owed = mine.closing();
    if (owed > 0) {
      plan.move(claims, accounts.settled(), owed);
    } else if (owed < 0) {
      plan.move(accounts.settled(), claims, -owed);
    }
    return plan;
  }
}
