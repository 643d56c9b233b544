package org.governance4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.ledger.Books.FUND;
import static org.governance4j.ledger.Books.LI;
import static org.governance4j.ledger.Books.MARCH_1;
import static org.governance4j.ledger.Books.MARCH_2;
import static org.governance4j.ledger.Books.MARCH_3;
import static org.governance4j.ledger.Books.WANG;
import static org.governance4j.ledger.Books.at;
import static org.governance4j.ledger.Books.codes;
import static org.governance4j.ledger.Books.pending;
import static org.governance4j.ledger.Books.posted;
import static org.governance4j.ledger.Books.recorded;
import static org.governance4j.ledger.Books.toPost;
import static org.governance4j.ledger.Books.toReversal;
import static org.governance4j.ledger.Books.toVoid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private final Ledger ledger = Books.open();

  @Test
  void timeSavedIsHeldAndThenSpent() {
    apply(posted("saved", FUND, LI, 90, MARCH_1));
    Transfer hold = pending("hold", LI, WANG, 60, MARCH_2);
    apply(hold);
    assertThat(ledger.balance(LI, MARCH_1).orElseThrow()).isEqualTo(new Balance(90, 0));
    assertThat(ledger.balance(LI, MARCH_2).orElseThrow()).isEqualTo(new Balance(90, 60));
    assertThat(ledger.balance(LI, MARCH_2).orElseThrow().available()).isEqualTo(30);
    assertThat(ledger.balance(WANG, MARCH_3).orElseThrow()).isEqualTo(new Balance(0, 0));
    apply(toPost("spent", hold, MARCH_3));
    assertThat(ledger.balance(LI, MARCH_2).orElseThrow()).isEqualTo(new Balance(90, 60));
    assertThat(ledger.balance(LI, MARCH_3).orElseThrow()).isEqualTo(new Balance(30, 0));
    assertThat(ledger.balance(WANG, MARCH_3).orElseThrow()).isEqualTo(new Balance(60, 0));
    assertThat(ledger.settledBy(hold.id()).orElseThrow()).contains(TransferId.of("spent"));
  }

  @Test
  void aVoidedHoldIsFreeAgain() {
    apply(posted("saved", FUND, LI, 90, MARCH_1));
    Transfer hold = pending("hold", LI, WANG, 90, MARCH_1);
    apply(hold);
    assertThat(codes(ledger.apply(posted("x", LI, WANG, 1, MARCH_2))))
        .containsExactly(LedgerReason.BELOW_FLOOR);
    apply(toVoid("free", hold, MARCH_2));
    apply(posted("y", LI, WANG, 90, MARCH_2));
    assertThat(codes(ledger.apply(posted("z", LI, WANG, 1, MARCH_1))))
        .containsExactly(LedgerReason.BELOW_FLOOR);
  }

  @Test
  void aLateTransferMayNotTakeWhatALaterDayHasSpent() {
    apply(posted("saved", FUND, LI, 90, MARCH_1));
    apply(posted("spent", LI, WANG, 60, MARCH_3));
    Outcome<Transfer> late = ledger.apply(posted("late", LI, WANG, 31, MARCH_2));
    assertThat(late.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo(LedgerReason.BELOW_FLOOR);
              assertThat(reason.facts())
                  .containsEntry("day", Fact.of(MARCH_3))
                  .containsEntry("available", Fact.of(30, Unit.MINUTES));
            });
    apply(posted("late", LI, WANG, 30, MARCH_2));
    assertThat(ledger.balance(LI, MARCH_2).orElseThrow().available()).isEqualTo(60);
    assertThat(ledger.balance(LI, MARCH_3).orElseThrow().available()).isZero();
  }

  @Test
  void aLateReversalMayNotTakeWhatHasBeenSpent() {
    Transfer saved = posted("saved", FUND, LI, 90, MARCH_1);
    apply(saved);
    apply(posted("spent", LI, WANG, 1, MARCH_2));
    assertThat(codes(ledger.apply(toReversal("back", saved, MARCH_3))))
        .containsExactly(LedgerReason.BELOW_FLOOR);
    apply(posted("again", FUND, LI, 1, MARCH_3));
    apply(toReversal("back", saved, MARCH_3));
    assertThat(ledger.balance(LI, MARCH_3).orElseThrow().available()).isZero();
  }

  @Test
  void whatADayTakesAndGivesIsJudgedAtItsEnd() {
    apply(posted("in", FUND, LI, 5, MARCH_2));
    apply(posted("out", LI, FUND, 5, MARCH_2));
    assertThat(codes(ledger.apply(posted("more", LI, FUND, 1, MARCH_2))))
        .containsExactly(LedgerReason.BELOW_FLOOR);
    apply(posted("in2", FUND, LI, 1, MARCH_2));
    apply(posted("more", LI, FUND, 1, MARCH_2));
    assertThat(ledger.statement(LI, Validity.of(MARCH_2, MARCH_3)).orElseThrow().lines())
        .extracting(StatementLine::balance)
        .containsExactly(5L, 0L, 1L, 0L);
  }

  @Test
  void aStatementShowsLateLinesInTheirDay() {
    apply(posted("a", FUND, LI, 10, MARCH_1));
    apply(posted("b", FUND, LI, 20, MARCH_3));
    apply(recorded(posted("c", FUND, LI, 5, MARCH_2), at(60)));
    apply(recorded(pending("d", LI, WANG, 7, MARCH_2), at(60)));
    Statement statement =
        ledger.statement(LI, Validity.of(MARCH_2, MARCH_3.plusDays(1))).orElseThrow();
    assertThat(statement.opening()).isEqualTo(new Balance(10, 0));
    assertThat(statement.closing()).isEqualTo(new Balance(35, 7));
    assertThat(statement.lines())
        .containsExactly(
            new StatementLine(TransferId.of("c"), FUND, 5, 15, MARCH_2, at(60), Books.RULE, true),
            new StatementLine(TransferId.of("b"), FUND, 20, 35, MARCH_3, at(0), Books.RULE, false));
    assertThat(ledger.statement(LI, Validity.of(MARCH_2, MARCH_3)).orElseThrow().closing())
        .isEqualTo(new Balance(15, 7));
  }

  @Test
  void whatWasKnownEarlierStands() {
    apply(posted("a", FUND, LI, 10, MARCH_2));
    apply(recorded(posted("b", FUND, LI, 5, MARCH_1), at(60)));
    assertThat(ledger.asKnownAt(at(0).minusNanos(1)).balance(LI, MARCH_2).orElseThrow().posted())
        .isZero();
    assertThat(ledger.asKnownAt(at(0)).balance(LI, MARCH_2).orElseThrow().posted()).isEqualTo(10);
    assertThat(ledger.asKnownAt(at(60).minusNanos(1)).balance(LI, MARCH_2).orElseThrow().posted())
        .isEqualTo(10);
    assertThat(ledger.asKnownAt(at(60)).balance(LI, MARCH_2).orElseThrow().posted()).isEqualTo(15);
    assertThat(ledger.asKnownAt(at(60)).balance(LI, MARCH_1).orElseThrow().posted()).isEqualTo(5);
    assertThat(ledger.asKnownAt(Instant.MIN).balance(LI, MARCH_2).orElseThrow().posted()).isZero();
    assertThat(ledger.asKnownAt(Instant.MAX).balance(LI, MARCH_2).orElseThrow().posted())
        .isEqualTo(15);
  }

  @Test
  void theFirstAndTheLastDayOfTime() {
    apply(posted("first", FUND, LI, 3, LocalDate.MIN));
    apply(posted("last", LI, FUND, 2, LocalDate.MAX));
    assertThat(ledger.balance(LI, LocalDate.MIN).orElseThrow().available()).isEqualTo(3);
    assertThat(ledger.balance(LI, LocalDate.MAX.minusDays(1)).orElseThrow().available())
        .isEqualTo(3);
    assertThat(ledger.balance(LI, LocalDate.MAX).orElseThrow().available()).isEqualTo(1);
    Statement all = ledger.statement(LI, Validity.from(LocalDate.MIN)).orElseThrow();
    assertThat(all.opening()).isEqualTo(new Balance(0, 0));
    assertThat(all.lines()).hasSize(2);
    assertThat(all.closing()).isEqualTo(new Balance(1, 0));
    Statement withoutLast =
        ledger.statement(LI, Validity.of(LocalDate.MIN, LocalDate.MAX)).orElseThrow();
    assertThat(withoutLast.closing()).isEqualTo(new Balance(3, 0));
  }

  @Test
  void theLargestAmount() {
    apply(posted("all", FUND, LI, Long.MAX_VALUE, MARCH_2));
    assertThat(ledger.balance(FUND, MARCH_2).orElseThrow().posted()).isEqualTo(-Long.MAX_VALUE);
    assertThat(codes(ledger.apply(posted("one", FUND, LI, 1, MARCH_3))))
        .containsExactly(LedgerReason.BALANCE_OUT_OF_RANGE);
    assertThat(codes(ledger.apply(posted("two", FUND, LI, 2, MARCH_1))))
        .containsExactly(LedgerReason.BALANCE_OUT_OF_RANGE, LedgerReason.BALANCE_OUT_OF_RANGE);
    apply(posted("one", FUND, WANG, 1, MARCH_2));
    assertThat(ledger.balance(FUND, MARCH_2).orElseThrow().posted()).isEqualTo(Long.MIN_VALUE);
    assertThat(codes(ledger.apply(posted("two", FUND, WANG, 1, MARCH_1))))
        .containsExactly(LedgerReason.BALANCE_OUT_OF_RANGE);
    apply(posted("back", LI, FUND, Long.MAX_VALUE, MARCH_3));
    assertThat(ledger.balance(FUND, MARCH_3).orElseThrow().posted()).isEqualTo(-1);
  }

  @Test
  void holdsDoNotWrapEither() {
    apply(posted("in", FUND, LI, 2, MARCH_1));
    apply(pending("a", FUND, LI, Long.MAX_VALUE - 1, MARCH_1));
    assertThat(ledger.balance(FUND, MARCH_1).orElseThrow().available()).isEqualTo(Long.MIN_VALUE);
    assertThat(codes(ledger.apply(pending("b", FUND, LI, 1, MARCH_1))))
        .as("posted and held fit, but not what is available")
        .containsExactly(LedgerReason.BALANCE_OUT_OF_RANGE);
    apply(posted("back", LI, FUND, 2, MARCH_1));
    apply(pending("c", FUND, LI, 1, MARCH_1));
    assertThat(codes(ledger.apply(pending("d", FUND, LI, 1, MARCH_1))))
        .as("held does not fit")
        .containsExactly(LedgerReason.BALANCE_OUT_OF_RANGE);
  }

  @Test
  void anOverdraftBeyondTheRangeIsBoth() {
    apply(posted("in", FUND, LI, Long.MAX_VALUE, MARCH_1));
    apply(pending("most", LI, WANG, Long.MAX_VALUE - 1, MARCH_1));
    assertThat(codes(ledger.apply(pending("more", LI, WANG, 2, MARCH_1))))
        .containsExactlyInAnyOrder(LedgerReason.BELOW_FLOOR, LedgerReason.BALANCE_OUT_OF_RANGE);
    assertThat(codes(ledger.apply(posted("in2", FUND, LI, 2, MARCH_1))))
        .doesNotContain(LedgerReason.BELOW_FLOOR);
    apply(pending("last", LI, WANG, 1, MARCH_1));
    assertThat(ledger.balance(LI, MARCH_1).orElseThrow().available()).isZero();
  }

  @Test
  void aRunningBalanceWithinADayDoesNotWrap() {
    apply(posted("in", FUND, LI, Long.MAX_VALUE, MARCH_2));
    apply(posted("out", LI, FUND, Long.MAX_VALUE, MARCH_2));
    assertThat(codes(ledger.apply(posted("late", FUND, LI, 2, MARCH_1))))
        .as("the first line of the second day would stand beyond both ends of long")
        .containsExactly(LedgerReason.BALANCE_OUT_OF_RANGE, LedgerReason.BALANCE_OUT_OF_RANGE);
  }

  @Test
  void aListIsTakenBackWhole() {
    Transfer saved = posted("saved", FUND, LI, 90, MARCH_2);
    apply(saved);
    Transfer hold = pending("hold", LI, WANG, 60, MARCH_2);
    List<Transfer> list =
        List.of(
            saved,
            posted("early", FUND, LI, 1, MARCH_1),
            hold,
            toPost("post", hold, MARCH_3),
            posted("bad", WANG, LI, 61, MARCH_3));
    Journal before = ledger.journal();
    assertThat(codes(ledger.applyAll(list))).containsExactly(LedgerReason.BELOW_FLOOR);
    assertThat(ledger.journal()).isEqualTo(before);
    assertThat(ledger.transfer(hold.id())).isEmpty();
    assertThat(codes(ledger.settledBy(hold.id()))).containsExactly(LedgerReason.TRANSFER_NOT_FOUND);
    assertThat(ledger.balance(LI, MARCH_3).orElseThrow()).isEqualTo(new Balance(90, 0));
    assertThat(ledger.balance(WANG, MARCH_3).orElseThrow()).isEqualTo(new Balance(0, 0));
    Outcome<?> sound = ledger.applyAll(list.subList(0, 4));
    assertThat(codes(sound)).containsExactly(LedgerReason.ALREADY_APPLIED);
    assertThat(ledger.balance(LI, MARCH_3).orElseThrow()).isEqualTo(new Balance(31, 0));
    assertThat(ledger.applyAll(List.of())).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void anAccountThatIsNotOpenHasNoBalance() {
    AccountId nobody = AccountId.of("nobody");
    assertThat(ledger.account(nobody)).isEmpty();
    Reason missing =
        Reason.of(LedgerReason.ACCOUNT_NOT_FOUND, LedgerLaw.UNKNOWN, "account", Fact.of(nobody));
    assertThat(ledger.balance(nobody, MARCH_1)).isEqualTo(Outcome.undetermined(missing));
    assertThat(ledger.asKnownAt(Instant.MAX).balance(nobody, MARCH_1))
        .isEqualTo(Outcome.undetermined(missing));
    assertThat(ledger.statement(nobody, Validity.from(MARCH_1)))
        .isEqualTo(Outcome.undetermined(missing));
    assertThat(codes(ledger.settledBy(TransferId.of("none"))))
        .containsExactly(LedgerReason.TRANSFER_NOT_FOUND);
  }

  @Test
  void sizesAreLimited() {
    Ledger small = Books.open(Ledger.create(new Limits(4, 1)));
    assertThat(
            codes(small.open(Account.of(AccountId.of("fifth"), Unit.POINTS, Account.Floor.NONE))))
        .containsExactly(LedgerReason.TOO_MANY_ACCOUNTS);
    Transfer first = posted("a", FUND, LI, 1, MARCH_1);
    small.apply(first).orElseThrow();
    assertThat(codes(small.apply(first))).containsExactly(LedgerReason.ALREADY_APPLIED);
    assertThat(codes(small.apply(posted("b", FUND, LI, 1, MARCH_1))))
        .containsExactly(LedgerReason.TOO_MANY_TRANSFERS);
  }

  @Test
  void manyEntriesGrowTheBook() {
    for (int i = 0; i < 2000; i++) {
      apply(posted("t" + i, FUND, LI, 1, MARCH_1.plusDays(i * 7919L % 2000)));
    }
    for (int i = 0; i < 2000; i++) {
      assertThat(ledger.balance(LI, MARCH_1.plusDays(i)).orElseThrow().available())
          .isEqualTo(i + 1L);
    }
  }

  private void apply(Transfer transfer) {
    ledger.apply(transfer).orElseThrow();
  }
}
