package org.governance4j.mall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.mall.MallTown.ANNA;
import static org.governance4j.mall.MallTown.BARBER;
import static org.governance4j.mall.MallTown.BEN;
import static org.governance4j.mall.MallTown.GROCER;
import static org.governance4j.mall.MallTown.HAIRCUT;
import static org.governance4j.mall.MallTown.JUNE_6;
import static org.governance4j.mall.MallTown.RICE;
import static org.governance4j.mall.MallTown.of;
import static org.governance4j.mall.MallTown.service;
import static org.governance4j.mall.MallTown.terms;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.InstitutionId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Journal;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.Lot;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.points.Contribution;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsDifference;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsReason;
import org.governance4j.points.Redemption;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MallScenarioTest {

  private final MallTown town = new MallTown();

  private static void assertSays(Outcome<?> outcome, Enum<?>... codes) {
    assertThat(
            outcome.reasons().stream()
                .map(reason -> (Object) reason.code())
                .filter(code -> !(code instanceof RuleReason)))
        .containsExactlyInAnyOrder((Object[]) codes);
  }

  @Test
  @DisplayName("CC-13: serve to earn, spend to share: an order is held, delivered and settled")
  void anOrderIsHeldDeliveredAndSettled() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.stock("in-1", "RICE", 5);
    town.stock("in-2", "HAIRCUT", 2);

    town.order("o-1", ANNA, of(RICE, 2), of(HAIRCUT, 1)).orElseThrow();
    assertThat(town.available(ANNA)).as("35 of 40 points are held").isEqualTo(5);
    assertThat(town.posted(ANNA)).as("and none is spent").isEqualTo(40);
    assertThat(town.available(MallAccounts.stock("RICE"))).isEqualTo(3);

    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    assertThat(town.posted(ANNA)).isEqualTo(5);
    assertThat(town.posted(MallAccounts.taken(GROCER))).isEqualTo(20);
    assertThat(town.posted(MallAccounts.taken(BARBER))).isEqualTo(15);
    assertThat(town.posted(MallAccounts.payable(GROCER))).isEqualTo(2_400);
    assertThat(town.posted(MallAccounts.payable(BARBER))).as("a gift").isZero();
    assertThat(town.posted(MallAccounts.delivered("RICE"))).isEqualTo(2);
  }

  @Test
  @DisplayName("CC-13: a mall of forty merchants keeps their accounts apart")
  void fortyMerchantsAreSettledApart() {
    MallItem[] items = new MallItem[40];
    for (int i = 0; i < 40; i++) {
      items[i] = MallTown.item("ITEM-" + i, InstitutionId.of("shop-" + i), i + 1, 10L * i);
    }
    town.mall = MallTown.mall(terms(), items);
    town.post(service("v-1", ANNA, 460, JUNE_6));
    for (int i = 0; i < 40; i++) {
      town.stock("in-" + i, "ITEM-" + i, 1);
    }
    MallLine[] half = new MallLine[20];
    for (int i = 0; i < 20; i++) {
      half[i] = of(items[2 * i + 1], 1);
    }
    town.order("o-1", ANNA, half).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    assertThat(town.available(ANNA)).as("2 + 4 + ... + 40 = 420 points").isEqualTo(40);
    for (int i = 1; i < 40; i += 2) {
      InstitutionId merchant = items[i].merchant();
      town.payOut("pay-" + i, merchant, JUNE_6).orElseThrow();
      assertThat(town.posted(MallAccounts.payable(merchant))).isZero();
      assertThat(town.posted(MallAccounts.paid(merchant, JUNE_6))).isEqualTo(10L * i);
    }
  }

  @Test
  @DisplayName("CC-13: of two orders for the last piece one is held and the other changes nothing")
  void theLastPieceIsOrderedOnce() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.post(service("v-2", BEN, 40, JUNE_6));
    town.stock("in-1", "RICE", 1);
    town.stock("in-2", "HAIRCUT", 1);
    Outcome<ImmutableList<LedgerCommand>> both =
        town.mall.order(town.stated("o-2", BEN, of(HAIRCUT, 1), of(RICE, 1)), town.ledger);
    town.order("o-1", ANNA, of(RICE, 1)).orElseThrow();
    LedgerSnapshot before = town.ledger.snapshot();
    assertSays(town.enter(both), LedgerReason.BELOW_FLOOR);
    assertThat(town.ledger.snapshot())
        .as("a whole order is refused with its one piece that is not there")
        .isEqualTo(before);
    town.step("s-1", MallStep.Kind.CANCELLATION, "o-1").orElseThrow();
    town.order("o-2", BEN, of(HAIRCUT, 1), of(RICE, 1)).orElseThrow();
  }

  @Test
  @DisplayName("CC-13: a cancelled order is not completed again")
  void aCancelledOrderIsNotCompleted() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 3)).orElseThrow();
    town.step("s-1", MallStep.Kind.CANCELLATION, "o-1").orElseThrow();
    LedgerSnapshot before = town.ledger.snapshot();
    assertSays(
        town.step("s-2", MallStep.Kind.DELIVERY, "o-1", of(RICE, 1)), MallReason.FEWER_PIECES_OPEN);
    assertSays(town.step("s-3", MallStep.Kind.DELIVERY, "o-1"), MallReason.NOTHING_OPEN);
    assertSays(town.step("s-4", MallStep.Kind.CANCELLATION, "o-1"), MallReason.NOTHING_OPEN);
    assertSays(town.step("s-5", MallStep.Kind.REFUND, "o-1"), MallReason.NOTHING_OPEN);
    assertSays(town.order("o-1", ANNA, of(RICE, 3)), MallReason.ALREADY_ENTERED);
    assertThat(town.ledger.snapshot()).isEqualTo(before);
    assertThat(town.available(ANNA)).isEqualTo(40);
    assertThat(town.status("o-1").cancelled()).isEqualTo(3);
  }

  @Test
  @DisplayName("CC-13: a refund gives back once, in parts up to the whole, and never deducts")
  void aRefundGivesBackOnce() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 3)).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    town.step("s-2", MallStep.Kind.REFUND, "o-1", of(RICE, 1)).orElseThrow();
    assertThat(town.available(ANNA)).isEqualTo(20);
    assertSays(
        town.step("s-2", MallStep.Kind.REFUND, "o-1", of(RICE, 1)), MallReason.ALREADY_ENTERED);
    assertThat(town.available(ANNA)).as("the same refund again").isEqualTo(20);
    assertSays(
        town.step("s-3", MallStep.Kind.REFUND, "o-1", of(RICE, 3)), MallReason.FEWER_PIECES_OPEN);
    town.step("s-4", MallStep.Kind.REFUND, "o-1", of(RICE, 2)).orElseThrow();
    assertThat(town.available(ANNA)).isEqualTo(40);
    assertThat(town.posted(MallAccounts.payable(GROCER))).isZero();
    assertThat(town.available(MallAccounts.stock("RICE"))).isEqualTo(5);
    assertSays(town.step("s-5", MallStep.Kind.REFUND, "o-1"), MallReason.NOTHING_OPEN);
  }

  @Test
  @DisplayName("CC-13: what is refunded expires when it would have expired")
  void aRefundKeepsTheDatesOfItsPoints() {
    town.post(service("v-1", ANNA, 12, JUNE_6));
    town.today = JUNE_6.plusDays(20);
    town.post(service("v-2", ANNA, 20, town.today));
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 2)).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    assertThat(left()).as("the sooner ones are spent first").containsExactly(12L);
    town.step("s-2", MallStep.Kind.REFUND, "o-1", of(RICE, 1)).orElseThrow();
    assertThat(left()).as("what was pinned last comes back").containsExactly(2L, 20L);
    town.step("s-3", MallStep.Kind.REFUND, "o-1", of(RICE, 1)).orElseThrow();
    assertThat(left()).containsExactly(12L, 20L);
    town.today = JUNE_6.plusMonths(1);
    assertThat(town.available(ANNA)).as("a month after the first service").isEqualTo(20);
  }

  private List<Long> left() {
    return town.ledger.lots(ANNA).orElseThrow().stream().map(Lot::remaining).toList();
  }

  @Test
  @DisplayName("CC-13: earning, buying and taking back leaves no more than was earned")
  void earningThenRefundingGainsNothing() {
    Contribution fact = service("v-1", ANNA, 30, JUNE_6);
    town.post(fact);
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 3)).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    // The service turns out not to have happened, after all its points were spent.
    town.post(fact.withState(Contribution.State.CANCELLED));
    AccountId debt = PointsAccounts.owed(ANNA);
    assertThat(town.posted(ANNA)).isZero();
    assertThat(town.posted(debt)).as("a clawback after spending is owed").isEqualTo(-30);
    town.step("s-2", MallStep.Kind.REFUND, "o-1").orElseThrow();
    town.points
        .toRecover(TransferId.of("r-1"), ANNA, town.ledger, town.today, town.now())
        .orElseThrow()
        .ifPresent(transfer -> town.ledger.apply(transfer, town.now()).orElseThrow());
    assertThat(town.posted(ANNA)).isZero();
    assertThat(town.posted(debt)).isZero();
    assertThat(town.mall.outstanding(town.ledger, town.today).orElseThrow().outstanding()).isZero();
  }

  @Test
  @DisplayName("CC-13: a clawback takes nothing from points that an order holds")
  void aClawbackLeavesAHold() {
    Contribution fact = service("v-1", ANNA, 30, JUNE_6);
    town.post(fact);
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 3)).orElseThrow();
    town.post(fact.withState(Contribution.State.CANCELLED));
    assertThat(town.posted(PointsAccounts.owed(ANNA))).isEqualTo(-30);
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    assertThat(town.posted(ANNA)).isZero();
  }

  @Test
  @DisplayName("CC-13: a hold is not listed after its time, whether it is freed or not")
  void aHoldIsNotListedAfterItsTime() {
    town.post(service("v-1", ANNA, 10, JUNE_6));
    town.stock("in-1", "RICE", 1);
    town.order("o-1", ANNA, of(RICE, 1)).orElseThrow();
    town.today = JUNE_6.plusDays(14);
    assertThat(town.ledger.holds(ANNA, town.today).orElseThrow()).hasSize(1);
    assertSays(
        town.mall.timeOut(MallOrderId.of("o-1"), town.ledger, town.today), MallReason.NOTHING_OVER);
    town.today = JUNE_6.plusDays(15);
    assertThat(town.ledger.holds(ANNA, town.today).orElseThrow()).isEmpty();
    assertThat(town.available(ANNA)).isEqualTo(10);
    assertThat(town.status("o-1").lapsed()).isEqualTo(1);
    assertSays(town.step("s-1", MallStep.Kind.DELIVERY, "o-1"), MallReason.NOTHING_OPEN);
    town.enter(town.mall.timeOut(MallOrderId.of("o-1"), town.ledger, town.today)).orElseThrow();
    assertThat(town.status("o-1").lapsed()).isEqualTo(1);
    assertThat(town.available(MallAccounts.stock("RICE"))).isEqualTo(1);
    assertSays(town.step("s-2", MallStep.Kind.DELIVERY, "o-1"), MallReason.NOTHING_OPEN);
  }

  @Test
  @DisplayName("CC-13: points that an order holds do not expire, and do once it is cancelled")
  void heldPointsDoNotExpire() {
    MallTown plain = new MallTown(terms().withHoldDays(60));
    MallTown kind = new MallTown(terms().withHoldDays(60).withGraceDays(Optional.of(5)));
    for (MallTown one : List.of(plain, kind)) {
      one.post(service("v-1", ANNA, 40, JUNE_6));
      one.stock("in-1", "RICE", 5);
      one.order("o-1", ANNA, of(RICE, 4)).orElseThrow();
      one.today = JUNE_6.plusMonths(1).plusDays(2);
      // Two pieces are delivered long after their points would have expired, one after the other.
      one.step("s-1", MallStep.Kind.DELIVERY, "o-1", of(RICE, 1)).orElseThrow();
      one.step("s-2", MallStep.Kind.DELIVERY, "o-1", of(RICE, 1)).orElseThrow();
      one.step("s-3", MallStep.Kind.CANCELLATION, "o-1").orElseThrow();
      assertThat(one.posted(MallAccounts.taken(GROCER))).isEqualTo(20);
    }
    assertThat(plain.available(ANNA)).isZero();
    assertThat(kind.available(ANNA)).isEqualTo(20);
    kind.today = kind.today.plusDays(5);
    assertThat(kind.available(ANNA)).as("the grace is over").isZero();
  }

  @Test
  @DisplayName("CC-13: a merchant is paid once for a period, and a later refund is set off")
  void aMerchantIsPaidOnce() {
    town.post(service("v-1", ANNA, 90, JUNE_6));
    town.stock("in-1", "RICE", 9);
    town.order("o-1", ANNA, of(RICE, 3)).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    town.today = JUNE_6.plusDays(3);
    town.order("o-2", ANNA, of(RICE, 2)).orElseThrow();
    town.step("s-2", MallStep.Kind.DELIVERY, "o-2").orElseThrow();

    town.today = JUNE_6.plusDays(4);
    town.payOut("pay-1", GROCER, JUNE_6).orElseThrow();
    assertThat(town.posted(MallAccounts.paid(GROCER, JUNE_6))).isEqualTo(3_600);
    assertSays(town.payOut("pay-1", GROCER, JUNE_6), MallReason.ALREADY_ENTERED);
    assertSays(town.payOut("pay-2", GROCER, JUNE_6), MallReason.NOTHING_DUE);
    assertSays(town.payOut("pay-1", GROCER, JUNE_6.plusDays(1)), MallReason.ID_CONFLICT);
    assertThat(town.posted(MallAccounts.payable(GROCER))).isEqualTo(2_400);

    // Taken back after the settlement: the merchant's next payment is lower.
    town.step("s-3", MallStep.Kind.REFUND, "o-1").orElseThrow();
    assertThat(town.available(ANNA)).isEqualTo(70);
    assertThat(town.posted(MallAccounts.payable(GROCER))).isEqualTo(-1_200);
    assertSays(town.payOut("pay-3", GROCER, town.today), MallReason.NOTHING_DUE);
    town.order("o-3", ANNA, of(RICE, 2)).orElseThrow();
    town.step("s-4", MallStep.Kind.DELIVERY, "o-3").orElseThrow();
    town.payOut("pay-3", GROCER, town.today).orElseThrow();
    assertThat(town.posted(MallAccounts.payable(GROCER))).isZero();
    MerchantStatement statement =
        town.mall
            .statement(GROCER, town.ledger, Validity.of(JUNE_6, JUNE_6.plusDays(5)))
            .orElseThrow();
    assertThat(statement.delivered()).isEqualTo(7 * 1_200);
    assertThat(statement.refunded()).isEqualTo(3 * 1_200);
    assertThat(statement.paid()).isEqualTo(4 * 1_200);
    assertThat(statement.closing()).isZero();
  }

  @Test
  @DisplayName("CC-13: the issuer pays for nothing, and no account of the mall buys")
  void theIssuerIsNoBuyer() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 3)).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    LedgerSnapshot before = town.ledger.snapshot();
    for (AccountId account :
        List.of(
            PointsAccounts.ISSUED,
            PointsAccounts.item("SERVICE", Optional.empty()),
            PointsAccounts.owed(ANNA),
            PointsAccounts.record(ANNA, 2023),
            MallAccounts.taken(GROCER),
            MallAccounts.payable(GROCER),
            MallAccounts.FUND,
            MallAccounts.stock("RICE"))) {
      assertSays(town.order("o-2", account, of(RICE, 1)), MallReason.BUYER_NOT_ADMITTED);
      Redemption redemption =
          Redemption.builder()
              .id(TransferId.of("spend-1"))
              .payer(account)
              .payee(MallAccounts.taken(BARBER))
              .points(1)
              .effectiveOn(JUNE_6)
              .recordedAt(town.now())
              .build();
      if (account.equals(PointsAccounts.ISSUED)) {
        assertSays(town.points.redeem(redemption), PointsReason.PAYER_IS_ISSUER);
      }
    }
    assertThat(town.ledger.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "CC-13: the budget bounds the points that are out, and settled ones leave room again")
  void theBudgetBoundsWhatIsOut() {
    town.post(service("v-1", ANNA, 60, JUNE_6));
    assertSays(town.mall.outstanding(town.ledger, JUNE_6), MallReason.WITHIN_BUDGET);
    town.post(service("v-2", BEN, 60, JUNE_6));
    assertSays(town.mall.outstanding(town.ledger, JUNE_6), MallReason.ABOVE_BUDGET);
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 5)).orElseThrow();
    assertThat(out().outstanding()).as("what is held is still out").isEqualTo(120);
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    assertThat(out().outstanding()).isEqualTo(70);
    assertThat(out().spent()).isEqualTo(50);
    town.payOut("pay-1", GROCER, JUNE_6).orElseThrow();
    assertThat(out().issued()).isEqualTo(70);
    assertThat(out().spent()).isZero();
    town.today = JUNE_6.plusMonths(1);
    assertThat(out().expired()).isEqualTo(70);
    assertThat(out().outstanding()).isZero();

    // The ledger itself issues no more than the floor of 500.
    Contribution most = service("v-3", BEN, 431, town.today);
    PointsDifference difference =
        town.points.toPost(PointsFacts.of(List.of(most)), town.ledger, town.today);
    assertSays(town.ledger.enter(difference.commands(), town.now()), LedgerReason.BELOW_FLOOR);
    town.post(service("v-4", BEN, 430, town.today));
  }

  private OutstandingPoints out() {
    return town.mall.outstanding(town.ledger, town.today).orElseThrow();
  }

  @Test
  @DisplayName("CC-13: the fund's budget and the stock bound what is ordered, price by price")
  void theFundAndTheStockBoundOrders() {
    town.post(service("v-1", ANNA, 200, JUNE_6));
    town.stock("in-1", "RICE", 20);
    assertSays(town.order("o-1", ANNA, of(RICE, 9)), LedgerReason.BELOW_FLOOR);
    town.order("o-1", ANNA, of(RICE, 8)).orElseThrow();
    assertThat(town.available(MallAccounts.FUND)).isEqualTo(-9_600);
    town.stock("lost-1", "RICE", -12);
    assertThat(town.available(MallAccounts.stock("RICE"))).isZero();
    assertSays(
        town.enter(
            town.mall.stock(MallTown.stocking("lost-2", "RICE", -1, town.today), town.ledger)),
        LedgerReason.BELOW_FLOOR);
  }

  @Test
  @DisplayName("CC-13: a later price changes nothing of an order")
  void aLaterPriceChangesNothing() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 2)).orElseThrow();
    town.mall = MallTown.mall(terms(), MallTown.item("RICE", GROCER, 11, 1_300));
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1", of(RICE, 1)).orElseThrow();
    assertThat(town.posted(ANNA)).isEqualTo(30);
    assertSays(town.order("o-1", ANNA, of(RICE, 2)), MallReason.ALREADY_ENTERED);
    town.order("o-2", ANNA, of(RICE, 1)).orElseThrow();
    assertThat(town.available(ANNA)).isEqualTo(9);
  }

  @Test
  @DisplayName("CC-13: what is taken back late, or where nothing is, is refused")
  void refundsAreTakenForSomeDays() {
    for (boolean taken : new boolean[] {true, false}) {
      MallTown one = new MallTown(taken ? terms() : terms().withRefunds(Optional.empty()));
      one.post(service("v-1", ANNA, 40, JUNE_6));
      one.stock("in-1", "RICE", 5);
      one.order("o-1", ANNA, of(RICE, 2)).orElseThrow();
      one.step("s-1", MallStep.Kind.DELIVERY, "o-1", of(RICE, 1)).orElseThrow();
      one.today = JUNE_6.plusDays(2);
      one.step("s-2", MallStep.Kind.DELIVERY, "o-1", of(RICE, 1)).orElseThrow();
      one.today = JUNE_6.plusDays(8);
      if (taken) {
        assertSays(
            one.step("s-3", MallStep.Kind.REFUND, "o-1", of(RICE, 2)), MallReason.REFUND_TOO_LATE);
        one.step("s-4", MallStep.Kind.REFUND, "o-1", of(RICE, 1)).orElseThrow();
      } else {
        assertSays(
            one.step("s-3", MallStep.Kind.REFUND, "o-1", of(RICE, 1)),
            MallReason.REFUNDS_NOT_TAKEN);
      }
    }
  }

  @Test
  @DisplayName("CC-13: a frozen purse orders nothing, and what it ordered before is delivered")
  void aFrozenPurseOrdersNothing() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 2)).orElseThrow();
    town.ledger
        .enter(
            List.of(
                new LedgerCommand.ChangeStatus(
                    ANNA, Account.Status.FROZEN, Grounds.of(MallTown.CC_13))),
            town.now())
        .orElseThrow();
    assertSays(town.order("o-2", ANNA, of(RICE, 1)), LedgerReason.ACCOUNT_FROZEN);
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    town.step("s-2", MallStep.Kind.REFUND, "o-1", of(RICE, 1)).orElseThrow();
    assertThat(town.posted(ANNA)).isEqualTo(30);
  }

  @Test
  @DisplayName("CC-13: an order is sold at the counter in one step")
  void anOrderIsSoldAtTheCounter() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.stock("in-1", "RICE", 5);
    MallOrder order = town.stated("o-1", ANNA, of(RICE, 3));
    MallStep delivery = town.stated("s-1", MallStep.Kind.DELIVERY, "o-1");
    town.enter(town.mall.order(order, delivery, town.ledger)).orElseThrow();
    assertThat(town.status("o-1").delivered()).isEqualTo(3);
    long version = town.ledger.version();
    town.enter(town.mall.order(order, delivery, town.ledger)).orElseThrow();
    assertThat(town.ledger.version()).isEqualTo(version);
    assertSays(
        town.mall.order(
            order.withId(MallOrderId.of("o-2")),
            delivery.withId(MallStepId.of("s-2")),
            town.ledger),
        MallReason.NOT_ITS_DELIVERY);
    assertSays(
        town.mall.order(
            order.withId(MallOrderId.of("o-2")),
            delivery.withOrder(MallOrderId.of("o-2")),
            town.ledger),
        MallReason.ID_CONFLICT);
  }

  @Test
  void whatTheMallAsksIsDecidedByALedgerThatHasOnlyThatLoaded() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 3)).orElseThrow();
    ImmutableList<LedgerCommand> commands =
        town.mall
            .step(town.stated("s-1", MallStep.Kind.DELIVERY, "o-1"), town.ledger)
            .orElseThrow();
    ImmutableSet.Builder<TransferId> transfers = ImmutableSet.builder();
    for (LedgerCommand command : commands) {
      if (command instanceof LedgerCommand.Enter enter) {
        transfers.add(enter.transfer().id()).addAll(enter.transfer().of().stream().toList());
      }
    }
    Set<AccountId> accounts =
        Set.of(
            ANNA,
            MallAccounts.taken(GROCER),
            MallAccounts.payable(GROCER),
            MallAccounts.FUND,
            MallAccounts.stock("RICE"),
            MallAccounts.delivered("RICE"));
    Ledger part =
        Ledger.resume(
                town.ledger.snapshot(accounts, transfers.build()), Journal.of(ImmutableList.of()))
            .orElseThrow();
    assertThat(part.decide(commands, town.now()).orElseThrow())
        .isEqualTo(town.ledger.decide(commands, town.now()).orElseThrow());
  }
}
