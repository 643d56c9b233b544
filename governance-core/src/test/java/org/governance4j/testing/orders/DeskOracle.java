package org.governance4j.testing.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.orders.Asker;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderClause;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.orders.Undertaking;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitCounter;

/** A desk of plain lists: it goes through all orders for whatever it asks. */
final class DeskOracle {

  private static final Set<String> DOORS =
      Set.of(
          "Dispatch",
          "Acceptance",
          "Claim",
          "Waiting",
          "MoveUp",
          "Summons",
          "ReportIn",
          "Proposal",
          "Agreement");
  private static final Set<String> TO_A_PLACE =
      Set.of("Dispatch", "Acceptance", "Claim", "MoveUp", "Agreement");
  private static final Set<String> CLAIMS = Set.of("Claim", "MoveUp", "Agreement");

  /** What is answered: every violated rule, else everything missing, else the events. */
  static final class Answer {

    final Set<String> violations = new TreeSet<>();
    final Set<String> missing = new TreeSet<>();
    final List<OrderEvent> events = new ArrayList<>();

    String kind() {
      return !violations.isEmpty() ? "Refused" : missing.isEmpty() ? "Accepted" : "Undetermined";
    }
  }

  final Map<OrderId, OrdersOracle> orders = new LinkedHashMap<>();
  private final OrdersPolicy policy;
  private final TimeLimitCounter counter;

  DeskOracle(OrdersPolicy policy, TimeLimitCounter counter) {
    this.policy = policy;
    this.counter = counter;
  }

  void add(Order order) {
    orders.put(order.id(), new OrdersOracle(order));
  }

  /** Answers a command, and enters it if it is accepted. */
  Answer enter(OrderCommand command) {
    Answer answer = new Answer();
    OrdersOracle order = orders.get(command.order());
    if (order == null) {
      answer.missing.add("ORDER_UNKNOWN");
      return answer;
    }
    for (OrderEvent event : order.events) {
      if (event.id().equals(command.id())) {
        if (!event.step().equals(command.step())) {
          answer.violations.add("COMMAND_CONFLICT");
        }
        return answer;
      }
    }
    OrderEvent event = judge(order, command, answer);
    if (answer.kind().equals("Accepted")) {
      order.events.add(event);
      answer.events.add(event);
      moveUp(order, event, answer.events);
    }
    return answer;
  }

  private OrderEvent judge(OrdersOracle order, OrderCommand command, Answer answer) {
    Instant at = command.at();
    for (OrderEvent event : order.events) {
      at = event.at().isAfter(at) ? event.at() : at;
    }
    OrderEvent event =
        new OrderEvent(command.id(), at, command.step(), until(order, command.step(), at, answer));
    answer.violations.addAll(order.contradictions(event));
    door(order, event.step(), at, answer);
    admission(order.order, event.step(), answer);
    return event;
  }

  private void moveUp(OrdersOracle order, OrderEvent cause, List<OrderEvent> events) {
    boolean moved = true;
    while (moved && order.openPlaces() > 0) {
      Answer answer = new Answer();
      Optional<Provider> first = first(order, cause.at(), answer);
      moved = first.isPresent();
      if (moved) {
        OrderStep step = new OrderStep.MoveUp(first.get());
        Optional<Instant> until = until(order, step, cause.at(), answer);
        moved = answer.missing.isEmpty();
        if (moved) {
          OrderEvent event = new OrderEvent(cause.id(), cause.at(), step, until);
          order.events.add(event);
          events.add(event);
        }
      }
    }
  }

  /** The first who waits and is let in; what is missing to know that is noted. */
  Optional<Provider> first(OrdersOracle order, Instant at, Answer answer) {
    for (Provider provider : order.in("WAITING")) {
      Answer own = new Answer();
      door(order, provider, "MoveUp", at, own);
      if (own.violations.isEmpty()) {
        answer.missing.addAll(own.missing);
        return own.missing.isEmpty() ? Optional.of(provider) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> until(OrdersOracle order, OrderStep step, Instant at, Answer answer) {
    if (step instanceof OrderStep.Dispatch || step instanceof OrderStep.MoveUp) {
      if (order.order.kind() != OrderKind.PROJECT) {
        Optional<OrderClause> consent = clause("CONSENT", answer);
        if (consent.isEmpty()) {
          return Optional.of(at);
        } else if (!((OrderClause.Consent) consent.get()).needed()) {
          return Optional.empty();
        }
      }
      return clause("ANSWER_LIMIT", answer)
          .map(clause -> end(at, ((OrderClause.AnswerLimit) clause).limit()))
          .or(() -> Optional.of(at));
    }
    Optional<Undertaking> terms = Optional.empty();
    if (step instanceof OrderStep.Claim claim) {
      terms = claim.undertaking();
    } else if (step instanceof OrderStep.Acceptance acceptance) {
      terms = acceptance.undertaking();
    } else if (step instanceof OrderStep.Agreement agreement) {
      List<OrderStep.Proposal> made = order.proposals(agreement.provider());
      terms = made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1).terms());
    }
    return terms.map(one -> end(at, one.limit()));
  }

  private Instant end(Instant start, TimeLimit limit) {
    return counter.end(start, limit, List.of()).orElseThrow().due();
  }

  private void door(OrdersOracle order, OrderStep step, Instant at, Answer answer) {
    String name = OrdersOracle.name(step);
    if (DOORS.contains(name)) {
      for (Provider provider : step.providers()) {
        door(order, provider, name, at, answer);
      }
    }
    if (CLAIMS.contains(name) || name.equals("Dispatch")) {
      Optional<Provider> first = first(order, at, answer);
      if (first.isPresent() && !step.providers().contains(first.get())) {
        answer.violations.add("OTHERS_WAIT");
      }
    }
  }

  private void door(OrdersOracle order, Provider provider, String name, Instant at, Answer answer) {
    if (!order.isKeptOut(provider) && isKeptOutBefore(order, provider)) {
      answer.violations.add("KEPT_OUT");
    }
    OrderKind kind = order.order.kind();
    clause("ACCEPTORS/" + kind, answer)
        .filter(clause -> !((OrderClause.Acceptors) clause).kinds().contains(provider.kind()))
        .ifPresent(clause -> answer.violations.add("KIND_MAY_NOT"));
    if (kind == OrderKind.CALL) {
      return;
    }
    coolingOff(provider, at, answer);
    if (TO_A_PLACE.contains(name)) {
      Optional<Integer> most =
          clause("AT_ONCE/" + provider.kind(), answer)
              .flatMap(clause -> ((OrderClause.AtOnce) clause).most());
      if (most.isPresent() && held(provider, order) >= most.get()) {
        answer.violations.add("HOLDS_TOO_MANY");
      }
    }
    if (CLAIMS.contains(name)) {
      Optional<OrderClause.ClaimQuota> quota =
          clause("PER_PERIOD/" + provider.kind(), answer)
              .flatMap(clause -> ((OrderClause.PerPeriod) clause).quota());
      if (quota.isPresent() && claimed(provider, at, quota.get()) >= quota.get().most()) {
        answer.violations.add("CLAIMED_TOO_MANY");
      }
    }
    if (name.equals("Waiting")) {
      clause("WAITING_LIST", answer)
          .filter(
              clause -> order.in("WAITING").size() >= ((OrderClause.WaitingList) clause).length())
          .ifPresent(clause -> answer.violations.add("WAITING_LIST_FULL"));
    } else if (name.equals("Proposal")) {
      int made = order.proposals(provider).size();
      clause("ROUNDS", answer)
          .filter(clause -> made >= ((OrderClause.Rounds) clause).proposals())
          .ifPresent(clause -> answer.violations.add("ROUNDS_USED_UP"));
    } else if (name.equals("Dispatch") && order.state(provider).equals("LAPSED")) {
      clause("LAPSING", answer)
          .filter(
              clause -> ((OrderClause.Lapsing) clause).meaning() == OrderClause.Meaning.AS_DECLINED)
          .ifPresent(clause -> answer.violations.add("DECLINED_BEFORE"));
    }
  }

  /** Whether an order that was merged into one, or into such a one, keeps somebody out. */
  boolean isKeptOutBefore(OrdersOracle order, Provider provider) {
    return orders.values().stream()
        .filter(one -> one.isMergedInto(order.order.id()))
        .anyMatch(one -> one.isKeptOut(provider) || isKeptOutBefore(one, provider));
  }

  private void coolingOff(Provider provider, Instant at, Answer answer) {
    Optional<Instant> until = coolingUntil(provider, at, answer);
    if (until.isPresent() && !at.isAfter(until.get())) {
      answer.violations.add("COOLING_OFF");
    }
  }

  /** The last instant of somebody's cooling-off at an instant, if there is one. */
  Optional<Instant> coolingUntil(Provider provider, Instant at, Answer answer) {
    Instant last = Instant.MIN;
    for (OrdersOracle one : orders.values()) {
      for (OrderEvent event : one.events) {
        boolean absent =
            event.step() instanceof OrderStep.NoShow no
                && no.provider().equals(provider)
                && !event.at().isAfter(at);
        last = absent && event.at().isAfter(last) ? event.at() : last;
      }
    }
    if (last.equals(Instant.MIN)) {
      return Optional.empty();
    }
    Instant noShow = last;
    return clause("COOLING_OFF", answer)
        .flatMap(clause -> ((OrderClause.CoolingOff) clause).lasting())
        .map(limit -> end(noShow, limit));
  }

  /** How many wishes and projects somebody holds or is offered beside one. */
  long held(Provider provider, OrdersOracle but) {
    return orders.values().stream()
        .filter(one -> one != but && one.order.kind() != OrderKind.CALL)
        .filter(one -> Set.of("HOLDING", "OFFERED").contains(one.state(provider)))
        .count();
  }

  /** How many somebody claimed in the period around an instant. */
  long claimed(Provider provider, Instant at, OrderClause.ClaimQuota quota) {
    LocalDate first = quota.period().of(day(at)).from();
    long claimed = 0;
    for (OrdersOracle one : orders.values()) {
      for (OrderEvent event : one.events) {
        boolean claim =
            CLAIMS.contains(OrdersOracle.name(event.step()))
                && event.step().providers().contains(provider);
        claimed += claim && quota.period().of(day(event.at())).from().equals(first) ? 1 : 0;
      }
    }
    return claimed;
  }

  private LocalDate day(Instant at) {
    return at.atZone(counter.zone()).toLocalDate();
  }

  private void admission(Order order, OrderStep step, Answer answer) {
    if (step instanceof OrderStep.Merger merger) {
      OrdersOracle into = orders.get(merger.into());
      if (into == null) {
        answer.missing.add("ORDER_UNKNOWN");
        return;
      }
      if (into.order.kind() == OrderKind.CALL) {
        answer.violations.add("MERGED_INTO_CALL");
      }
      if (Set.of("FULFILLED", "WITHDRAWN", "MERGED", "REJECTED").contains(into.stage())) {
        answer.violations.add("MERGED_INTO_ENDED");
      }
    } else if (step instanceof OrderStep.Review review && review.approved()) {
      if (order.fen().isPresent()) {
        clause("AMOUNT_CAP/" + order.kind(), answer)
            .flatMap(clause -> ((OrderClause.AmountCap) clause).fen())
            .filter(most -> order.fen().get() > most)
            .ifPresent(most -> answer.violations.add("ABOVE_AMOUNT_CAP"));
      }
      boolean resident =
          order.asker() instanceof Asker.OfPerson || order.asker() instanceof Asker.OfHousehold;
      if (resident) {
        household(order, answer);
      }
    }
  }

  private void household(Order order, Answer answer) {
    Optional<Integer> most =
        clause("OPEN_ORDERS/" + order.kind(), answer)
            .flatMap(clause -> ((OrderClause.OpenOrders) clause).most());
    Optional<HouseholdId> household = order.asker().asHousehold();
    if (most.isPresent() && household.isEmpty()) {
      answer.missing.add("HOUSEHOLD_MISSING");
    } else if (most.isPresent()) {
      long open =
          orders.values().stream()
              .filter(one -> one.order != order && one.order.kind() == order.kind())
              .filter(one -> one.order.asker().asHousehold().equals(household))
              .filter(one -> Set.of("APPROVED", "PUBLISHED", "ACCEPTED").contains(one.stage()))
              .count();
      if (open >= most.get()) {
        answer.violations.add("TOO_MANY_OPEN");
      }
    }
  }

  private Optional<OrderClause> clause(String code, Answer answer) {
    Optional<OrderClause> found =
        policy.clauses().stream().filter(clause -> clause.code().equals(code)).findFirst();
    if (found.isEmpty()) {
      answer.missing.add(code.contains("/") ? "TERM_OF_KIND_MISSING" : "TERM_MISSING");
    }
    return found;
  }
}
