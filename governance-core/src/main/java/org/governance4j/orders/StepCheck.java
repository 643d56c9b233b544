package org.governance4j.orders;

import static org.governance4j.orders.OrderFold.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.governance4j.orders.ProviderStatus.State;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** Whether an event can follow on those before it: what an order's own history says, no policy. */
final class StepCheck {

  /** The most places of an order. */
  static final int MAX_PLACES = 100_000;

  /** From where a place can be offered or claimed anew. */
  private static final ImmutableSet<State> LEFT =
      Sets.immutableEnumSet(State.RELEASED, State.LAPSED, State.NO_SHOW, State.DECLINED);

  private static final ImmutableSet<State> DECLINABLE =
      Sets.immutableEnumSet(State.OFFERED, State.NEGOTIATING, State.SUMMONED);

  private final OrderFold fold;
  private final OrderEvent event;
  private final int position;
  private final ImmutableList.Builder<Reason> faults = ImmutableList.builder();

  private StepCheck(OrderFold fold, OrderEvent event, int position) {
    this.fold = fold;
    this.event = event;
    this.position = position;
  }

  /** Every contradiction of an event, whose position is from 1, to those that a fold has taken. */
  static ImmutableList<Reason> of(OrderFold fold, OrderEvent event, int position) {
    StepCheck check = new StepCheck(fold, event, position);
    if (check.canFollow()) {
      check.step(event.step());
    }
    return check.faults.build();
  }

  /** What is asked of every event: the start, the order in time, the id and the diagram. */
  private boolean canFollow() {
    StepKind kind = event.step().kind();
    Optional<OrderStage> stage = fold.stage();
    if (stage.isEmpty() && kind != StepKind.SUBMISSION) {
      fault(OrdersReason.FIRST_EVENT_NOT_SUBMISSION);
      return false;
    }
    int before = fold.events().size();
    if (before > 0 && event.at().isBefore(fold.events().get(before - 1).at())) {
      add(reason(OrdersReason.OUT_OF_ORDER).with("at", Fact.of(event.at())));
    }
    // Those who move up do so by the command that freed the place.
    if (kind != StepKind.MOVE_UP && fold.hasCommand(event.id())) {
      add(reason(OrdersReason.DUPLICATE_COMMAND).with("command", Fact.of(event.id())));
    }
    boolean follows = true;
    if (stage.isPresent() && !kind.stages().contains(stage.get())) {
      add(diagram(OrdersReason.NOT_AT_THIS_STAGE, kind).with("orderStage", Fact.of(stage.get())));
      follows = false;
    }
    if (!kind.kinds().contains(fold.order().kind())) {
      add(
          diagram(OrdersReason.NOT_FOR_THIS_KIND, kind)
              .with("orderKind", Fact.of(fold.order().kind())));
      follows = false;
    }
    return follows;
  }

  private void step(OrderStep step) {
    if (step instanceof OrderStep.Submission) {
      checkPlaces(fold.places());
    } else if (step instanceof OrderStep.Merger merger) {
      faultIf(merger.into().equals(fold.order().id()), OrdersReason.MERGED_WITH_ITSELF);
    } else if (step instanceof OrderStep.PlacesChange change) {
      changePlaces(change);
    } else if (step instanceof OrderStep.Fulfilment fulfilment) {
      fulfil(fulfilment);
    } else if (step instanceof OrderStep.MeetingReport) {
      faultIf(fold.kept() == 0, OrdersReason.NOBODY_HAS_A_PLACE);
    } else if (step instanceof OrderStep.Rating) {
      faultIf(fold.satisfaction().isPresent(), OrdersReason.ALREADY_RATED);
    } else {
      step.providers().forEach(provider -> provider(provider, step));
    }
  }

  private void provider(Provider provider, OrderStep step) {
    switch (step.kind()) {
      case DISPATCH -> dispatch(provider);
      case ACCEPTANCE -> accept((OrderStep.Acceptance) step);
      case DECLINE -> partIn(provider, DECLINABLE);
      case LAPSE -> lapse(provider);
      case CLAIM -> claim((OrderStep.Claim) step);
      case WAITING -> waitFor(provider);
      case MOVE_UP -> moveUp(provider);
      case RELEASE -> partIn(provider, Sets.immutableEnumSet(State.HOLDING, State.WAITING));
      case NO_SHOW, PART_SERVICE -> partIn(provider, Sets.immutableEnumSet(State.HOLDING));
      case EXCLUSION -> exclude(provider);
      case SUMMONS -> enter(provider);
      case REPORT_IN -> reportIn(provider);
      case PROPOSAL -> propose((OrderStep.Proposal) step);
      case AGREEMENT -> agree((OrderStep.Agreement) step);
      default -> throw new AssertionError(step.kind() + " is no step of providers");
    }
  }

  private void dispatch(Provider provider) {
    if (fold.isIn(provider, State.DECLINED) && !fold.bars(provider)) {
      add(about(OrdersReason.DECLINED_BEFORE, provider));
    } else {
      enter(provider);
    }
    openPlace(provider);
    undertaking(provider, event.until().isPresent());
  }

  private void accept(OrderStep.Acceptance step) {
    kept(step.provider());
    partIn(step.provider(), Sets.immutableEnumSet(State.OFFERED));
    offer(step.provider())
        .filter(until -> event.at().isAfter(until))
        .ifPresent(
            until ->
                add(about(OrdersReason.OFFER_OVER, step.provider()).with("until", Fact.of(until))));
    undertaking(step.provider(), step.undertaking().isPresent());
  }

  private void lapse(Provider provider) {
    partIn(provider, Sets.immutableEnumSet(State.OFFERED));
    offer(provider)
        .filter(until -> !event.at().isAfter(until))
        .ifPresent(
            until ->
                add(about(OrdersReason.OFFER_RUNNING, provider).with("until", Fact.of(until))));
  }

  private void claim(OrderStep.Claim step) {
    enter(step.provider());
    openPlace(step.provider());
    undertaking(step.provider(), step.undertaking().isPresent());
  }

  private void waitFor(Provider provider) {
    enter(provider);
    if (fold.openPlaces() > 0) {
      add(about(OrdersReason.PLACE_STILL_OPEN, provider));
    }
  }

  private void moveUp(Provider provider) {
    kept(provider);
    partIn(provider, Sets.immutableEnumSet(State.WAITING));
    openPlace(provider);
    undertaking(provider, event.until().isPresent());
  }

  private void exclude(Provider provider) {
    if (fold.bars(provider)) {
      add(about(OrdersReason.ALREADY_KEPT_OUT, provider));
    } else if (fold.isIn(provider, State.SERVED)) {
      hasPart(provider, State.SERVED);
    }
  }

  private void reportIn(Provider provider) {
    enter(provider, State.SUMMONED);
    openPlace(provider);
  }

  private void propose(OrderStep.Proposal step) {
    enter(step.provider(), State.NEGOTIATING);
    turn(step.provider(), step.by(), OrderStep.Side.PROVIDER);
  }

  private void agree(OrderStep.Agreement step) {
    kept(step.provider());
    if (partIn(step.provider(), Sets.immutableEnumSet(State.NEGOTIATING))) {
      turn(step.provider(), step.by(), step.by());
    }
    openPlace(step.provider());
  }

  private void turn(Provider provider, OrderStep.Side by, OrderStep.Side first) {
    Optional<OrderStep.Side> last =
        fold.part(provider)
            .filter(one -> one.state() == State.NEGOTIATING)
            .flatMap(ProviderStatus::proposedBy);
    if (last.isPresent() ? last.get() == by : by != first) {
      add(about(OrdersReason.NOT_THEIR_TURN, provider).with("side", Fact.of(by)));
    }
  }

  private void changePlaces(OrderStep.PlacesChange change) {
    checkPlaces(change.places());
    if (change.places() == fold.places()) {
      add(reason(OrdersReason.PLACES_UNCHANGED).with("places", fact(change.places())));
    }
    int released = 0;
    for (Provider provider : change.released()) {
      released += partIn(provider, Sets.immutableEnumSet(State.OFFERED, State.HOLDING)) ? 1 : 0;
    }
    int needed = Math.max(0, fold.taken() - change.places());
    if (released < needed) {
      add(
          reason(OrdersReason.PLACES_BELOW_TAKEN)
              .with("places", fact(change.places()))
              .with("taken", fact(fold.taken())));
    } else if (change.released().size() > needed) {
      add(
          reason(OrdersReason.RELEASED_TOO_MANY)
              .with("released", fact(change.released().size()))
              .with("needed", fact(needed)));
    }
  }

  private void checkPlaces(int places) {
    if (places < 1 || places > MAX_PLACES) {
      add(
          reason(OrdersReason.PLACES_OUT_OF_RANGE)
              .with("places", fact(places))
              .with("least", fact(1))
              .with("most", fact(MAX_PLACES)));
    }
  }

  private void fulfil(OrderStep.Fulfilment step) {
    faultIf(fold.kept() == 0, OrdersReason.NOBODY_HAS_A_PLACE);
    int left = fold.places() - fold.kept();
    if (fold.kept() > 0 && left != step.givenUp()) {
      add(
          reason(OrdersReason.PLACES_LEFT)
              .with("openPlaces", fact(left))
              .with("givenUp", fact(step.givenUp())));
    }
  }

  /** Whether somebody can come in who has no part in the order, but perhaps a stated one. */
  private void enter(Provider provider, State... besides) {
    kept(provider);
    fold.part(provider)
        .map(ProviderStatus::state)
        .filter(state -> state != State.EXCLUDED && !LEFT.contains(state))
        .filter(state -> !ImmutableSet.copyOf(besides).contains(state))
        .ifPresent(state -> hasPart(provider, state));
  }

  private void kept(Provider provider) {
    if (fold.bars(provider)) {
      add(
          Reason.of(OrdersReason.KEPT_OUT, OrdersLaw.KEPT_OUT, "order", orderFact())
              .with("event", fact(position))
              .with("provider", Fact.of(provider.id())));
    }
  }

  private void openPlace(Provider provider) {
    if (fold.openPlaces() == 0) {
      add(about(OrdersReason.NO_OPEN_PLACE, provider).with("places", fact(fold.places())));
    }
  }

  private void undertaking(Provider provider, boolean stated) {
    if (fold.order().kind() == OrderKind.PROJECT && !stated) {
      add(about(OrdersReason.UNDERTAKING_MISSING, provider));
    }
  }

  private boolean partIn(Provider provider, ImmutableSet<State> states) {
    boolean in = fold.part(provider).filter(one -> states.contains(one.state())).isPresent();
    if (!in) {
      add(about(OrdersReason.HAS_NO_SUCH_PART, provider));
    }
    return in;
  }

  private void hasPart(Provider provider, State state) {
    add(about(OrdersReason.HAS_A_PART, provider).with("providerState", Fact.of(state)));
  }

  /** Until when the offer that somebody has is open. */
  private Optional<Instant> offer(Provider provider) {
    return fold.part(provider)
        .filter(one -> one.state() == State.OFFERED)
        .flatMap(ProviderStatus::until);
  }

  private void faultIf(boolean wrong, OrdersReason code) {
    if (wrong) {
      fault(code);
    }
  }

  private void fault(OrdersReason code) {
    add(reason(code));
  }

  private void add(Reason reason) {
    faults.add(reason);
  }

  private Reason diagram(OrdersReason code, StepKind kind) {
    return Reason.of(code, OrdersLaw.DIAGRAM, "order", orderFact())
        .with("event", fact(position))
        .with("step", Fact.of(kind));
  }

  private Reason about(OrdersReason code, Provider provider) {
    return reason(code).with("provider", Fact.of(provider.id()));
  }

  private Reason reason(OrdersReason code) {
    return Reason.of(code, law(code), "order", orderFact()).with("event", fact(position));
  }

  private static RuleRef law(OrdersReason code) {
    return switch (code) {
      case OFFER_OVER, OFFER_RUNNING -> OrdersLaw.LAPSED;
      case PLACES_BELOW_TAKEN, RELEASED_TOO_MANY, PLACES_LEFT -> OrdersLaw.WHOLE;
      case NOT_THEIR_TURN -> OrdersLaw.NEGOTIATED;
      case NO_OPEN_PLACE -> OrdersLaw.FAIR;
      default -> OrdersLaw.CONSISTENT;
    };
  }

  private Fact orderFact() {
    return Fact.of(fold.order().id());
  }
}
