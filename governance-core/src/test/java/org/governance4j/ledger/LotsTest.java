package org.governance4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.governance4j.ledger.Books.EXPIRED;
import static org.governance4j.ledger.Books.FUND;
import static org.governance4j.ledger.Books.GROUNDS;
import static org.governance4j.ledger.Books.LI;
import static org.governance4j.ledger.Books.MARCH_1;
import static org.governance4j.ledger.Books.MARCH_2;
import static org.governance4j.ledger.Books.QIAN;
import static org.governance4j.ledger.Books.WANG;
import static org.governance4j.ledger.Books.ZHAO;
import static org.governance4j.ledger.Books.codes;
import static org.governance4j.ledger.Books.earned;
import static org.governance4j.ledger.Books.march;
import static org.governance4j.ledger.Books.noon;
import static org.governance4j.ledger.Books.pending;
import static org.governance4j.ledger.Books.posted;
import static org.governance4j.ledger.Books.toPost;
import static org.governance4j.ledger.Books.toReversal;
import static org.governance4j.ledger.Books.toVoid;
import static org.governance4j.ledger.Books.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Lot;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.junit.jupiter.api.Test;

/** What expires, what comes back, and where it came from. */
class LotsTest {

  private final Ledger ledger = Books.open();

  @Test
  void whatExpiresFirstIsSpentFirst() {
    apply(earned("late", ZHAO, 10, MARCH_1, march(30)), 1);
    apply(earned("soon", ZHAO, 10, MARCH_2, march(10)), 2);
    apply(posted("spent", ZHAO, WANG, 12, march(3)), 3);
    assertThat(lots(ZHAO)).containsExactly(8L);
    assertThat(balance(ZHAO, march(9)).available()).isEqualTo(8);
    assertThat(balance(ZHAO, march(30)).available()).isZero();
  }

  @Test
  void whatExpiredIntoAClosedAccountIsNotTakenForAtMost() {
    Transfer soon = earned("soon", ZHAO, 10, MARCH_1, march(4));
    apply(soon, 1);
    apply(earned("late", ZHAO, 3, MARCH_1, march(30)), 1);
    enter(new LedgerCommand.Expire(ZHAO, EXPIRED, march(5), GROUNDS));
    apply(posted("on", EXPIRED, FUND, 10, march(5)), 5);
    enter(new LedgerCommand.ChangeStatus(EXPIRED, Account.Status.CLOSED, GROUNDS));
    Transfer exact = posted("exact", ZHAO, WANG, 1, MARCH_2);
    assertThat(codes(ledger.apply(exact, noon(march(5)))))
        .containsExactly(LedgerReason.ACCOUNT_CLOSED);
    apply(with(exact, Posting.atMost(ZHAO, WANG, 1)), 5);
    assertThat(balance(WANG, march(5)).posted()).isZero();
    AccountId debts = AccountId.of("debts");
    enter(new LedgerCommand.Open(Account.unlimited(debts, Books.MINUTES), GROUNDS));
    apply(toReversal("back", soon, MARCH_2).withClaim(debts), 5);
    assertThat(balance(debts, march(5)).posted()).isEqualTo(-10);
    assertThat(lots(ZHAO)).containsExactly(3L);
  }

  /** A hold that was over when it was entered has a lot pinned that came back only later. */
  private Transfer holdOfWhatCameBackLater() {
    apply(earned("soon", ZHAO, 5, MARCH_1, march(4)), 1);
    apply(earned("late", ZHAO, 3, MARCH_1, march(30)), 1);
    Transfer spent = posted("spent", ZHAO, WANG, 5, MARCH_1);
    apply(spent, 1);
    apply(toReversal("back", spent, march(6)), 6);
    enter(new LedgerCommand.ClosePeriod(LocalDate.of(2022, 2, 28), GROUNDS));
    Transfer hold =
        pending("hold", ZHAO, WANG, 1, LocalDate.of(2022, 2, 10))
            .withHeldUntil(LocalDate.of(2022, 2, 20));
    apply(hold, 6);
    assertThat(balance(ZHAO, march(4))).isEqualTo(new Balance(3, 0, 0));
    return hold;
  }

  @Test
  void aLaterDayIsGrantedOnlyToWhatIsThere() {
    Transfer hold = holdOfWhatCameBackLater();
    apply(toVoid("void", hold, MARCH_1).withLotsUntil(march(20)), 6);
    assertThat(lots(ZHAO)).containsExactly(5L, 3L);
    assertThat(balance(ZHAO, march(4))).isEqualTo(new Balance(3, 0, 0));
  }

  @Test
  void aHoldIsNotPostedFromALotThatWasEmptyOnTheDay() {
    Transfer hold = holdOfWhatCameBackLater();
    Transfer post = toPost("post", hold, LocalDate.of(2022, 2, 15));
    assertThat(codes(ledger.apply(post, noon(march(6))))).containsExactly(LedgerReason.BELOW_FLOOR);
  }

  @Test
  void aSweepLeavesWhatAHoldHasPinned() {
    Transfer soon = earned("soon", ZHAO, 9, MARCH_1, march(4));
    apply(soon, 1);
    apply(pending("hold", ZHAO, WANG, 1, MARCH_2).withHeldUntil(march(8)), 2);
    apply(with(toReversal("back", soon, march(10)), Posting.of(ZHAO, FUND, 7)), 3);
    enter(new LedgerCommand.Expire(ZHAO, EXPIRED, march(5), GROUNDS));
    assertThat(ledger.lots(ZHAO).orElseThrow())
        .extracting(Lot::remaining, Lot::pinned)
        .containsExactly(tuple(0L, 1L));
    assertThat(Books.resumed(ledger).head()).isEqualTo(ledger.head());
  }

  @Test
  void anExpiredLotIsNotSpentSweptOrNot() {
    apply(earned("soon", ZHAO, 10, MARCH_1, march(10)), 1);
    assertThat(codes(ledger.apply(posted("x", ZHAO, WANG, 1, march(10)), noon(march(10)))))
        .containsExactly(LedgerReason.BELOW_FLOOR);
    assertThat(balance(ZHAO, march(10))).isEqualTo(new Balance(10, 0, 10));
    expire(ZHAO, 12);
    assertThat(balance(ZHAO, march(10))).isEqualTo(new Balance(0, 0, 0));
    assertThat(balance(EXPIRED, march(10)).posted()).isEqualTo(10);
    expire(ZHAO, 13);
    assertThat(balance(EXPIRED, march(13)).posted()).isEqualTo(10);
  }

  @Test
  void aLateSpendBringsBackWhatHadNotExpiredYet() {
    apply(earned("soon", ZHAO, 10, MARCH_1, march(10)), 1);
    expire(ZHAO, 12);
    apply(posted("late", ZHAO, WANG, 4, march(9)), 13);
    assertThat(balance(ZHAO, march(9)).posted()).isEqualTo(6);
    assertThat(balance(ZHAO, march(10)).posted()).isZero();
    assertThat(balance(EXPIRED, march(13)).posted()).isEqualTo(6);
    assertThat(codes(ledger.apply(posted("more", ZHAO, WANG, 7, march(9)), noon(march(13)))))
        .containsExactly(LedgerReason.BELOW_FLOOR);
  }

  @Test
  void aLateSpendBringsBackWhatArrivedAfterItAndHasExpiredSince() {
    Transfer early = earned("early", ZHAO, 1, MARCH_1, march(30));
    apply(early, 1);
    apply(earned("soon", ZHAO, 1, march(3), march(5)), 3);
    apply(toReversal("back", early, march(4)), 4);
    expire(ZHAO, 6);
    apply(posted("late", ZHAO, WANG, 1, MARCH_1), 8);
    assertThat(balance(EXPIRED, march(8)).posted()).isZero();
    assertThat(balance(ZHAO, march(8)).posted()).isZero();
  }

  @Test
  void whatIsPinnedDoesNotExpireUntilItIsFree() {
    apply(earned("soon", ZHAO, 10, MARCH_1, march(10)), 1);
    Transfer hold = pending("hold", ZHAO, WANG, 6, march(5));
    apply(hold, 5);
    expire(ZHAO, 12);
    assertThat(balance(ZHAO, march(12))).isEqualTo(new Balance(6, 6, 0));
    apply(with(toPost("part", hold, march(12)), Posting.of(ZHAO, WANG, 2)), 12);
    assertThat(balance(ZHAO, march(12))).isEqualTo(new Balance(4, 0, 4));
    expire(ZHAO, 13);
    assertThat(balance(ZHAO, march(13))).isEqualTo(new Balance(0, 0, 0));
    assertThat(balance(EXPIRED, march(13)).posted()).isEqualTo(8);
  }

  @Test
  void aVoidMayGrantDays() {
    apply(earned("soon", ZHAO, 10, MARCH_1, march(10)), 1);
    Transfer hold = pending("hold", ZHAO, WANG, 10, march(5));
    apply(hold, 5);
    apply(toVoid("free", hold, march(12)).withLotsUntil(march(20)), 12);
    assertThat(balance(ZHAO, march(12)).available()).isEqualTo(10);
    assertThat(balance(ZHAO, march(20)).available()).isZero();
    assertThat(ledger.lots(ZHAO).orElseThrow())
        .singleElement()
        .satisfies(lot -> assertThat(lot.source()).contains(0L));
  }

  /** The days from the hold's end to its void, which comes later, do not keep it from its lot. */
  @Test
  void whatAHoldThatIsOverHadPinnedIsTakenBackBeforeTheDayOfItsVoid() {
    Transfer earned = earned("soon", ZHAO, 7, MARCH_1, march(6));
    apply(earned, 1);
    Transfer hold = pending("hold", ZHAO, WANG, 6, march(5)).withHeldUntil(march(6));
    apply(hold, 5);
    apply(toVoid("void", hold, march(12)), 11);
    apply(with(toReversal("back", earned, march(11)), Posting.of(ZHAO, FUND, 7)), 11);
    assertThat(lots(ZHAO)).isEmpty();
    assertThat(balance(ZHAO, march(12)).posted()).isZero();
  }

  @Test
  void aGiftKeepsItsDatesAndComesBack() {
    apply(earned("a", ZHAO, 10, MARCH_1, march(10)), 1);
    apply(earned("b", ZHAO, 10, MARCH_2, march(20)), 2);
    Transfer gift = posted("gift", ZHAO, QIAN, 15, march(3));
    apply(gift, 3);
    assertThat(ledger.lots(QIAN).orElseThrow())
        .extracting(Lot::remaining, Lot::earnedOn, Lot::expiresOn, Lot::source)
        .containsExactly(
            tuple(10L, MARCH_1, Optional.of(march(10)), Optional.of(0L)),
            tuple(5L, MARCH_2, Optional.of(march(20)), Optional.of(1L)));
    apply(with(toReversal("some", gift, march(4)), Posting.of(QIAN, ZHAO, 7)), 4);
    assertThat(lots(QIAN)).containsExactly(8L);
    assertThat(lots(ZHAO)).as("the last taken comes back first").containsExactly(2L, 10L);
    apply(toReversal("rest", gift, march(4)), 4);
    assertThat(lots(QIAN)).isEmpty();
    assertThat(lots(ZHAO)).containsExactly(10L, 10L);
  }

  @Test
  void aWrongEarningGoesBackFromItsVeryLotExpiredOrNot() {
    Transfer wrong = earned("wrong", ZHAO, 10, MARCH_1, march(10));
    apply(wrong, 1);
    apply(earned("right", ZHAO, 10, MARCH_1, march(30)), 1);
    expire(ZHAO, 12);
    apply(toReversal("back", wrong, march(13)), 13);
    assertThat(lots(ZHAO)).containsExactly(10L);
    assertThat(balance(EXPIRED, march(13)).posted()).isZero();
  }

  @Test
  void aPointIsTracedBothWays() {
    apply(earned("a", ZHAO, 10, MARCH_1, march(20)), 1);
    apply(posted("gift", ZHAO, QIAN, 4, march(3)), 3);
    apply(posted("spent", QIAN, WANG, 3, march(4)), 4);
    Lot given = ledger.lots(QIAN).orElseThrow().get(0);
    Lot first = ledger.lot(given.source().orElseThrow()).orElseThrow();
    assertThat(first.openedBy().value()).isEqualTo("a");
    assertThat(ledger.trace(first.number()))
        .extracting(step -> step.transfer().value(), step -> step.use().use())
        .containsExactly(
            tuple("a", LotUse.Use.OPEN),
            tuple("gift", LotUse.Use.TAKE),
            tuple("gift", LotUse.Use.OPEN));
    assertThat(ledger.trace(given.number())).hasSize(2);
  }

  private List<Long> lots(AccountId account) {
    return ledger.lots(account).orElseThrow().stream().map(Lot::remaining).toList();
  }

  private Balance balance(AccountId account, LocalDate day) {
    return ledger.balance(account, day).orElseThrow();
  }

  @Test
  void aHoldIsPostedInFullThoughLotsHadToBeRevivedForIt() {
    apply(earned("soon", ZHAO, 3, MARCH_1, march(10)), 1);
    apply(posted("plain", FUND, WANG, 4, MARCH_1), 1);
    expire(ZHAO, 12);
    Transfer hold =
        with(
            pending("hold", ZHAO, WANG, 3, march(5)),
            Posting.of(ZHAO, WANG, 3),
            Posting.of(WANG, QIAN, 4).expiring(march(25)));
    apply(hold, 13);
    apply(toPost("post", hold, march(6)), 13);
    assertThat(ledger.lots(QIAN).orElseThrow())
        .extracting(Lot::remaining, Lot::expiresOn)
        .containsExactly(tuple(4L, Optional.of(march(25))));
  }

  @Test
  void whatWasSpentOfALotBeforeItArrivedHasNotExpired() {
    apply(earned("there", ZHAO, 6, MARCH_1, march(30)), 1);
    apply(earned("arrives", QIAN, 7, MARCH_1, march(8)), 1);
    Transfer gift = pending("gift", QIAN, ZHAO, 7, march(5));
    apply(gift, 5);
    apply(toPost("given", gift, march(9)), 9);
    apply(posted("spent", ZHAO, WANG, 6, march(9)), 9);
    apply(posted("late", ZHAO, WANG, 6, march(5)), 9);
    assertThat(balance(ZHAO, march(8)).expired()).isZero();
    assertThat(balance(ZHAO, march(9))).isEqualTo(new Balance(1, 0, 1));
    expire(ZHAO, 12);
    assertThat(Books.resumed(ledger).snapshot()).isEqualTo(ledger.snapshot());
  }

  @Test
  void aLotThatCameBackIsFreeFromThenOnAfterASnapshotToo() {
    apply(earned("a", ZHAO, 5, MARCH_1, march(30)), 1);
    Transfer spent = posted("spent", ZHAO, WANG, 5, MARCH_1);
    apply(spent, 1);
    apply(toReversal("back", spent, march(10)), 10);
    apply(earned("b", ZHAO, 5, MARCH_1, march(31)), 10);
    Transfer late = posted("late", ZHAO, WANG, 1, march(5));
    Ledger part = Books.part(ledger, Set.of(ZHAO, WANG), Set.of(late.id()));
    part.apply(late, noon(march(10))).orElseThrow();
    apply(late, 10);
    assertThat(lots(ZHAO)).containsExactly(5L, 4L);
    assertThat(part.lots(ZHAO)).isEqualTo(ledger.lots(ZHAO));
  }

  @Test
  void aLotOfWhichNothingIsLeftOnAnyDayIsNotSpentAfterASnapshotEither() {
    apply(earned("a", ZHAO, 5, MARCH_1, march(10)), 1);
    Transfer hold = pending("hold", ZHAO, WANG, 5, MARCH_1).withHeldUntil(march(10));
    apply(hold, 1);
    expire(ZHAO, 12);
    apply(earned("b", ZHAO, 5, MARCH_1, march(31)), 12);
    Transfer late = posted("late", ZHAO, WANG, 1, march(5));
    Ledger part = Books.part(ledger, Set.of(ZHAO, WANG, EXPIRED), Set.of(late.id()));
    part.apply(late, noon(march(12))).orElseThrow();
    apply(late, 12);
    assertThat(lots(ZHAO)).containsExactly(4L);
    assertThat(part.lots(ZHAO)).isEqualTo(ledger.lots(ZHAO));
  }

  @Test
  void ofWhatExpiredNoMoreIsRevivedThanThereIs() {
    Transfer earned = earned("a", ZHAO, 6, MARCH_1, march(10));
    apply(earned, 1);
    expire(ZHAO, 12);
    Transfer expiry = last();
    apply(with(toReversal("some", expiry, march(12)), Posting.of(EXPIRED, ZHAO, 3)), 12);
    Transfer wrong = with(toReversal("wrong", earned, march(13)), Posting.of(ZHAO, FUND, 4));
    apply(wrong, 13);
    Transfer again = toReversal("again", wrong, march(14));
    apply(again, 14);
    expire(ZHAO, 15);
    apply(toReversal("after-all", again, march(16)), 16);
    assertThat(ledger.standing(expiry.id()).orElseThrow()).isNotNegative();
    assertThat(Books.resumed(ledger).snapshot()).isEqualTo(ledger.snapshot());
  }

  @Test
  void aHoldThatIsOverOnTheDayItIsBookedTakesNothingFromAnyDay() {
    apply(earned("a", ZHAO, 5, MARCH_1, march(30)), 1);
    Transfer spent = posted("spent", ZHAO, WANG, 5, MARCH_1);
    apply(spent, 1);
    apply(toReversal("back", spent, march(10)), 10);
    LedgerCommand close = new LedgerCommand.ClosePeriod(march(5), GROUNDS);
    ledger.enter(List.of(close), noon(march(12))).orElseThrow();
    apply(pending("over", ZHAO, WANG, 5, MARCH_2).withHeldUntil(march(4)), 12);
    assertThat(balance(ZHAO, march(12)).available()).isEqualTo(5);
    apply(posted("rest", ZHAO, WANG, 5, march(12)), 12);
  }

  @Test
  void noLimitIsCrossedForSureWhereSomethingIsNotLoaded() {
    AccountId shop = AccountId.of("shop");
    ledger
        .open(
            new Account(
                shop,
                Books.MINUTES,
                new AccountLimits(Optional.of(0L), Optional.of(5L)),
                Account.Lots.NONE),
            GROUNDS,
            noon(MARCH_1))
        .orElseThrow();
    apply(posted("a", FUND, shop, 5, MARCH_1), 1);
    apply(posted("b", FUND, LI, 5, MARCH_1), 1);
    Transfer both =
        with(
            posted("both", shop, WANG, 5, march(3)),
            Posting.of(shop, WANG, 5),
            Posting.of(LI, shop, 5));
    apply(both, 3);
    Transfer back = toReversal("back", both, march(4));
    Ledger part = Books.part(ledger, Set.of(shop, WANG), Set.of(back.id(), both.id()));
    assertThat(codes(part.apply(back, noon(march(4)))))
        .containsExactly(LedgerReason.ACCOUNT_NOT_LOADED);
    apply(back, 4);
  }

  private Transfer last() {
    Change change = ledger.entriesSince(ledger.version() - 1).entries().get(0).change();
    return ((Change.Entered) change).transfer();
  }

  private void expire(AccountId account, int day) {
    LedgerCommand sweep = new LedgerCommand.Expire(account, EXPIRED, march(day), GROUNDS);
    ledger.enter(List.of(sweep), noon(march(day))).orElseThrow();
  }

  private void enter(LedgerCommand command) {
    ledger.enter(List.of(command), noon(march(5))).orElseThrow();
  }

  private void apply(Transfer transfer, int day) {
    ledger.apply(transfer, noon(march(day))).orElseThrow();
  }
}
