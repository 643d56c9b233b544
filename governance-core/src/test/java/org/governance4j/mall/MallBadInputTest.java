package org.governance4j.mall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.governance4j.mall.MallTown.ANNA;
import static org.governance4j.mall.MallTown.GROCER;
import static org.governance4j.mall.MallTown.JUNE_6;
import static org.governance4j.mall.MallTown.RICE;
import static org.governance4j.mall.MallTown.of;
import static org.governance4j.mall.MallTown.service;
import static org.governance4j.mall.MallTown.terms;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.PersonId;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

class MallBadInputTest {

  private final MallTown town = new MallTown();

  private static void assertMalformed(ThrowableAssert.ThrowingCallable made, String word) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(word);
  }

  @Test
  void malformedValuesCannotBeMade() {
    assertMalformed(() -> MallTown.item("a b", GROCER, 1, 0), "item");
    assertMalformed(() -> MallTown.item("A".repeat(101), GROCER, 1, 0), "item");
    assertMalformed(() -> RICE.withPrice(0), "price");
    assertMalformed(() -> RICE.withPrice(MallItem.MAX_PRICE + 1), "price");
    assertMalformed(() -> RICE.withSettlement(-1), "settlement");
    assertMalformed(() -> new MallPolicy(ImmutableList.of(RICE, RICE)), "twice");
    assertMalformed(() -> terms().withHoldDays(0), "holdDays");
    assertMalformed(() -> terms().withHoldDays(367), "holdDays");
    assertMalformed(() -> terms().withGraceDays(Optional.of(0)), "graceDays");
    assertMalformed(() -> terms().withBuyers(ImmutableSet.of()), "buyers");
    assertMalformed(() -> terms().withPiecesPerOrder(Optional.of(0)), "piecesPerOrder");
    assertMalformed(() -> terms().withBudget(Optional.of(-1L)), "budget");
    assertMalformed(
        () -> new MallTermsPolicy.PeriodLimit(MallTermsPolicy.Period.MONTH, 0), "pieces");
    assertMalformed(
        () ->
            new MallTermsPolicy.Refunds(
                -1, MallTermsPolicy.Goods.USED_UP, MallTermsPolicy.Settlement.KEPT),
        "days");
    assertMalformed(() -> town.stated("o-1", ANNA), "lines");
    assertMalformed(() -> town.stated("o-1", ANNA, of(RICE, 1), of(RICE, 1)), "once");
    assertMalformed(() -> town.payment("pay-1", GROCER, JUNE_6.plusDays(1)), "through");
  }

  @Test
  void badInputIsRefusedWithEveryReasonAndChangesNothing() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 1)).orElseThrow();
    JournalHead head = town.ledger.head();
    LedgerSnapshot before = town.ledger.snapshot();
    MallOrder bad =
        town.stated("o-2", PointsAccounts.ISSUED, of(RICE, 0), new MallLine("HAIRCUT", 2_000))
            .withRecordedAt(Instant.MIN);
    assertThat(town.mall.order(bad, town.ledger).reasons())
        .extracting(reason -> (Object) reason.code())
        .containsExactlyInAnyOrder(
            MallReason.RECORDED_BEFORE_DAY,
            MallReason.PIECES_NOT_POSITIVE,
            MallReason.TOO_MANY_PIECES,
            MallReason.BUYER_NOT_ADMITTED);
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX)) {
      assertThat(town.mall.order(bad.withEffectiveOn(day), town.ledger))
          .isInstanceOf(Outcome.Refused.class);
      town.mall.status(MallOrderId.of("o-1"), town.ledger, day).orElseThrow();
    }
    // What only the ledger knows: more points than there are, an unknown purse.
    assertThat(refusals(town.order("o-2", ANNA, of(RICE, 4))))
        .containsExactly(LedgerReason.BELOW_FLOOR);
    assertThat(refusals(town.order("o-2", PointsAccounts.of(PersonId.of("stranger")), of(RICE, 1))))
        .containsExactly(LedgerReason.ACCOUNT_UNKNOWN);
    assertThat(refusals(town.order("o-2", ANNA, of(MallTown.HAIRCUT, 1))))
        .as("never stocked")
        .contains(LedgerReason.ACCOUNT_UNKNOWN);
    assertThat(town.ledger.head()).isEqualTo(head);
    assertThat(town.ledger.snapshot()).isEqualTo(before);
  }

  private static List<Object> refusals(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return outcome.reasons().stream().map(reason -> (Object) reason.code()).toList();
  }

  @Test
  void aStepIsNotRetoldAsAnother() {
    town.post(service("v-1", ANNA, 40, JUNE_6));
    town.stock("in-1", "RICE", 5);
    town.order("o-1", ANNA, of(RICE, 2)).orElseThrow();
    town.order("o-2", ANNA, of(RICE, 2)).orElseThrow();
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1", of(RICE, 1)).orElseThrow();
    LedgerSnapshot before = town.ledger.snapshot();
    for (MallStep other :
        List.of(
            town.stated("s-1", MallStep.Kind.DELIVERY, "o-1", of(RICE, 2)),
            town.stated("s-1", MallStep.Kind.DELIVERY, "o-2", of(RICE, 1)),
            town.stated("s-1", MallStep.Kind.REFUND, "o-1", of(RICE, 1)),
            town.stated("s-1", MallStep.Kind.DELIVERY, "o-1", of(RICE, 1))
                .withEffectiveOn(JUNE_6.minusDays(1)))) {
      assertThat(refusals(town.mall.step(other, town.ledger)))
          .containsExactly(MallReason.ID_CONFLICT);
    }
    assertThat(refusals(town.mall.stock(MallTown.stocking("in-1", "RICE", 6, JUNE_6), town.ledger)))
        .containsExactly(MallReason.ID_CONFLICT);
    assertThat(town.ledger.snapshot()).isEqualTo(before);
  }

  @Test
  void nothingIsKnownOfAMerchantWithoutOrders() {
    assertThat(town.mall.statement(InstitutionId.of("nobody"), town.ledger, Validity.from(JUNE_6)))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(town.mall.payOut(town.payment("pay-1", GROCER, JUNE_6), town.ledger).orElseThrow())
        .isEmpty();
  }
}
