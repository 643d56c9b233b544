package org.governance4j.testing.ledger;

import static org.governance4j.ledger.LedgerReason.ABOVE_CEILING;
import static org.governance4j.ledger.LedgerReason.ACCOUNT_CLOSED;
import static org.governance4j.ledger.LedgerReason.BELOW_FLOOR;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.LotUse.Use;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Movement.Effect;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.testing.ledger.OracleBook.Moved;
import org.governance4j.testing.ledger.OracleLots.OracleLot;
import org.governance4j.testing.ledger.OracleLots.Part;

/** A transfer on the way: its movements so far, on a book that has not entered it. */
final class OracleDraft {

  final OracleBook before;
  final Transfer transfer;
  final List<Movement> movements = new ArrayList<>();
  final Set<LedgerReason> found = EnumSet.noneOf(LedgerReason.class);

  OracleDraft(OracleBook before, Transfer transfer) {
    this.before = before;
    this.transfer = transfer;
  }

  OracleDraft copy() {
    OracleDraft copy = new OracleDraft(before, transfer);
    copy.movements.addAll(movements);
    copy.found.addAll(found);
    return copy;
  }

  /** The book as the movements so far leave it. */
  OracleBook book() {
    return before.with(transfer, movements);
  }

  void add(
      Effect effect,
      AccountId from,
      AccountId to,
      long amount,
      LocalDate day,
      Optional<MovementRef> original,
      List<LotUse> uses) {
    movements.add(
        new Movement(
            effect,
            from,
            to,
            amount,
            day,
            before.booked(day),
            original,
            ImmutableList.copyOf(uses)));
  }

  static LotUse use(Use use, Part part) {
    return new LotUse(use, part.lot(), part.amount(), Optional.empty());
  }

  /** The number of the next lot, if some more of this movement were opened. */
  long nextLot(int opened) {
    return new OracleLots(book()).all().size() + (long) opened;
  }

  LotUse opening(int opened, long amount, LotUse.Opening opening) {
    return new LotUse(Use.OPEN, nextLot(opened), amount, Optional.of(opening));
  }

  /** What a payer that keeps lots gives on the effective day; what had expired is revived first. */
  List<Part> spend(AccountId payer, long amount) {
    return spend(payer, amount, ImmutableList.of(), true);
  }

  /** The same, which takes first from some lots, no more than an amount of each. */
  List<Part> spend(AccountId payer, long amount, List<Part> first, boolean others) {
    List<Part> parts = new ArrayList<>();
    long left = amount;
    for (Part part : first) {
      left -= take(parts, part.lot(), Math.min(left, part.amount()));
    }
    LocalDate on = transfer.effectiveOn();
    for (boolean opened : new boolean[] {false, true}) {
      for (OracleLot lot : new OracleLots(book()).inOrder(payer)) {
        if (others && !lot.isExpiredOn(on) && lot.bookedOn().isAfter(before.booked(on)) == opened) {
          left -= take(parts, lot.number(), left);
        }
      }
    }
    if (left > 0) {
      found.add(BELOW_FLOOR);
    }
    return parts;
  }

  /** Takes what a lot has, revived where it must be; of what was taken from it before, no more. */
  private long take(List<Part> parts, long number, long most) {
    OracleLots lots = new OracleLots(book());
    long before = parts.stream().filter(part -> part.lot() == number).mapToLong(Part::amount).sum();
    OracleLot lot = lots.lot(number);
    long there = Math.min(lots.remaining(lot), least(lot, LocalDate.MAX)) - before;
    long taken = Math.min(there, most);
    taken += revive(number, most - taken, before + taken);
    if (taken > 0) {
      parts.add(new Part(number, taken));
    }
    return taken;
  }

  /** The least that is free of a lot on the day of the transfer and all later ones until a day. */
  private long least(OracleLot lot, LocalDate until) {
    LocalDate booked = before.booked(transfer.effectiveOn());
    if (transfer.heldUntil().filter(end -> !end.isAfter(booked)).isPresent()) {
      return Long.MAX_VALUE; // What is over on its own day leaves no day with less.
    }
    LocalDate from = booked.isBefore(lot.bookedOn()) ? lot.bookedOn() : booked;
    if (!from.isBefore(until)) {
      return Long.MAX_VALUE;
    }
    return least(lot, from, until);
  }

  private long least(OracleLot lot, LocalDate from, LocalDate until) {
    OracleBalances balances = new OracleBalances(book());
    long least = balances.expired(lot, from);
    for (LocalDate day : balances.days().subSet(from, until)) {
      least = Math.min(least, balances.expired(lot, day));
    }
    return least;
  }

  /** What of a part that a hold pinned is there on every day on which the hold is over. */
  long there(Moved hold, Part part) {
    if (hold.transfer().heldUntil().isEmpty()) {
      return part.amount();
    }
    OracleLot lot = new OracleLots(book()).lot(part.lot());
    LocalDate from =
        Stream.of(
                hold.transfer().heldUntil().get(),
                before.booked(transfer.effectiveOn()),
                lot.bookedOn())
            .max(LocalDate::compareTo)
            .orElseThrow();
    return Math.max(0, Math.min(part.amount(), least(lot, from, LocalDate.MAX)));
  }

  private long revive(long number, long most, long taken) {
    long left = most;
    for (Moved expiry : new OracleLots(book()).expiriesOf(number)) {
      OracleBook book = book();
      OracleLots lots = new OracleLots(book);
      long free = least(lots.lot(number), expiry.movement().bookedOn());
      long amount =
          Math.min(
              Math.min(left, free - taken - (most - left)),
              Math.min(book.open(expiry), lots.takenOf(expiry, number)));
      if (amount > 0) {
        LocalDate expired = expiry.movement().effectiveOn();
        LocalDate on = transfer.effectiveOn();
        LocalDate day = expired.isAfter(on) ? expired : on;
        movements.add(
            new Movement(
                Effect.REVIVE,
                expiry.movement().to(),
                expiry.movement().from(),
                amount,
                day,
                before.booked(day),
                Optional.of(expiry.ref()),
                ImmutableList.of(use(Use.RESTORE, new Part(number, amount)))));
        if (before.status(expiry.movement().to()) == Account.Status.CLOSED) {
          found.add(ACCOUNT_CLOSED);
        }
        left -= amount;
      }
    }
    return most - left;
  }

  /** Whether no movement from one on takes an account beyond a limit, on any day. */
  boolean isWithin(int first) {
    List<Movement> its = movements.subList(first, movements.size());
    OracleDraft check = copy();
    check.found.clear();
    // A claim is of what an account lacks, not of what another one has no room for.
    check.judge(payers(its), transfer.claim().isPresent() ? Set.of() : receivers(its));
    return check.found.isEmpty() && found.isEmpty();
  }

  private static Set<AccountId> payers(List<Movement> movements) {
    return movements.stream().map(Movement::from).collect(Collectors.toSet());
  }

  private static Set<AccountId> receivers(List<Movement> movements) {
    return movements.stream().map(Movement::to).collect(Collectors.toSet());
  }

  private static Set<AccountId> accounts(List<Movement> movements) {
    Set<AccountId> all = new HashSet<>();
    movements.forEach(movement -> all.add(movement.from()));
    movements.forEach(movement -> all.add(movement.to()));
    return all;
  }

  /** Judges what all movements together leave. */
  void judge() {
    Set<AccountId> all = accounts(movements);
    // Where nothing moves, nothing moves on a closed account either.
    List<Movement> some = movements.stream().filter(movement -> movement.amount() > 0).toList();
    if (accounts(some).stream().anyMatch(id -> before.status(id) == Account.Status.CLOSED)) {
      found.add(ACCOUNT_CLOSED);
    }
    judge(all, all);
  }

  /** Judges the floors of some accounts and the ceilings of others. */
  private void judge(Set<AccountId> payers, Set<AccountId> receivers) {
    OracleBalances after = new OracleBalances(book());
    for (LocalDate day : days(after)) {
      for (AccountId account : payers) {
        AccountLimits limits = before.limits(account, day);
        if (limits.floor().isPresent() && after.available(account, day) < limits.floor().get()) {
          found.add(BELOW_FLOOR);
        }
      }
      for (AccountId account : receivers) {
        AccountLimits limits = before.limits(account, day);
        if (limits.ceiling().isPresent() && after.coming(account, day) > limits.ceiling().get()) {
          found.add(ABOVE_CEILING);
        }
      }
    }
  }

  private SortedSet<LocalDate> days(OracleBalances after) {
    SortedSet<LocalDate> days = new TreeSet<>(after.days());
    LocalDate first = before.booked(transfer.effectiveOn());
    days.add(first);
    return days.tailSet(first);
  }
}
