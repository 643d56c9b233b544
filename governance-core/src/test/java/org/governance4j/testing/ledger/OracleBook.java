package org.governance4j.testing.ledger;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Movement.Effect;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.testing.ledger.OracleLots.OracleLot;

/** The entries so far, and where what they say is found again: nothing is added up here. */
final class OracleBook {

  private final ImmutableList<OracleEntry> entries;
  private final ImmutableList<Moved> moved;
  private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
  private final ListMultimap<MovementRef, Moved> answers = ArrayListMultimap.create();
  private final ListMultimap<Long, Used> uses = ArrayListMultimap.create();
  private final List<OracleLot> lots = new ArrayList<>();

  OracleBook(List<OracleEntry> entries) {
    this.entries = ImmutableList.copyOf(entries);
    this.moved = moved(this.entries);
    changes(Change.Opened.class).map(Change.Opened::account).forEach(a -> accounts.put(a.id(), a));
    for (Moved one : moved) {
      one.movement.original().ifPresent(original -> answers.put(original, one));
      for (LotUse use : one.movement.lots()) {
        uses.put(use.lot(), new Used(one, use));
        if (use.use() == LotUse.Use.OPEN) {
          lots.add(OracleLot.opened(one, use));
        }
      }
    }
  }

  /** What a movement did to a lot. */
  record Used(Moved by, LotUse use) {}

  /** A movement, and where it is within its transfer. */
  record Moved(Transfer transfer, int place, Movement movement) {

    boolean isBookedBy(LocalDate day) {
      return !movement.bookedOn().isAfter(day);
    }

    boolean moves() {
      return movement.effect() != Effect.HOLD && movement.effect() != Effect.RELEASE;
    }

    /** Whether it is a movement, or ends, reverses or revives a part of it. */
    boolean isPartOf(Moved other) {
      return ref().equals(other.ref()) || movement.original().equals(Optional.of(other.ref()));
    }

    MovementRef ref() {
      return new MovementRef(transfer.id(), place);
    }
  }

  /** Limits and the first day on which they hold. */
  record Since(LocalDate day, AccountLimits limits) {}

  private static ImmutableList<Moved> moved(List<OracleEntry> entries) {
    ImmutableList.Builder<Moved> all = ImmutableList.builder();
    for (OracleEntry entry : entries) {
      if (entry.change() instanceof Change.Entered entered) {
        for (int place = 0; place < entered.movements().size(); place++) {
          all.add(new Moved(entered.transfer(), place, entered.movements().get(place)));
        }
      }
    }
    return all.build();
  }

  ImmutableList<OracleEntry> entries() {
    return entries;
  }

  ImmutableList<Moved> moved() {
    return moved;
  }

  OracleBook upTo(long sequence) {
    return new OracleBook(entries.stream().filter(e -> e.sequence() <= sequence).toList());
  }

  /** The book with one more entry, of a batch that began with an entry. */
  OracleBook plus(Change change, long batch, Instant at) {
    List<OracleEntry> more = new ArrayList<>(entries);
    more.add(new OracleEntry(entries.size() + 1L, batch, at, change));
    return new OracleBook(more);
  }

  /** The book as it would be with a transfer that has done some movements. */
  OracleBook with(Transfer transfer, List<Movement> movements) {
    return movements.isEmpty()
        ? this
        : plus(new Change.Entered(transfer, ImmutableList.copyOf(movements)), 1, Instant.EPOCH);
  }

  LedgerTerms terms() {
    return changes(Change.Started.class).findFirst().orElseThrow().terms();
  }

  <C extends Change> Stream<C> changes(Class<C> kind) {
    return entries.stream().map(OracleEntry::change).filter(kind::isInstance).map(kind::cast);
  }

  ImmutableList<Account> accounts() {
    return ImmutableList.copyOf(accounts.values());
  }

  Optional<Account> account(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  boolean keepsLots(AccountId id) {
    return account(id).orElseThrow().lots() != Account.Lots.NONE;
  }

  Account.Status status(AccountId id) {
    return changes(Change.StatusChanged.class)
        .filter(change -> change.accountId().equals(id))
        .reduce((earlier, later) -> later)
        .map(Change.StatusChanged::status)
        .orElse(Account.Status.OPEN);
  }

  /** The limits of an account in the order in which they were stated. */
  List<Since> limits(AccountId id) {
    List<Since> all = new ArrayList<>();
    all.add(new Since(LocalDate.MIN, account(id).orElseThrow().limits()));
    changes(Change.LimitsChanged.class)
        .filter(change -> change.accountId().equals(id))
        .forEach(change -> all.add(new Since(change.since(), change.limits())));
    return all;
  }

  AccountLimits limits(AccountId id, LocalDate on) {
    return limits(id).stream()
        .filter(since -> !since.day().isAfter(on))
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .limits();
  }

  /** The last day of the last closed period; the day before the first, if there is none. */
  LocalDate closedThrough() {
    return changes(Change.PeriodClosed.class)
        .reduce((earlier, later) -> later)
        .map(Change.PeriodClosed::through)
        .orElse(terms().firstDay().minusDays(1));
  }

  /** The first day whose published balances something of a day can still change. */
  LocalDate booked(LocalDate effectiveOn) {
    LocalDate open = closedThrough().plusDays(1);
    return effectiveOn.isBefore(open) ? open : effectiveOn;
  }

  Optional<Change.Entered> entered(TransferId id) {
    return changes(Change.Entered.class)
        .filter(entered -> entered.transfer().id().equals(id))
        .findFirst();
  }

  /** The movements of a transfer. */
  List<Moved> moved(TransferId id) {
    return moved.stream().filter(one -> one.transfer().id().equals(id)).toList();
  }

  /** The transfers that post, void, time out or reverse another. */
  List<Transfer> settlers(TransferId id) {
    return changes(Change.Entered.class)
        .map(Change.Entered::transfer)
        .filter(transfer -> transfer.of().equals(Optional.of(id)))
        .toList();
  }

  /** How much of a movement is neither reversed nor revived. */
  long open(Moved one) {
    return one.movement().amount()
        - answers(one).stream().mapToLong(other -> other.movement().amount()).sum();
  }

  /** The movements that end, reverse or revive a part of another. */
  List<Moved> answers(Moved other) {
    return answers.get(other.ref());
  }

  /** What was done to a lot. */
  List<Used> uses(long lot) {
    return uses.get(lot);
  }

  /** All lots in the order in which they were opened. */
  List<OracleLot> lots() {
    return lots;
  }
}
