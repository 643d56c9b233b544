package org.governance4j.testing.orders;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.orders.OrderClause;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** Policies to begin with (点单规则样例). */
public final class OrderSamples {

  private static final RuleRef RULE = OrdersArbitraries.RULE;

  private OrderSamples() {}

  /**
   * The clauses of a place that states every term and limits nothing: offers wait an hour for their
   * consent, a no-show cools off for two hours, three wait, and six proposals are made at most.
   *
   * @return the clauses
   */
  public static ImmutableList<OrderClause> free() {
    List<OrderClause> all = new ArrayList<>();
    for (OrderKind kind : OrderKind.values()) {
      all.add(new OrderClause.AmountCap(kind, Optional.empty(), RULE));
      all.add(new OrderClause.OpenOrders(kind, Optional.empty(), RULE));
      all.add(new OrderClause.Acceptors(kind, ImmutableSet.copyOf(Provider.Kind.values()), RULE));
    }
    for (Provider.Kind kind : Provider.Kind.values()) {
      all.add(new OrderClause.AtOnce(kind, Optional.empty(), RULE));
      all.add(new OrderClause.PerPeriod(kind, Optional.empty(), RULE));
    }
    all.add(new OrderClause.Consent(true, RULE));
    all.add(new OrderClause.AnswerLimit(new TimeLimit(60, LimitUnit.MINUTES, RULE), RULE));
    all.add(new OrderClause.Lapsing(OrderClause.Meaning.ASKED_AGAIN, RULE));
    all.add(new OrderClause.CoolingOff(Optional.of(new TimeLimit(2, LimitUnit.HOURS, RULE)), RULE));
    all.add(new OrderClause.WaitingList(3, RULE));
    all.add(new OrderClause.Rounds(6, RULE));
    all.add(new OrderClause.Reporting(CalendarPeriod.QUARTER, RULE));
    return ImmutableList.copyOf(all);
  }

  /**
   * The same clauses but for one, which replaces that of its code.
   *
   * @param clause the clause
   * @return the clauses
   */
  public static ImmutableList<OrderClause> freeBut(OrderClause clause) {
    return free().stream()
        .map(one -> one.code().equals(clause.code()) ? clause : one)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * A policy in force from 2020 on.
   *
   * @param clauses its clauses
   * @return the policy
   */
  public static Dated<OrdersPolicy> policy(ImmutableList<OrderClause> clauses) {
    return Dated.from("orders", OrdersArbitraries.SINCE, RULE, new OrdersPolicy(clauses));
  }
}
