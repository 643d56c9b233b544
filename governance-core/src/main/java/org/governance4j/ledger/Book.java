package org.governance4j.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.AccountState;
import org.governance4j.journal.LedgerUnit;
import org.jspecify.annotations.Nullable;

/** The state of one account: its limits, its sums by day as of any row, its lots and its holds. */
final class Book {

  /** How many entries the ledger had before the account was opened; -1 if it is only named. */
  record Opening(int entries) {}

  /** The limits from a day on, until those of the next in a list. */
  record Since(int day, AccountLimits limits) {}

  /** No floor: lower than any balance. */
  static final long NO_FLOOR = Long.MIN_VALUE;

  private static final int BEFORE_ALL = -1;

  /** How many changes are added up at once at the most, so that no transfer takes long. */
  private static final int MOST_AT_ONCE = 4_096;

  private final AccountId id;
  private final LedgerUnit unit;
  private final int number;
  private final Account opened;
  private Account account;
  private Account.Status status = Account.Status.OPEN;
  private final Series posted = new Series();
  private @Nullable Series held;
  private @Nullable Series expired;
  private @Nullable Series corrected;
  private @Nullable DaySums filled;
  private final @Nullable LotQueue lots;
  private final boolean named;
  private final Opening opening;
  private List<Since> limits;

  /** The floor where it has always been the same, so that it is near; else the list says. */
  private long floor;

  private boolean hasOneFloor;

  /** What can be spent by day: made when the posted sum alone does not say it any more. */
  private @Nullable DaySums available;

  private @Nullable List<Integer> expiries;
  private @Nullable NavigableSet<Integer> holds;
  private long traffic;
  private int coming;
  private @Nullable Series expected;

  Book(Account account, int number, Opening opening, LotTable table) {
    this.account = account;
    opened = account;
    id = account.id();
    unit = account.unit();
    this.number = number;
    this.opening = opening;
    lots = account.lots() == Account.Lots.NONE ? null : new LotQueue(table, account.lots());
    named = opening.entries() < 0;
    limits = List.of(new Since(Integer.MIN_VALUE, account.limits()));
    noteFloor();
    if (account.limits().ceiling().isPresent()) {
      filled = new DaySums();
    }
  }

  Account account() {
    return account;
  }

  AccountId id() {
    return id;
  }

  LedgerUnit unit() {
    return unit;
  }

  /** The account as it was opened. */
  Account opened() {
    return opened;
  }

  int number() {
    return number;
  }

  Opening opening() {
    return opening;
  }

  /** Whether nothing but the account's id is in memory. */
  boolean isNamed() {
    return named;
  }

  Account.Status status() {
    return status;
  }

  void status(Account.Status now) {
    status = now;
  }

  List<Since> limits() {
    return limits;
  }

  void addLimits(Stream<Since> later) {
    limits(Stream.concat(limits.stream(), later).toList());
  }

  void limits(List<Since> now) {
    limits = now;
    account = account.withLimits(now.get(now.size() - 1).limits());
    noteFloor();
  }

  private void noteFloor() {
    hasOneFloor = limits.size() == 1;
    floor = account.limits().floor().orElse(NO_FLOOR);
  }

  /** Whether the floor has been the same since ever. */
  boolean hasOneFloor() {
    return hasOneFloor;
  }

  /** That floor, or {@link #NO_FLOOR}. */
  long floor() {
    return floor;
  }

  Series posted() {
    return posted;
  }

  DaySums available() {
    DaySums sums = available;
    if (sums == null) {
      sums = new DaySums();
      posted.forEach(sums::add);
      available = sums;
    }
    return sums;
  }

  /** The least that can be spent on any day from one on, before another. */
  long leastAvailable(int from, int until) {
    return available == null && from >= posted.lastDay()
        ? posted.total()
        : available().least(from, until);
  }

  @Nullable Series held() {
    return held;
  }

  @Nullable Series expired() {
    return expired;
  }

  @Nullable DaySums filled() {
    return filled;
  }

  @Nullable Series expected() {
    return expected;
  }

  /** Begins to keep what a ceiling is compared with, as if it had been kept from the beginning. */
  void fill() {
    DaySums sums = new DaySums();
    posted.forEach(sums::add);
    if (expected != null) {
      expected.forEach(sums::add);
    }
    if (expired != null) {
      expired.forEach((day, change) -> sums.add(day, -change));
    }
    filled = sums;
  }

  @Nullable LotQueue lots() {
    return lots;
  }

  /** The rows by which lots of it expired. */
  List<Integer> expiries() {
    return expiries == null ? List.of() : expiries;
  }

  void noteExpiry(int row, boolean enter) {
    List<Integer> known = expiries;
    if (known == null) {
      known = new ArrayList<>(2);
      expiries = known;
    }
    if (enter) {
      known.add(row);
    } else {
      known.remove(known.size() - 1);
    }
  }

  /** The rows by which amounts of it are held back. */
  Collection<Integer> holds() {
    return holds == null ? List.of() : holds;
  }

  /** Notes whether a row holds something back; whether that is new. */
  boolean noteHold(int row, boolean isHeld) {
    NavigableSet<Integer> known = holds;
    if (known == null) {
      known = new TreeSet<>();
      holds = known;
    }
    return isHeld ? known.add(row) : known.remove(row);
  }

  /** Changes how many holds are to be paid into it. */
  void addComing(int change) {
    coming += change;
  }

  long traffic() {
    return traffic;
  }

  void addTraffic(long amount) {
    traffic += amount;
  }

  /** Enters a change of the posted sum, or takes the last one back. */
  void post(int row, int day, long change, boolean enter) {
    change(posted, row, day, change, enter);
    if (available != null) {
      available.add(day, enter ? change : -change);
    } else if (posted.late() != null || posted.size() > MOST_AT_ONCE) {
      available();
    }
    fill(day, change, enter);
  }

  /** Notes that a change happened before the day on which it is booked, or takes that back. */
  void correct(int row, int happened, int booked, long change, boolean enter) {
    if (corrected == null) {
      corrected = new Series();
    }
    change(corrected, row, happened, change, enter);
    change(corrected, row, booked, -change, enter);
  }

  /** How much more a day's balance is by when things happened than by when they were booked. */
  long correction(int day, int rowBound) {
    return corrected == null ? 0 : corrected.until(day, rowBound);
  }

  @Nullable Series corrected() {
    return corrected;
  }

  /** Enters a change of what is held back, or takes the last one back. */
  void hold(int row, int day, long change, boolean enter) {
    if (held == null) {
      held = new Series();
    }
    change(held, row, day, change, enter);
    available().add(day, enter ? -change : change);
  }

  /** Enters a change of what expires on a day, or takes the last one back. */
  void expire(int row, int day, long change, boolean enter) {
    if (expired == null) {
      expired = new Series();
    }
    change(expired, row, day, change, enter);
    available().add(day, enter ? -change : change);
    fill(day, -change, enter);
  }

  /** Enters a change of what is on its way, or takes it back. */
  void expect(int row, int day, long change, boolean enter) {
    if (expected == null) {
      expected = new Series();
    }
    change(expected, row, day, change, enter);
    fill(day, change, enter);
  }

  private void fill(int day, long change, boolean enter) {
    if (filled != null) {
      filled.add(day, enter ? change : -change);
    }
  }

  private static void change(Series series, int row, int day, long change, boolean enter) {
    if (enter) {
      series.add(row, day, change);
    } else {
      series.removeLast();
    }
  }

  /** The balance by a day as of the rows below a bound. */
  Balance balance(int day, int rowBound) {
    return new Balance(
        posted.until(day, rowBound),
        held == null ? 0 : held.until(day, rowBound),
        expired == null ? 0 : expired.until(day, rowBound));
  }

  /** Takes over the sums of a snapshot, as if they had been entered before every row. */
  void load(AccountState state) {
    traffic = state.traffic();
    for (AccountState.DayChange change : state.days()) {
      int day = LedgerState.day(change.day());
      if (change.posted() != 0) {
        post(BEFORE_ALL, day, change.posted(), true);
      }
      if (change.held() != 0) {
        hold(BEFORE_ALL, day, change.held(), true);
      }
      if (change.expired() != 0) {
        expire(BEFORE_ALL, day, change.expired(), true);
      }
      if (change.expected() != 0) {
        expect(BEFORE_ALL, day, change.expected(), true);
      }
      if (change.corrected() != 0) {
        corrected = corrected == null ? new Series() : corrected;
        corrected.add(BEFORE_ALL, day, change.corrected());
      }
    }
  }

  boolean isEmpty() {
    return posted.total() == 0
        && coming == 0
        && holds().isEmpty()
        && (lots == null || lots.size() == 0);
  }
}
