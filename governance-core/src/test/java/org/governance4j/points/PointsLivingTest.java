package org.governance4j.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.points.PointsTown.JUNE_6;
import static org.governance4j.points.PointsTown.MERCHANT;
import static org.governance4j.points.PointsTown.NOW;
import static org.governance4j.points.PointsTown.PURSE;
import static org.governance4j.points.PointsTown.TODAY;
import static org.governance4j.points.PointsTown.at;
import static org.governance4j.points.PointsTown.available;
import static org.governance4j.points.PointsTown.contribution;
import static org.governance4j.points.PointsTown.enter;
import static org.governance4j.points.PointsTown.ledger;
import static org.governance4j.points.PointsTown.points;
import static org.governance4j.points.PointsTown.post;
import static org.governance4j.points.PointsTown.posted;
import static org.governance4j.points.PointsTown.rate;
import static org.governance4j.points.PointsTown.redemption;
import static org.governance4j.points.PointsTown.signIn;
import static org.governance4j.points.PointsTown.terms;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.governance4j.community.ActivityId;
import org.governance4j.community.SignIn;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Lot;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

/** Facts that arrive late, twice, corrected and cancelled, as they do day by day. */
class PointsLivingTest {

  private final Ledger ledger = ledger();
  private final Points points = points(terms(), rate("A", 10), rate("B", 4));
  private final Contribution fact = contribution("d-1", PURSE, "A", JUNE_6);

  @Test
  void whatWasRecordedBeforeASpendIsPostedAfterIt() {
    post(points, ledger, contribution("d-2", PURSE, "B", JUNE_6));
    spend("s-1", 3);
    post(points, ledger, signIn("a-1", "A", JUNE_6, 9));
    assertThat(available(ledger, PURSE, JUNE_6)).isEqualTo(11);
  }

  @Test
  void twoCallsOfOneSignInEachShareTheDaysLimit() {
    Points limited = points(terms().withDailyLimit(Optional.of(10)), rate("A", 8));
    SignIn first = signIn("a-1", "A", JUNE_6, 9);
    SignIn second = signIn("a-2", "A", JUNE_6, 10);
    for (List<SignIn> order : List.of(List.of(first, second), List.of(second, first))) {
      Ledger one = ledger();
      order.forEach(signIn -> post(limited, one, signIn));
      assertThat(available(one, PURSE, JUNE_6)).isEqualTo(10);
      assertThat(available(one, PURSE, JUNE_6.plusDays(1))).isEqualTo(10);
      ContributionId early =
          ContributionId.ofSignIn(PointsTown.MEMBER, order.get(0).activity(), JUNE_6);
      assertThat(posted(one, early)).as("what was entered first keeps it").contains(8L);
    }
    Ledger once = ledger();
    post(limited, once, second, first);
    assertThat(
            posted(once, ContributionId.ofSignIn(PointsTown.MEMBER, ActivityId.of("a-1"), JUNE_6)))
        .as("in one call what was recorded first")
        .contains(8L);
  }

  @Test
  void cancelledByMistakeAndStatedAgain() {
    post(points, ledger, fact);
    post(points, ledger, fact.withState(Contribution.State.CANCELLED));
    assertThat(available(ledger, PURSE, JUNE_6)).isZero();
    post(points, ledger, fact);
    assertThat(available(ledger, PURSE, JUNE_6)).isEqualTo(10);
    assertThat(points.toPost(PointsFacts.of(List.of(fact)), ledger, TODAY).commands()).isEmpty();
  }

  @Test
  void aFactMayBeCorrectedManyTimes() {
    for (int times = 1; times <= 40; times++) {
      Contribution changed = fact.withQuantity(1 + times % 3);
      boolean cancelled = times % 5 == 0;
      post(points, ledger, cancelled ? changed.withState(Contribution.State.CANCELLED) : changed);
      assertThat(available(ledger, PURSE, JUNE_6))
          .isEqualTo(cancelled ? 0 : 10 * changed.quantity());
    }
  }

  @Test
  void aCorrectionOfTheDayMovesThePointsToIt() {
    post(points, ledger, fact);
    LocalDate later = JUNE_6.plusDays(3);
    post(points, ledger, fact.withEffectiveOn(later).withRecordedAt(at(later, 9)));
    assertThat(available(ledger, PURSE, JUNE_6)).isZero();
    assertThat(available(ledger, PURSE, later)).isEqualTo(10);
  }

  @Test
  void aCorrectionUpwardsAfterSpendingOwesNothing() {
    post(points, ledger, fact.withContributionClass("B"));
    spend("s-1", 4);
    post(points, ledger, fact);
    assertThat(available(ledger, PURSE, JUNE_6)).isEqualTo(6);
    assertThat(ledger.account(PointsAccounts.owed(PURSE)).map(owed -> debt())).hasValue(0L);
  }

  @Test
  void clawbackAfterSpendingIsOwedAndRecovered() {
    post(points, ledger, fact);
    spend("s-1", 7);
    post(points, ledger, fact.withState(Contribution.State.CANCELLED));
    assertThat(available(ledger, PURSE, TODAY)).isZero();
    assertThat(debt()).isEqualTo(-7);
    post(points, ledger, contribution("d-2", PURSE, "A", JUNE_6));
    TransferId id = TransferId.of("recovery-1");
    ledger
        .apply(points.toRecover(id, PURSE, ledger, TODAY, NOW).orElseThrow().orElseThrow(), NOW)
        .orElseThrow();
    assertThat(available(ledger, PURSE, TODAY)).isEqualTo(3);
    assertThat(debt()).isZero();
    assertThat(points.toRecover(id, PURSE, ledger, TODAY, NOW).orElseThrow()).isEmpty();
  }

  @Test
  void orItIsRefusedUntilThePointsAreThere() {
    Points strict =
        points(terms().withSpent(PointsTermsPolicy.Spent.REFUSED), rate("A", 10), rate("B", 4));
    post(strict, ledger, fact);
    spend("s-1", 7);
    Contribution cancelled = fact.withState(Contribution.State.CANCELLED);
    PointsFacts facts = PointsFacts.of(List.of(cancelled, contribution("d-2", PURSE, "B", JUNE_6)));
    assertThat(enter(ledger, strict.toPost(facts, ledger, TODAY)))
        .as("the other fact is worked")
        .extracting(outcome -> outcome instanceof Outcome.Accepted)
        .containsExactlyInAnyOrder(false, true);
    assertThat(posted(ledger, fact.id())).contains(10L);
    post(strict, ledger, contribution("d-3", PURSE, "B", JUNE_6));
    assertThat(enter(ledger, strict.toPost(facts, ledger, TODAY)))
        .allMatch(outcome -> outcome instanceof Outcome.Accepted);
    assertThat(available(ledger, PURSE, TODAY)).isEqualTo(1);
  }

  @Test
  void limitsOfAYearAreThoseOfTheCalendarYear() {
    Points limited = points(terms().withYearlyLimit(Optional.of(15)), rate("A", 10));
    LocalDate december = LocalDate.of(2022, 12, 31);
    post(
        limited,
        ledger,
        contribution("d-1", PURSE, "A", december.minusDays(1)),
        contribution("d-2", PURSE, "A", december),
        contribution("d-3", PURSE, "A", december.plusDays(1)));
    assertThat(available(ledger, PURSE, december)).isEqualTo(15);
    assertThat(available(ledger, PURSE, december.plusDays(1))).isEqualTo(25);
  }

  @Test
  void aLateFactOfAClosedPeriodCountsTowardsTheLimitOfItsDay() {
    Points limited = points(terms().withDailyLimit(Optional.of(15)), rate("A", 10));
    post(limited, ledger, fact);
    ledger
        .enter(
            List.of(
                new LedgerCommand.ClosePeriod(
                    LocalDate.of(2023, 12, 31), Grounds.of(PointsTown.CC_13))),
            NOW)
        .orElseThrow();
    post(limited, ledger, contribution("d-2", PURSE, "A", JUNE_6));
    post(limited, ledger, contribution("d-3", PURSE, "A", JUNE_6));
    assertThat(available(ledger, PURSE, JUNE_6)).as("as published").isEqualTo(10);
    assertThat(available(ledger, PURSE, TODAY)).isEqualTo(15);
  }

  @Test
  void pointsExpireAndACorrectionKeepsTheirDate() {
    post(points, ledger, fact.withContributionClass("B"));
    post(points, ledger, fact);
    assertThat(ledger.lots(PURSE).orElseThrow())
        .extracting(Lot::expiresOn, Lot::remaining)
        .containsExactly(Tuple.tuple(Optional.of(LocalDate.of(2025, 1, 1)), 10L));
    assertThat(available(ledger, PURSE, LocalDate.of(2024, 12, 31))).isEqualTo(10);
    assertThat(available(ledger, PURSE, LocalDate.of(2025, 1, 1))).isZero();
  }

  @Test
  void anExpiredFactThatIsCancelledTakesNothingTwice() {
    Points short1 = points(terms().withExpiry(PointsExpiry.months(1)), rate("A", 10));
    AccountId expired = AccountId.of("points-expired");
    ledger
        .open(Account.of(expired, PointsAccounts.UNIT), Grounds.of(PointsTown.CC_13), NOW)
        .orElseThrow();
    post(short1, ledger, fact);
    ledger
        .enter(
            List.of(new LedgerCommand.Expire(PURSE, expired, TODAY, Grounds.of(PointsTown.CC_13))),
            NOW)
        .orElseThrow();
    assertThat(available(ledger, expired, TODAY)).isEqualTo(10);
    post(short1, ledger, fact.withState(Contribution.State.CANCELLED));
    for (AccountId account : List.of(PURSE, expired, PointsAccounts.ISSUED)) {
      assertThat(ledger.balance(account, TODAY).orElseThrow().posted()).isZero();
    }
    assertThat(debt()).isZero();
  }

  @Test
  void coefficientsMultiplyAndDropPartsOfAPoint() {
    Points doubled =
        points.withCoefficients(
            Dated.from(
                PointsCoefficientsPolicy.KEY,
                PointsTown.START,
                PointsTown.CC_13,
                new PointsCoefficientsPolicy(
                    ImmutableList.of(
                        new PointsCoefficientsPolicy.Coefficient(
                            "A", org.governance4j.rule.Fraction.of(1, 3), PointsTown.CC_13)))));
    post(doubled, ledger, fact.withQuantity(2));
    assertThat(available(ledger, PURSE, JUNE_6)).as("⌊2 × 10 / 3⌋").isEqualTo(6);
  }

  @Test
  void aClosedHolderStopsNobodyElse() {
    post(points, ledger, fact);
    spend("s-1", 10);
    ledger
        .enter(
            List.of(
                new LedgerCommand.ChangeStatus(
                    PURSE, Account.Status.CLOSED, Grounds.of(PointsTown.CC_13))),
            NOW)
        .orElseThrow();
    AccountId other = AccountId.of("points/other");
    PointsDifference difference =
        points.toPost(
            PointsFacts.of(
                List.of(
                    contribution("d-2", PURSE, "A", JUNE_6),
                    contribution("d-3", other, "A", JUNE_6))),
            ledger,
            TODAY);
    assertThat(difference.apart())
        .extracting(item -> item.outcome().reasons().get(0).code().name())
        .containsExactly(PointsReason.HOLDER_CLOSED.name());
    ledger.enter(difference.commands(), NOW).orElseThrow();
    assertThat(available(ledger, other, TODAY)).isEqualTo(10);
  }

  @Test
  void aBudgetBoundsWhatIsIssued() {
    ledger
        .enter(
            List.of(
                new LedgerCommand.ChangeLimits(
                    PointsAccounts.ISSUED,
                    AccountLimits.creditLine(15),
                    PointsTown.START,
                    Grounds.of(PointsTown.CC_13))),
            NOW)
        .orElseThrow();
    post(points, ledger, fact);
    PointsFacts second = PointsFacts.of(List.of(contribution("d-2", PURSE, "A", JUNE_6)));
    assertThat(enter(ledger, points.toPost(second, ledger, TODAY)).get(0).reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly(LedgerReason.BELOW_FLOOR.name());
  }

  @Test
  void anItemsStatementShowsAllThatItGave() {
    post(points, ledger, signIn("a-1", "A", JUNE_6, 9));
    AccountId item = PointsAccounts.item("A", Optional.of(ActivityId.of("a-1")));
    assertThat(ledger.statement(item, Validity.from(PointsTown.START)).orElseThrow().lines())
        .extracting(line -> line.counterAccount().value() + " " + line.amount())
        .containsExactly("points-issued 10", PURSE.value() + " -10");
    assertThat(
            Stream.of("A/b", "x".repeat(128))
                .map(code -> PointsAccounts.item(code, Optional.of(ActivityId.of("a/1")))))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.value().length() <= 128);
  }

  private void spend(String id, long amount) {
    ledger.apply(points.redeem(redemption(id, amount, JUNE_6)).orElseThrow(), NOW).orElseThrow();
    assertThat(ledger.account(MERCHANT)).isPresent();
  }

  private long debt() {
    return ledger.balance(PointsAccounts.owed(PURSE), TODAY).orElseThrow().posted();
  }
}
