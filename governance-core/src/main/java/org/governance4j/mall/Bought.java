package org.governance4j.mall;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/**
 * How many pieces a purse has bought in the period of an order, by the days of the orders: what is
 * delivered and not taken back, and what is held on the day of the order or on the period's last
 * day. In time by what moved on the purse since the period began.
 */
record Bought(MallOrder order, MallTermsPolicy.PeriodLimit limit, long pieces) {

  static Bought of(MallOrder order, MallTermsPolicy.PeriodLimit limit, Ledger ledger) {
    Validity period = limit.period().of(order.effectiveOn());
    LocalDate last = period.until().orElseThrow().minusDays(1);
    Set<TransferId> pieces = new LinkedHashSet<>();
    Stream.concat(
            delivered(order, period.from(), ledger),
            Stream.concat(held(order, order.effectiveOn(), ledger), held(order, last, ledger)))
        .filter(hold -> period.contains(hold.effectiveOn()))
        .forEach(hold -> pieces.add(hold.id()));
    return new Bought(order, limit, pieces.size());
  }

  /** The holds of pieces that were delivered since a day and are not taken back. */
  private static Stream<Transfer> delivered(MallOrder order, LocalDate since, Ledger ledger) {
    return ledger.statement(order.buyer(), Validity.from(since)).toOptional().stream()
        .flatMap(statement -> statement.lines().stream())
        .filter(line -> line.amount() < 0 && MallAccounts.isTaken(line.counterAccount()))
        .map(StatementLine::transfer)
        .filter(delivery -> ledger.settledBy(delivery).orElseThrow().isEmpty())
        .flatMap(delivery -> ledger.transfer(delivery).flatMap(Transfer::of).stream())
        .flatMap(hold -> ledger.transfer(hold).stream());
  }

  private static Stream<Transfer> held(MallOrder order, LocalDate on, Ledger ledger) {
    return ledger.holds(order.buyer(), on).toOptional().stream()
        .flatMap(holds -> holds.stream())
        .filter(hold -> MallAccounts.isTaken(hold.postings().get(0).to()));
  }

  /** What is said if some more pieces are too many. */
  Optional<Reason> above(long more, RuleRef rule) {
    return pieces + more <= limit.pieces()
        ? Optional.empty()
        : Optional.of(
            Reason.of(MallReason.ABOVE_PERIOD_LIMIT, rule, "order", Fact.of(order.id()))
                .with("account", Fact.of(order.buyer()))
                .with("day", Fact.of(order.effectiveOn()))
                .with("period", Fact.of(limit.period()))
                .with("pieces", Fact.of(pieces, Unit.COUNT))
                .with("limit", Fact.of(limit.pieces(), Unit.COUNT)));
  }
}
