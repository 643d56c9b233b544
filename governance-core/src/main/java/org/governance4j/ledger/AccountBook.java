package org.governance4j.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/**
 * The changes of one account by effective day, and within a day in the order of recording, with
 * their running sums: a balance is a binary search, and a change that is written down late shifts
 * and raises all that lie behind it.
 *
 * <p>A transfer's number is its place in the order of recording, so a new change is always the last
 * of its day.
 */
final class AccountBook {

  private static final int FIRST_CAPACITY = 4;

  private final Account account;
  private int size;
  private long[] days = new long[FIRST_CAPACITY];
  private int[] numbers = new int[FIRST_CAPACITY];
  private boolean[] late = new boolean[FIRST_CAPACITY];
  private long[] posted = new long[FIRST_CAPACITY];
  private long[] held = new long[FIRST_CAPACITY];

  AccountBook(Account account) {
    this.account = account;
  }

  Account account() {
    return account;
  }

  /**
   * Adds what speaks against a change: the first day on which too little would be available, and
   * the first on which a sum would leave the range of long, be it only within the day.
   */
  void judge(Transfer transfer, long postedChange, long heldChange, List<Reason> violations) {
    long day = transfer.effectiveOn().toEpochDay();
    boolean below = false;
    boolean outside = false;
    int before = countUntil(day) - 1;
    for (int i = before; i < size && !(below && outside); i++) {
      long oldPosted = i < 0 ? 0 : posted[i];
      long oldHeld = i < 0 ? 0 : held[i];
      boolean wraps = wraps(oldPosted, oldHeld, postedChange, heldChange);
      if (wraps && !outside) {
        outside = true;
        violations.add(outOfRange(transfer, i == before ? day : days[i]));
      }
      // At a day's end an account with floor ZERO has no less than zero: this cannot wrap.
      boolean wouldBeBelow = oldPosted - oldHeld < heldChange - postedChange;
      if (wouldBeBelow
          && !below
          && account.floor() == Account.Floor.ZERO
          && (i == before || isLast(i))) {
        below = true;
        violations.add(belowFloor(transfer, i == before ? day : days[i], oldPosted - oldHeld));
      }
    }
  }

  /** Enters a change that has been judged. */
  void enter(int number, LocalDate effectiveOn, long postedChange, long heldChange) {
    long day = effectiveOn.toEpochDay();
    int at = countUntil(day);
    makeRoom(at);
    days[at] = day;
    numbers[at] = number;
    late[at] = at < size - 1;
    posted[at] = at == 0 ? 0 : posted[at - 1];
    held[at] = at == 0 ? 0 : held[at - 1];
    raise(at, postedChange, heldChange);
  }

  /** Takes back the change with the highest number. */
  void takeBack(LocalDate effectiveOn, long postedChange, long heldChange) {
    int at = countUntil(effectiveOn.toEpochDay()) - 1;
    raise(at, -postedChange, -heldChange);
    int behind = size - at - 1;
    System.arraycopy(days, at + 1, days, at, behind);
    System.arraycopy(numbers, at + 1, numbers, at, behind);
    System.arraycopy(late, at + 1, late, at, behind);
    System.arraycopy(posted, at + 1, posted, at, behind);
    System.arraycopy(held, at + 1, held, at, behind);
    size--;
  }

  /** How many changes are effective on or before a day. */
  int countUntil(long epochDay) {
    if (size == 0 || days[size - 1] <= epochDay) {
      return size;
    }
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] <= epochDay) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int size() {
    return size;
  }

  /** The balance after the first changes. */
  Balance balance(int count) {
    return count == 0 ? new Balance(0, 0) : new Balance(posted[count - 1], held[count - 1]);
  }

  /** The balance after those of the first changes whose transfers have a number below a bound. */
  Balance balance(int count, int numberBound) {
    long postedSum = 0;
    long heldSum = 0;
    for (int i = 0; i < count; i++) {
      if (numbers[i] < numberBound) {
        postedSum += posted[i] - (i == 0 ? 0 : posted[i - 1]);
        heldSum += held[i] - (i == 0 ? 0 : held[i - 1]);
      }
    }
    return new Balance(postedSum, heldSum);
  }

  /** The movements among some changes. */
  ImmutableList<StatementLine> lines(int from, int until, TransferLog log) {
    ImmutableList.Builder<StatementLine> lines = ImmutableList.builder();
    for (int i = from; i < until; i++) {
      Transfer transfer = log.get(numbers[i]);
      if (transfer.kind().moves()) {
        lines.add(line(i, transfer));
      }
    }
    return lines.build();
  }

  private StatementLine line(int i, Transfer transfer) {
    boolean pays = transfer.from().equals(account.id());
    return new StatementLine(
        transfer.id(),
        pays ? transfer.to() : transfer.from(),
        pays ? -transfer.amount() : transfer.amount(),
        posted[i],
        transfer.effectiveOn(),
        transfer.recordedAt(),
        transfer.rule(),
        late[i]);
  }

  private boolean isLast(int i) {
    return i == size - 1 || days[i + 1] != days[i];
  }

  private void raise(int from, long postedChange, long heldChange) {
    for (int i = from; i < size; i++) {
      posted[i] += postedChange;
      held[i] += heldChange;
    }
  }

  private void makeRoom(int at) {
    if (size == days.length) {
      grow(size + (size >> 1));
    }
    int behind = size - at;
    System.arraycopy(days, at, days, at + 1, behind);
    System.arraycopy(numbers, at, numbers, at + 1, behind);
    System.arraycopy(late, at, late, at + 1, behind);
    System.arraycopy(posted, at, posted, at + 1, behind);
    System.arraycopy(held, at, held, at + 1, behind);
    size++;
  }

  private void grow(int capacity) {
    days = Arrays.copyOf(days, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
    late = Arrays.copyOf(late, capacity);
    posted = Arrays.copyOf(posted, capacity);
    held = Arrays.copyOf(held, capacity);
  }

  private static boolean wraps(long oldPosted, long oldHeld, long postedChange, long heldChange) {
    long newPosted = oldPosted + postedChange;
    long newHeld = oldHeld + heldChange;
    return ((oldPosted ^ newPosted) & (postedChange ^ newPosted)) < 0
        || ((oldHeld ^ newHeld) & (heldChange ^ newHeld)) < 0
        || newPosted < Long.MIN_VALUE + newHeld;
  }

  private Reason belowFloor(Transfer transfer, long epochDay, long available) {
    return Reason.of(LedgerReason.BELOW_FLOOR, LedgerLaw.FLOOR, "transfer", Fact.of(transfer.id()))
        .with("account", Fact.of(account.id()))
        .with("amount", Fact.of(transfer.amount(), account.unit()))
        .with("day", Fact.of(LocalDate.ofEpochDay(epochDay)))
        .with("available", Fact.of(available, account.unit()));
  }

  private Reason outOfRange(Transfer transfer, long epochDay) {
    return Reason.of(
            LedgerReason.BALANCE_OUT_OF_RANGE, LedgerLaw.RANGE, "transfer", Fact.of(transfer.id()))
        .with("account", Fact.of(account.id()))
        .with("day", Fact.of(LocalDate.ofEpochDay(epochDay)));
  }
}
