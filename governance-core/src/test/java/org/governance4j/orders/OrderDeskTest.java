package org.governance4j.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.orders.OrderTrial.BRANCH;
import static org.governance4j.orders.OrderTrial.COMMUNITY;
import static org.governance4j.orders.OrderTrial.FIRM;
import static org.governance4j.orders.OrderTrial.HOUSEHOLD;
import static org.governance4j.orders.OrderTrial.MEMBER;
import static org.governance4j.orders.OrderTrial.OTHER;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.ActivityId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.orders.ProviderStatus.State;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.testing.orders.OrdersArbitraries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Wishes at the desk: dispatch, limits, waiting lists, places, and who is kept out. */
class OrderDeskTest {

  private static final Provider THIRD = Provider.of(PersonId.of("p-3"));

  @Test
  @DisplayName("CD-16, LC-09: a resident orders, the community dispatches, a member accepts")
  void ordersAreDispatchedAndAccepted() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 1, HOUSEHOLD));
    OrderDecision dispatch = trial.enter("w-1", new OrderStep.Dispatch(MEMBER));
    Instant until = trial.now().plusSeconds(3600);
    assertThat(dispatch.events().get(0).until()).contains(until);
    assertThat(trial.status("w-1").openPlaces()).isZero();
    assertThat(trial.book.nextLapse()).contains(until);
    trial.enter("w-1", OrderStep.Decline.by(MEMBER));
    assertThat(trial.refusal("w-1", new OrderStep.Dispatch(MEMBER)))
        .containsExactly(OrdersReason.DECLINED_BEFORE);
    trial.enter("w-1", new OrderStep.Dispatch(OTHER));
    trial.pass(61);
    assertThat(trial.refusal("w-1", OrderStep.Acceptance.by(OTHER)))
        .containsExactly(OrdersReason.OFFER_OVER);
    trial.enter("w-1", new OrderStep.Lapse(OTHER));
    trial.enter("w-1", new OrderStep.Dispatch(OTHER));
    trial.enter("w-1", OrderStep.Acceptance.by(OTHER));
    trial.enter("w-1", OrderStep.Fulfilment.whole());
    trial.enter("w-1", new OrderStep.Rating(OrderStep.Satisfaction.SATISFIED));
    assertThat(trial.status("w-1").stage()).isEqualTo(OrderStage.FULFILLED);
    assertThat(trial.state("w-1", OTHER)).contains(State.SERVED);
    OrderFigures figures = trial.book.figures();
    assertThat(List.of(figures.dispatches(), figures.declines(), figures.lapses()))
        .containsExactly(3, 1, 1);
  }

  @Test
  @DisplayName("CD-16: a cap on the amount, and one open wish a household")
  void reviewHasACapAndCountsTheHousehold() {
    OrderTrial trial =
        new OrderTrial(
            new OrderClause.AmountCap(OrderKind.WISH, Optional.of(50_000L), OrdersArbitraries.RULE),
            new OrderClause.OpenOrders(OrderKind.WISH, Optional.of(1), OrdersArbitraries.RULE));
    trial.submit(OrderTrial.order("w-1", OrderKind.WISH, 1, HOUSEHOLD).withFen(50_000L));
    trial.submit(OrderTrial.order("w-2", OrderKind.WISH, 1, HOUSEHOLD).withFen(50_001L));
    trial.submit(
        OrderTrial.order(
            "w-3", OrderKind.WISH, 1, new Asker.OfPerson(PersonId.of("p-7"), Optional.empty())));
    trial.enter("w-1", OrderStep.Review.approval());
    assertThat(trial.refusal("w-2", OrderStep.Review.approval()))
        .containsExactly(OrdersReason.ABOVE_AMOUNT_CAP, OrdersReason.TOO_MANY_OPEN);
    assertThat(trial.refusal("w-3", OrderStep.Review.approval()))
        .containsExactly(OrdersReason.HOUSEHOLD_MISSING);
    trial.enter("w-2", OrderStep.Review.rejection());
    assertThat(trial.status("w-2").stage()).isEqualTo(OrderStage.REJECTED);
  }

  @Test
  @DisplayName("CC-23: individual needs become a common one, whose askers are all told")
  void commonNeedsAreMerged() {
    OrderTrial trial = new OrderTrial();
    Asker neighbour = new Asker.OfHousehold(HouseholdId.of("h-2"));
    trial.submit(OrderTrial.order("w-1", OrderKind.WISH, 1, HOUSEHOLD));
    trial.submit(OrderTrial.order("w-2", OrderKind.WISH, 1, neighbour));
    trial.publish(OrderTrial.order("j-1", OrderKind.PROJECT, 1, COMMUNITY));
    OrderStep merger = new OrderStep.Merger(OrderId.of("j-1"), OrderStep.MergeReason.COMMON_NEED);
    trial.enter("w-1", merger);
    trial.enter("w-2", merger);
    assertThat(trial.status("w-1").mergedInto()).contains(OrderId.of("j-1"));
    OrderDecision claim =
        trial.enter(
            "j-1",
            new OrderStep.Claim(FIRM, Optional.of(OrderTrial.undertaking(30)), Optional.empty()));
    assertThat(claim.notices())
        .extracting(OrderNotice::to)
        .containsExactlyInAnyOrder(COMMUNITY, HOUSEHOLD, neighbour);
    assertThat(trial.refusal("w-1", new OrderStep.Publication()))
        .containsExactly(OrdersReason.NOT_AT_THIS_STAGE);
  }

  @Test
  void anOrderGoesOnOnlyForWhatItCan() {
    OrderTrial trial = new OrderTrial();
    trial.book =
        OrderBook.of(
            List.of(
                new OrderHistory(
                    OrderTrial.order("none", OrderKind.WISH, 1, COMMUNITY), ImmutableList.of())));
    trial.submit(OrderTrial.order("w-1", OrderKind.WISH, 1, HOUSEHOLD));
    trial.publish(OrderTrial.order("call", OrderKind.CALL, 1, COMMUNITY));
    assertThat(trial.refusal("w-1", merger("none"))).containsExactly(OrdersReason.NOT_SUBMITTED);
    assertThat(trial.refusal("w-1", merger("call"))).containsExactly(OrdersReason.MERGED_INTO_CALL);
  }

  @Test
  void whoeverAMergedOrderKeepsOutStaysOut() {
    OrderTrial trial = new OrderTrial();
    Asker member = new Asker.OfPerson(PersonId.of("p-1"), Optional.empty());
    trial.submit(OrderTrial.order("w-1", OrderKind.WISH, 1, member).withConflicts(FIRM));
    trial.publish(OrderTrial.order("w-2", OrderKind.WISH, 1, COMMUNITY));
    trial.enter("w-1", merger("w-2"));
    for (Provider out : List.of(MEMBER, FIRM)) {
      assertThat(trial.refusal("w-2", OrderStep.Claim.by(out)))
          .containsExactly(OrdersReason.KEPT_OUT);
      assertThat(trial.refusal("w-2", new OrderStep.Dispatch(out)))
          .containsExactly(OrdersReason.KEPT_OUT);
    }
    assertThat(trial.desk.openForMatching(trial.book, trial.now()).orElseThrow().get(0).excluded())
        .contains(MEMBER, FIRM);
  }

  private static OrderStep merger(String into) {
    return new OrderStep.Merger(OrderId.of(into), OrderStep.MergeReason.COMMON_NEED);
  }

  @Test
  void noOtherCommandHasTheIdOfALapse() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 1, HOUSEHOLD));
    OrderCommand other =
        new OrderCommand(
            OrderCommandId.of("lapse/4"),
            OrderId.of("w-1"),
            trial.now(),
            new OrderStep.CarryOver(ActivityId.of("m-1")));
    assertThat(trial.desk.decide(trial.book, other).reasons())
        .extracting(Reason::code)
        .containsExactly(OrdersReason.COMMAND_RESERVED);
    trial.enter("w-1", new OrderStep.Dispatch(MEMBER));
    trial.pass(1_000);
    OrderCommand lapse = trial.book.lapsed(trial.now()).get(0);
    assertThat(lapse.id()).isEqualTo(OrderCommandId.of("lapse/4"));
    assertThat(trial.desk.decide(trial.book, lapse).orElseThrow().events()).hasSize(1);
  }

  @Test
  void whoeverIsKeptOutComesInByNoDoor() {
    Order order =
        OrderTrial.order(
                "w-1",
                OrderKind.WISH,
                1,
                new Asker.OfPerson(PersonId.of("p-8"), Optional.of(HouseholdId.of("h-8"))))
            .withDemand(
                Demand.builder()
                    .id(OrderId.of("w-1"))
                    .serviceClass("REPAIR")
                    .places(1)
                    .addExcluded(Provider.of(PersonId.of("p-1")))
                    .build())
            .withConflicts(FIRM);
    OrderTrial trial = new OrderTrial();
    trial.publish(order);
    trial.enter("w-1", new OrderStep.Exclusion(BRANCH, Optional.empty()));
    for (Provider out : List.of(MEMBER, FIRM, BRANCH, Provider.of(PersonId.of("p-8")))) {
      for (OrderStep step :
          List.of(
              new OrderStep.Dispatch(out),
              OrderStep.Claim.by(out),
              OrderStep.Acceptance.by(out),
              new OrderStep.Waiting(out),
              new OrderStep.MoveUp(out),
              new OrderStep.Proposal(out, OrderStep.Side.PROVIDER, OrderTrial.undertaking(1)),
              new OrderStep.Agreement(out, OrderStep.Side.ASKER))) {
        assertThat(trial.refusal("w-1", step)).contains(OrdersReason.KEPT_OUT);
      }
    }
    assertThat(trial.desk.openForMatching(trial.book, trial.now()).orElseThrow().get(0).excluded())
        .containsExactlyInAnyOrder(MEMBER, FIRM, BRANCH, Provider.of(PersonId.of("p-8")));
  }

  @Test
  void aPersonFoundInConflictLosesThePlaceToTheNextInLine() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 1, HOUSEHOLD));
    trial.enter("w-1", OrderStep.Claim.by(MEMBER));
    trial.enter("w-1", new OrderStep.Waiting(OTHER));
    trial.enter("w-1", new OrderStep.Waiting(THIRD));
    OrderDecision decision = trial.enter("w-1", new OrderStep.Exclusion(MEMBER, Optional.empty()));
    assertThat(decision.events())
        .extracting(OrderEvent::step)
        .contains(new OrderStep.MoveUp(OTHER));
    assertThat(trial.state("w-1", OTHER)).contains(State.OFFERED);
    trial.enter("w-1", OrderStep.Decline.by(OTHER));
    assertThat(trial.state("w-1", THIRD)).contains(State.OFFERED);
  }

  @Test
  void limitsAreFair() {
    OrderTrial trial =
        new OrderTrial(
            new OrderClause.AtOnce(Provider.Kind.PERSON, Optional.of(1), OrdersArbitraries.RULE),
            new OrderClause.Acceptors(
                OrderKind.WISH, ImmutableSet.of(Provider.Kind.PERSON), OrdersArbitraries.RULE));
    for (int n = 1; n <= 3; n++) {
      trial.publish(OrderTrial.order("w-" + n, OrderKind.WISH, 1, COMMUNITY));
    }
    trial.enter("w-1", OrderStep.Claim.by(MEMBER));
    assertThat(trial.refusal("w-2", OrderStep.Claim.by(MEMBER)))
        .containsExactly(OrdersReason.HOLDS_TOO_MANY);
    assertThat(trial.refusal("w-2", OrderStep.Claim.by(FIRM)))
        .containsExactly(OrdersReason.KIND_MAY_NOT);
    trial.enter("w-1", new OrderStep.NoShow(MEMBER));
    assertThat(trial.refusal("w-2", OrderStep.Claim.by(MEMBER)))
        .containsExactly(OrdersReason.COOLING_OFF);
    assertThat(trial.desk.openForMatching(trial.book, trial.now()).orElseThrow())
        .allMatch(
            open ->
                open.excluded()
                    .equals(ImmutableSet.of(COMMUNITY.asProvider().orElseThrow(), MEMBER)));
    trial.pass(121);
    trial.enter("w-2", OrderStep.Claim.by(MEMBER));
  }

  @Test
  void aStaleDecisionIsRefused() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 1, HOUSEHOLD));
    OrderDecision first = trial.decide("w-1", OrderStep.Claim.by(MEMBER)).orElseThrow();
    OrderDecision second = trial.decide("w-1", OrderStep.Claim.by(OTHER)).orElseThrow();
    OrderBook next = trial.book.with(first).orElseThrow();
    assertThat(next.with(second).reasons())
        .extracting(Reason::code)
        .containsExactly(OrdersReason.STALE_DECISION);
  }

  @Test
  void placesGoDownOnlyWithNames() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 3, HOUSEHOLD));
    trial.enter("w-1", OrderStep.Claim.by(MEMBER));
    trial.enter("w-1", OrderStep.Claim.by(OTHER));
    assertThat(trial.refusal("w-1", new OrderStep.PlacesChange(1, ImmutableSet.of())))
        .containsExactly(OrdersReason.PLACES_BELOW_TAKEN);
    assertThat(trial.refusal("w-1", new OrderStep.PlacesChange(2, ImmutableSet.of(OTHER))))
        .containsExactly(OrdersReason.RELEASED_TOO_MANY);
    assertThat(trial.book.contradictory()).isEmpty();
    trial.enter("w-1", new OrderStep.PlacesChange(1, ImmutableSet.of(OTHER)));
    assertThat(trial.status("w-1").stage()).isEqualTo(OrderStage.ACCEPTED);
    assertThat(trial.state("w-1", OTHER)).contains(State.RELEASED);
    trial.enter("w-1", new OrderStep.PlacesChange(2, ImmutableSet.of()));
    assertThat(trial.status("w-1").openPlaces()).isEqualTo(1);
  }

  @Test
  void halfAServiceIsNotFulfilledInSilence() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 2, HOUSEHOLD));
    trial.enter("w-1", OrderStep.Claim.by(MEMBER));
    trial.enter("w-1", new OrderStep.PartService(ImmutableSet.of(MEMBER)));
    assertThat(trial.status("w-1").stage()).isEqualTo(OrderStage.PUBLISHED);
    assertThat(trial.refusal("w-1", OrderStep.Fulfilment.whole()))
        .containsExactly(OrdersReason.PLACES_LEFT);
    trial.enter("w-1", new OrderStep.Fulfilment(1));
    assertThat(trial.status("w-1").stage()).isEqualTo(OrderStage.FULFILLED);
  }

  @Test
  void whatNoTextStatesIsUndetermined() {
    OrderDesk silent =
        OrderDesk.of(
            Dated.from(
                "orders",
                OrdersArbitraries.SINCE,
                OrdersArbitraries.RULE,
                new OrdersPolicy(ImmutableList.of())),
            OrdersArbitraries.counter());
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 1, HOUSEHOLD));
    OrderCommand claim =
        new OrderCommand(
            OrderCommandId.of("c"), OrderId.of("w-1"), trial.now(), OrderStep.Claim.by(MEMBER));
    Outcome<OrderDecision> answer = silent.decide(trial.book, claim);
    assertThat(answer).isInstanceOf(Outcome.Undetermined.class);
    assertThat(answer.reasons())
        .extracting(Reason::code)
        .containsOnly(OrdersReason.TERM_OF_KIND_MISSING);
    OrderCommand withdrawal =
        new OrderCommand(
            OrderCommandId.of("d"), OrderId.of("w-1"), trial.now(), new OrderStep.Withdrawal());
    assertThat(silent.decide(trial.book, withdrawal)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void badInputIsNamedAndSoundOrdersAreServed() {
    OrderTrial trial = new OrderTrial();
    Order nobody = OrderTrial.order("w-1", OrderKind.WISH, 0, HOUSEHOLD);
    assertThat(trial.desk.submit(trial.book, nobody, OrderCommandId.of("s"), trial.now()).reasons())
        .extracting(Reason::code)
        .containsExactly(OrdersReason.PLACES_OUT_OF_RANGE);
    assertThat(trial.refusal("w-9", new OrderStep.Publication()))
        .containsExactly(OrdersReason.ORDER_UNKNOWN);
    trial.publish(OrderTrial.order("w-2", OrderKind.WISH, 1, HOUSEHOLD));
    assertThat(trial.refusal("w-2", new OrderStep.ReportIn(MEMBER)))
        .containsExactly(OrdersReason.NOT_FOR_THIS_KIND);
    assertThat(trial.refusal("w-2", new OrderStep.NoShow(MEMBER)))
        .containsExactly(OrdersReason.HAS_NO_SUCH_PART);
    assertThat(trial.refusal("w-2", OrderStep.Fulfilment.whole()))
        .containsExactly(OrdersReason.NOBODY_HAS_A_PLACE);
    trial.enter("w-2", OrderStep.Claim.by(MEMBER));
  }
}
