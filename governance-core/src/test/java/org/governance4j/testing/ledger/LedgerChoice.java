package org.governance4j.testing.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.RuleRef;

/** One command, as numbers that say what it is on a ledger as it is by then. */
record LedgerChoice(Act act, int[] n, boolean joined) {

  static final Grounds GROUNDS = Grounds.of(RuleRef.of("TEST-1", "a rule", "a source"));
  private static final ImmutableList<AccountId> HOLDERS = ids(1, 2, 3, 4, 5, 6);
  private static final ImmutableList<AccountId> KEEPERS = ids(1, 2, 6);
  private static final ImmutableList<AccountId> SHOPS = ids(3, 5, 7, 0, 1, 2, 6);
  private static final ImmutableList<AccountId> TAKERS = ids(7, 7, 7, 7, 8, 3);

  enum Act {
    GIVE,
    GIVE_LOT,
    GIFT,
    SPEND,
    SPEND_MANY,
    AT_MOST,
    HOLD,
    HOLD_MANY,
    POST,
    POST_PART,
    VOID,
    REVERSE,
    REVERSE_PART,
    REVERSE_AT_MOST,
    REVERSE_CLAIM,
    TIME_OUT,
    EXPIRE,
    CLOSE_PERIOD,
    STATUS,
    LIMITS,
    REPEAT,
    OPEN,
    FLAWED
  }

  private static ImmutableList<AccountId> ids(int... numbers) {
    ImmutableList.Builder<AccountId> ids = ImmutableList.builder();
    for (int number : numbers) {
      ids.add(LedgerAccounts.ALL.get(number).id());
    }
    return ids.build();
  }

  private static <T> T pick(List<T> from, int number) {
    return from.get(number % from.size());
  }

  /** What a choice is made upon: the ledger so far, what was asked for, and the day. */
  record Scene(OracleBook book, List<Transfer> asked, LocalDate today, int number) {

    TransferId nextId() {
      return TransferId.of("t" + number);
    }
  }

  LedgerCommand command(Scene scene) {
    return switch (act) {
      case TIME_OUT -> LedgerFlaws.sometimes(timeOut(scene), n);
      case EXPIRE -> LedgerFlaws.sometimes(expire(scene), n);
      case CLOSE_PERIOD ->
          new LedgerCommand.ClosePeriod(scene.today.minusDays(1 + n[0] % 12), GROUNDS);
      case STATUS ->
          new LedgerCommand.ChangeStatus(
              pick(LedgerAccounts.ALL, n[0]).id(),
              pick(
                  List.of(
                      Account.Status.OPEN,
                      Account.Status.OPEN,
                      Account.Status.FROZEN,
                      Account.Status.CLOSED),
                  n[1]),
              GROUNDS);
      case LIMITS -> LedgerFlaws.limits(this, scene);
      case OPEN -> LedgerFlaws.open(this);
      case REPEAT -> new LedgerCommand.Enter(repeat(scene));
      case FLAWED ->
          new LedgerCommand.Enter(
              LedgerFlaws.flawed(
                  new LedgerChoice(Act.values()[n[7] % Act.TIME_OUT.ordinal()], n, joined)
                      .transfer(scene),
                  this,
                  scene));
      default -> new LedgerCommand.Enter(transfer(scene));
    };
  }

  private LedgerCommand.TimeOut timeOut(Scene scene) {
    return new LedgerCommand.TimeOut(pick(HOLDERS, n[0]), sweepDay(scene), GROUNDS);
  }

  private LedgerCommand.Expire expire(Scene scene) {
    return new LedgerCommand.Expire(
        pick(KEEPERS, n[0]), pick(TAKERS, n[1]), sweepDay(scene), GROUNDS);
  }

  private LocalDate sweepDay(Scene scene) {
    return n[2] % 8 == 0 ? scene.today.plusDays(n[3] % 3) : scene.today.minusDays(n[3] % 4);
  }

  LocalDate effective(Scene scene) {
    return switch (n[4] % 8) {
      case 0, 1, 2 -> scene.today;
      case 3 -> scene.today.plusDays(n[5] % 4);
      case 4, 5, 6 -> scene.today.minusDays(n[5] % 9);
      default -> scene.today.minusDays(n[5] % 31);
    };
  }

  private Transfer repeat(Scene scene) {
    if (scene.asked.isEmpty()) {
      return give(scene);
    }
    Transfer again = pick(scene.asked, n[0]);
    return switch (n[1] % 4) {
      case 0 -> again;
      case 1 -> again.withRecordedAt(LedgerArbitraries.at(scene.today, n[2] % 500));
      case 2 -> again.withEffectiveOn(again.effectiveOn().minusDays(1));
      default ->
          again.withGrounds(Grounds.of(RuleRef.of("TEST-1", "the rule in other words", "another")));
    };
  }

  long amount(int index) {
    return 1 + n[index] % 6;
  }

  Transfer transfer(Scene scene) {
    return switch (act) {
      case GIVE -> give(scene);
      case GIVE_LOT -> giveLot(scene);
      case GIFT -> posted(scene, Posting.of(pick(KEEPERS, n[0]), pick(KEEPERS, n[1]), amount(2)));
      case SPEND -> posted(scene, Posting.of(pick(HOLDERS, n[0]), pick(SHOPS, n[1]), amount(2)));
      case SPEND_MANY -> posted(scene, many(false));
      case AT_MOST -> posted(scene, many(true));
      case HOLD -> pending(scene, Posting.of(pick(HOLDERS, n[0]), pick(SHOPS, n[1]), amount(2)));
      case HOLD_MANY -> pending(scene, many(false));
      case POST, POST_PART, VOID ->
          original(scene, t -> t.kind() == Transfer.Kind.PENDING)
              .map(hold -> settling(scene, hold))
              .orElseGet(() -> pending(scene, many(false)));
      default ->
          original(scene, t -> t.kind().isReversible())
              .map(original -> reversal(scene, original))
              .orElseGet(() -> giveLot(scene));
    };
  }

  private Posting[] many(boolean atMost) {
    Posting[] postings = new Posting[1 + n[3] % 3];
    for (int i = 0; i < postings.length; i++) {
      AccountId from = pick(HOLDERS, n[i]);
      AccountId to = pick(SHOPS, n[i] / 7 + n[i + 1]);
      boolean free = atMost && n[i + 2] % 3 > 0;
      postings[i] =
          free ? Posting.atMost(from, to, amount(i + 2)) : Posting.of(from, to, amount(i));
    }
    if (n[6] % 3 == 0 && postings.length == 3) {
      postings[1] = Posting.of(postings[0].to(), postings[1].to(), postings[1].amount());
    }
    return postings;
  }

  private Transfer give(Scene scene) {
    return posted(scene, Posting.of(LedgerAccounts.ISSUER.id(), pick(HOLDERS, n[0]), 1 + n[1] % 9));
  }

  private Transfer giveLot(Scene scene) {
    LocalDate day = effective(scene);
    Posting posting = Posting.of(LedgerAccounts.ISSUER.id(), pick(KEEPERS, n[0]), 1 + n[1] % 9);
    return build(
        scene,
        Transfer.posted(scene.nextId())
            .postings(
                ImmutableList.of(
                    n[2] % 6 == 0 ? posting : posting.expiring(day.plusDays(1 + n[3] % 20))))
            .effectiveOn(day));
  }

  private Transfer posted(Scene scene, Posting... postings) {
    return build(
        scene,
        Transfer.posted(scene.nextId())
            .postings(ImmutableList.copyOf(postings))
            .effectiveOn(effective(scene)));
  }

  private Transfer pending(Scene scene, Posting... postings) {
    LocalDate day = effective(scene);
    List<Posting> exact = new ArrayList<>();
    for (Posting posting : postings) {
      exact.add(posting);
    }
    return build(
        scene,
        Transfer.pending(scene.nextId())
            .postings(ImmutableList.copyOf(exact))
            .effectiveOn(day)
            .heldUntil(
                n[6] % 4 == 0 ? Optional.empty() : Optional.of(day.plusDays(1 + n[7] % 10))));
  }

  private Optional<Transfer> original(Scene scene, Predicate<Transfer> which) {
    List<Transfer> suitable =
        scene
            .book
            .changes(Change.Entered.class)
            .map(Change.Entered::transfer)
            .filter(which)
            .toList();
    if (suitable.isEmpty()) {
      return Optional.empty();
    }
    // The last ones more often than others: they are still open.
    int back = n[0] % 3 > 0 ? n[1] % Math.min(3, suitable.size()) : n[1] % suitable.size();
    return Optional.of(suitable.get(suitable.size() - 1 - back));
  }

  private LocalDate notBefore(Scene scene, LocalDate first) {
    LocalDate day = effective(scene);
    return day.isBefore(first) && n[6] % 10 > 0 ? first : day;
  }

  private Transfer settling(Scene scene, Transfer hold) {
    LocalDate day = notBefore(scene, hold.effectiveOn());
    if (act == Act.VOID) {
      return build(
          scene,
          Transfer.voiding(scene.nextId(), hold.id())
              .postings(ImmutableList.of())
              .lotsUntil(until(day))
              .effectiveOn(day));
    }
    ImmutableList<Posting> postings = ImmutableList.of();
    if (act == Act.POST_PART) {
      Posting some = pick(hold.postings(), n[2]);
      postings =
          ImmutableList.of(Posting.of(some.from(), some.to(), 1 + n[3] % (some.amount() + 1)));
    }
    return build(
        scene, Transfer.post(scene.nextId(), hold.id()).postings(postings).effectiveOn(day));
  }

  private Optional<LocalDate> until(LocalDate day) {
    return n[2] % 3 == 0 ? Optional.of(day.plusDays(1 + n[3] % 12)) : Optional.empty();
  }

  private Transfer reversal(Scene scene, Transfer original) {
    LocalDate day = notBefore(scene, original.effectiveOn());
    Transfer.Builder builder =
        Transfer.reversal(scene.nextId(), original.id()).effectiveOn(day).lotsUntil(until(day));
    if (act == Act.REVERSE_CLAIM || act == Act.REVERSE_AT_MOST && n[4] % 9 == 0) {
      builder.claim(
          n[5] % 9 == 0 ? pick(LedgerAccounts.ALL, n[6]).id() : LedgerAccounts.CLAIM.id());
    }
    return build(scene, builder.postings(reversed(scene, original)));
  }

  private ImmutableList<Posting> reversed(Scene scene, Transfer original) {
    boolean part =
        act == Act.REVERSE_PART
            || act == Act.REVERSE_AT_MOST
            || act == Act.REVERSE_CLAIM && n[6] % 2 == 0;
    if (!part) {
      return ImmutableList.of();
    }
    var movement = pick(scene.book.moved(original.id()), n[2]).movement();
    long amount = 1 + n[3] % (movement.amount() + 2);
    Posting back =
        act == Act.REVERSE_AT_MOST
            ? Posting.atMost(movement.to(), movement.from(), amount)
            : Posting.of(movement.to(), movement.from(), amount);
    return n[7] % 5 == 0 ? ImmutableList.of(back, back) : ImmutableList.of(back);
  }

  private Transfer build(Scene scene, Transfer.Builder builder) {
    return builder
        .recordedAt(LedgerArbitraries.at(scene.today, n[7] % 100))
        .grounds(GROUNDS)
        .build();
  }
}
