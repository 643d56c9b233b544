package org.governance4j.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.governance4j.points.PointsTown.CC_13;
import static org.governance4j.points.PointsTown.JUNE_6;
import static org.governance4j.points.PointsTown.PURSE;
import static org.governance4j.points.PointsTown.TODAY;
import static org.governance4j.points.PointsTown.contribution;
import static org.governance4j.points.PointsTown.points;
import static org.governance4j.points.PointsTown.rate;
import static org.governance4j.points.PointsTown.redemption;
import static org.governance4j.points.PointsTown.terms;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.ranking.RankingReason;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.api.Test;

class PointsBadInputTest {

  private static final Points POINTS = points(terms(), rate("A", 3), rate("B", 0));

  private final Ledger ledger = PointsTown.ledger();

  @Test
  void malformedPoliciesCannotBeMade() {
    assertMalformed(() -> rate("A", -1), "-1");
    assertMalformed(() -> rate("A", PointsRate.MAX_POINTS + 1), "A");
    assertMalformed(
        () -> new PointsPolicy(ImmutableList.of(rate("A", 1), rate("A", 1))), "two rates");
    assertMalformed(() -> terms().withDailyLimit(Optional.of(0)), "dailyLimit");
    assertMalformed(() -> terms().withYearlyLimit(Optional.of(-1)), "yearlyLimit");
    assertMalformed(() -> terms().withSessionLimit(Optional.of(0)), "sessionLimit");
    assertMalformed(() -> terms().withNoticeDays(Optional.of(367)), "noticeDays");
    assertMalformed(() -> terms().withSpentFirst(Account.Lots.NONE), "spentFirst");
    assertMalformed(() -> PointsExpiry.months(0), "after");
    assertMalformed(() -> PointsExpiry.yearEnd(-1), "after");
    assertMalformed(() -> new PointsExpiry(PointsExpiry.End.NEVER, 1), "after");
    PointsCapsPolicy.Cap cap = new PointsCapsPolicy.Cap("A", PointsPeriod.DAY, 1, CC_13);
    assertMalformed(() -> new PointsCapsPolicy(ImmutableList.of(cap, cap)), "two limits");
    assertMalformed(() -> new PointsCapsPolicy.Cap("A", PointsPeriod.DAY, 0, CC_13), "above 0");
    assertMalformed(
        () -> new PointsCoefficientsPolicy.Coefficient("A", Fraction.of(-1, 2), CC_13), "factor");
    assertMalformed(() -> new RecordPolicy.Item("A", RecordPolicy.Kind.BASE, -1, CC_13), "points");
    assertMalformed(
        () ->
            RecordTermsPolicy.builder()
                .floor(Optional.of(2L))
                .ceiling(Optional.of(1L))
                .rule(CC_13)
                .build(),
        "ceiling");
  }

  private static void assertMalformed(ThrowableAssert.ThrowingCallable made, String word) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(word);
  }

  @Test
  void honoursCoverTheirScale() {
    Band low = Band.of("NONE", Fraction.ZERO, Fraction.of(10, 1));
    Band high = Band.from("STAR", Fraction.of(20, 1));
    assertThat(Bands.of("stars", List.of(low, high)).reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly(RankingReason.HOLE_BETWEEN_BANDS.name());
    Bands fromTwenty = Bands.of("stars", List.of(high)).orElseThrow();
    Bands closed = Bands.of("stars", List.of(low)).orElseThrow();
    assertMalformed(() -> new HonourPolicy(fromTwenty, CC_13), "levels");
    assertMalformed(() -> new HonourPolicy(closed, CC_13), "levels");
  }

  @Test
  void aFactIsRecordedFromTheMidnightOfItsDayOn() {
    Contribution fact = contribution("d-1", PURSE, "A", JUNE_6);
    Instant midnight = JUNE_6.atStartOfDay(PointsTown.ZONE).toInstant();
    assertThat(apart(fact.withRecordedAt(midnight.minusNanos(1))))
        .containsExactly(PointsReason.RECORDED_BEFORE_DAY);
    // Midnight in China is still the day before in UTC.
    assertThat(apart(fact.withRecordedAt(midnight))).isEmpty();
  }

  @Test
  void extremeInstantsDaysAndNumbersAreAnsweredAndNotThrown() {
    Contribution fact = contribution("d-1", PURSE, "A", JUNE_6);
    assertThat(apart(fact.withRecordedAt(Instant.MAX)))
        .containsExactly(PointsReason.RECORDED_OUT_OF_RANGE);
    assertThat(apart(fact.withRecordedAt(Instant.MIN)))
        .containsExactlyInAnyOrder(
            PointsReason.RECORDED_BEFORE_DAY, PointsReason.RECORDED_OUT_OF_RANGE);
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX)) {
      assertThat(apart(fact.withEffectiveOn(day))).contains(PointsReason.DAY_OUT_OF_RANGE);
      assertThat(
              apart(fact.withAnnouncedOn(Optional.of(day)).withState(Contribution.State.CONTESTED)))
          .isEmpty();
    }
    for (long quantity : new long[] {Long.MAX_VALUE, Long.MAX_VALUE / 3, 400_000_000_000_000L}) {
      assertThat(apart(fact.withQuantity(quantity))).containsExactly(PointsReason.POINTS_TOO_GREAT);
    }
    assertThat(apart(fact.withQuantity(Long.MIN_VALUE)))
        .containsExactly(PointsReason.QUANTITY_NOT_POSITIVE);
    assertThat(ledger.version()).as("nothing was entered").isEqualTo(3);
  }

  private List<PointsReason> apart(Contribution fact) {
    return POINTS.toPost(PointsFacts.of(List.of(fact)), ledger, TODAY).apart().stream()
        .flatMap(item -> item.outcome().reasons().stream())
        .map(reason -> (PointsReason) reason.code())
        .toList();
  }

  @Test
  void aClassThatIsStatedToEarnNothingMakesNoTransferAndSaysSo() {
    PointsDifference difference =
        POINTS.toPost(
            PointsFacts.of(List.of(contribution("d-1", PURSE, "B", JUNE_6))), ledger, TODAY);
    assertThat(difference.commands()).isEmpty();
    assertThat(difference.items().get(0).outcome().reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly(PointsReason.RATE_IS_ZERO.name());
  }

  @Test
  void aSpendingOfNothingOnAFutureDayViolatesTwoRules() {
    LocalDate tomorrow = JUNE_6.plusDays(1);
    for (long amount : new long[] {0, -5, Long.MIN_VALUE}) {
      Redemption nothing = redemption("s-1", amount, JUNE_6).withEffectiveOn(tomorrow);
      assertThat(POINTS.redeem(nothing).reasons())
          .extracting(reason -> reason.code().name())
          .containsExactly(
              PointsReason.REDEMPTION_NOT_POSITIVE.name(), PointsReason.RECORDED_BEFORE_DAY.name());
    }
    assertThat(POINTS.redeem(redemption("s-1", 1, PointsTown.START.minusDays(1))))
        .as("no policy in force")
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  void theIssuerPaysForNothingAndNoInstantIsTooExtreme() {
    Redemption mint = redemption("s-1", 1_000_000, JUNE_6).withPayer(PointsAccounts.ISSUED);
    assertThat(POINTS.redeem(mint).reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly(PointsReason.PAYER_IS_ISSUER.name());
    for (Instant at : List.of(Instant.MAX, Instant.MIN)) {
      assertThat(POINTS.redeem(redemption("s-1", 1, JUNE_6).withRecordedAt(at)))
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  @Test
  void accountsOfLongIdsAreNamedAndStayApart() {
    String id = "p".repeat(128);
    assertThat(PointsAccounts.of(PersonId.of(id)))
        .isNotEqualTo(PointsAccounts.of(PersonId.of(id.substring(1) + "q")))
        .isEqualTo(PointsAccounts.of(PersonId.of(id)));
    assertThat(PointsAccounts.of(PersonId.of("p-1")).value()).isEqualTo("points/p-1");
    AccountId long1 = AccountId.of("points/" + "p".repeat(121));
    assertThat(PointsAccounts.owed(long1).value()).startsWith("points-owed-sha256/");
    assertThat(PointsAccounts.record(long1, 2023).value()).startsWith("points-record-2023-sha256/");
  }
}
