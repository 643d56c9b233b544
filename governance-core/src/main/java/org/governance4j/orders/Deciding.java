package org.governance4j.orders;

import static org.governance4j.orders.OrderFold.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Decides about one command to one order. */
final class Deciding {

  private final OrderBook book;
  private final OrderFold before;
  private final Terms terms;
  private final OrderCommand command;
  private final Instant at;
  private final Findings findings = new Findings();

  Deciding(OrderBook book, OrderFold before, Terms terms, OrderCommand command) {
    this.book = book;
    this.before = before;
    this.terms = terms;
    this.command = command;
    this.at = at(before, command);
  }

  /** When a command is entered: not before what the order has. */
  static Instant at(OrderFold fold, OrderCommand command) {
    List<OrderEvent> events = fold.events();
    Instant last = events.isEmpty() ? Instant.MIN : events.get(events.size() - 1).at();
    return command.at().isBefore(last) ? last : command.at();
  }

  static Reason conflict(OrderCommand command) {
    return about(OrdersReason.COMMAND_CONFLICT, command);
  }

  Outcome<OrderDecision> decision() {
    Optional<OrderEvent> entered = entered();
    if (entered.isPresent()) {
      return entered.get().step().equals(command.step())
          ? Outcome.accepted(
              decision(ImmutableList.of()), about(OrdersReason.ALREADY_ENTERED, command))
          : Outcome.refused(conflict(command));
    }
    OrderEvent event = judged();
    if (!findings.clear()) {
      return findings.outcome(() -> decision(ImmutableList.of()));
    }
    List<OrderEvent> events = new ArrayList<>();
    add(event, events);
    if (before.count(ProviderStatus.State.WAITING) > 0) {
      OrderFold after = before.copy();
      after.apply(event);
      moveUp(after, events);
    }
    return findings.outcome(() -> decision(ImmutableList.copyOf(events)));
  }

  private Optional<OrderEvent> entered() {
    return before.hasCommand(command.id())
        ? before.events().stream().filter(event -> event.id().equals(command.id())).findFirst()
        : Optional.empty();
  }

  /** The event of the command, after all that is against it was noted. */
  private OrderEvent judged() {
    OrderEvent event = new OrderEvent(command.id(), at, command.step(), until());
    StepCheck.of(before, event, before.events().size() + 1).forEach(findings::violation);
    if (command.id().isOfLapse() && !isLapse()) {
      findings.violation(about(OrdersReason.COMMAND_RESERVED, command));
    }
    new Doors(book, before, terms, at).judge(command.step(), findings);
    new Admission(book, before.order(), terms).judge(command.step(), findings);
    if (!hasRoom(ImmutableList.of())) {
      findings.violation(
          Reason.of(
                  OrdersReason.TOO_MANY_EVENTS, OrdersLaw.BOUNDS, "order", Fact.of(command.order()))
              .with("most", fact(OrderHistory.MAX_EVENTS)));
    }
    return event;
  }

  /** Whether it is the command that follows from the last offer, which may be over by now. */
  private boolean isLapse() {
    return command.step() instanceof OrderStep.Lapse lapse
        && command.id().equals(OrderCommandId.ofLapse(before.offer(lapse.provider())));
  }

  private boolean hasRoom(List<OrderEvent> more) {
    return before.events().size() + more.size() < OrderHistory.MAX_EVENTS;
  }

  /** The end of the limit that begins with the step. */
  private Optional<Instant> until() {
    OrderStep step = command.step();
    if (step instanceof OrderStep.Dispatch || step instanceof OrderStep.MoveUp) {
      // What is missing is noted; that there is a limit must not be missed in other checks.
      return findings
          .take(terms.answer(before.order().kind(), at))
          .orElseGet(() -> Optional.of(at));
    }
    return undertaking(step).flatMap(one -> findings.take(terms.end(at, one.limit())));
  }

  private Optional<Undertaking> undertaking(OrderStep step) {
    if (step instanceof OrderStep.Claim claim) {
      return claim.undertaking();
    } else if (step instanceof OrderStep.Acceptance acceptance) {
      return acceptance.undertaking();
    } else if (step instanceof OrderStep.Agreement agreement) {
      return before.part(agreement.provider()).flatMap(ProviderStatus::undertaking);
    }
    return Optional.empty();
  }

  /**
   * Lets those move up to the free places whom the rules let in, in turn, until it is open of one.
   * Nobody's coming in changes what the rules say of another.
   */
  private void moveUp(OrderFold after, List<OrderEvent> events) {
    Doors doors = new Doors(book, after, terms, at);
    for (Provider provider : after.waiting()) {
      if (after.openPlaces() == 0 || !hasRoom(events)) {
        return;
      }
      Outcome<Provider> let = doors.moveUp(provider);
      if (!(let instanceof Outcome.Refused)) {
        Optional<OrderEvent> next = movingUp(let, after.order().kind());
        if (next.isEmpty()) {
          return;
        }
        add(next.get(), events);
        after.apply(next.get());
      }
    }
    if (after.openPlaces() > 0 && !after.waiting().isEmpty() && hasRoom(events)) {
      findings.step(
          Reason.of(
              OrdersReason.NOBODY_MOVES_UP, OrdersLaw.IN_TURN, "order", Fact.of(command.order())));
    }
  }

  /** The event by which somebody moves up; none if that is open, and then the reason is noted. */
  private Optional<OrderEvent> movingUp(Outcome<Provider> let, OrderKind kind) {
    Outcome<OrderEvent> next =
        let.flatMap(one -> terms.answer(kind, at).map(until -> movingUp(one, until)));
    next.reasons().forEach(findings::step);
    return next.toOptional();
  }

  private OrderEvent movingUp(Provider provider, Optional<Instant> until) {
    return new OrderEvent(command.id(), at, new OrderStep.MoveUp(provider), until);
  }

  private void add(OrderEvent event, List<OrderEvent> events) {
    events.add(event);
    findings.step(
        Reason.of(OrdersReason.STEP_TAKEN, OrdersLaw.DIAGRAM, "order", Fact.of(command.order()))
            .with("step", Fact.of(event.step().kind()))
            .with("version", fact(before.events().size() + events.size())));
    if (event.step() instanceof OrderStep.MoveUp moveUp) {
      findings.step(movedUp(moveUp.provider()));
    }
  }

  private Reason movedUp(Provider provider) {
    return Reason.of(OrdersReason.MOVED_UP, OrdersLaw.IN_TURN, "order", Fact.of(command.order()))
        .with("provider", Fact.of(provider.id()));
  }

  private OrderDecision decision(ImmutableList<OrderEvent> events) {
    ImmutableList.Builder<OrderNotice> notices = ImmutableList.builder();
    Order order = before.order();
    ImmutableSet<OrderFold> told = book.mergedInto(order.id());
    for (OrderEvent event : events) {
      notices.add(new OrderNotice(order.asker(), order.id(), order.id(), event));
      for (OrderFold merged : told) {
        notices.add(
            new OrderNotice(merged.order().asker(), merged.order().id(), order.id(), event));
      }
    }
    return new OrderDecision(order, book.version(), events, notices.build());
  }

  private static Reason about(OrdersReason code, OrderCommand command) {
    return Reason.of(code, OrdersLaw.REPEATED, "order", Fact.of(command.order()))
        .with("command", Fact.of(command.id()));
  }
}
