package org.governance4j.orders;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.timelimit.TimeLimit;

/** What a rule says of orders, one term of it (点单规则条款). */
public sealed interface OrderClause {

  /** The greatest number that a clause names: of orders, persons or proposals. */
  int MAX_NUMBER = 100_000;

  /**
   * Which term it is.
   *
   * @return the term
   */
  OrderTerm term();

  /**
   * Who says so.
   *
   * @return the rule
   */
  RuleRef rule();

  /**
   * What tells it from the other clauses of a policy.
   *
   * @return the term, with the kind of order or provider that it is of, if it is of one
   */
  default String code() {
    return term().name();
  }

  /**
   * What an order may cost (金额上限).
   *
   * @param orders orders of which kind
   * @param fen the most in hundredths of a yuan, 0 to {@value Order#MAX_FEN}; empty where the rule
   *     sets no cap
   * @param rule who says so
   */
  record AmountCap(OrderKind orders, Optional<Long> fen, RuleRef rule) implements OrderClause {

    /** Checks the components. */
    public AmountCap {
      requireNonNull(orders, "orders");
      requireNonNull(fen, "fen");
      requireNonNull(rule, "rule");
      fen.ifPresent(amount -> Order.checkFen("fen", amount));
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.AMOUNT_CAP;
    }

    @Override
    public String code() {
      return codeOf(OrderTerm.AMOUNT_CAP, orders);
    }
  }

  /**
   * How many orders of a household may be open, from their approval to their end (每户在办订单).
   *
   * @param orders orders of which kind
   * @param most how many, 1 to {@value OrderClause#MAX_NUMBER}; empty where the rule sets no limit
   * @param rule who says so
   */
  record OpenOrders(OrderKind orders, Optional<Integer> most, RuleRef rule) implements OrderClause {

    /** Checks the components. */
    public OpenOrders {
      requireNonNull(orders, "orders");
      requireNonNull(most, "most");
      requireNonNull(rule, "rule");
      most.ifPresent(number -> checkNumber("most", number, 1));
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.OPEN_ORDERS;
    }

    @Override
    public String code() {
      return codeOf(OrderTerm.OPEN_ORDERS, orders);
    }
  }

  /**
   * Who may accept orders of a kind; of calls, who may be summoned (接单主体).
   *
   * @param orders orders of which kind
   * @param kinds which kinds of providers
   * @param rule who says so
   */
  record Acceptors(OrderKind orders, ImmutableSet<Provider.Kind> kinds, RuleRef rule)
      implements OrderClause {

    /** Checks the components. */
    public Acceptors {
      requireNonNull(orders, "orders");
      requireNonNull(kinds, "kinds");
      requireNonNull(rule, "rule");
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.ACCEPTORS;
    }

    @Override
    public String code() {
      return codeOf(OrderTerm.ACCEPTORS, orders);
    }
  }

  /**
   * Whether whoever a wish is dispatched to has it only by consent (派单同意). A project is always
   * offered, since whoever accepts it states what is undertaken.
   *
   * @param needed whether consent is needed; else the wish is accepted with the dispatch
   * @param rule who says so
   */
  record Consent(boolean needed, RuleRef rule) implements OrderClause {

    /** Checks the components. */
    public Consent {
      requireNonNull(rule, "rule");
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.CONSENT;
    }
  }

  /**
   * How long an offer waits for its answer (答复时限).
   *
   * @param limit how long, counted from the offer
   * @param rule who says so
   */
  record AnswerLimit(TimeLimit limit, RuleRef rule) implements OrderClause {

    /** Checks the components. */
    public AnswerLimit {
      requireNonNull(limit, "limit");
      requireNonNull(rule, "rule");
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.ANSWER_LIMIT;
    }
  }

  /**
   * What it means that an offer was not answered in time: never a no-show (逾期未答复).
   *
   * @param meaning what it means
   * @param rule who says so
   */
  record Lapsing(Meaning meaning, RuleRef rule) implements OrderClause {

    /** Checks the components. */
    public Lapsing {
      requireNonNull(meaning, "meaning");
      requireNonNull(rule, "rule");
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.LAPSING;
    }
  }

  /**
   * How many wishes and projects somebody may hold at once, those offered included (同时接单数).
   *
   * @param providers providers of which kind
   * @param most how many, 1 to {@value OrderClause#MAX_NUMBER}; empty where the rule sets no limit
   * @param rule who says so
   */
  record AtOnce(Provider.Kind providers, Optional<Integer> most, RuleRef rule)
      implements OrderClause {

    /** Checks the components. */
    public AtOnce {
      requireNonNull(providers, "providers");
      requireNonNull(most, "most");
      requireNonNull(rule, "rule");
      most.ifPresent(number -> checkNumber("most", number, 1));
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.AT_ONCE;
    }

    @Override
    public String code() {
      return codeOf(OrderTerm.AT_ONCE, providers);
    }
  }

  /**
   * How many wishes and projects somebody may claim in a period: claimed, moved up to or agreed,
   * whatever became of them (周期接单数).
   *
   * @param providers providers of which kind
   * @param quota how many in which period; empty where the rule sets no limit
   * @param rule who says so
   */
  record PerPeriod(Provider.Kind providers, Optional<ClaimQuota> quota, RuleRef rule)
      implements OrderClause {

    /** Checks the components. */
    public PerPeriod {
      requireNonNull(providers, "providers");
      requireNonNull(quota, "quota");
      requireNonNull(rule, "rule");
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.PER_PERIOD;
    }

    @Override
    public String code() {
      return codeOf(OrderTerm.PER_PERIOD, providers);
    }
  }

  /**
   * How many claims in which period (认领限额).
   *
   * @param most how many, 1 to {@value OrderClause#MAX_NUMBER}
   * @param period the period
   */
  record ClaimQuota(int most, CalendarPeriod period) {

    /** Checks the components. */
    public ClaimQuota {
      requireNonNull(period, "period");
      checkNumber("most", most, 1);
      checkPeriod(period);
    }
  }

  /**
   * How long somebody who did not come gets no wish and no project (爽约冷却).
   *
   * @param lasting how long, counted from the no-show; empty where the rule knows none
   * @param rule who says so
   */
  record CoolingOff(Optional<TimeLimit> lasting, RuleRef rule) implements OrderClause {

    /** Checks the components. */
    public CoolingOff {
      requireNonNull(lasting, "lasting");
      requireNonNull(rule, "rule");
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.COOLING_OFF;
    }
  }

  /**
   * How long the waiting list of an order is (候补名额).
   *
   * @param length how many wait, 0 to {@value OrderClause#MAX_NUMBER}
   * @param rule who says so
   */
  record WaitingList(int length, RuleRef rule) implements OrderClause {

    /** Checks the components. */
    public WaitingList {
      requireNonNull(rule, "rule");
      checkNumber("length", length, 0);
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.WAITING_LIST;
    }
  }

  /**
   * How many proposals a negotiation may take (协商轮次).
   *
   * @param proposals how many of both sides together, 1 to {@value OrderClause#MAX_NUMBER}
   * @param rule who says so
   */
  record Rounds(int proposals, RuleRef rule) implements OrderClause {

    /** Checks the components. */
    public Rounds {
      requireNonNull(rule, "rule");
      checkNumber("proposals", proposals, 1);
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.ROUNDS;
    }
  }

  /**
   * What is claimed at a meeting of a period is reported by the end of the next period (会上通报),
   * QS-06.
   *
   * @param period the period
   * @param rule who says so
   */
  record Reporting(CalendarPeriod period, RuleRef rule) implements OrderClause {

    /** Checks the components. */
    public Reporting {
      requireNonNull(period, "period");
      requireNonNull(rule, "rule");
      checkPeriod(period);
    }

    @Override
    public OrderTerm term() {
      return OrderTerm.REPORTING;
    }
  }

  /** What an unanswered offer means for the order (逾期未答复的处理). */
  enum Meaning {
    /** The same order may be dispatched to the same provider again (可再派). */
    ASKED_AGAIN,
    /** The same order is not dispatched to the provider again, as if declined (视同谢绝). */
    AS_DECLINED
  }

  private static String codeOf(OrderTerm term, Enum<?> of) {
    return term.name() + "/" + of.name();
  }

  private static void checkNumber(String component, int number, int least) {
    checkRange(
        component,
        number,
        least,
        MAX_NUMBER,
        Unit.COUNT,
        "%s must be between %s and %s but is %s",
        component,
        least,
        MAX_NUMBER,
        number);
  }

  private static void checkPeriod(CalendarPeriod period) {
    checkComponent(
        "period",
        period != CalendarPeriod.WORKING_DAY,
        "period must be one of the calendar alone, but is %s",
        period);
  }
}
