package org.governance4j.examples.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;

/** Random commands of a town's days, many of them late, some of them senseless. */
final class Chain {

  /** Commands that are entered at once. */
  record Step(ImmutableList<LedgerCommand> commands, Instant at) {

    /** Whether it needs everything: a part closes neither a period nor an account. */
    boolean closes() {
      return commands.stream().anyMatch(Step::closes);
    }

    private static boolean closes(LedgerCommand command) {
      return command instanceof LedgerCommand.ClosePeriod
          || command instanceof LedgerCommand.ChangeStatus change
              && change.status() == Account.Status.CLOSED;
    }
  }

  private final Random random;
  private final List<Transfer> asked = new ArrayList<>();
  private LocalDate today = Town.START;
  private int number;

  Chain(long seed) {
    random = new Random(seed);
  }

  /** Ids of transfers that were asked for, and of some that were not. */
  TransferId anyTransfer() {
    return asked.isEmpty() || random.nextInt(8) == 0
        ? TransferId.of("nobody-" + random.nextInt(5))
        : asked.get(random.nextInt(asked.size())).id();
  }

  AccountId anyAccount() {
    return random.nextInt(10) == 0 ? AccountId.of("stranger") : pick(Town.ACCOUNTS).id();
  }

  Step next() {
    number++;
    if (random.nextInt(4) == 0) {
      today = today.plusDays(random.nextInt(3));
    }
    if (random.nextInt(60) == 0) {
      return new Step(close(today.minusDays(1 + random.nextInt(12))), at());
    }
    ImmutableList.Builder<LedgerCommand> commands = ImmutableList.builder();
    commands.add(command(0));
    for (int i = 1; random.nextInt(6) == 0; i++) {
      commands.add(command(i));
    }
    return new Step(commands.build(), at());
  }

  private Instant at() {
    return Town.at(random.nextInt(20) == 0 ? today.minusDays(2) : today, number);
  }

  /** All that is over is swept before a period is closed. */
  private ImmutableList<LedgerCommand> close(LocalDate through) {
    Stream<LedgerCommand> sweeps =
        Town.KEEPERS.stream()
            .map(keeper -> new LedgerCommand.Expire(keeper, Town.TAKER, through, Town.GROUNDS));
    Stream<LedgerCommand> timeOuts =
        Town.PLAIN.stream().map(plain -> new LedgerCommand.TimeOut(plain, through, Town.GROUNDS));
    LedgerCommand close = new LedgerCommand.ClosePeriod(through, Town.GROUNDS);
    return Streams.concat(sweeps, timeOuts, Stream.of(close))
        .collect(ImmutableList.toImmutableList());
  }

  private LedgerCommand command(int place) {
    int choice = random.nextInt(100);
    if (choice < 4) {
      AccountId taker = random.nextInt(4) == 0 ? Town.POOR_TAKER : Town.TAKER;
      return new LedgerCommand.Expire(pick(Town.KEEPERS), taker, sweepDay(), Town.GROUNDS);
    }
    if (choice < 6) {
      return new LedgerCommand.TimeOut(anyAccount(), sweepDay(), Town.GROUNDS);
    }
    if (choice < 8) {
      Account.Status status =
          pick(
              List.of(
                  Account.Status.OPEN,
                  Account.Status.OPEN,
                  Account.Status.FROZEN,
                  Account.Status.CLOSED));
      return new LedgerCommand.ChangeStatus(pick(Town.KEEPERS), status, Town.GROUNDS);
    }
    if (choice < 10) {
      return new LedgerCommand.ChangeLimits(
          pick(Town.PLAIN),
          new AccountLimits(
              Optional.of(-5L * random.nextInt(4)), Optional.of(10L + random.nextInt(80))),
          today.minusDays(random.nextInt(3)),
          Town.GROUNDS);
    }
    if (choice < 11) {
      Account account = pick(Town.ACCOUNTS);
      return new LedgerCommand.Open(
          random.nextBoolean() ? account : Account.of(AccountId.of("new-" + number), Town.POINTS),
          Town.GROUNDS);
    }
    Transfer transfer = transfer(TransferId.of("t" + number + "-" + place), choice);
    asked.add(transfer);
    return new LedgerCommand.Enter(transfer);
  }

  private LocalDate sweepDay() {
    return today.minusDays(random.nextInt(4));
  }

  private Transfer transfer(TransferId id, int choice) {
    if (choice < 14 && !asked.isEmpty()) {
      Transfer again = pick(asked);
      return random.nextInt(3) > 0
          ? again
          : again.withEffectiveOn(again.effectiveOn().minusDays(1));
    }
    if (choice < 40) {
      return earn(id);
    }
    if (choice < 62) {
      return build(Transfer.posted(id).postings(postings(true)));
    }
    if (choice < 74) {
      return build(
          Transfer.pending(id)
              .postings(postings(false))
              .heldUntil(
                  random.nextInt(4) == 0
                      ? Optional.empty()
                      : Optional.of(today.plusDays(random.nextInt(6)))));
    }
    if (choice < 84) {
      return settling(id);
    }
    return reversal(id);
  }

  private Transfer earn(TransferId id) {
    AccountId to = random.nextInt(5) == 0 ? pick(Town.PLAIN) : pick(Town.KEEPERS);
    LocalDate day = effective();
    Posting posting = Posting.of(Town.ISSUER, to, 1 + random.nextInt(15));
    boolean expires = Town.KEEPERS.contains(to) && random.nextInt(6) > 0;
    Posting lot = expires ? posting.expiring(day.plusDays(1 + random.nextInt(20))) : posting;
    return build(Transfer.posted(id).postings(ImmutableList.of(lot)), day);
  }

  private ImmutableList<Posting> postings(boolean mayTakeWhatThereIs) {
    ImmutableList.Builder<Posting> postings = ImmutableList.builder();
    for (int i = 0; i == 0 || random.nextInt(4) == 0; i++) {
      AccountId from = random.nextInt(4) == 0 ? pick(Town.PLAIN) : pick(Town.KEEPERS);
      AccountId to =
          random.nextInt(3) == 0
              ? pick(Town.KEEPERS)
              : random.nextInt(20) == 0 ? anyAccount() : pick(Town.PLAIN);
      long amount = 1 + random.nextInt(9);
      postings.add(
          mayTakeWhatThereIs && random.nextInt(5) == 0
              ? Posting.atMost(from, to, amount)
              : Posting.of(from, to, amount));
    }
    return postings.build();
  }

  private Transfer settling(TransferId id) {
    Optional<Transfer> hold = recent(Transfer.Kind.PENDING);
    if (hold.isEmpty()) {
      return earn(id);
    }
    TransferId pending = hold.get().id();
    Posting some = pick(hold.get().postings());
    return switch (random.nextInt(3)) {
      case 0 ->
          build(Transfer.voiding(id, pending).postings(ImmutableList.of()).lotsUntil(until()));
      case 1 -> build(Transfer.post(id, pending).postings(ImmutableList.of()));
      default ->
          build(
              Transfer.post(id, pending)
                  .postings(
                      ImmutableList.of(Posting.of(some.from(), some.to(), 1 + random.nextInt(5)))));
    };
  }

  private Transfer reversal(TransferId id) {
    Optional<Transfer> original =
        recent(
            pick(
                List.of(
                    Transfer.Kind.POSTED,
                    Transfer.Kind.POSTED,
                    Transfer.Kind.POST,
                    Transfer.Kind.REVERSAL)));
    if (original.isEmpty()) {
      return earn(id);
    }
    Transfer.Builder reversal = Transfer.reversal(id, original.get().id()).lotsUntil(until());
    if (random.nextInt(4) == 0) {
      reversal.claim(Town.CLAIM);
    }
    if (random.nextBoolean() || original.get().postings().isEmpty()) {
      return build(reversal.postings(ImmutableList.of()));
    }
    Posting some = pick(original.get().postings());
    long amount = 1 + random.nextInt(6);
    return build(
        reversal.postings(
            ImmutableList.of(
                random.nextInt(3) == 0
                    ? Posting.atMost(some.to(), some.from(), amount)
                    : Posting.of(some.to(), some.from(), amount))));
  }

  private Optional<LocalDate> until() {
    return random.nextInt(4) == 0
        ? Optional.of(today.plusDays(1 + random.nextInt(12)))
        : Optional.empty();
  }

  /** One of the last that were asked for, which may be open still. */
  private Optional<Transfer> recent(Transfer.Kind kind) {
    List<Transfer> all = asked.stream().filter(transfer -> transfer.kind() == kind).toList();
    List<Transfer> last = all.subList(Math.max(0, all.size() - 8), all.size());
    return last.isEmpty() ? Optional.empty() : Optional.of(pick(last));
  }

  private LocalDate effective() {
    return switch (random.nextInt(6)) {
      case 0 -> today.minusDays(random.nextInt(25));
      case 1 -> today.plusDays(random.nextInt(4));
      case 2, 3 -> today.minusDays(random.nextInt(5));
      default -> today;
    };
  }

  private Transfer build(Transfer.Builder builder) {
    return build(builder, effective());
  }

  private Transfer build(Transfer.Builder builder, LocalDate day) {
    return builder
        .effectiveOn(day)
        .recordedAt(Town.at(today, number))
        .grounds(Town.GROUNDS)
        .build();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
