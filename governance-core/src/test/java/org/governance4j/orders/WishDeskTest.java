package org.governance4j.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.community.PersonId;
import org.governance4j.community.OrderId;
import org.governance4j.matching.Demand;
import org.governance4j.orders.WishEvent.Satisfaction;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year's micro-wishes of a community (CD-16), and one with everything wrong. */
class WishDeskTest {

  private static final Instant DAY = Instant.parse("2023-05-04T00:00:00Z");
  private static final PersonId MEMBER = PersonId.of("p-1");

  @Test
  @DisplayName("CD-16: 54 wishes are lit, and a rate of praise depends on its base")
  void aRateDependsOnItsBase() {
    List<MicroWish> wishes = new ArrayList<>();
    for (int n = 0; n < 54; n++) {
      List<WishEvent> events = new ArrayList<>(accepted());
      events.add(new WishEvent.Fulfilled(at(4)));
      if (n < 20) {
        events.add(
            new WishEvent.Praised(
                at(5), n > 0 ? Satisfaction.SATISFIED : Satisfaction.NOT_SATISFIED));
      }
      wishes.add(wish(n, events));
    }
    wishes.add(wish(54, accepted()));
    assertThat(WishDesk.figures(wishes, at(9)).orElseThrow())
        .isEqualTo(new WishFigures(55, 55, 0, 55, 55, 54, 0));
    assertThat(WishDesk.praiseRate(wishes, at(9), PraiseRate.Base.JUDGED).orElseThrow().rate())
        .isEqualTo(Fraction.of(19, 20));
    assertThat(WishDesk.praiseRate(wishes, at(9), PraiseRate.Base.FULFILLED).orElseThrow().rate())
        .isEqualTo(Fraction.of(19, 54));
    assertThat(WishDesk.praiseRate(wishes, at(3), PraiseRate.Base.FULFILLED).reasons())
        .extracting(Reason::code)
        .containsExactly(OrdersReason.NOTHING_TO_COUNT);
  }

  @ParameterizedTest
  @CsvSource({"HT-17, 189", "LW-06, 3770"})
  void asManyWishesAreFulfilledAsTheTextCounts(String row, int fulfilled) {
    List<MicroWish> wishes = new ArrayList<>();
    for (int n = 0; n < fulfilled; n++) {
      List<WishEvent> events = new ArrayList<>(accepted());
      events.add(new WishEvent.Fulfilled(at(4)));
      wishes.add(wish(n, events));
    }
    wishes.add(wish(fulfilled, accepted()));
    assertThat(WishDesk.figures(wishes, at(9)).orElseThrow().fulfilled())
        .as(row)
        .isEqualTo(fulfilled);
  }

  @Test
  @DisplayName("CC-11: the list of needs holds the published wishes with open places")
  void theListOfNeeds() {
    List<MicroWish> wishes =
        List.of(
            wish(1, accepted().subList(0, 2)),
            wish(2, accepted().subList(0, 3)),
            wish(3, accepted()));
    assertThat(WishDesk.openForMatching(wishes, at(9)).orElseThrow())
        .extracting(Demand::id)
        .containsExactly(OrderId.of("w-2"));
  }

  @Test
  void everyContradictionIsNamed() {
    MicroWish wish =
        wish(
            1,
            List.of(
                new WishEvent.Published(at(3)),
                new WishEvent.Accepted(at(2), MEMBER),
                new WishEvent.Accepted(at(4), MEMBER),
                new WishEvent.Accepted(at(4), PersonId.of("p-2")),
                new WishEvent.Withdrawn(at(5)),
                new WishEvent.Fulfilled(at(6)),
                new WishEvent.Praised(at(7), Satisfaction.SATISFIED)));
    Outcome<WishStatus> outcome = WishDesk.statusAt(wish, at(9));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.reasons())
        .extracting(Reason::code)
        .containsExactly(
            OrdersReason.FIRST_EVENT_NOT_SUBMISSION,
            OrdersReason.PUBLISHED_WITHOUT_APPROVAL,
            OrdersReason.OUT_OF_ORDER,
            OrdersReason.DUPLICATE_ACCEPTANCE,
            OrdersReason.TOO_MANY_ACCEPTANCES,
            OrdersReason.AFTER_END,
            OrdersReason.PRAISED_BEFORE_FULFILMENT);
  }

  @Test
  void whatIsNotSubmittedHasNoStanding() {
    assertThat(WishDesk.statusAt(wish(1, List.of()), at(9)).reasons())
        .extracting(Reason::code)
        .containsExactly(OrdersReason.NOT_SUBMITTED);
    assertThat(WishDesk.statusAt(wish(1, accepted()), at(-1)).reasons())
        .extracting(Reason::code)
        .containsExactly(OrdersReason.NOT_YET_SUBMITTED);
  }

  private static List<WishEvent> accepted() {
    return List.of(
        new WishEvent.Submitted(at(0)),
        WishEvent.Reviewed.approved(at(1)),
        new WishEvent.Published(at(2)),
        new WishEvent.Accepted(at(3), MEMBER));
  }

  private static MicroWish wish(int n, List<WishEvent> events) {
    return new MicroWish(
        Demand.builder().id(OrderId.of("w-" + n)).serviceClass("REPAIR").places(1).build(),
        ImmutableList.copyOf(events));
  }

  private static Instant at(int hour) {
    return DAY.plusSeconds(3600L * hour);
  }
}
