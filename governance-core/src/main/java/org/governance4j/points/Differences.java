package org.governance4j.points;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Compares what some facts have a claim to with what stands on a ledger.
 *
 * <p>Where limits bite, what stands keeps what it has; what room is left goes to the facts of the
 * call in the order of recording. So a second call with the same facts finds nothing to add: every
 * fact that got less than its claim has a limit that is full, and a limit once full stays so.
 */
final class Differences {

  private final PointsBook book;
  private final Ledger ledger;
  private final FactCheck check;

  Differences(PointsBook book, Ledger ledger, ZoneId zone, LocalDate on) {
    this.book = book;
    this.ledger = ledger;
    check = new FactCheck(zone, ledger, on);
  }

  /** A fact on its way to its answer. */
  private static final class Work {
    private final Contribution fact;
    private final int times;
    private final Standing standing;
    private @Nullable Outcome<ImmutableList<LedgerCommand>> answer;
    private @Nullable Claim claim;
    private long points;
    private Optional<Reason> capped = Optional.empty();

    Work(Statements stated, Standing standing) {
      fact = stated.counted();
      times = stated.times();
      this.standing = standing;
    }
  }

  PointsDifference of(List<Contribution> facts) {
    List<Work> all = Statements.of(facts).stream().map(this::work).toList();
    deal(all);
    return new PointsDifference(
        all.stream()
            .map(
                one ->
                    new PointsDifference.Item(
                        one.fact.id(), one.answer == null ? difference(one) : one.answer))
            .collect(ImmutableList.toImmutableList()));
  }

  private Work work(Statements stated) {
    Contribution fact = stated.counted();
    Work work = new Work(stated, Standing.of(book.purpose(), fact.id(), ledger));
    Findings findings = new Findings();
    if (fact.state() == Contribution.State.CANCELLED) {
      check.judgeStatement(stated, findings);
    } else {
      check.judge(stated, findings);
    }
    Outcome<Boolean> sound = findings.outcome(() -> true);
    if (!(sound instanceof Outcome.Accepted)) {
      work.answer = sound.map(none -> ImmutableList.of());
    } else if (fact.state() != Contribution.State.CANCELLED) {
      claim(work);
    }
    return work;
  }

  private void claim(Work work) {
    Outcome<Claim> claimed = book.claim(work.fact);
    if (claimed instanceof Outcome.Accepted<Claim> accepted) {
      work.claim = accepted.value();
      work.answer =
          check
              .waits(work.fact, accepted.value().notice())
              .map(why -> Outcome.accepted(ImmutableList.<LedgerCommand>of(), why))
              .orElse(null);
    } else {
      work.answer = claimed.map(none -> ImmutableList.of());
    }
  }

  /** Deals out what the limits leave. */
  private void deal(List<Work> all) {
    List<Work> open = all.stream().filter(one -> one.answer == null).toList();
    ImmutableSet<TransferId> decidedAnew =
        open.stream()
            .flatMap(one -> one.standing.transfer().stream())
            .map(Transfer::id)
            .collect(ImmutableSet.toImmutableSet());
    CapRoom room = new CapRoom(ledger, book.purpose(), decidedAnew);
    for (Work one : open) {
      if (one.claim != null && one.standing.transfer().filter(one.claim::isPlaceOf).isPresent()) {
        one.points = room.take(one.claim, Math.min(one.standing.points(), one.claim.points()));
      }
    }
    for (Work one : open) {
      if (one.claim != null) {
        one.points += room.take(one.claim, one.claim.points() - one.points);
        one.capped = capped(one, one.claim, room);
      }
    }
  }

  private static Optional<Reason> capped(Work work, Claim claim, CapRoom room) {
    if (work.points == claim.points()) {
      return Optional.empty();
    }
    return room.reached(claim)
        .map(
            limit ->
                FactCheck.reason(PointsReason.CAPPED, limit.rule(), work.fact)
                    .with("account", Fact.of(work.fact.holder()))
                    .with("day", Fact.of(work.fact.effectiveOn()))
                    .with("points", Fact.of(claim.points(), Unit.POINTS))
                    .with("period", Fact.of(limit.bucket().period()))
                    .with("limit", Fact.of(limit.points(), Unit.POINTS))
                    .with("credited", Fact.of(work.points, Unit.POINTS)));
  }

  private Outcome<ImmutableList<LedgerCommand>> difference(Work work) {
    Optional<Transfer> stands = work.standing.transfer();
    Findings findings = new Findings();
    notes(work, findings);
    ImmutableList.Builder<LedgerCommand> commands = ImmutableList.builder();
    if (work.claim != null && work.points > 0) {
      Claim claim = work.claim;
      int generation = work.standing.generation();
      if (stands.isPresent()
          && claim.transfer(stands.get().id(), work.points).hasContentOf(stands.get())) {
        return findings.outcome(ImmutableList::of);
      }
      // The new one goes first, so that what was spent of the old one is there when it is reversed.
      int next = stands.isPresent() ? generation + 1 : generation;
      claim.accounts().forEach(account -> open(account, claim.rule(), commands));
      TransferId id = Standing.posting(book.purpose(), work.fact.id(), next);
      commands.add(new LedgerCommand.Enter(claim.transfer(id, work.points)));
    }
    stands.ifPresent(standing -> withdraw(work, standing, commands, findings));
    return findings.outcome(commands::build);
  }

  private static void notes(Work work, Findings findings) {
    if (work.times > 1) {
      findings.step(
          FactCheck.reason(PointsReason.DUPLICATE_COUNTED_ONCE, PointsLaw.ONCE, work.fact)
              .with("times", Fact.of(work.times, Unit.COUNT)));
    }
    if (work.claim != null) {
      work.claim.reasons().forEach(findings::step);
    }
    work.capped.ifPresent(findings::step);
  }

  private void withdraw(
      Work work,
      Transfer standing,
      ImmutableList.Builder<LedgerCommand> commands,
      Findings findings) {
    Optional<PointsBook.Withdrawal> how = findings.take(book.withdrawal(standing));
    if (how.isEmpty()) {
      return;
    }
    Optional<Account> debtor = how.get().debtor();
    RuleRef rule = how.get().rule();
    debtor.ifPresent(account -> open(account, rule, commands));
    TransferId id = Standing.reversal(book.purpose(), work.fact.id(), work.standing.generation());
    commands.add(
        new LedgerCommand.Enter(
            Transfer.reversal(id, standing.id())
                .effectiveOn(standing.effectiveOn())
                .recordedAt(work.fact.recordedAt())
                .claim(debtor.map(Account::id))
                .grounds(
                    Grounds.builder()
                        .rule(rule)
                        .cause(work.fact.cause())
                        .evidence(work.fact.evidence())
                        .build())
                .build()));
    findings.step(
        FactCheck.reason(PointsReason.WITHDRAWN, rule, work.fact)
            .with("transfer", Fact.of(standing.id()))
            .with("points", Fact.of(work.standing.points(), Unit.POINTS)));
  }

  private void open(Account account, RuleRef rule, ImmutableList.Builder<LedgerCommand> commands) {
    if (ledger.account(account.id()).isEmpty()) {
      commands.add(new LedgerCommand.Open(account, Grounds.of(rule)));
    }
  }
}
