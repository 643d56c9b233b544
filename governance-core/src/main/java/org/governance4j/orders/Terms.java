package org.governance4j.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.timelimit.LimitEnd;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitCounter;

/** What a place's rules say on a day, each term asked for only where it is needed. */
final class Terms {

  private final Outcome<OrdersPolicy> policy;
  private final TimeLimitCounter counter;
  private final LocalDate day;

  private Terms(Outcome<OrdersPolicy> policy, TimeLimitCounter counter, LocalDate day) {
    this.policy = policy;
    this.counter = counter;
    this.day = day;
  }

  static Terms of(
      Dated<OrdersPolicy> policy, TimeLimitCounter counter, Instant at, LocalDate knownOn) {
    LocalDate day = at.atZone(counter.zone()).toLocalDate();
    return new Terms(quiet(policy.asOf(day, knownOn)), counter, day);
  }

  LocalDate day() {
    return day;
  }

  LocalDate dayOf(Instant at) {
    return at.atZone(counter.zone()).toLocalDate();
  }

  <C extends OrderClause> Outcome<C> need(Class<C> kind, OrderTerm term) {
    return policy.flatMap(stated -> stated.need(kind, term, day));
  }

  <C extends OrderClause> Outcome<C> need(Class<C> kind, OrderTerm term, Enum<?> of) {
    return policy.flatMap(stated -> stated.need(kind, term, of, day));
  }

  /** The same without the steps to a value. */
  static <T> Outcome<T> quiet(Outcome<T> outcome) {
    return outcome.toOptional().map(value -> Outcome.accepted(value)).orElse(outcome);
  }

  /** The last instant of a limit. */
  Outcome<Instant> end(Instant start, TimeLimit limit) {
    return counter.end(start, limit, List.of()).map(LimitEnd::due);
  }

  /** Until when an offer is to be answered; empty if the place is accepted with it. */
  Outcome<Optional<Instant>> answer(OrderKind kind, Instant at) {
    if (kind == OrderKind.PROJECT) {
      return answerLimit(at);
    }
    return need(OrderClause.Consent.class, OrderTerm.CONSENT)
        .flatMap(
            consent ->
                consent.needed() ? answerLimit(at) : Outcome.accepted(Optional.<Instant>empty()));
  }

  private Outcome<Optional<Instant>> answerLimit(Instant at) {
    return need(OrderClause.AnswerLimit.class, OrderTerm.ANSWER_LIMIT)
        .flatMap(clause -> end(at, clause.limit()))
        .map(Optional::of);
  }
}
