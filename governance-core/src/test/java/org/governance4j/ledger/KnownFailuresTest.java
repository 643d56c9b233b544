package org.governance4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.ledger.Books.EXPIRED;
import static org.governance4j.ledger.Books.FUND;
import static org.governance4j.ledger.Books.GROUNDS;
import static org.governance4j.ledger.Books.LI;
import static org.governance4j.ledger.Books.MINUTES;
import static org.governance4j.ledger.Books.QIAN;
import static org.governance4j.ledger.Books.WANG;
import static org.governance4j.ledger.Books.ZHAO;
import static org.governance4j.ledger.Books.build;
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

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Change;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.LotUse.Use;
import org.governance4j.journal.Movement;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.api.Test;

/** Chains that the naive ledger found a ledger to be wrong about, as short as they come. */
class KnownFailuresTest {

  private static final AccountId SMALL = AccountId.of("small");

  private final Ledger ledger = Books.open();

  @Test
  void nothingExpiresIntoAClosedAccount() {
    apply(3, earned("e", ZHAO, 1, march(1), march(4)));
    enter(3, new LedgerCommand.ChangeStatus(EXPIRED, Account.Status.CLOSED, GROUNDS));
    assertThat(codes(ask(4, expire(ZHAO, EXPIRED, 4))))
        .containsExactly(LedgerReason.ACCOUNT_CLOSED);
  }

  @Test
  void nothingExpiresAboveACeiling() {
    enter(3, small(4));
    apply(3, earned("e", ZHAO, 8, march(1), march(4)));
    assertThat(codes(ask(4, expire(ZHAO, SMALL, 4)))).containsExactly(LedgerReason.ABOVE_CEILING);
  }

  @Test
  void whatIsLateInAClosedPeriodSpendsWhatCouldBeSpentOnItsDay() {
    enter(10, new LedgerCommand.ClosePeriod(march(9), GROUNDS));
    apply(10, earned("e", ZHAO, 1, march(1), march(6)));
    apply(10, earned("f", ZHAO, 1, march(10), march(30)));
    Transfer late = posted("late", ZHAO, WANG, 1, march(5));
    apply(10, late);
    assertThat(uses(late)).containsExactly(new LotUse(Use.TAKE, 0, 1, Optional.empty()));
  }

  @Test
  void aLotThatExpiresOnTheFirstOpenDayIsSpentOnTheDayBefore() {
    enter(10, new LedgerCommand.ClosePeriod(march(9), GROUNDS));
    apply(10, earned("e", ZHAO, 1, march(9), march(10)));
    apply(10, posted("late", ZHAO, QIAN, 1, march(9)));
    assertThat(ledger.balance(ZHAO, march(10)).orElseThrow().available()).isZero();
  }

  @Test
  void eachPartThatIsPostedOpensItsLotAtOnce() {
    apply(3, earned("e", ZHAO, 1, march(1), march(20)));
    apply(3, earned("f", ZHAO, 1, march(1), march(21)));
    Transfer hold = pending("h", ZHAO, QIAN, 2, march(3));
    apply(3, hold);
    Transfer post = toPost("p", hold, march(3));
    apply(3, post);
    assertThat(uses(post))
        .extracting(LotUse::use)
        .containsExactly(Use.TAKE_PINNED, Use.OPEN, Use.TAKE_PINNED, Use.OPEN);
  }

  @Test
  void whatNoMovementBroughtIsNotReversedHoweverLittle() {
    Transfer earned = earned("e", ZHAO, 1, march(1), march(20));
    apply(3, earned);
    Transfer back =
        build(
            Transfer.reversal(TransferId.of("r"), earned.id()),
            march(3),
            Posting.atMost(QIAN, FUND, 1));
    assertThat(codes(ledger.apply(back, noon(march(3)))))
        .containsExactly(LedgerReason.ABOVE_ORIGINAL);
  }

  @Test
  void aReversalOfAtMostLeavesRoomBelowTheCeiling() {
    enter(3, small(10));
    apply(3, posted("in", FUND, SMALL, 5, march(1)));
    Transfer out = posted("out", SMALL, FUND, 5, march(1));
    apply(3, out);
    apply(3, posted("again", FUND, SMALL, 8, march(1)));
    Transfer back =
        build(
            Transfer.reversal(TransferId.of("r"), out.id()),
            march(3),
            Posting.atMost(FUND, SMALL, 5));
    apply(3, back);
    assertThat(ledger.balance(SMALL, march(3)).orElseThrow().posted()).isEqualTo(10);
  }

  @Test
  void floorAndCeilingAreNamedTogether() {
    enter(3, small(10));
    apply(3, posted("in", FUND, SMALL, 8, march(1)));
    assertThat(codes(ledger.apply(posted("x", LI, SMALL, 5, march(3)), noon(march(3)))))
        .containsExactlyInAnyOrder(LedgerReason.BELOW_FLOOR, LedgerReason.ABOVE_CEILING);
  }

  @Test
  void allThatSpeaksAgainstASettlementIsNamed() {
    Transfer hold = pending("h", FUND, LI, 4, march(1)).withHeldUntil(Optional.of(march(3)));
    apply(2, hold);
    apply(2, toVoid("v", hold, march(2)));
    Transfer post = with(toPost("p", hold, march(3)), Posting.of(FUND, LI, 1));
    assertThat(codes(ledger.apply(post, noon(march(3)))))
        .containsExactlyInAnyOrder(
            LedgerReason.ALREADY_SETTLED, LedgerReason.ABOVE_ORIGINAL, LedgerReason.HOLD_OVER);
  }

  @Test
  void whatWasHeldBeyondItsDayExpiresWhenItIsFree() {
    apply(3, earned("e", ZHAO, 3, march(1), march(5)));
    apply(3, pending("h", ZHAO, WANG, 1, march(3)).withHeldUntil(Optional.of(march(8))));
    List<JournalEntry> entries = enter(9, expire(ZHAO, EXPIRED, 9));
    assertThat(expiries(entries))
        .extracting(Movement::effectiveOn)
        .containsExactly(march(5), march(8));
    assertThat(expiries(entries)).extracting(Movement::amount).containsExactly(2L, 1L);
  }

  @Test
  void whatComesBackIsWhatExpiredFirst() {
    apply(3, earned("e", ZHAO, 2, march(1), march(5)));
    apply(3, pending("h", ZHAO, WANG, 1, march(3)).withHeldUntil(Optional.of(march(8))));
    List<JournalEntry> entries = enter(9, expire(ZHAO, EXPIRED, 9));
    TransferId first =
        entries.stream()
            .map(entry -> ((Change.Entered) entry.change()).transfer())
            .filter(transfer -> transfer.kind() == Transfer.Kind.EXPIRY)
            .findFirst()
            .orElseThrow()
            .id();
    Transfer late = posted("late", ZHAO, LI, 1, march(4));
    apply(9, late);
    Movement revived = ledger.entered(late.id()).orElseThrow().movements().get(0);
    assertThat(revived.effect()).isEqualTo(Movement.Effect.REVIVE);
    assertThat(revived.original()).contains(new MovementRef(first, 0));
    assertThat(revived.effectiveOn()).isEqualTo(march(5));
    assertThat(ledger.balance(EXPIRED, march(5)).orElseThrow().posted()).isZero();
    assertThat(ledger.balance(EXPIRED, march(8)).orElseThrow().posted()).isEqualTo(1);
  }

  @Test
  void whatCameBackLateWasNotThereBefore() {
    apply(3, earned("e", ZHAO, 1, march(1), march(4)));
    List<JournalEntry> entries = enter(6, expire(ZHAO, EXPIRED, 6));
    Transfer expiry = ((Change.Entered) entries.get(0).change()).transfer();
    apply(6, toReversal("r", expiry, march(6)));
    assertThat(codes(ledger.apply(posted("late", ZHAO, LI, 1, march(2)), noon(march(6)))))
        .containsExactly(LedgerReason.BELOW_FLOOR);
    assertThat(ledger.balance(ZHAO, march(4)).orElseThrow()).isEqualTo(new Balance(0, 0, 0));
  }

  @Test
  void aCeilingThatHasBeenLiftedStillHoldsOnTheDaysBefore() {
    enter(3, small(99));
    AccountLimits low = AccountLimits.NO_OVERDRAFT.withCeiling(8);
    enter(3, new LedgerCommand.ChangeLimits(SMALL, low, march(3), GROUNDS));
    enter(3, new LedgerCommand.ChangeLimits(SMALL, AccountLimits.NONE, march(5), GROUNDS));
    assertThat(codes(ledger.apply(posted("late", FUND, SMALL, 9, march(3)), noon(march(6)))))
        .containsExactly(LedgerReason.ABOVE_CEILING);
  }

  @Test
  void aSnapshotKeepsACeilingThatHasBeenLifted() {
    AccountLimits low = AccountLimits.NO_OVERDRAFT.withCeiling(8);
    enter(3, new LedgerCommand.ChangeLimits(LI, low, march(3), GROUNDS));
    enter(3, new LedgerCommand.ChangeLimits(LI, AccountLimits.NO_OVERDRAFT, march(5), GROUNDS));
    Ledger resumed = Ledger.resume(ledger.snapshot(), Journal.of(ImmutableList.of())).orElseThrow();
    assertThat(codes(resumed.apply(posted("late", FUND, LI, 9, march(3)), noon(march(6)))))
        .containsExactly(LedgerReason.ABOVE_CEILING);
  }

  @Test
  void aFloorThatHasBeenLiftedStillHoldsOnTheDaysBefore() {
    enter(3, small(99));
    enter(3, new LedgerCommand.ChangeLimits(SMALL, AccountLimits.NONE, march(5), GROUNDS));
    assertThat(codes(ledger.apply(posted("late", SMALL, FUND, 9, march(3)), noon(march(6)))))
        .containsExactly(LedgerReason.BELOW_FLOOR);
  }

  @Test
  void whereThereIsNothingToSweepThatIsSaid() {
    assertThat(codes(ask(3, expire(ZHAO, EXPIRED, 3)))).containsExactly(LedgerReason.UNCHANGED);
    assertThat(codes(ask(3, new LedgerCommand.TimeOut(ZHAO, march(3), GROUNDS))))
        .containsExactly(LedgerReason.UNCHANGED);
  }

  @Test
  void aClaimIsOfTheSameUnitAndOnAnotherAccount() {
    Transfer in = posted("in", FUND, LI, 4, march(1));
    apply(3, in);
    Transfer back = toReversal("r", in, march(3));
    assertThat(codes(ledger.apply(back.withClaim(Optional.of(Books.POINTS)), noon(march(3)))))
        .containsExactly(LedgerReason.UNITS_DIFFER);
    assertThat(codes(ledger.apply(back.withClaim(Optional.of(LI)), noon(march(3)))))
        .containsExactly(LedgerReason.SAME_ACCOUNT);
  }

  @Test
  void anAccountThatAHoldPaysIntoIsNotClosed() {
    apply(3, posted("in", FUND, LI, 4, march(1)));
    apply(3, pending("h", LI, WANG, 1, march(3)).withHeldUntil(Optional.of(march(8))));
    assertThat(codes(ask(3, new LedgerCommand.ChangeStatus(WANG, Account.Status.CLOSED, GROUNDS))))
        .containsExactly(LedgerReason.ACCOUNT_NOT_EMPTY);
  }

  @Test
  void anAccountIsKnownAtTheEntryThatOpensIt() {
    assertThat(ledger.asKnownAt(ledger.version()).balance(EXPIRED, march(3)))
        .isEqualTo(ledger.balance(EXPIRED, march(3)));
    assertThat(ledger.asKnownAt(ledger.version() - 1).balance(EXPIRED, march(3)))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  void theDayOfAMovementIsUnderTheHash() {
    apply(3, posted("in", FUND, LI, 4, march(3)));
    List<JournalEntry> entries = new ArrayList<>(ledger.journal().entries());
    JournalEntry last = entries.remove(entries.size() - 1);
    Change.Entered entered = (Change.Entered) last.change();
    Movement other = entered.movements().get(0).withEffectiveOn(march(2));
    Change forged = new Change.Entered(entered.transfer(), ImmutableList.of(other));
    entries.add(
        new JournalEntry(last.sequence(), last.batch(), last.postedAt(), forged, last.hash()));
    assertThat(Ledger.resume(Journal.of(ImmutableList.copyOf(entries)), ledger.head()))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aPartKnowsThatSomethingIsSettledByWhatIsNotLoaded() {
    Transfer in = posted("in", FUND, LI, 4, march(1));
    apply(3, in);
    apply(3, toReversal("r", in, march(3)));
    Transfer again = toReversal("s", in, march(3));
    LedgerSnapshot loaded = ledger.snapshot(Set.of(FUND, LI), Set.of(in.id(), again.id()));
    Ledger part = Ledger.resume(loaded, Journal.of(ImmutableList.of())).orElseThrow();
    assertThat(codes(part.decide(List.of(new LedgerCommand.Enter(again)), noon(march(3)))))
        .contains(LedgerReason.ALREADY_SETTLED);
  }

  @Test
  void whatTheLedgerEntersOfItsOwnCountsToo() {
    Ledger small = Books.open(Ledger.create(Books.ID, Books.TERMS, Books.at(0), 20, 1));
    small.apply(earned("e", ZHAO, 1, march(1), march(4)), noon(march(3))).orElseThrow();
    assertThat(codes(small.decide(List.of(expire(ZHAO, EXPIRED, 4)), noon(march(4)))))
        .containsExactly(LedgerReason.TOO_MANY_TRANSFERS);
  }

  @Test
  void aDayOfExpiryBelongsToALotAlone() {
    Posting posting = Posting.of(FUND, FUND, 1).expiring(march(9));
    Transfer transfer = build(Transfer.posted(TransferId.of("x")), march(3), posting);
    assertThat(codes(ledger.apply(transfer, noon(march(3)))))
        .containsExactlyInAnyOrder(LedgerReason.SAME_ACCOUNT, LedgerReason.COMPONENT_NOT_ALLOWED);
  }

  private static LedgerCommand small(long ceiling) {
    return new LedgerCommand.Open(
        Account.of(SMALL, MINUTES).withLimits(AccountLimits.NO_OVERDRAFT.withCeiling(ceiling)),
        GROUNDS);
  }

  private static LedgerCommand expire(AccountId account, AccountId into, int day) {
    return new LedgerCommand.Expire(account, into, march(day), GROUNDS);
  }

  private void apply(int day, Transfer transfer) {
    ledger.apply(transfer, noon(march(day))).orElseThrow();
  }

  private Outcome<Decision> ask(int day, LedgerCommand command) {
    return ledger.decide(List.of(command), noon(march(day)));
  }

  private List<JournalEntry> enter(int day, LedgerCommand command) {
    return ledger.enter(List.of(command), noon(march(day))).orElseThrow().entries();
  }

  private static List<Movement> expiries(List<JournalEntry> entries) {
    return entries.stream()
        .map(entry -> (Change.Entered) entry.change())
        .filter(entered -> entered.transfer().kind() == Transfer.Kind.EXPIRY)
        .flatMap(entered -> entered.movements().stream())
        .toList();
  }

  private List<LotUse> uses(Transfer transfer) {
    return ledger.entered(transfer.id()).orElseThrow().movements().stream()
        .flatMap(movement -> movement.lots().stream())
        .toList();
  }
}
