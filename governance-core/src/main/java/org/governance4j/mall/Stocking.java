package org.governance4j.mall;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Turns a stocking into a transfer. */
record Stocking(MallPolicies policies, ZoneId zone, MallStocking stated, Ledger ledger) {

  Outcome<ImmutableList<LedgerCommand>> commands() {
    Optional<Transfer> entered = ledger.transfer(stated.id());
    if (entered.isPresent()) {
      return Repeat.answer(stated.id(), isSame(entered.get()));
    }
    Findings findings = new Findings();
    MallChecks checks = new MallChecks(zone, ledger, stated.id(), findings);
    checks.days(stated.effectiveOn(), stated.recordedAt());
    if (stated.pieces() == 0) {
      findings.violation(
          checks
              .reason(MallReason.NOTHING_STOCKED)
              .with("item", MallPolicies.itemFact(stated.item())));
    }
    Optional<MallItem> item =
        findings.take(
            policies
                .items(stated.effectiveOn())
                .flatMap(
                    policy ->
                        MallPolicies.item(
                            policy, stated.item(), stated.effectiveOn(), stated.id())));
    item.ifPresent(known -> findings.step(reason(known)));
    return findings.outcome(() -> commands(item.orElseThrow()));
  }

  private boolean isSame(Transfer entered) {
    return entered.effectiveOn().equals(stated.effectiveOn())
        && entered.postings().equals(postings());
  }

  private Reason reason(MallItem item) {
    return Reason.of(MallReason.STOCKED, item.rule(), "id", Fact.of(stated.id()))
        .with("item", MallPolicies.itemFact(stated.item()))
        .with("pieces", Fact.of(stated.pieces(), Unit.COUNT));
  }

  private ImmutableList<LedgerCommand> commands(MallItem item) {
    ImmutableList.Builder<LedgerCommand> commands = ImmutableList.builder();
    List.of(
            MallAccounts.suppliedAccount(item.item()),
            MallAccounts.stockAccount(item.item()),
            MallAccounts.deliveredAccount(item.item()))
        .stream()
        .filter(account -> ledger.account(account.id()).isEmpty())
        .map(account -> new LedgerCommand.Open(account, Grounds.of(item.rule())))
        .forEach(commands::add);
    return commands.add(new LedgerCommand.Enter(transfer(item))).build();
  }

  private Transfer transfer(MallItem item) {
    return Transfer.posted(stated.id())
        .postings(postings())
        .effectiveOn(stated.effectiveOn())
        .recordedAt(stated.recordedAt())
        .grounds(Grounds.builder().rule(item.rule()).evidence(stated.evidence()).build())
        .build();
  }

  /** The least number of a long has no positive one; the ledger refuses it as it is. */
  private ImmutableList<Posting> postings() {
    AccountId from = MallAccounts.supplied(stated.item());
    AccountId to = MallAccounts.stock(stated.item());
    return ImmutableList.of(
        stated.pieces() < 0
            ? Posting.of(to, from, Math.negateExact(Math.max(stated.pieces(), -Long.MAX_VALUE)))
            : Posting.of(from, to, stated.pieces()));
  }
}
