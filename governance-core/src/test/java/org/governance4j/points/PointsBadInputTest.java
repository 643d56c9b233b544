package org.governance4j.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.governance4j.community.ActivityId;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.ledger.Transfer;
import org.governance4j.ledger.TransferId;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.ranking.RankingReason;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.Test;

class PointsBadInputTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.of(2023, 6, 6);
  private static final RuleRef RULE = RuleRef.of("T-1", "points", "a source");
  private static final PointsRate RATE = new PointsRate("A", 3, RULE);
  private static final PointsRate NOTHING = new PointsRate("B", 0, RULE);
  private static final Points POINTS =
      Points.of(
          Dated.from(
              PointsPolicy.KEY, DAY, RULE, new PointsPolicy(ImmutableList.of(RATE, NOTHING))),
          Dated.from(PointsTermsPolicy.KEY, DAY, RULE, PointsTermsPolicy.limited(5, RULE)),
          ZONE);

  @Test
  void malformedPoliciesCannotBeMade() {
    assertThatThrownBy(() -> new PointsRate("A", -1, RULE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> new PointsRate("A", PointsRate.MAX_POINTS + 1, RULE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PointsPolicy(ImmutableList.of(RATE, RATE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two rates");
    assertThatThrownBy(() -> PointsTermsPolicy.limited(0, RULE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dailyLimit");
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
    assertThatThrownBy(() -> new HonourPolicy(fromTwenty, RULE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HonourPolicy(closed, RULE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSignInOfTheFutureIsRefusedAndOneOfTheSameLocalDayIsNot() {
    assertThat(POINTS.earn(List.of(signIn("a-1", "A", DAY.minusDays(1), 23))))
        .isInstanceOf(Outcome.Refused.class);
    // 06:00 in China is still the day before in UTC.
    assertThat(POINTS.earn(List.of(signIn("a-1", "A", DAY, 6))))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void aClassThatIsStatedToEarnNothingMakesNoTransferAndSaysSo() {
    Outcome<ImmutableList<Transfer>> outcome = POINTS.earn(List.of(signIn("a-1", "B", DAY, 10)));
    assertThat(outcome.orElseThrow()).isEmpty();
    assertThat(outcome.reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly(PointsReason.RATE_IS_ZERO.name());
  }

  @Test
  void everyContradictionAndNothingElseIsNamedEvenWhereARateIsMissing() {
    assertThat(
            POINTS
                .earn(
                    List.of(
                        signIn("a-1", "C", DAY, 10),
                        signIn("a-2", "A", DAY, 10),
                        signIn("a-2", "B", DAY, 11)))
                .reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly(PointsReason.CONFLICTING_CLASSES.name());
  }

  @Test
  void aSpendingOfNothingOnAFutureDayViolatesTwoRules() {
    for (long points : new long[] {0, -5, Long.MIN_VALUE}) {
      assertThat(POINTS.redeem(redemption(points, DAY.plusDays(1))).reasons())
          .extracting(reason -> reason.code().name())
          .containsExactly(
              PointsReason.REDEMPTION_NOT_POSITIVE.name(), PointsReason.RECORDED_BEFORE_DAY.name());
    }
    assertThat(POINTS.redeem(redemption(1, DAY.minusDays(1))))
        .as("no policy in force")
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  void accountsOfLongIdsAreNamedAndStayApart() {
    String id = "p".repeat(128);
    assertThat(PointsAccounts.of(PersonId.of(id)))
        .isNotEqualTo(PointsAccounts.of(PersonId.of(id.substring(1) + "q")))
        .isEqualTo(PointsAccounts.of(PersonId.of(id)));
    assertThat(PointsAccounts.of(PersonId.of("p-1")).value()).isEqualTo("points/p-1");
  }

  @Test
  void derivedIdsTellPartsApart() {
    assertThat(Points.transferOf(PersonId.of("ab"), ActivityId.of("c"), DAY))
        .isNotEqualTo(Points.transferOf(PersonId.of("a"), ActivityId.of("bc"), DAY))
        .isNotEqualTo(Points.transferOf(PersonId.of("ab"), ActivityId.of("c"), DAY.plusDays(1)));
  }

  private static SignIn signIn(String activity, String code, LocalDate recordedOn, int hour) {
    return SignIn.builder()
        .person(PersonId.of("p-1"))
        .activity(ActivityId.of(activity))
        .activityClass(code)
        .effectiveOn(DAY)
        .recordedAt(recordedOn.atTime(hour, 0).atZone(ZONE).toInstant())
        .build();
  }

  private static Redemption redemption(long points, LocalDate day) {
    return Redemption.builder()
        .id(TransferId.of("s-1"))
        .payer(PointsAccounts.of(PersonId.of("p-1")))
        .payee(PointsAccounts.of(PersonId.of("p-2")))
        .points(points)
        .effectiveOn(day)
        .recordedAt(DAY.atTime(10, 0).atZone(ZONE).toInstant())
        .build();
  }
}
