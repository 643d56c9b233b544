package org.governance4j.orders;

import static org.governance4j.orders.OrderFold.fact;

import java.util.Optional;
import org.governance4j.community.HouseholdId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * Whether an order is to be published or merged: the cap, the household, the order it goes into.
 */
record Admission(OrderBook book, Order order, Terms terms) {

  /** Judges a step. */
  void judge(OrderStep step, Findings findings) {
    if (step instanceof OrderStep.Review review && review.approved()) {
      order.fen().ifPresent(fen -> amount(fen, findings));
      if (order.asker().isResident()) {
        household(findings);
      }
    } else if (step instanceof OrderStep.Merger merger) {
      findings.take(book.find(merger.into())).ifPresent(into -> goesOn(into, findings));
    }
  }

  /** Whether an order can go on for another: it is submitted, not at its end and no call. */
  private void goesOn(OrderFold into, Findings findings) {
    Fact id = Fact.of(into.order().id());
    if (into.order().kind() == OrderKind.CALL) {
      findings.violation(reason(OrdersReason.MERGED_INTO_CALL, OrdersLaw.DIAGRAM).with("into", id));
    }
    findings
        .take(into.submitted())
        .filter(OrderStage::isEnd)
        .ifPresent(
            stage ->
                findings.violation(
                    reason(OrdersReason.MERGED_INTO_ENDED, OrdersLaw.DIAGRAM)
                        .with("into", id)
                        .with("orderStage", Fact.of(stage))));
  }

  private void amount(long fen, Findings findings) {
    Optional<OrderClause.AmountCap> clause =
        findings.take(terms.need(OrderClause.AmountCap.class, OrderTerm.AMOUNT_CAP, order.kind()));
    clause
        .flatMap(OrderClause.AmountCap::fen)
        .filter(most -> fen > most)
        .ifPresent(
            most ->
                findings.violation(
                    reason(OrdersReason.ABOVE_AMOUNT_CAP, clause.get().rule())
                        .with("fen", Fact.of(fen, Unit.FEN))
                        .with("most", Fact.of(most, Unit.FEN))));
  }

  private void household(Findings findings) {
    Optional<OrderClause.OpenOrders> clause =
        findings.take(
            terms.need(OrderClause.OpenOrders.class, OrderTerm.OPEN_ORDERS, order.kind()));
    Optional<Integer> most = clause.flatMap(OrderClause.OpenOrders::most);
    if (most.isEmpty()) {
      return;
    }
    Optional<HouseholdId> household = order.asker().asHousehold();
    if (household.isEmpty()) {
      findings.missing(reason(OrdersReason.HOUSEHOLD_MISSING, clause.get().rule()));
      return;
    }
    long open =
        book.foldsOf(household.get())
            .filter(one -> one.order().kind() == order.kind())
            .filter(one -> !one.order().id().equals(order.id()))
            .filter(one -> one.stage().filter(OrderStage::isOpen).isPresent())
            .count();
    if (open >= most.get()) {
      findings.violation(
          reason(OrdersReason.TOO_MANY_OPEN, clause.get().rule())
              .with("household", Fact.of(household.get()))
              .with("open", Fact.of(open, Unit.COUNT))
              .with("most", fact(most.get())));
    }
  }

  private Reason reason(OrdersReason code, RuleRef rule) {
    return Reason.of(code, rule, "order", Fact.of(order.id()));
  }
}
