package org.governance4j.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.rule.Outcome;
import org.governance4j.testing.orders.OrdersArbitraries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a matching of all that stands is given. */
class StandingOrdersTest {

  private static final Provider MEMBER = OrderTrial.MEMBER;

  private static ImmutableList<Offer> offers(Provider... providers) {
    return Stream.of(providers)
        .map(one -> Offer.builder().provider(one).addClasses("REPAIR").capacity(5).build())
        .collect(ImmutableList.toImmutableList());
  }

  private static MatchingInput input(OrderTrial trial, Provider... providers) {
    return trial
        .desk
        .forMatching(trial.book, MatchingInput.of(List.of(), offers(providers)), trial.now())
        .orElseThrow();
  }

  private static int capacity(OrderTrial trial, Provider provider) {
    return input(trial, provider).offers().get(0).capacity();
  }

  @Test
  @DisplayName(
      "CD-16: whoever has a place keeps it, and whoever did not come gets no other for now")
  void whoeverDidNotComeCoolsOff() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 1, OrderTrial.HOUSEHOLD));
    trial.publish(OrderTrial.order("w-2", OrderKind.WISH, 2, OrderTrial.COMMUNITY));
    trial.enter("w-1", OrderStep.Claim.by(MEMBER));
    trial.enter("w-2", OrderStep.Claim.by(MEMBER));
    Demand second = input(trial, MEMBER).demands().get(1);
    assertThat(second.places()).isEqualTo(2);
    assertThat(second.pinned()).containsExactly(MEMBER);
    assertThat(capacity(trial, MEMBER)).isEqualTo(5);

    trial.enter("w-1", new OrderStep.NoShow(MEMBER));
    assertThat(capacity(trial, MEMBER)).as("the one place that is held").isEqualTo(1);
    trial.pass(121);
    assertThat(capacity(trial, MEMBER)).isEqualTo(5);
  }

  @Test
  void coolingOffBeginsWithTheNoShow() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 1, OrderTrial.HOUSEHOLD));
    trial.publish(OrderTrial.order("w-2", OrderKind.WISH, 1, OrderTrial.COMMUNITY));
    trial.enter("w-1", OrderStep.Claim.by(MEMBER));
    Instant before = trial.now();
    trial.pass(60);
    trial.enter("w-1", new OrderStep.NoShow(MEMBER));
    Instant noShow = trial.now();
    trial.pass(1_000);
    for (boolean late : new boolean[] {true, false}) {
      Instant at = late ? before : noShow;
      Outcome<OrderDecision> claim =
          trial.desk.decide(
              trial.book,
              new OrderCommand(
                  OrderCommandId.of("late"), OrderId.of("w-2"), at, OrderStep.Claim.by(MEMBER)));
      assertThat(claim instanceof Outcome.Accepted).isEqualTo(late);
      ImmutableList<Demand> open = trial.desk.openForMatching(trial.book, at).orElseThrow();
      assertThat(open.get(1).excluded().contains(MEMBER)).isEqualTo(!late);
    }
  }

  @Test
  void aFreePlaceIsForWhoeverWaits() {
    OrderTrial trial =
        new OrderTrial(
            new OrderClause.AtOnce(Provider.Kind.PERSON, Optional.of(1), OrdersArbitraries.RULE),
            new OrderClause.Consent(false, OrdersArbitraries.RULE));
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 1, OrderTrial.HOUSEHOLD));
    trial.publish(OrderTrial.order("w-2", OrderKind.WISH, 1, OrderTrial.COMMUNITY));
    trial.enter("w-1", OrderStep.Claim.by(OrderTrial.FIRM));
    trial.enter("w-1", new OrderStep.Waiting(MEMBER));
    trial.enter("w-2", OrderStep.Claim.by(MEMBER));
    trial.enter("w-1", OrderStep.Release.by(OrderTrial.FIRM));
    assertThat(input(trial, OrderTrial.FIRM).demands().get(0).requires())
        .as("whoever waits may not have it now")
        .isEmpty();
    trial.enter("w-2", OrderStep.Release.by(MEMBER));

    assertThat(trial.refusal("w-1", new OrderStep.Dispatch(OrderTrial.OTHER)))
        .containsExactly(OrdersReason.OTHERS_WAIT);
    MatchingInput input = input(trial, OrderTrial.OTHER);
    Demand waitedFor = input.demands().get(0);
    assertThat(waitedFor.places()).isEqualTo(1);
    assertThat(input.offers().get(0).holds().containsAll(waitedFor.requires())).isFalse();

    trial.enter("w-1", new OrderStep.MoveUp(MEMBER));
    assertThat(input(trial, OrderTrial.OTHER).demands().get(0).requires()).isEmpty();
  }

  @Test
  @DisplayName("CD-28, HT-17: nobody is planned for whom a dispatch would be refused")
  void kindsAndLimitsAreKept() {
    OrderTrial trial =
        new OrderTrial(
            new OrderClause.Acceptors(
                OrderKind.PROJECT,
                ImmutableSet.of(Provider.Kind.INSTITUTION),
                OrdersArbitraries.RULE),
            new OrderClause.AtOnce(
                Provider.Kind.INSTITUTION, Optional.of(2), OrdersArbitraries.RULE));
    trial.publish(OrderTrial.order("j-1", OrderKind.PROJECT, 1, OrderTrial.COMMUNITY));
    MatchingInput input = input(trial, MEMBER, OrderTrial.FIRM);
    Demand project = input.demands().get(0);
    assertThat(input.offers().get(0).holds().containsAll(project.requires())).isFalse();
    assertThat(input.offers().get(1).holds().containsAll(project.requires())).isTrue();
    assertThat(input.offers().get(1).capacity()).isEqualTo(2);
    assertThat(input(trial, OrderTrial.FIRM).demands().get(0).requires()).isEmpty();
  }

  @Test
  @Timeout(8)
  void manyMoveUpAtOnce() {
    OrderTrial trial = new OrderTrial();
    Order order = OrderTrial.order("w-1", OrderKind.WISH, 1, OrderTrial.HOUSEHOLD);
    trial.publish(order);
    trial.enter("w-1", OrderStep.Claim.by(OrderTrial.FIRM));
    int waiting = 4_900;
    List<OrderEvent> more = new ArrayList<>();
    for (int i = 0; i < waiting; i++) {
      more.add(
          OrderEvent.of(
              OrderCommandId.of("wait-" + i),
              trial.now(),
              new OrderStep.Waiting(Provider.of(PersonId.of("q-" + i)))));
    }
    trial.book = OrderBook.of(List.of(trial.book.histories().get(0).with(more)));
    OrderDecision all =
        trial.enter("w-1", new OrderStep.PlacesChange(1 + waiting, ImmutableSet.of()));
    assertThat(all.events()).hasSize(1 + waiting);
    assertThat(trial.status("w-1").openPlaces()).isZero();
    assertThat(trial.book.version()).isEqualTo(trial.status("w-1").version());
  }

  @Test
  void whatIsServedOrOverIsNotMatched() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 2, OrderTrial.COMMUNITY));
    trial.publish(OrderTrial.order("call", OrderKind.CALL, 2, OrderTrial.COMMUNITY));
    trial.enter("w-1", OrderStep.Claim.by(MEMBER));
    trial.enter("w-1", new OrderStep.PartService(ImmutableSet.of(MEMBER)));
    ImmutableList<Demand> demands = input(trial, MEMBER).demands();
    assertThat(demands).hasSize(1);
    assertThat(demands.get(0).places()).isEqualTo(1);
    assertThat(demands.get(0).pinned()).isEmpty();
    assertThat(demands.get(0).excluded()).contains(MEMBER);
    trial.enter("w-1", new OrderStep.Withdrawal());
    assertThat(input(trial, MEMBER).demands()).isEmpty();
  }
}
