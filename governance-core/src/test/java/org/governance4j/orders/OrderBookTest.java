package org.governance4j.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.ActivityId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Provider;
import org.governance4j.orders.OrderStep.Satisfaction;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A year's orders of a community, and one with everything wrong. */
class OrderBookTest {

  private static final Instant DAY = Instant.parse("2023-05-04T00:00:00Z");

  @Test
  @DisplayName("CD-16: 54 wishes are lit, and a rate of praise depends on its base")
  void aRateDependsOnItsBase() {
    List<OrderHistory> orders = new ArrayList<>();
    for (int n = 0; n < 54; n++) {
      List<OrderStep> steps = new ArrayList<>(claimed());
      steps.add(OrderStep.Fulfilment.whole());
      if (n < 20) {
        steps.add(
            new OrderStep.Rating(n > 0 ? Satisfaction.SATISFIED : Satisfaction.NOT_SATISFIED));
      }
      orders.add(order(n, steps));
    }
    orders.add(order(54, claimed()));
    OrderFigures figures = OrderBook.at(orders, at(9)).figures(OrderKind.WISH);
    assertThat(List.of(figures.submitted(), figures.accepted(), figures.fulfilled()))
        .containsExactly(55, 55, 54);
    assertThat(rate(orders, PraiseRate.Base.JUDGED)).isEqualTo(Fraction.of(19, 20));
    assertThat(rate(orders, PraiseRate.Base.FULFILLED)).isEqualTo(Fraction.of(19, 54));
    assertThat(
            OrderBook.at(orders, at(3))
                .praiseRate(OrderKind.WISH, PraiseRate.Base.FULFILLED)
                .reasons())
        .extracting(Reason::code)
        .containsExactly(OrdersReason.NOTHING_TO_COUNT);
  }

  private static Fraction rate(List<OrderHistory> orders, PraiseRate.Base base) {
    return OrderBook.at(orders, at(9)).praiseRate(OrderKind.WISH, base).orElseThrow().rate();
  }

  @Test
  @DisplayName("HT-17: 570 partners, 390 projects published, 189 wishes completed")
  void partnersAcceptOrders() {
    List<OrderHistory> orders = new ArrayList<>();
    for (int n = 0; n < 570; n++) {
      Provider partner = Provider.of(InstitutionId.of("partner-" + n));
      List<OrderStep> steps = new ArrayList<>(published());
      boolean project = n < 390;
      steps.add(
          project
              ? new OrderStep.Claim(
                  partner, Optional.of(OrderTrial.undertaking(30)), Optional.empty())
              : OrderStep.Claim.by(partner));
      if (n >= 381) {
        steps.add(OrderStep.Fulfilment.whole());
      }
      orders.add(history(n, project ? OrderKind.PROJECT : OrderKind.WISH, steps));
    }
    for (int n = 570; n < 579; n++) {
      orders.add(order(n, withFulfilment()));
    }
    OrderBook book = OrderBook.of(orders);
    assertThat(book.figures(OrderKind.PROJECT).published()).isEqualTo(390);
    assertThat(book.figures(OrderKind.WISH).fulfilled()).isEqualTo(189);
    assertThat(book.figures().providers()).isEqualTo(570 + 1);
  }

  @Test
  @DisplayName("LW-06: 3,770 wishes and 150 projects are counted apart")
  void wishesAndProjectsAreCountedApart() {
    List<OrderHistory> orders = new ArrayList<>();
    for (int n = 0; n < 3920; n++) {
      orders.add(history(n, n < 3770 ? OrderKind.WISH : OrderKind.PROJECT, published()));
    }
    OrderBook book = OrderBook.of(orders);
    assertThat(book.figures(OrderKind.WISH).published()).isEqualTo(3770);
    assertThat(book.figures(OrderKind.PROJECT).published()).isEqualTo(150);
    assertThat(book.figures().submitted()).isEqualTo(3920);
  }

  @Test
  void oneContradictoryOrderStopsNobody() {
    OrderHistory wrong =
        order(
            1,
            List.of(
                new OrderStep.Publication(),
                new OrderStep.Submission(),
                new OrderStep.Rating(Satisfaction.SATISFIED)));
    OrderBook book = OrderBook.of(List.of(wrong, order(2, published())));
    assertThat(book.figures().published()).isEqualTo(1);
    assertThat(book.contradictory()).hasSize(1);
    assertThat(book.contradictory().get(0).reasons())
        .extracting(Reason::code)
        .containsExactly(OrdersReason.FIRST_EVENT_NOT_SUBMISSION, OrdersReason.NOT_AT_THIS_STAGE);
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(book.contradictory().get(0).reasons().get(1)))
        .isEqualTo(
            "event 3 of order w-1 is none that follows on this stage: rating after waiting for"
                + " review");
  }

  @Test
  void whoeverWasAskedLongestAgoIsNext() {
    Provider never = OrderTrial.BRANCH;
    OrderBook book =
        OrderBook.of(List.of(order(1, claimed()), history(2, OrderKind.WISH, by(OrderTrial.FIRM))));
    assertThat(book.inTurn(List.of(OrderTrial.FIRM, OrderTrial.MEMBER, never, OrderTrial.OTHER)))
        .containsExactly(OrderTrial.OTHER, never, OrderTrial.MEMBER, OrderTrial.FIRM);
  }

  @Test
  void onlyBeingOfferedOrTakingIsATurn() {
    OrderTrial trial = new OrderTrial();
    trial.publish(OrderTrial.order("w-1", OrderKind.WISH, 2, OrderTrial.COMMUNITY));
    trial.enter("w-1", OrderStep.Claim.by(OrderTrial.MEMBER));
    trial.enter("w-1", new OrderStep.Dispatch(OrderTrial.FIRM));
    trial.enter("w-1", new OrderStep.Waiting(OrderTrial.BRANCH));
    trial.enter("w-1", OrderStep.Release.by(OrderTrial.BRANCH));
    trial.enter("w-1", new OrderStep.Exclusion(OrderTrial.OTHER, Optional.empty()));
    trial.enter("w-1", OrderStep.Release.by(OrderTrial.MEMBER));
    assertThat(
            trial.book.inTurn(
                List.of(OrderTrial.FIRM, OrderTrial.MEMBER, OrderTrial.BRANCH, OrderTrial.OTHER)))
        .containsExactly(OrderTrial.OTHER, OrderTrial.BRANCH, OrderTrial.MEMBER, OrderTrial.FIRM);
  }

  private static List<OrderStep> by(Provider provider) {
    List<OrderStep> steps = new ArrayList<>(published());
    steps.add(new OrderStep.CarryOver(ActivityId.of("m-1")));
    steps.add(OrderStep.Claim.by(provider));
    return steps;
  }

  private static List<OrderStep> published() {
    return List.of(
        new OrderStep.Submission(), OrderStep.Review.approval(), new OrderStep.Publication());
  }

  private static List<OrderStep> claimed() {
    return ImmutableList.<OrderStep>builder()
        .addAll(published())
        .add(OrderStep.Claim.by(OrderTrial.MEMBER))
        .build();
  }

  private static List<OrderStep> withFulfilment() {
    return ImmutableList.<OrderStep>builder()
        .addAll(claimed())
        .add(OrderStep.Fulfilment.whole())
        .build();
  }

  private static OrderHistory order(int n, List<OrderStep> steps) {
    return history(n, OrderKind.WISH, steps);
  }

  private static OrderHistory history(int n, OrderKind kind, List<OrderStep> steps) {
    ImmutableList.Builder<OrderEvent> events = ImmutableList.builder();
    for (int i = 0; i < steps.size(); i++) {
      events.add(OrderEvent.of(OrderCommandId.of("e-" + i), at(i), steps.get(i)));
    }
    return new OrderHistory(
        OrderTrial.order("w-" + n, kind, 1, OrderTrial.COMMUNITY), events.build());
  }

  private static Instant at(int hour) {
    return DAY.plusSeconds(3600L * hour);
  }
}
