package org.governance4j.examples.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.TransferId;
import org.jspecify.annotations.Nullable;

/** By how much some entries change the sums of each account on each day. */
final class DayChanges {

  /** What a lot's row says of it. */
  record LotTerms(AccountId account, LocalDate bookedOn, @Nullable LocalDate expiresOn) {}

  /** An account on a day. */
  record Key(AccountId account, LocalDate day) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int accounts = account.compareTo(other.account);
      return accounts != 0 ? accounts : day.compareTo(other.day);
    }
  }

  /** What changes of a lot on a day: what of it is free, and what expires. */
  static final class LotSums {
    long free;
    long expiring;
  }

  /** The sums that a day changes. */
  static final class Sums {
    long posted;
    long held;
    long expired;
    long expected;
    long corrected;

    boolean isZero() {
      return (posted | held | expired | expected | corrected) == 0;
    }
  }

  final Map<Key, Sums> sums = new TreeMap<>();

  /** What changes of a lot on its own days: is free when it arrives, and expires in time. */
  final Map<Long, LotSums> inTime = new TreeMap<>();

  /** What changes of a lot on other days. */
  final Map<Long, Map<LocalDate, LotSums>> atOtherTimes = new TreeMap<>();

  private final Map<Long, LotTerms> lots;
  private final Map<MovementRef, LocalDate> heldUntil;

  /**
   * The lots that the entries use, and until when those movements hold that are not held for ever.
   */
  DayChanges(Map<Long, LotTerms> lots, Map<MovementRef, LocalDate> heldUntil) {
    this.lots = lots;
    this.heldUntil = heldUntil;
  }

  void add(List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      if (entry.change() instanceof Change.Entered entered) {
        add(entered);
      }
    }
    sums.values().removeIf(Sums::isZero);
  }

  /** What a lot is that the entries use. */
  LotTerms terms(long lot) {
    LotTerms terms = lots.get(lot);
    if (terms == null) {
      throw new StoreException("lot " + lot + " has no row");
    }
    return terms;
  }

  private void add(Change.Entered entered) {
    TransferId transfer = entered.transfer().id();
    for (int place = 0; place < entered.movements().size(); place++) {
      Movement movement = entered.movements().get(place);
      // A hold is its own; what settles it follows its time.
      MovementRef hold =
          movement.effect() == Movement.Effect.HOLD
              ? new MovementRef(transfer, place)
              : movement.original().orElse(new MovementRef(transfer, place));
      add(movement, heldUntil.get(hold));
    }
  }

  private void add(Movement movement, @Nullable LocalDate until) {
    switch (movement.effect()) {
      case MOVE, REVIVE -> post(movement);
      case HOLD -> hold(movement, movement.amount(), until);
      case SETTLE -> {
        post(movement);
        hold(movement, -movement.amount(), until);
      }
      case RELEASE -> hold(movement, -movement.amount(), until);
    }
    for (LotUse use : movement.lots()) {
      free(use, terms(use.lot()), movement.bookedOn(), until);
      expire(use, terms(use.lot()), movement.bookedOn(), until);
    }
  }

  private void post(Movement movement) {
    post(movement, movement.from(), -movement.amount());
    post(movement, movement.to(), movement.amount());
  }

  private void post(Movement movement, AccountId account, long change) {
    at(account, movement.bookedOn()).posted += change;
    if (!movement.effectiveOn().equals(movement.bookedOn())) {
      at(account, movement.effectiveOn()).corrected += change;
      at(account, movement.bookedOn()).corrected -= change;
    }
  }

  private void hold(Movement movement, long change, @Nullable LocalDate until) {
    LocalDate day = movement.bookedOn();
    at(movement.from(), day).held += change;
    at(movement.to(), day).expected += change;
    if (until != null) {
      at(movement.from(), later(until, day)).held -= change;
      at(movement.to(), later(until, day)).expected -= change;
    }
  }

  private void free(LotUse use, LotTerms lot, LocalDate booked, @Nullable LocalDate until) {
    changes(
        use, booked, until, (day, change) -> sums(use.lot(), day, lot.bookedOn()).free += change);
  }

  private void expire(LotUse use, LotTerms lot, LocalDate booked, @Nullable LocalDate until) {
    LocalDate expiry = lot.expiresOn();
    if (expiry != null) {
      changes(
          use,
          later(expiry, booked),
          until,
          (day, change) -> {
            at(lot.account(), day).expired += change;
            sums(use.lot(), day, expiry).expiring += change;
          });
    }
  }

  /** By how much something of a lot is more from a day on. */
  private interface DayChange {
    void on(LocalDate day, long change);
  }

  /** What a hold pins is there again once the hold is over, whenever it is unpinned. */
  private static void changes(
      LotUse use, LocalDate day, @Nullable LocalDate until, DayChange change) {
    long amount = use.amount();
    switch (use.use()) {
      case OPEN, RESTORE -> change.on(day, amount);
      case TAKE -> change.on(day, -amount);
      case PIN -> {
        change.on(day, -amount);
        onceOver(day, until, amount, change);
      }
      case TAKE_PINNED -> onceOver(day, until, -amount, change);
      case UNPIN -> {
        change.on(day, amount);
        onceOver(day, until, -amount, change);
      }
    }
  }

  private static void onceOver(
      LocalDate day, @Nullable LocalDate until, long amount, DayChange change) {
    if (until != null) {
      change.on(later(day, until), amount);
    }
  }

  private LotSums sums(long lot, LocalDate day, @Nullable LocalDate own) {
    return day.equals(own)
        ? inTime.computeIfAbsent(lot, none -> new LotSums())
        : atOtherTimes
            .computeIfAbsent(lot, none -> new TreeMap<>())
            .computeIfAbsent(day, none -> new LotSums());
  }

  private Sums at(AccountId account, LocalDate day) {
    return sums.computeIfAbsent(new Key(account, day), unknown -> new Sums());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
