package org.governance4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.governance4j.ledger.Books.FUND;
import static org.governance4j.ledger.Books.GROUNDS;
import static org.governance4j.ledger.Books.LI;
import static org.governance4j.ledger.Books.MARCH_1;
import static org.governance4j.ledger.Books.MARCH_2;
import static org.governance4j.ledger.Books.MARCH_3;
import static org.governance4j.ledger.Books.WANG;
import static org.governance4j.ledger.Books.at;
import static org.governance4j.ledger.Books.build;
import static org.governance4j.ledger.Books.codes;
import static org.governance4j.ledger.Books.march;
import static org.governance4j.ledger.Books.noon;
import static org.governance4j.ledger.Books.pending;
import static org.governance4j.ledger.Books.posted;
import static org.governance4j.ledger.Books.toPost;
import static org.governance4j.ledger.Books.toReversal;
import static org.governance4j.ledger.Books.toVoid;
import static org.governance4j.ledger.Books.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Journal;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
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
    assertThat(balance(LI, MARCH_1)).isEqualTo(new Balance(90, 0, 0));
    assertThat(balance(LI, MARCH_2)).isEqualTo(new Balance(90, 60, 0));
    assertThat(balance(LI, MARCH_2).available()).isEqualTo(30);
    assertThat(balance(WANG, MARCH_3)).isEqualTo(new Balance(0, 0, 0));
    apply(toPost("spent", hold, MARCH_3));
    assertThat(balance(LI, MARCH_2)).isEqualTo(new Balance(90, 60, 0));
    assertThat(balance(LI, MARCH_3)).isEqualTo(new Balance(30, 0, 0));
    assertThat(balance(WANG, MARCH_3)).isEqualTo(new Balance(60, 0, 0));
    assertThat(ledger.settledBy(hold.id()).orElseThrow()).containsExactly(TransferId.of("spent"));
  }

  @Test
  void aPartIsPostedAndTheRestIsFree() {
    apply(posted("saved", FUND, LI, 90, MARCH_1));
    Transfer hold = pending("hold", LI, WANG, 90, MARCH_1);
    apply(hold);
    apply(with(toPost("part", hold, MARCH_2), Posting.of(LI, WANG, 50)));
    assertThat(balance(LI, MARCH_2)).isEqualTo(new Balance(40, 0, 0));
    assertThat(codes(ledger.apply(toVoid("v", hold, MARCH_3), at(0))))
        .containsExactly(LedgerReason.ALREADY_SETTLED);
  }

  @Test
  void everyReasonAgainstACommandIsNamed() {
    LedgerCommand limits =
        new LedgerCommand.ChangeLimits(
            AccountId.of("nobody"),
            new AccountLimits(Optional.of(0L), Optional.empty()),
            LocalDate.of(1900, 1, 1),
            GROUNDS);
    assertThat(codes(ledger.enter(List.of(limits), at(0))))
        .containsExactlyInAnyOrder(LedgerReason.ACCOUNT_UNKNOWN, LedgerReason.DAY_OUT_OF_RANGE);
  }

  @Test
  void aHoldWhoseTimeIsOverIsFreeBeforeItIsSwept() {
    apply(posted("saved", FUND, LI, 90, MARCH_1));
    Transfer hold = pending("hold", LI, WANG, 90, MARCH_1).withHeldUntil(march(5));
    apply(hold);
    assertThat(balance(LI, march(4)).available()).isZero();
    assertThat(balance(LI, march(5)).available()).isEqualTo(90);
    assertThat(ledger.holds(LI, march(4)).orElseThrow()).containsExactly(hold);
    assertThat(ledger.holds(LI, march(5)).orElseThrow()).isEmpty();
    apply(posted("spent", LI, WANG, 90, march(6)), march(6));
    assertThat(codes(ledger.apply(toPost("late", hold, march(4)), noon(march(6)))))
        .as("what it held has been spent since")
        .containsExactly(LedgerReason.BELOW_FLOOR);
    LedgerCommand sweep = new LedgerCommand.TimeOut(LI, march(6), GROUNDS);
    ledger.enter(List.of(sweep), noon(march(6))).orElseThrow();
    assertThat(codes(ledger.apply(toPost("later", hold, march(4)), noon(march(6)))))
        .containsExactly(LedgerReason.ALREADY_SETTLED);
    assertThat(balance(LI, march(6))).isEqualTo(new Balance(0, 0, 0));
  }

  @Test
  void aLateTransferMayNotTakeWhatALaterDayHasSpent() {
    apply(posted("saved", FUND, LI, 90, MARCH_1));
    apply(posted("spent", LI, WANG, 60, MARCH_3));
    Outcome<Transfer> late = ledger.apply(posted("late", LI, WANG, 31, MARCH_2), at(0));
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
    assertThat(balance(LI, MARCH_2).available()).isEqualTo(60);
    assertThat(balance(LI, MARCH_3).available()).isZero();
  }

  @Test
  void whatADayTakesAndGivesIsJudgedAtItsEnd() {
    apply(posted("in", FUND, LI, 5, MARCH_2));
    apply(posted("out", LI, FUND, 5, MARCH_2));
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
    apply(posted("c", FUND, LI, 5, MARCH_2));
    apply(pending("d", LI, WANG, 7, MARCH_2));
    Statement statement = ledger.statement(LI, Validity.of(MARCH_2, march(4))).orElseThrow();
    assertThat(statement.opening()).isEqualTo(10);
    assertThat(statement.closing()).isEqualTo(35);
    assertThat(statement.lines())
        .extracting(line -> line.transfer().value(), StatementLine::balance, StatementLine::late)
        .containsExactly(tuple("c", 15L, true), tuple("b", 35L, false));
    assertThat(ledger.statement(LI, Validity.of(MARCH_2, MARCH_3)).orElseThrow().closing())
        .isEqualTo(15);
  }

  @Test
  void whatWasKnownEarlierStands() {
    ledger.apply(posted("a", FUND, LI, 10, MARCH_2), at(10)).orElseThrow();
    long version = ledger.version();
    ledger.apply(posted("b", FUND, LI, 5, MARCH_1), at(60)).orElseThrow();
    assertThat(known(at(9), MARCH_2)).isZero();
    assertThat(known(at(10), MARCH_2)).isEqualTo(10);
    assertThat(known(at(60).minusNanos(1), MARCH_2)).isEqualTo(10);
    assertThat(known(at(60), MARCH_2)).isEqualTo(15);
    assertThat(known(Instant.MAX, MARCH_1)).isEqualTo(5);
    assertThat(ledger.asKnownAt(version).balance(LI, MARCH_2).orElseThrow().posted()).isEqualTo(10);
    assertThat(codes(ledger.asKnownAt(Instant.MIN).balance(LI, MARCH_2)))
        .containsExactly(LedgerReason.ACCOUNT_NOT_FOUND);
  }

  @Test
  void anEarlierPostingInstantIsTheLastOne() {
    ledger.apply(posted("a", FUND, LI, 10, MARCH_2), at(60)).orElseThrow();
    ledger.apply(posted("b", FUND, LI, 10, MARCH_2), at(10)).orElseThrow();
    assertThat(ledger.lastPostedAt()).isEqualTo(at(60));
    assertThat(known(at(59), MARCH_2)).isZero();
  }

  @Test
  void aPassThroughIsEnteredAndReversedAsOne() {
    Transfer through =
        build(
            Transfer.posted(TransferId.of("through")),
            MARCH_1,
            Posting.of(FUND, LI, 10),
            Posting.of(LI, WANG, 10));
    apply(through);
    apply(toReversal("back", through, MARCH_2));
    assertThat(balance(LI, MARCH_2).posted()).isZero();
    assertThat(balance(WANG, MARCH_1).posted()).isEqualTo(10);
    assertThat(balance(WANG, MARCH_2).posted()).isZero();
  }

  @Test
  void aReversalIsReversedAndNothingTwice() {
    Transfer saved = posted("saved", FUND, LI, 10, MARCH_1);
    apply(saved);
    apply(with(toReversal("r1", saved, MARCH_2), Posting.of(LI, FUND, 4)));
    assertThat(ledger.standing(saved.id()).orElseThrow()).isEqualTo(6);
    Transfer rest = toReversal("r2", saved, MARCH_2);
    apply(rest);
    assertThat(codes(ledger.apply(toReversal("r3", saved, MARCH_2), at(0))))
        .containsExactly(LedgerReason.ALREADY_SETTLED);
    apply(toReversal("rr", rest, MARCH_3));
    assertThat(balance(LI, MARCH_3).posted()).isEqualTo(6);
    assertThat(ledger.settledBy(saved.id()).orElseThrow())
        .containsExactly(TransferId.of("r1"), TransferId.of("r2"));
  }

  @Test
  void whatCannotBePaidBackIsClaimed() {
    Transfer saved = posted("saved", FUND, LI, 10, MARCH_1);
    apply(saved);
    apply(posted("spent", LI, WANG, 7, MARCH_2));
    Transfer back = toReversal("back", saved, MARCH_3);
    assertThat(codes(ledger.apply(back, at(0)))).containsExactly(LedgerReason.BELOW_FLOOR);
    apply(back.withClaim(Books.EXPIRED));
    assertThat(balance(LI, MARCH_3).posted()).isZero();
    assertThat(balance(Books.EXPIRED, MARCH_3).posted()).isEqualTo(-7);
    assertThat(ledger.standing(saved.id()).orElseThrow()).isZero();
  }

  @Test
  void aReversalOnAClosedAccountNamesTheFloorToo() {
    Transfer saved = posted("saved", FUND, LI, 90, MARCH_1);
    apply(saved);
    apply(posted("spent", LI, FUND, 90, MARCH_2));
    close(LI);
    assertThat(codes(ledger.apply(toReversal("back", saved, MARCH_3), at(0))))
        .containsExactlyInAnyOrder(LedgerReason.ACCOUNT_CLOSED, LedgerReason.BELOW_FLOOR);
  }

  @Test
  void whatAClosedAccountCannotPayBackIsClaimed() {
    Transfer saved = posted("saved", FUND, LI, 90, MARCH_1);
    apply(saved);
    apply(posted("spent", LI, FUND, 90, MARCH_2));
    close(LI);
    AccountId debts = AccountId.of("debts");
    ledger.open(Account.unlimited(debts, Books.MINUTES), GROUNDS, at(0)).orElseThrow();
    apply(toReversal("back", saved, MARCH_3).withClaim(debts));
    assertThat(balance(LI, MARCH_3)).isEqualTo(new Balance(0, 0, 0));
    assertThat(balance(debts, MARCH_3)).isEqualTo(new Balance(-90, 0, 0));
  }

  private void close(AccountId account) {
    LedgerCommand close = new LedgerCommand.ChangeStatus(account, Account.Status.CLOSED, GROUNDS);
    ledger.enter(List.of(close), at(0)).orElseThrow();
  }

  @Test
  void atMostTakesWhatEveryLaterDayCanSpare() {
    apply(posted("saved", FUND, LI, 10, MARCH_1));
    apply(posted("spent", LI, WANG, 7, MARCH_3));
    Transfer most =
        build(Transfer.posted(TransferId.of("most")), MARCH_2, Posting.atMost(LI, WANG, 9));
    apply(most);
    assertThat(balance(LI, MARCH_2).posted()).isEqualTo(7);
    assertThat(balance(LI, MARCH_3).posted()).isZero();
    Transfer none =
        build(Transfer.posted(TransferId.of("none")), MARCH_3, Posting.atMost(LI, WANG, 9));
    apply(none);
    assertThat(codes(ledger.apply(none, at(0)))).containsExactly(LedgerReason.ALREADY_APPLIED);
  }

  @Test
  void aClosedPeriodStaysAsPublished() {
    apply(posted("a", FUND, LI, 10, MARCH_1));
    LedgerCommand close = new LedgerCommand.ClosePeriod(march(31), GROUNDS);
    LocalDate april = LocalDate.of(2022, 4, 2);
    ledger.enter(List.of(close), noon(april)).orElseThrow();
    apply(posted("late", FUND, LI, 5, MARCH_2), april);
    LedgerView now = ledger.asKnownAt(ledger.version());
    assertThat(balance(LI, march(31)).posted()).isEqualTo(10);
    assertThat(balance(LI, LocalDate.of(2022, 4, 1)).posted()).isEqualTo(15);
    assertThat(now.correctedBalance(LI, MARCH_1).orElseThrow()).isEqualTo(10);
    assertThat(now.correctedBalance(LI, MARCH_2).orElseThrow()).isEqualTo(15);
    Validity march = Validity.of(MARCH_1, LocalDate.of(2022, 4, 1));
    assertThat(ledger.statement(LI, march).orElseThrow().closing()).isEqualTo(10);
    assertThat(now.correctedStatement(LI, march).orElseThrow().closing()).isEqualTo(15);
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
    assertThat(codes(ledger.applyAll(list, at(0)))).contains(LedgerReason.BELOW_FLOOR);
    assertThat(ledger.journal()).isEqualTo(before);
    assertThat(ledger.transfer(hold.id())).isEmpty();
    assertThat(balance(LI, MARCH_3)).isEqualTo(new Balance(90, 0, 0));
    assertThat(codes(ledger.applyAll(list.subList(0, 4), at(0))))
        .containsExactly(LedgerReason.ALREADY_APPLIED);
    assertThat(balance(LI, MARCH_3)).isEqualTo(new Balance(31, 0, 0));
  }

  @Test
  void oneBadTransferStopsNoOther() {
    List<Transfer> list =
        List.of(posted("a", FUND, LI, 1, MARCH_1), posted("b", LI, WANG, 2, MARCH_1));
    List<Outcome<Transfer>> outcomes = ledger.applyEach(list, at(0));
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class);
    assertThat(codes(outcomes.get(1))).containsExactly(LedgerReason.BELOW_FLOOR);
    assertThat(balance(LI, MARCH_1).posted()).isEqualTo(1);
  }

  @Test
  void manyEntriesGrowTheBook() {
    for (int i = 0; i < 2_000; i++) {
      apply(posted("t" + i, FUND, LI, 1, Books.TERMS.firstDay().plusDays(i * 7919L % 400)));
    }
    for (int i = 0; i < 400; i++) {
      LocalDate day = Books.TERMS.firstDay().plusDays(i);
      assertThat(balance(LI, day).available()).isEqualTo(5 * (i + 1L));
      assertThat(ledger.asKnownAt(1_000).balance(LI, day).orElseThrow().posted())
          .isEqualTo(naive(1_000 - 8, i));
    }
  }

  /** How many of the first transfers are effective by a day. */
  private static long naive(int transfers, int day) {
    long count = 0;
    for (int i = 0; i < transfers; i++) {
      count += i * 7919L % 400 <= day ? 1 : 0;
    }
    return count;
  }

  private long known(Instant known, LocalDate day) {
    return ledger.asKnownAt(known).balance(LI, day).orElseThrow().posted();
  }

  private Balance balance(AccountId account, LocalDate day) {
    return ledger.balance(account, day).orElseThrow();
  }

  private void apply(Transfer transfer) {
    ledger.apply(transfer, at(0)).orElseThrow();
  }

  private void apply(Transfer transfer, LocalDate on) {
    ledger.apply(transfer, noon(on)).orElseThrow();
  }
}
