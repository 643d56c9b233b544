package org.governance4j.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.jspecify.annotations.Nullable;

/**
 * The fold of a ledger's entries: it judges nothing. Every entry can be taken back, the last one
 * first, so that a decision is tried here and leaves nothing behind.
 */
final class LedgerState {

  /** How much a ledger holds at the most. */
  record Limits(int accounts, int transfers) {}

  /** A change that is no transfer, and how it is taken back. */
  private record Other(Change change, int rowsBefore, Runnable back) {}

  private final LedgerTerms terms;
  private final Rows rows = new Rows();
  private final LotTable lots = new LotTable();
  private final TransferIndex transfers = new TransferIndex();
  private final List<Book> books = new ArrayList<>();
  private final IdTable<AccountId> numbers = new IdTable<>(number -> book(number).id());
  private final AccountNames names = new AccountNames();
  private final Map<Integer, Transfer> asked = new HashMap<>();
  private final Map<Integer, Long> settled = new HashMap<>();
  private final Map<Integer, List<TransferId>> settlements = new HashMap<>();
  private final IntColumn entries = new IntColumn();
  private final List<Other> others = new ArrayList<>();
  private final Map<Integer, TransferId> openers = new HashMap<>();
  private int closedThrough = Integer.MIN_VALUE;
  private @Nullable LedgerSnapshot part;
  private int unloadedAccounts;
  private int unloadedTransfers;

  LedgerState(LedgerTerms terms) {
    this.terms = terms;
  }

  LedgerTerms terms() {
    return terms;
  }

  Rows rows() {
    return rows;
  }

  LotTable lots() {
    return lots;
  }

  TransferIndex transfers() {
    return transfers;
  }

  AccountNames names() {
    return names;
  }

  int size() {
    return entries.size();
  }

  @Nullable Book book(AccountId id) {
    int number = numbers.find(id);
    return number < 0 ? null : books.get(number);
  }

  Book book(int number) {
    return books.get(number);
  }

  int accounts() {
    return books.size();
  }

  /** How many accounts have been opened, in memory or not. */
  int accountCount() {
    return unloadedAccounts + books.size();
  }

  /** How many transfers have been entered, in memory or not. */
  int transferCount() {
    return unloadedTransfers + transfers.size();
  }

  boolean isWhole() {
    return part == null;
  }

  /** Whether an account that is not in memory may be in the ledger. */
  boolean mayHave(AccountId id) {
    return part != null && !part.absentAccounts().contains(id);
  }

  /** Whether a transfer that is not in memory may be in the ledger. */
  boolean mayHave(TransferId id) {
    return part != null && !part.absentTransfers().contains(id);
  }

  int closedThrough() {
    return closedThrough;
  }

  /** The day on which something is booked that is effective on a day. */
  int bookedOn(int day) {
    return Math.max(day, closedThrough + 1);
  }

  /** How much of a row's amount has been settled, reversed or revived. */
  long settled(int row) {
    Long amount = settled.isEmpty() ? null : settled.get(row);
    return amount == null ? 0 : amount;
  }

  /** The transfers that settled one. */
  List<TransferId> settlements(int number) {
    return settlements.getOrDefault(number, List.of());
  }

  /** The first row behind those of a transfer. */
  int endOf(int number) {
    return number + 1 < transfers.size() ? transfers.firstRow(number + 1) : rows.size();
  }

  /** The day on which a row holds nothing back any more, as booked, or {@link LotTable#NEVER}. */
  int heldUntil(int row) {
    return Math.max(statedUntil(row), rows.day(row));
  }

  /** The day on which a row holds nothing back any more, as stated, or {@link LotTable#NEVER}. */
  int statedUntil(int row) {
    Transfer pending = asked.get(transfers.numberOf(row));
    return pending == null
        ? LotTable.NEVER
        : pending.heldUntil().map(LedgerState::day).orElse(LotTable.NEVER);
  }

  /** The transfer that opened a lot. */
  TransferId openerOf(int lot) {
    TransferId known = openers.get(lot);
    return known != null ? known : transfers.id(transfers.numberOf(lots.openedBy(lot)));
  }

  Book owner(int lot) {
    return books.get(lots.owner(lot));
  }

  /** The transfer that an entry entered, counted from 0; below 0 if it entered none. */
  int transferOf(int entry) {
    return entries.get(entry);
  }

  /** A transfer as it was asked for, where that cannot be told from its rows. */
  @Nullable Transfer stated(int number) {
    return rows.isStated(transfers.firstRow(number)) ? asked.get(number) : null;
  }

  /** The change of an entry that entered no transfer. */
  Change other(int entry) {
    return others.get(~entries.get(entry)).change();
  }

  /** How many rows the first entries have. */
  int rowsOf(long entryCount) {
    if (entryCount >= entries.size()) {
      return rows.size();
    }
    int reference = entries.get((int) entryCount);
    return reference < 0 ? others.get(~reference).rowsBefore() : transfers.firstRow(reference);
  }

  // Entering, and taking back.

  void enter(Change change) {
    if (change instanceof Change.Entered entered) {
      enter(entered);
    } else {
      entries.add(~others.size());
      others.add(new Other(change, rows.size(), enterOther(change)));
    }
  }

  private Runnable enterOther(Change change) {
    if (change instanceof Change.Opened opened) {
      add(opened.account(), new Book.Opening(entries.size() - 1));
      return this::removeLastAccount;
    }
    if (change instanceof Change.LimitsChanged changed) {
      return enterLimits(known(changed.accountId()), changed);
    }
    if (change instanceof Change.StatusChanged changed) {
      Book book = known(changed.accountId());
      Account.Status before = book.status();
      book.status(changed.status());
      return () -> book.status(before);
    }
    if (change instanceof Change.PeriodClosed closed) {
      int before = closedThrough;
      closedThrough = day(closed.through());
      return () -> closedThrough = before;
    }
    return () -> {};
  }

  private Runnable enterLimits(Book book, Change.LimitsChanged changed) {
    List<Book.Since> before = book.limits();
    book.addLimits(Stream.of(new Book.Since(day(changed.since()), changed.limits())));
    if (changed.limits().ceiling().isPresent() && book.filled() == null) {
      book.fill();
    }
    return () -> book.limits(before);
  }

  private void enter(Change.Entered entered) {
    Transfer transfer = entered.transfer();
    int number = begin(transfer);
    Rows.Header header = header(transfer);
    for (Movement movement : entered.movements()) {
      int row =
          addRow(
              movement.effect(),
              known(movement.from()),
              known(movement.to()),
              movement.amount(),
              new Rows.Days(day(movement.effectiveOn()), day(movement.bookedOn())),
              original(movement),
              header);
      for (LotUse use : movement.lots()) {
        use.opening().ifPresent(opening -> open(row, opening));
        addUse(row, use.use(), lots.place(use.lot()), use.amount());
      }
    }
    end(number, transfer);
  }

  /** The row that a movement settles, reverses or revives, or -1. */
  int original(Movement movement) {
    if (movement.original().isEmpty()) {
      return -1;
    }
    MovementRef original = movement.original().get();
    int number = transfers.find(original.transfer());
    if (number < 0 || original.place() >= endOf(number) - transfers.firstRow(number)) {
      return -1;
    }
    return transfers.firstRow(number) + original.place();
  }

  private void open(int row, LotUse.Opening opening) {
    open(
        row,
        opening.source().map(Math::toIntExact).orElse(LotTable.NO_SOURCE),
        day(opening.earnedOn()),
        opening.expiresOn().map(LedgerState::day).orElse(LotTable.NEVER));
  }

  /** Opens a lot by a row: of the receiver, or of the payer to whom something comes back. */
  int open(int row, int source, int earnedOn, int expiresOn) {
    boolean back = rows.effect(row) == Movement.Effect.RELEASE;
    int owner = back ? rows.payer(row) : rows.receiver(row);
    return lots.open(new LotTable.Opening(row, owner, rows.day(row), source, earnedOn, expiresOn));
  }

  Rows.Header header(Transfer transfer) {
    return new Rows.Header(
        transfer.kind(), rows.ruleNumber(transfer.rule()), Rows.nanos(transfer.recordedAt()));
  }

  /** Begins a transfer, whose rows then follow. */
  int begin(Transfer transfer) {
    int number = transfers.size();
    transfers.add(transfer.id(), rows.size());
    if (!isPlain(transfer)) {
      asked.put(number, transfer);
    }
    return number;
  }

  /** Ends a transfer, whose rows have all been added. */
  void end(int number, Transfer transfer) {
    if (!isPlain(transfer) || !isRestated(number, transfer)) {
      asked.put(number, transfer);
      rows.noteStated(transfers.firstRow(number));
    }
    if (transfer.of().isPresent()) {
      int original = transfers.find(transfer.of().get());
      settlements.computeIfAbsent(original, unsettled -> new ArrayList<>(1)).add(transfer.id());
    }
    entries.add(number);
  }

  static boolean isPlain(Transfer transfer) {
    return transfer.kind() == Transfer.Kind.POSTED
        && transfer.postings().size() == 1
        && transfer.postings().get(0).extent() == Posting.Extent.EXACT
        && transfer.grounds().isPlain();
  }

  /** Whether a plain transfer can be told from its rows. */
  private boolean isRestated(int number, Transfer transfer) {
    int row = transfers.firstRow(number);
    return rows.size() == row + 1
        && rows.day(row) == day(transfer.effectiveOn())
        && transfer.postings().get(0).expiresOn().equals(openedUntil(row));
  }

  Optional<LocalDate> openedUntil(int row) {
    int day = openedUntil(row, lots.firstUse(row));
    return day == LotTable.NEVER ? Optional.empty() : Optional.of(date(day));
  }

  /** When the lot expires that a row opened, from its first use on; or {@link LotTable#NEVER}. */
  int openedUntil(int row, int firstUse) {
    for (int use = firstUse; use < lots.useCount() && lots.useRow(use) == row; use++) {
      int lot = lots.useLot(use);
      if (lots.use(use) == LotUse.Use.OPEN && lots.source(lot) == LotTable.NO_SOURCE) {
        return lots.expiry(lot);
      }
    }
    return LotTable.NEVER;
  }

  int addRow(
      Movement.Effect effect,
      Book payer,
      Book receiver,
      long amount,
      Rows.Days on,
      int original,
      Rows.Header header) {
    int row = rows.add(effect, payer.number(), receiver.number(), amount, on, original, header);
    change(row, true);
    return row;
  }

  void addUse(int row, LotUse.Use use, int lot, long amount) {
    lots.addUse(row, use, lot, amount);
    use(row, lots.useCount() - 1, true);
  }

  /** Takes the last entries back until some are left. */
  void takeBackTo(int size) {
    while (entries.size() > size) {
      int entry = entries.get(entries.size() - 1);
      entries.removeLast();
      if (entry < 0) {
        others.remove(others.size() - 1).back().run();
      } else {
        takeBackTransfer(entry);
      }
    }
  }

  /** Takes the last transfer back, which may have no entry yet. */
  void takeBackTransfer(int number) {
    takeBackRows(transfers.firstRow(number));
    Transfer transfer = asked.isEmpty() ? null : asked.remove(number);
    if (transfer != null && transfer.of().isPresent()) {
      takeBackSettlement(transfers.find(transfer.of().get()), transfer.id());
    }
    transfers.removeLast();
  }

  /** Takes the last rows back until some are left. */
  void takeBackRows(int size) {
    while (rows.size() > size) {
      int row = rows.size() - 1;
      while (lots.useCount() > 0 && lots.useRow(lots.useCount() - 1) == row) {
        takeBackUse(row, lots.useCount() - 1);
      }
      change(row, false);
      rows.removeLast();
    }
  }

  private void takeBackSettlement(int original, TransferId id) {
    List<TransferId> by = settlements.get(original);
    if (by != null && by.get(by.size() - 1).equals(id)) {
      by.remove(by.size() - 1);
      if (by.isEmpty()) {
        settlements.remove(original);
      }
    }
  }

  private void takeBackUse(int row, int use) {
    boolean opened = lots.use(use) == LotUse.Use.OPEN;
    use(row, use, false);
    lots.removeLastUse();
    if (opened) {
      lots.removeLast();
    }
  }

  private void change(int row, boolean enter) {
    Book payer = books.get(rows.payer(row));
    Book receiver = books.get(rows.receiver(row));
    long amount = rows.amount(row);
    long sign = enter ? amount : -amount;
    payer.addTraffic(sign);
    receiver.addTraffic(sign);
    switch (rows.effect(row)) {
      case MOVE, REVIVE -> {
        post(payer, receiver, row, enter);
        settle(rows.original(row), sign);
      }
      case HOLD -> {
        hold(payer, receiver, row, row, enter);
        noteHold(row, enter);
      }
      case SETTLE -> {
        post(payer, receiver, row, enter);
        free(payer, receiver, row, enter);
      }
      case RELEASE -> free(payer, receiver, row, enter);
      default -> throw new IllegalStateException("a row has one of the known effects");
    }
  }

  void noteHold(int pending, boolean isHeld) {
    if (books.get(rows.payer(pending)).noteHold(pending, isHeld)) {
      books.get(rows.receiver(pending)).addComing(isHeld ? 1 : -1);
    }
  }

  private void post(Book payer, Book receiver, int row, boolean enter) {
    long amount = rows.amount(row);
    int day = rows.day(row);
    payer.post(row, day, -amount, enter);
    receiver.post(row, day, amount, enter);
    if (rows.happened(row) != day) {
      payer.correct(row, rows.happened(row), day, -amount, enter);
      receiver.correct(row, rows.happened(row), day, amount, enter);
    }
  }

  private void free(Book payer, Book receiver, int row, boolean enter) {
    int pending = rows.original(row);
    long amount = rows.amount(row);
    hold(payer, receiver, row, pending, enter);
    settle(pending, enter ? amount : -amount);
    noteHold(pending, settled(pending) < rows.amount(pending));
  }

  /**
   * What is held back of the payer and on its way to the receiver from a day on, and no longer once
   * its time is over; or ends to be so.
   */
  private void hold(Book payer, Book receiver, int row, int pending, boolean enter) {
    long amount = row == pending ? rows.amount(row) : -rows.amount(row);
    int day = rows.day(row);
    int until = heldUntil(pending);
    payer.hold(row, day, amount, enter);
    receiver.expect(row, day, amount, enter);
    if (until != LotTable.NEVER) {
      payer.hold(row, Math.max(until, day), -amount, enter);
      receiver.expect(row, Math.max(until, day), -amount, enter);
    }
  }

  void settle(int row, long amount) {
    if (row >= 0 && amount != 0) {
      long now = settled(row) + amount;
      if (now == 0) {
        settled.remove(row);
      } else {
        settled.put(row, now);
      }
    }
  }

  private void use(int row, int use, boolean enter) {
    int lot = lots.useLot(use);
    long amount = enter ? lots.useAmount(use) : -lots.useAmount(use);
    Book owner = owner(lot);
    switch (lots.use(use)) {
      case OPEN, RESTORE -> remain(owner, lot, amount);
      case TAKE -> {
        remain(owner, lot, -amount);
        if (rows.kind(row) == Transfer.Kind.EXPIRY) {
          owner.noteExpiry(row, enter);
        }
      }
      case PIN -> {
        remain(owner, lot, -amount);
        lots.addPinned(lot, amount);
      }
      case TAKE_PINNED -> lots.addPinned(lot, -amount);
      case UNPIN -> {
        lots.addPinned(lot, -amount);
        remain(owner, lot, amount);
      }
      default -> throw new IllegalStateException("a lot is used in one of the known ways");
    }
    expire(owner, row, use, enter);
  }

  private void remain(Book owner, int lot, long change) {
    long before = lots.remaining(lot);
    lots.addRemaining(lot, change);
    LotQueue queue = owner.lots();
    if (queue == null) {
      throw new IllegalStateException("lots are opened only by accounts that keep them");
    }
    if (before == 0 && before + change != 0) {
      queue.add(lot);
    } else if (before != 0 && before + change == 0) {
      queue.remove(lot);
    }
  }

  /** What a use does to the sums of what expires when; pinned lots do not, until a hold is over. */
  private void expire(Book owner, int row, int use, boolean enter) {
    int lot = lots.useLot(use);
    int expiry = lots.expiry(lot);
    if (expiry == LotTable.NEVER) {
      return;
    }
    // What is spent of a lot before it arrives has not expired: it is not there yet.
    int day = Math.max(Math.max(expiry, lots.bookedOn(lot)), rows.day(row));
    lots.changes(
        use,
        day,
        rows,
        this::heldUntil,
        (on, change) -> {
          owner.expire(row, on, change, enter);
          lots.addExpiring(lot, on, enter ? change : -change);
        });
  }

  // Loading what was entered before.

  /** Begins to take over a snapshot. */
  void beginWith(LedgerSnapshot snapshot) {
    closedThrough = snapshot.closedThrough().map(LedgerState::day).orElse(Integer.MIN_VALUE);
    part = snapshot.extent() == LedgerSnapshot.Extent.WHOLE ? null : snapshot;
  }

  /** Ends to take over a snapshot: what it counts and does not list is not in memory. */
  void endWith(LedgerSnapshot snapshot) {
    lots.endOfLoad();
    unloadedAccounts = snapshot.accountCount() - books.size();
    unloadedTransfers = snapshot.transferCount() - transfers.size();
  }

  /** Says which transfer opened a lot that was opened before. */
  void openedBy(int lot, TransferId transfer) {
    openers.put(lot, transfer);
  }

  /** Adds a transfer of before, whose rows then follow. */
  int beginLoaded(Transfer transfer) {
    int number = transfers.size();
    transfers.add(transfer.id(), rows.size());
    asked.put(number, transfer);
    return number;
  }

  void endLoaded(int number, List<TransferId> settledBy) {
    rows.noteStated(transfers.firstRow(number));
    if (!settledBy.isEmpty()) {
      settlements.put(number, new ArrayList<>(settledBy));
    }
  }

  Book add(Account account, Book.Opening opening) {
    Book book = new Book(account, books.size(), opening, lots);
    books.add(book);
    numbers.add(account.id(), book.number());
    names.add(account.id());
    return book;
  }

  private void removeLastAccount() {
    Book last = books.remove(books.size() - 1);
    numbers.remove(last.id(), last.number());
    names.removeLast();
  }

  Book known(AccountId id) {
    Book book = book(id);
    if (book == null) {
      throw new IllegalStateException("an entry names only accounts that were opened");
    }
    return book;
  }

  /** A day within the days that a ledger knows. */
  static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  static int day(Instant at, LedgerTerms terms) {
    return day(LocalDate.ofInstant(at, terms.zone()));
  }
}
