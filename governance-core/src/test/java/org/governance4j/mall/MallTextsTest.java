package org.governance4j.mall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.mall.MallTown.ANNA;
import static org.governance4j.mall.MallTown.GROCER;
import static org.governance4j.mall.MallTown.JUNE_6;
import static org.governance4j.mall.MallTown.RICE;
import static org.governance4j.mall.MallTown.of;
import static org.governance4j.mall.MallTown.service;
import static org.governance4j.mall.MallTown.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.Test;

/** Every code arises, and has all the facts that its sentence names. */
class MallTextsTest {

  private final List<Reason> reasons = new ArrayList<>();

  private void say(Outcome<?> outcome) {
    outcome.reasons().stream()
        .filter(reason -> reason.code() instanceof MallReason)
        .forEach(reasons::add);
  }

  @Test
  void sentencesAreWhole() {
    MallTown town = new MallTown();
    town.post(service("v-1", ANNA, 90, JUNE_6));
    town.stock("in-1", "RICE", 9);
    ordered(town);
    stepped(town);
    settled(town);
    MallTown other =
        new MallTown(
            terms()
                .withRefunds(Optional.empty())
                .withBudget(Optional.empty())
                .withPiecesPerPeriod(
                    Optional.of(new MallTermsPolicy.PeriodLimit(MallTermsPolicy.Period.MONTH, 1))));
    other.post(service("v-1", ANNA, 90, JUNE_6));
    other.stock("in-1", "RICE", 9);
    say(other.mall.order(other.stated("o-1", ANNA, of(RICE, 2)), other.ledger));
    other.order("o-1", ANNA, of(RICE, 1)).orElseThrow();
    say(other.mall.step(other.stated("s-1", MallStep.Kind.REFUND, "o-1"), other.ledger));
    say(other.mall.outstanding(other.ledger, JUNE_6));
    assertThat(reasons).extracting(Reason::code).contains(MallReason.values());
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(reasons)
          .extracting(ReasonTexts.of(locale)::text)
          .noneMatch(text -> text.contains("{"));
    }
  }

  private void ordered(MallTown town) {
    MallOrder order = town.stated("o-1", ANNA, of(RICE, 2));
    say(town.mall.stock(MallTown.stocking("in-2", "RICE", 1, JUNE_6), town.ledger));
    say(town.mall.stock(MallTown.stocking("in-2", "RICE", 0, JUNE_6), town.ledger));
    say(town.mall.order(order, town.ledger));
    say(town.mall.order(order.withBuyer(PointsAccounts.ISSUED), town.ledger));
    say(town.mall.order(town.stated("o-1", ANNA, of(RICE, -2)), town.ledger));
    say(town.mall.order(town.stated("o-1", ANNA, of(RICE, 1_001)), town.ledger));
    say(town.mall.order(town.stated("o-1", ANNA, new MallLine("TEA", 1)), town.ledger));
    say(town.mall.order(order.withRecordedAt(Instant.MIN), town.ledger));
    say(town.mall.order(order.withEffectiveOn(LocalDate.MAX), town.ledger));
    MallOrder over = order.withEffectiveOn(JUNE_6.minusDays(15));
    say(town.mall.order(over, town.ledger));
    say(town.mall.order(order, town.stated("s-1", MallStep.Kind.REFUND, "o-1"), town.ledger));
    say(town.mall.status(MallOrderId.of("o-1"), town.ledger, JUNE_6));
    town.enter(town.mall.order(order, town.ledger)).orElseThrow();
    say(town.mall.order(order, town.ledger));
    say(town.mall.order(order.withEffectiveOn(JUNE_6.minusDays(1)), town.ledger));
    say(town.mall.timeOut(order.id(), town.ledger, JUNE_6));
  }

  private void stepped(MallTown town) {
    say(town.mall.step(town.stated("s-1", MallStep.Kind.REFUND, "o-1"), town.ledger));
    say(
        town.mall.step(
            town.stated("s-1", MallStep.Kind.DELIVERY, "o-1", of(RICE, 3)), town.ledger));
    say(
        town.mall.step(
            town.stated("s-1", MallStep.Kind.DELIVERY, "o-1", of(RICE, 2)), town.ledger));
    town.step("s-1", MallStep.Kind.DELIVERY, "o-1").orElseThrow();
    town.today = JUNE_6.plusDays(8);
    say(town.mall.step(town.stated("s-2", MallStep.Kind.REFUND, "o-1", of(RICE, 1)), town.ledger));
  }

  private void settled(MallTown town) {
    say(town.mall.payOut(town.payment("pay-1", GROCER, JUNE_6), town.ledger));
    say(town.mall.payOut(town.payment("pay-1", MallTown.BARBER, JUNE_6), town.ledger));
    say(town.mall.outstanding(town.ledger, JUNE_6));
    town.post(service("v-2", ANNA, 90, town.today));
    say(town.mall.outstanding(town.ledger, town.today));
  }
}
