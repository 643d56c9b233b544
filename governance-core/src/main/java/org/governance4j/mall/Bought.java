package org.governance4j.mall;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.journal.AccountId;
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
 * delivered and not taken back, and what is held and will not be over when the order is entered. In
 * time by what moved on the purse since the period began.
 *
 * @param limit how many it may
 * @param buyer the purse
 * @param on the day of the order
 * @param entered the first day on which it can be entered
 */
record Bought(MallTermsPolicy.PeriodLimit limit, AccountId buyer, LocalDate on, LocalDate entered) {

  private long pieces(Ledger ledger) {
    Validity period = limit.period().of(on);
    Set<TransferId> pieces = new LinkedHashSet<>();
    Stream.concat(delivered(period.from(), ledger), held(period, ledger))
        .filter(hold -> period.contains(hold.effectiveOn()))
        .forEach(hold -> pieces.add(hold.id()));
    return pieces.size();
  }

  /** The holds of pieces that were delivered since a day and are not taken back. */
  private Stream<Transfer> delivered(LocalDate since, Ledger ledger) {
    return ledger.statement(buyer, Validity.from(since)).toOptional().stream()
        .flatMap(statement -> statement.lines().stream())
        .filter(line -> line.amount() < 0 && MallAccounts.isTaken(line.counterAccount()))
        .map(StatementLine::transfer)
        .filter(delivery -> ledger.settledBy(delivery).orElseThrow().isEmpty())
        .flatMap(delivery -> ledger.transfer(delivery).flatMap(Transfer::of).stream())
        .flatMap(hold -> ledger.transfer(hold).stream());
  }

  /**
   * What is held at the end of the period or on any day until the order is entered, if it is not
   * over by then: an order that is stated late comes before others that are entered already.
   */
  private Stream<Transfer> held(Validity period, Ledger ledger) {
    LocalDate end = period.until().orElseThrow();
    LocalDate until = entered.isBefore(end) ? entered.plusDays(1) : end;
    return Stream.concat(on.datesUntil(until), Stream.of(end.minusDays(1)))
        .flatMap(day -> ledger.holds(buyer, day).toOptional().stream())
        .flatMap(holds -> holds.stream())
        .filter(hold -> hold.heldUntil().orElseThrow().isAfter(entered))
        .filter(hold -> MallAccounts.isTaken(hold.postings().get(0).to()));
  }

  /** What is said if some more pieces are too many. */
  Optional<Reason> above(long more, MallOrderId order, RuleRef rule, Ledger ledger) {
    long pieces = pieces(ledger);
    return pieces + more <= limit.pieces()
        ? Optional.empty()
        : Optional.of(
            Reason.of(MallReason.ABOVE_PERIOD_LIMIT, rule, "order", Fact.of(order))
                .with("account", Fact.of(buyer))
                .with("day", Fact.of(on))
                .with("period", Fact.of(limit.period()))
                .with("pieces", Fact.of(pieces, Unit.COUNT))
                .with("limit", Fact.of(limit.pieces(), Unit.COUNT)));
  }
}
