package org.governance4j.orders;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.orders.ProviderStatus.State;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** What an order's events add up to, event by event. */
final class OrderFold {

  private final OrderHistory history;
  private final Map<Provider, ProviderStatus> providers = new LinkedHashMap<>();
  private final Map<Provider, Integer> offers = new HashMap<>();
  private final Map<Provider, ImmutableList<OrderEvent>> named = new HashMap<>();
  private final Set<Provider> excluded = new LinkedHashSet<>();
  private final Set<OrderCommandId> commands = new HashSet<>();
  private final Map<StepKind, Integer> counts = new EnumMap<>(StepKind.class);
  private final Map<State, Integer> states = new EnumMap<>(State.class);
  private final List<OrderEvent> sound = new ArrayList<>();
  private int places;
  private boolean accepted;
  private @Nullable OrderStage stage;
  private Instant since = Instant.MIN;
  private @Nullable Instant approved;
  private @Nullable Instant published;
  private @Nullable OrderId mergedInto;
  private OrderStep.@Nullable Satisfaction satisfaction;

  private OrderFold(OrderHistory history) {
    this.history = history;
    this.places = history.order().demand().places();
  }

  /** The same fold, to go on with. */
  private OrderFold(OrderFold before, OrderHistory history) {
    this.history = history;
    providers.putAll(before.providers);
    offers.putAll(before.offers);
    named.putAll(before.named);
    excluded.addAll(before.excluded);
    commands.addAll(before.commands);
    counts.putAll(before.counts);
    states.putAll(before.states);
    sound.addAll(before.sound);
    places = before.places;
    accepted = before.accepted;
    stage = before.stage;
    since = before.since;
    approved = before.approved;
    published = before.published;
    mergedInto = before.mergedInto;
    satisfaction = before.satisfaction;
  }

  /** Folds a history, or refuses it with every contradiction. */
  static Outcome<OrderFold> of(OrderHistory history) {
    return new OrderFold(history).taken(history.events(), 0);
  }

  /** An order without any event. */
  static OrderFold of(Order order) {
    return new OrderFold(new OrderHistory(order, ImmutableList.of()));
  }

  /** The fold of more events, of which only these are checked; this one stays as it is. */
  Outcome<OrderFold> with(List<OrderEvent> more) {
    return new OrderFold(this, history.with(more)).taken(more, sound.size());
  }

  /** The same fold, to be gone on with event by event. */
  OrderFold copy() {
    return new OrderFold(this, history);
  }

  private Outcome<OrderFold> taken(List<OrderEvent> events, int before) {
    Findings findings = new Findings();
    for (int i = 0; i < events.size(); i++) {
      ImmutableList<Reason> faults = StepCheck.of(this, events.get(i), before + i + 1);
      faults.forEach(findings::violation);
      if (faults.isEmpty()) {
        apply(events.get(i));
      }
    }
    return findings.outcome(() -> this);
  }

  OrderHistory history() {
    return history;
  }

  Order order() {
    return history.order();
  }

  Optional<OrderStage> stage() {
    return Optional.ofNullable(stage);
  }

  boolean isAt(OrderStage one) {
    return stage == one;
  }

  /** The sound events so far. */
  List<OrderEvent> events() {
    return sound;
  }

  /** Those that name a provider. */
  ImmutableList<OrderEvent> eventsOf(Provider provider) {
    return named.getOrDefault(provider, ImmutableList.of());
  }

  /** Which event, from 1, made the last offer to a provider; 0 if none did. */
  int offer(Provider provider) {
    return offers.getOrDefault(provider, 0);
  }

  boolean hasCommand(OrderCommandId id) {
    return commands.contains(id);
  }

  /** How often it took a step. */
  int count(StepKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  int places() {
    return places;
  }

  /** How many places are offered, accepted or served. */
  int taken() {
    return count(State.OFFERED) + kept();
  }

  /** How many places are accepted or served. */
  int kept() {
    return count(State.HOLDING) + count(State.SERVED);
  }

  int count(State state) {
    return states.getOrDefault(state, 0);
  }

  int openPlaces() {
    return isAt(OrderStage.PUBLISHED) ? Math.max(0, places - taken()) : 0;
  }

  Optional<ProviderStatus> part(Provider provider) {
    return Optional.ofNullable(providers.get(provider));
  }

  boolean isIn(Provider provider, State state) {
    return part(provider).filter(one -> one.state() == state).isPresent();
  }

  ImmutableList<ProviderStatus> parts() {
    return ImmutableList.copyOf(providers.values());
  }

  /** Those who wait, the first first. */
  ImmutableList<Provider> waiting() {
    if (count(State.WAITING) == 0) {
      return ImmutableList.of();
    }
    return providers.values().stream()
        .filter(one -> one.state() == State.WAITING)
        .map(ProviderStatus::provider)
        .collect(ImmutableList.toImmutableList());
  }

  boolean bars(Provider provider) {
    return excluded.contains(provider) || order().bars(provider);
  }

  /** Everybody named to be kept out, beside the asker. */
  ImmutableSet<Provider> excluded() {
    return ImmutableSet.<Provider>builder().addAll(order().conflicts()).addAll(excluded).build();
  }

  Optional<OrderId> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  Optional<Instant> approved() {
    return Optional.ofNullable(approved);
  }

  Optional<Instant> published() {
    return Optional.ofNullable(published);
  }

  Optional<OrderStep.Satisfaction> satisfaction() {
    return Optional.ofNullable(satisfaction);
  }

  /** Takes an event that does not contradict those before it. */
  void apply(OrderEvent event) {
    sound.add(event);
    commands.add(event.id());
    OrderStep step = event.step();
    counts.merge(step.kind(), 1, Integer::sum);
    OrderStage before = stage;
    if (step instanceof OrderStep.Submission) {
      stage = OrderStage.SUBMITTED;
    } else if (!moveOrder(event.at(), step)) {
      moveProviders(event, step);
    }
    if (stage == OrderStage.PUBLISHED || stage == OrderStage.ACCEPTED) {
      stage = kept() < places ? OrderStage.PUBLISHED : OrderStage.ACCEPTED;
    }
    accepted |= kept() > 0;
    if (stage != before) {
      since = event.at();
    }
  }

  /** Whether somebody has, or had once, a place for good. */
  boolean wasAccepted() {
    return accepted;
  }

  /** Takes a step of the order as a whole; false if it is one of providers. */
  private boolean moveOrder(Instant at, OrderStep step) {
    if (step instanceof OrderStep.Review review) {
      approved = review.approved() ? at : null;
      stage = review.approved() ? OrderStage.APPROVED : OrderStage.REJECTED;
    } else if (step instanceof OrderStep.Merger merger) {
      mergedInto = merger.into();
      end(OrderStage.MERGED, at);
    } else if (step instanceof OrderStep.Publication) {
      published = at;
      stage = OrderStage.PUBLISHED;
    } else if (step instanceof OrderStep.Fulfilment) {
      moveAll(State.HOLDING, State.SERVED, at);
      end(OrderStage.FULFILLED, at);
    } else if (step instanceof OrderStep.Withdrawal) {
      end(OrderStage.WITHDRAWN, at);
    } else if (step instanceof OrderStep.Rating rating) {
      satisfaction = rating.satisfaction();
    } else {
      return step instanceof OrderStep.CarryOver || step instanceof OrderStep.MeetingReport;
    }
    return true;
  }

  private void moveProviders(OrderEvent event, OrderStep step) {
    if (step instanceof OrderStep.PlacesChange change) {
      places = change.places();
    } else if (step instanceof OrderStep.Exclusion exclusion) {
      excluded.add(exclusion.provider());
    }
    for (Provider provider : step.providers()) {
      named.merge(provider, ImmutableList.of(event), OrderFold::joined);
      ProviderStatus moved = moved(provider, event, step);
      if (moved.state() == State.OFFERED) {
        offers.put(provider, sound.size());
      }
      // Whoever moves goes to the end, so that the waiting list is in the order of waiting.
      remove(provider);
      put(moved);
    }
  }

  private static ImmutableList<OrderEvent> joined(List<OrderEvent> some, List<OrderEvent> more) {
    return ImmutableList.<OrderEvent>builder().addAll(some).addAll(more).build();
  }

  private ProviderStatus moved(Provider provider, OrderEvent event, OrderStep step) {
    State state = after(event, step);
    ProviderStatus.Builder moved =
        ProviderStatus.builder()
            .provider(provider)
            .state(state)
            .since(event.at())
            .until(event.until())
            .rounds(part(provider).map(ProviderStatus::rounds).orElse(0));
    if (step instanceof OrderStep.Claim claim) {
      moved.undertaking(claim.undertaking());
    } else if (step instanceof OrderStep.Acceptance acceptance) {
      moved.undertaking(acceptance.undertaking());
    } else if (step instanceof OrderStep.Proposal proposal) {
      moved
          .undertaking(proposal.terms())
          .proposedBy(proposal.by())
          .rounds(negotiated(provider) + 1);
    } else if (state == State.SERVED || step instanceof OrderStep.Agreement) {
      moved.undertaking(part(provider).flatMap(ProviderStatus::undertaking));
    }
    return moved.build();
  }

  private void put(ProviderStatus status) {
    ProviderStatus before = providers.put(status.provider(), status);
    if (before != null) {
      states.merge(before.state(), -1, Integer::sum);
    }
    states.merge(status.state(), 1, Integer::sum);
  }

  private void remove(Provider provider) {
    ProviderStatus before = providers.remove(provider);
    if (before != null) {
      states.merge(before.state(), -1, Integer::sum);
    }
  }

  /** How many proposals the negotiation that goes on has. */
  int negotiated(Provider provider) {
    return isIn(provider, State.NEGOTIATING)
        ? part(provider).map(ProviderStatus::rounds).orElse(0)
        : 0;
  }

  private static State after(OrderEvent event, OrderStep step) {
    return switch (step.kind()) {
      case DISPATCH, MOVE_UP -> event.until().isPresent() ? State.OFFERED : State.HOLDING;
      case ACCEPTANCE, CLAIM, REPORT_IN, AGREEMENT -> State.HOLDING;
      case DECLINE -> State.DECLINED;
      case LAPSE -> State.LAPSED;
      case WAITING -> State.WAITING;
      case RELEASE, PLACES_CHANGE -> State.RELEASED;
      case NO_SHOW -> State.NO_SHOW;
      case EXCLUSION -> State.EXCLUDED;
      case PART_SERVICE -> State.SERVED;
      case SUMMONS -> State.SUMMONED;
      case PROPOSAL -> State.NEGOTIATING;
      default -> throw new AssertionError(step.kind() + " is no step of providers");
    };
  }

  /** Nobody keeps a part in an order at its end but who has served. */
  private void end(OrderStage last, Instant at) {
    stage = last;
    for (State state : State.values()) {
      if (state.hasPart() && state != State.SERVED) {
        moveAll(state, State.RELEASED, at);
      }
    }
  }

  private void moveAll(State from, State to, Instant at) {
    for (ProviderStatus one : parts()) {
      if (one.state() == from) {
        ProviderStatus.Builder moved =
            ProviderStatus.builder()
                .provider(one.provider())
                .state(to)
                .since(at)
                .rounds(one.rounds());
        if (to == State.SERVED) {
          moved.undertaking(one.undertaking());
        }
        put(moved.build());
      }
    }
  }

  /** The status with its reason; undetermined before the submission. */
  Outcome<OrderStatus> status() {
    return submitted().flatMap(this::status);
  }

  /** The stage; undetermined before the submission. */
  Outcome<OrderStage> submitted() {
    return stage == null
        ? Outcome.undetermined(
            Reason.of(
                OrdersReason.NOT_SUBMITTED, OrdersLaw.SUBMITTED, "order", Fact.of(order().id())))
        : Outcome.accepted(stage);
  }

  private Outcome<OrderStatus> status(OrderStage reached) {
    OrderStatus status =
        OrderStatus.builder()
            .order(order().id())
            .stage(reached)
            .since(since)
            .version(sound.size())
            .submittedAt(sound.get(0).at())
            .approvedAt(approved())
            .publishedAt(published())
            .places(places)
            .openPlaces(openPlaces())
            .providers(parts())
            .mergedInto(mergedInto())
            .satisfaction(satisfaction())
            .build();
    return Outcome.accepted(
        status,
        Reason.of(OrdersReason.ORDER_STATUS, OrdersLaw.STATUS, "order", Fact.of(order().id()))
            .with("orderStage", Fact.of(reached))
            .with("since", Fact.of(since)));
  }

  /** The fact of a number. */
  static Fact fact(int number) {
    return Fact.of(number, Unit.COUNT);
  }
}
