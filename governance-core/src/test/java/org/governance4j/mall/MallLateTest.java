package org.governance4j.mall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.mall.MallTown.ANNA;
import static org.governance4j.mall.MallTown.BARBER;
import static org.governance4j.mall.MallTown.GROCER;
import static org.governance4j.mall.MallTown.HAIRCUT;
import static org.governance4j.mall.MallTown.JUNE_6;
import static org.governance4j.mall.MallTown.RICE;
import static org.governance4j.mall.MallTown.of;
import static org.governance4j.mall.MallTown.service;
import static org.governance4j.mall.MallTown.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stated late, in the wrong sequence, or once more with other content. */
class MallLateTest {

  private static final LocalDate LATE = LocalDate.of(2023, 7, 20);
  private static final LocalDate JUNE_30 = LocalDate.of(2023, 6, 30);
  private static final LocalDate JULY_31 = LocalDate.of(2023, 7, 31);

  private MallTown town = stocked(terms());

  private static MallTown stocked(MallTermsPolicy terms) {
    MallTown town = new MallTown(terms);
    town.post(service("v-1", ANNA, 100, JUNE_6));
    town.stock("in-1", "RICE", 5);
    town.stock("in-2", "HAIRCUT", 5);
    return town;
  }

  private static void assertSays(Outcome<?> outcome, MallReason code) {
    assertThat(outcome.reasons()).anyMatch(reason -> reason.code() == code);
  }

  private void free(String order) {
    town.enter(town.mall.timeOut(MallOrderId.of(order), town.ledger, town.today)).orElseThrow();
  }

  private MallStep earlier(String id, MallStep.Kind kind, String order, MallLine... lines) {
    return town.stated(id, kind, order, lines).withEffectiveOn(JUNE_6.plusDays(2));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("CC-13: a delivery that is stated too late is refused, freed before or not")
  void aLateDeliveryDoesNotDependOnWhatWasFreed(boolean freed) {
    town.order("o-1", ANNA, of(RICE, 3)).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1", of(RICE, 1)).orElseThrow();
    town.today = LATE;
    if (freed) {
      free("o-1");
    }
    assertThat(town.mall.status(MallOrderId.of("o-1"), town.ledger, JUNE_6).orElseThrow().lines())
        .as("what it was on its day")
        .allMatch(line -> line.held() == 2);
    assertThat(town.status("o-1").lapsed()).isEqualTo(2);
    for (MallStep.Kind kind : List.of(MallStep.Kind.DELIVERY, MallStep.Kind.CANCELLATION)) {
      assertSays(town.step("s-0", kind, "o-1"), MallReason.NOTHING_OPEN);
      assertSays(town.mall.step(earlier("s-2", kind, "o-1"), town.ledger), MallReason.ORDER_OVER);
    }
    MallStep refund = earlier("s-3", MallStep.Kind.REFUND, "o-1");
    town.enter(town.mall.step(refund, town.ledger)).orElseThrow();
    assertThat(town.status("o-1").refunded()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "CC-13: an order that is over is not entered in part: with its delivery or not at all")
  void anOrderThatIsOverIsRefusedAlone() {
    town.today = LATE;
    MallOrder order = town.stated("o-1", ANNA, of(RICE, 3)).withEffectiveOn(JUNE_6);
    LedgerSnapshot before = town.ledger.snapshot();
    assertSays(town.mall.order(order, town.ledger), MallReason.ORDER_OVER);
    assertThat(town.ledger.snapshot()).isEqualTo(before);
    MallStep delivery = earlier("s-1", MallStep.Kind.DELIVERY, "o-1");
    town.enter(town.mall.order(order, delivery, town.ledger)).orElseThrow();
    assertThat(town.status("o-1").delivered()).isEqualTo(3);

    town = stocked(terms());
    town.order("o-0", ANNA, of(HAIRCUT, 1)).orElseThrow();
    town.today = JUNE_6.plusDays(15);
    town.stock("in-3", "RICE", 1);
    assertSays(
        town.mall.order(order.withRecordedAt(MallTown.at(JUNE_6)), town.ledger),
        MallReason.ORDER_OVER);
  }

  private static MallTown oneAMonth(int holdDays) {
    MallTermsPolicy.PeriodLimit limit =
        new MallTermsPolicy.PeriodLimit(MallTermsPolicy.Period.MONTH, 1);
    return stocked(terms().withHoldDays(holdDays).withPiecesPerPeriod(Optional.of(limit)));
  }

  @Test
  @DisplayName("CC-13: the limit of a period is kept whichever order is entered first")
  void anEarlierOrderThatIsStatedLaterIsWithinTheLimit() {
    town = oneAMonth(3);
    town.today = JUNE_6.plusDays(14);
    town.order("o-1", ANNA, of(RICE, 1)).orElseThrow();
    MallOrder late = town.stated("o-2", ANNA, of(RICE, 1)).withEffectiveOn(JUNE_6.plusDays(13));
    assertSays(town.mall.order(late, town.ledger), MallReason.ABOVE_PERIOD_LIMIT);
    MallStep delivery =
        town.stated("s-2", MallStep.Kind.DELIVERY, "o-2").withEffectiveOn(late.effectiveOn());
    assertSays(town.mall.order(late, delivery, town.ledger), MallReason.ABOVE_PERIOD_LIMIT);
    town.step("s-1", MallStep.Kind.CANCELLATION, "o-1").orElseThrow();
    town.enter(town.mall.order(late, town.ledger)).orElseThrow();
  }

  @Test
  @DisplayName("CC-13: a step of some pieces and one of all are not the same")
  void aStepOfAllIsNotOneOfSome() {
    town.order("o-1", ANNA, of(RICE, 3)).orElseThrow();
    town.step("s-1", MallStep.Kind.CANCELLATION, "o-1", of(RICE, 1)).orElseThrow();
    assertSays(town.step("s-1", MallStep.Kind.CANCELLATION, "o-1"), MallReason.ID_CONFLICT);
    town.step("s-2", MallStep.Kind.CANCELLATION, "o-1").orElseThrow();
    assertSays(town.step("s-2", MallStep.Kind.CANCELLATION, "o-1"), MallReason.ALREADY_ENTERED);
    assertSays(
        town.step("s-2", MallStep.Kind.CANCELLATION, "o-1", of(RICE, 2)),
        MallReason.ALREADY_ENTERED);
    assertSays(
        town.step("s-2", MallStep.Kind.CANCELLATION, "o-1", of(RICE, 1)), MallReason.ID_CONFLICT);
  }

  @Test
  @DisplayName("CC-13: the period of a payment is content, of points alone too, on any day")
  void thePeriodOfAPaymentIsContent() {
    town.order("o-1", ANNA, of(RICE, 1), of(HAIRCUT, 1)).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    town.today = LocalDate.of(2023, 7, 1);
    town.payOut("pay-1", BARBER, JUNE_30).orElseThrow();
    town.payOut("pay-2", GROCER, JUNE_30).orElseThrow();
    assertThat(town.posted(MallAccounts.taken(BARBER))).isZero();
    assertThat(town.posted(MallAccounts.handedBack(BARBER, JUNE_30))).isZero();
    assertSays(town.payOut("pay-3", BARBER, JUNE_30), MallReason.NOTHING_DUE);
    for (MallPayOut payment :
        List.of(town.payment("pay-1", BARBER, JUNE_30), town.payment("pay-2", GROCER, JUNE_30))) {
      assertSays(town.mall.payOut(payment, town.ledger), MallReason.ALREADY_ENTERED);
      for (LocalDate day : List.of(LATE, LocalDate.of(12_000, 1, 1), LocalDate.MAX)) {
        MallPayOut other = payment.withEffectiveOn(day).withThrough(day);
        assertSays(town.mall.payOut(other, town.ledger), MallReason.ID_CONFLICT);
      }
      for (LocalDate day : List.of(town.today, JUNE_6, LocalDate.MIN)) {
        assertSays(town.mall.payOut(payment.withThrough(day), town.ledger), MallReason.ID_CONFLICT);
      }
    }
    MallPayOut ofStock = town.payment("in-1", GROCER, JUNE_30);
    assertSays(town.mall.payOut(ofStock, town.ledger), MallReason.ID_CONFLICT);
  }

  @Test
  @DisplayName("CC-13: what was sold in a period that is paid, and stated later, is paid for it")
  void aLateSaleIsPaidForItsPeriod() {
    town.order("o-1", ANNA, of(RICE, 1)).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    town.today = LocalDate.of(2023, 7, 1);
    town.payOut("pay-1", GROCER, JUNE_30).orElseThrow();
    town.order("o-2", ANNA, of(RICE, 2)).orElseThrow();
    town.step("s-2", MallStep.Kind.DELIVERY, "o-2").orElseThrow();
    town.today = LocalDate.of(2023, 8, 1);
    town.payOut("pay-2", GROCER, JULY_31).orElseThrow();
    assertSays(town.payOut("pay-3", GROCER, JUNE_30), MallReason.NOTHING_DUE);
    MallOrder late = town.stated("o-3", ANNA, of(RICE, 1)).withEffectiveOn(JUNE_6.plusDays(3));
    MallStep delivery =
        town.stated("s-3", MallStep.Kind.DELIVERY, "o-3").withEffectiveOn(late.effectiveOn());
    town.enter(town.mall.order(late, delivery, town.ledger)).orElseThrow();
    assertSays(town.payOut("pay-3", GROCER, JUNE_30), MallReason.PAID_OUT);
    assertThat(town.posted(MallAccounts.payable(GROCER))).isZero();
    assertThat(town.posted(MallAccounts.taken(GROCER))).isZero();
    assertSays(town.payOut("pay-4", GROCER, JULY_31), MallReason.NOTHING_DUE);
  }

  @Test
  void thePointsOfAPaymentThatWasTakenBackAreDueAgain() {
    town.order("o-1", ANNA, of(HAIRCUT, 1)).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    town.payOut("pay-1", BARBER, JUNE_6).orElseThrow();
    town.ledger
        .apply(
            Transfer.reversal(TransferId.of("wrong"), TransferId.of("pay-1"))
                .effectiveOn(JUNE_6)
                .recordedAt(town.now())
                .grounds(Grounds.of(MallTown.CC_13))
                .build(),
            town.now())
        .orElseThrow();
    assertSays(town.payOut("pay-2", BARBER, JUNE_6), MallReason.PAID_OUT);
    assertThat(town.posted(MallAccounts.taken(BARBER))).isZero();
  }

  @Test
  @DisplayName("CC-13: at the counter the sequence of the lines says nothing")
  void theSequenceOfLinesSaysNothing() {
    MallOrder order = town.stated("o-1", ANNA, of(RICE, 1), of(HAIRCUT, 2));
    MallStep delivery =
        town.stated("s-1", MallStep.Kind.DELIVERY, "o-1", of(HAIRCUT, 2), of(RICE, 1));
    town.enter(town.mall.order(order, delivery, town.ledger)).orElseThrow();
    assertThat(town.posted(MallAccounts.delivered("HAIRCUT"))).isEqualTo(2);
    assertSays(town.mall.order(order, delivery, town.ledger), MallReason.ALREADY_ENTERED);
  }
}
