package org.governance4j.mall;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Turns an order into the holds of its pieces. */
final class Ordering {

  private final MallPolicies policies;
  private final ZoneId zone;
  private final MallOrder order;
  private final Ledger ledger;
  private final Findings findings = new Findings();
  private boolean alone;

  Ordering(MallPolicies policies, ZoneId zone, MallOrder order, Ledger ledger) {
    this.policies = policies;
    this.zone = zone;
    this.order = order;
    this.ledger = ledger;
  }

  /** Without its delivery: an order that is over would not be held with all its pieces. */
  Outcome<ImmutableList<LedgerCommand>> alone() {
    alone = true;
    return commands();
  }

  Outcome<ImmutableList<LedgerCommand>> commands() {
    LocalDate on = order.effectiveOn();
    ImmutableList<Piece> entered = Piece.of(order.id(), ledger, on);
    if (!entered.isEmpty()) {
      return Repeat.answer(order.id(), isSame(entered));
    }
    MallChecks checks = new MallChecks(zone, ledger, order.id(), findings);
    boolean kept = checks.days(on, order.recordedAt());
    boolean sound = checks.pieces(order.lines()) && kept;
    Optional<MallPolicy> policy = findings.take(policies.items(on));
    Optional<MallTermsPolicy> terms = findings.take(policies.terms(on));
    Map<MallLine, MallItem> items = new LinkedHashMap<>();
    policy.ifPresent(stated -> order.lines().forEach(line -> price(stated, line, items)));
    terms.ifPresent(stated -> judge(stated, sound));
    if (findings.clear()) {
      items.forEach(this::note);
      held(terms.orElseThrow());
    }
    return findings.outcome(() -> holds(items, terms.orElseThrow()));
  }

  private boolean isSame(ImmutableList<Piece> entered) {
    Map<String, Long> pieces = new LinkedHashMap<>();
    entered.forEach(piece -> pieces.merge(piece.item(), 1L, Long::sum));
    Map<String, Long> asked = MallLine.pieces(order.lines());
    Piece first = entered.get(0);
    return pieces.equals(asked)
        && first.buyer().equals(order.buyer())
        && first.hold().effectiveOn().equals(order.effectiveOn());
  }

  private void price(MallPolicy policy, MallLine line, Map<MallLine, MallItem> items) {
    findings
        .take(MallPolicies.item(policy, line.item(), order.effectiveOn(), order.id()))
        .ifPresent(item -> items.put(line, item));
  }

  private void judge(MallTermsPolicy terms, boolean sound) {
    buyer(terms);
    if (!sound) {
      return;
    }
    long pieces = order.lines().stream().mapToLong(MallLine::pieces).sum();
    LocalDate entered = MallChecks.entered(order.effectiveOn(), order.recordedAt(), zone, ledger);
    if (alone && !entered.isBefore(until(terms))) {
      findings.violation(over(terms, entered));
    }
    if (pieces > terms.piecesPerOrder().orElse(MallOrder.MAX_PIECES)) {
      findings.violation(
          Reason.of(MallReason.TOO_MANY_PIECES, terms.rule(), "id", Fact.of(order.id()))
              .with("most", Fact.of(terms.piecesPerOrder().orElseThrow(), Unit.COUNT)));
    }
    terms
        .piecesPerPeriod()
        .flatMap(
            limit ->
                new Bought(limit, order.buyer(), order.effectiveOn(), entered)
                    .above(pieces, order.id(), terms.rule(), ledger))
        .ifPresent(findings::violation);
  }

  private Reason over(MallTermsPolicy terms, LocalDate entered) {
    return Reason.of(MallReason.ORDER_OVER, MallLaw.WHOLE, "order", Fact.of(order.id()))
        .with("until", Fact.of(until(terms)))
        .with("day", Fact.of(entered));
  }

  /** A purse is known by its name, and keeps lots; no account that issues or owes does. */
  private void buyer(MallTermsPolicy terms) {
    boolean named = MallAccounts.buyer(order.buyer()).filter(terms.buyers()::contains).isPresent();
    boolean purse =
        ledger
            .account(order.buyer())
            .map(
                account ->
                    account.lots() != Account.Lots.NONE
                        && account.unit().equals(PointsAccounts.UNIT))
            .orElse(true);
    if (!named || !purse) {
      findings.violation(
          Reason.of(
                  MallReason.BUYER_NOT_ADMITTED,
                  named ? MallLaw.BUYERS : terms.rule(),
                  "order",
                  Fact.of(order.id()))
              .with("account", Fact.of(order.buyer())));
    }
  }

  private void note(MallLine line, MallItem item) {
    findings.step(
        new Reason(
            MallReason.ORDERED,
            item.rule(),
            ImmutableMap.of(
                "order", Fact.of(order.id()),
                "item", MallPolicies.itemFact(item.item()),
                "pieces", Fact.of(line.pieces(), Unit.COUNT),
                "points", Fact.of(line.pieces() * item.price(), Unit.POINTS),
                "fen", Fact.of(line.pieces() * item.settlement(), Unit.FEN))));
  }

  private LocalDate until(MallTermsPolicy terms) {
    return order.effectiveOn().plusDays(terms.holdDays());
  }

  private void held(MallTermsPolicy terms) {
    findings.step(
        Reason.of(MallReason.HELD_UNTIL, terms.rule(), "order", Fact.of(order.id()))
            .with("until", Fact.of(until(terms))));
  }

  private ImmutableList<LedgerCommand> holds(Map<MallLine, MallItem> items, MallTermsPolicy terms) {
    ImmutableList.Builder<LedgerCommand> commands = ImmutableList.builder();
    Set<Account> opened = new LinkedHashSet<>();
    int number = 0;
    for (Map.Entry<MallLine, MallItem> line : items.entrySet()) {
      MallItem item = line.getValue();
      accounts(item).stream()
          .filter(account -> ledger.account(account.id()).isEmpty() && opened.add(account))
          .map(account -> new LedgerCommand.Open(account, Grounds.of(item.rule())))
          .forEach(commands::add);
      for (long piece = 0; piece < line.getKey().pieces(); piece++) {
        commands.add(new LedgerCommand.Enter(hold(item, terms, number++)));
      }
    }
    return commands.build();
  }

  private static List<Account> accounts(MallItem item) {
    return List.of(
        MallAccounts.takenAccount(item.merchant()), MallAccounts.payableAccount(item.merchant()));
  }

  private Transfer hold(MallItem item, MallTermsPolicy terms, int number) {
    ImmutableList.Builder<Posting> postings = ImmutableList.builder();
    postings.add(
        Posting.of(order.buyer(), MallAccounts.taken(item.merchant()), item.price()),
        Posting.of(MallAccounts.stock(item.item()), MallAccounts.delivered(item.item()), 1));
    if (item.settlement() > 0) {
      postings.add(
          Posting.of(MallAccounts.FUND, MallAccounts.payable(item.merchant()), item.settlement()));
    }
    return Transfer.pending(Piece.id(order.id(), number))
        .postings(postings.build())
        .effectiveOn(order.effectiveOn())
        .heldUntil(until(terms))
        .recordedAt(order.recordedAt())
        .grounds(Grounds.builder().rule(item.rule()).evidence(order.evidence()).build())
        .build();
  }
}
