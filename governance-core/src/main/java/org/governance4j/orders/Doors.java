package org.governance4j.orders;

import static org.governance4j.orders.OrderFold.fact;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.governance4j.orders.ProviderStatus.State;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/**
 * Whether a place's rules let somebody in by a step: who may accept, fair limits, cooling-off, the
 * waiting list. What the order's own history says is for {@link StepCheck}.
 */
record Doors(
    OrderBook book, OrderFold fold, Terms terms, Instant at, ImmutableSet<Provider> keptOut) {

  Doors(OrderBook book, OrderFold fold, Terms terms, Instant at) {
    this(book, fold, terms, at, book.keptOutBefore(fold.order().id()));
  }

  /** The steps by which somebody comes in. */
  private static final ImmutableSet<StepKind> ALL =
      Sets.immutableEnumSet(
          StepKind.DISPATCH,
          StepKind.ACCEPTANCE,
          StepKind.CLAIM,
          StepKind.WAITING,
          StepKind.MOVE_UP,
          StepKind.SUMMONS,
          StepKind.REPORT_IN,
          StepKind.PROPOSAL,
          StepKind.AGREEMENT);

  /** Those by which somebody has, or is offered, a place. */
  private static final ImmutableSet<StepKind> TO_A_PLACE =
      Sets.immutableEnumSet(
          StepKind.DISPATCH,
          StepKind.ACCEPTANCE,
          StepKind.CLAIM,
          StepKind.MOVE_UP,
          StepKind.AGREEMENT);

  /** Those by which somebody is offered or takes a place of whatever order. */
  static final ImmutableSet<StepKind> TURNS =
      Sets.immutableEnumSet(Sets.union(TO_A_PLACE, ImmutableSet.of(StepKind.REPORT_IN)));

  /** Those that take a free place, which goes to the first who waits. An offer holds its place. */
  private static final ImmutableSet<StepKind> PAST_THE_WAITING =
      Sets.immutableEnumSet(
          StepKind.DISPATCH, StepKind.CLAIM, StepKind.MOVE_UP, StepKind.AGREEMENT);

  /** Those that count as claims. */
  static final ImmutableSet<StepKind> CLAIMS =
      Sets.immutableEnumSet(StepKind.CLAIM, StepKind.MOVE_UP, StepKind.AGREEMENT);

  /** Judges a step. */
  void judge(OrderStep step, Findings findings) {
    if (ALL.contains(step.kind())) {
      step.providers().forEach(provider -> judge(provider, step.kind(), findings));
    }
    if (PAST_THE_WAITING.contains(step.kind())) {
      step.providers().forEach(provider -> othersWait(provider, findings));
    }
  }

  private void judge(Provider provider, StepKind kind, Findings findings) {
    if (keptOut.contains(provider) && !fold.bars(provider)) {
      findings.violation(
          reason(OrdersReason.KEPT_OUT, OrdersLaw.KEPT_OUT, provider)
              .with("event", fact(fold.events().size() + 1)));
    }
    mayAccept(provider, findings);
    if (order().kind() == OrderKind.CALL) {
      return;
    }
    coolingOff(provider, findings);
    if (TO_A_PLACE.contains(kind)) {
      atOnce(provider, findings);
    }
    if (CLAIMS.contains(kind)) {
      perPeriod(provider, findings);
    }
    if (kind == StepKind.WAITING) {
      waitingList(provider, findings);
    } else if (kind == StepKind.PROPOSAL) {
      rounds(provider, findings);
    } else if (kind == StepKind.DISPATCH && fold.isIn(provider, State.LAPSED)) {
      lapsed(provider, findings);
    }
  }

  /** The first on the waiting list whom the rules let in; undetermined if that is open of one. */
  Outcome<Optional<Provider>> first() {
    for (Provider provider : fold.waiting()) {
      Outcome<Provider> let = moveUp(provider);
      if (!(let instanceof Outcome.Refused)) {
        return let.map(Optional::of);
      }
    }
    return Outcome.accepted(Optional.empty());
  }

  /** Whether the rules let somebody in who waits. */
  Outcome<Provider> moveUp(Provider provider) {
    Findings findings = new Findings();
    judge(provider, StepKind.MOVE_UP, findings);
    return findings.outcome(() -> provider);
  }

  private void othersWait(Provider provider, Findings findings) {
    findings
        .take(first())
        .flatMap(first -> first)
        .filter(first -> !first.equals(provider))
        .ifPresent(
            first ->
                findings.violation(
                    reason(OrdersReason.OTHERS_WAIT, OrdersLaw.IN_TURN, provider)
                        .with("first", Fact.of(first.id()))));
  }

  private void mayAccept(Provider provider, Findings findings) {
    findings
        .take(terms.need(OrderClause.Acceptors.class, OrderTerm.ACCEPTORS, order().kind()))
        .filter(clause -> !clause.kinds().contains(provider.kind()))
        .ifPresent(
            clause ->
                findings.violation(
                    reason(OrdersReason.KIND_MAY_NOT, clause.rule(), provider)
                        .with("kind", Fact.of(provider.kind()))));
  }

  private void coolingOff(Provider provider, Findings findings) {
    cooledOff(terms, lastNoShow(provider), findings)
        .filter(until -> !at.isAfter(until.end()))
        .ifPresent(
            until ->
                findings.violation(
                    reason(OrdersReason.COOLING_OFF, until.rule(), provider)
                        .with("until", Fact.of(until.end()))));
  }

  /** The last instant of somebody's cooling-off, and who says so. */
  record Cooling(Instant end, RuleRef rule) {}

  /** When somebody did not come last; what is entered late asks about an earlier instant. */
  private Optional<Instant> lastNoShow(Provider provider) {
    return book.eventsOf(provider)
        .filter(event -> event.step() instanceof OrderStep.NoShow)
        .map(OrderEvent::at)
        .filter(noShow -> !noShow.isAfter(at))
        .max(Comparator.naturalOrder());
  }

  /** Until when somebody cools off after the last no-show; empty if there is none. */
  static Optional<Cooling> cooledOff(Terms terms, Optional<Instant> last, Findings findings) {
    return last.flatMap(
        noShow ->
            findings
                .take(terms.need(OrderClause.CoolingOff.class, OrderTerm.COOLING_OFF))
                .flatMap(
                    clause ->
                        clause
                            .lasting()
                            .flatMap(limit -> findings.take(Terms.quiet(terms.end(noShow, limit))))
                            .map(end -> new Cooling(end, clause.rule()))));
  }

  private void atOnce(Provider provider, Findings findings) {
    Optional<OrderClause.AtOnce> clause =
        findings.take(terms.need(OrderClause.AtOnce.class, OrderTerm.AT_ONCE, provider.kind()));
    long held = book.heldBy(provider).filter(one -> !one.order().id().equals(order().id())).count();
    clause
        .flatMap(OrderClause.AtOnce::most)
        .filter(most -> held >= most)
        .ifPresent(
            most ->
                findings.violation(
                    reason(OrdersReason.HOLDS_TOO_MANY, clause.get().rule(), provider)
                        .with("held", Fact.of(held, Unit.COUNT))
                        .with("most", fact(most))));
  }

  private void perPeriod(Provider provider, Findings findings) {
    Optional<OrderClause.PerPeriod> clause =
        findings.take(
            terms.need(OrderClause.PerPeriod.class, OrderTerm.PER_PERIOD, provider.kind()));
    Optional<OrderClause.ClaimQuota> quota = clause.flatMap(OrderClause.PerPeriod::quota);
    if (quota.isEmpty()) {
      return;
    }
    Validity period = quota.get().period().of(terms.day());
    long claimed =
        book.foldsOf(provider)
            .filter(one -> one.order().kind() != OrderKind.CALL)
            .flatMap(one -> one.eventsOf(provider).stream())
            .filter(event -> CLAIMS.contains(event.step().kind()))
            .filter(event -> period.contains(terms.dayOf(event.at())))
            .count();
    if (claimed >= quota.get().most()) {
      findings.violation(
          reason(OrdersReason.CLAIMED_TOO_MANY, clause.get().rule(), provider)
              .with("claimed", Fact.of(claimed, Unit.COUNT))
              .with("most", fact(quota.get().most()))
              .with("from", Fact.of(period.from())));
    }
  }

  private void waitingList(Provider provider, Findings findings) {
    findings
        .take(terms.need(OrderClause.WaitingList.class, OrderTerm.WAITING_LIST))
        .filter(clause -> fold.count(State.WAITING) >= clause.length())
        .ifPresent(
            clause ->
                findings.violation(
                    reason(OrdersReason.WAITING_LIST_FULL, clause.rule(), provider)
                        .with("waiting", fact(fold.count(State.WAITING)))
                        .with("most", fact(clause.length()))));
  }

  private void rounds(Provider provider, Findings findings) {
    int made = fold.negotiated(provider);
    findings
        .take(terms.need(OrderClause.Rounds.class, OrderTerm.ROUNDS))
        .filter(clause -> made >= clause.proposals())
        .ifPresent(
            clause ->
                findings.violation(
                    reason(OrdersReason.ROUNDS_USED_UP, clause.rule(), provider)
                        .with("rounds", fact(made))
                        .with("most", fact(clause.proposals()))));
  }

  private void lapsed(Provider provider, Findings findings) {
    findings
        .take(terms.need(OrderClause.Lapsing.class, OrderTerm.LAPSING))
        .filter(clause -> clause.meaning() == OrderClause.Meaning.AS_DECLINED)
        .ifPresent(
            clause ->
                findings.violation(
                    reason(OrdersReason.DECLINED_BEFORE, clause.rule(), provider)
                        .with("event", fact(fold.events().size() + 1))));
  }

  private Reason reason(OrdersReason code, RuleRef rule, Provider provider) {
    return Reason.of(code, rule, "order", Fact.of(order().id()))
        .with("provider", Fact.of(provider.id()));
  }

  private Order order() {
    return fold.order();
  }
}
