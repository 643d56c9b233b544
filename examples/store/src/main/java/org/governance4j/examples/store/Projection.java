package org.governance4j.examples.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Change;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.jspecify.annotations.Nullable;

/**
 * What some entries add to the rows that are kept beside them, each row once: all but the sums by
 * day, which {@link DayChanges} takes when the rows of lots and holds are known.
 */
final class Projection {

  /** An account that was opened. */
  record OpenedAccount(long sequence, Account account) {}

  /** Limits that were stated later. */
  record LimitsRow(long sequence, AccountId account, LocalDate since, AccountLimits limits) {}

  /** A transfer that was entered. */
  record TransferRow(long sequence, Transfer transfer) {}

  /** A movement of which something is held back, has expired or was settled. */
  static final class MovementRow {
    @Nullable AccountId holder;
    @Nullable Long amount;
    @Nullable LocalDate until;
    long settled;
  }

  /** A lot that was opened, or what changes of one. */
  static final class LotRow {
    long remaining;
    long pinned;
  }

  /** What a new lot is. */
  record NewLot(
      AccountId account, TransferId openedBy, LocalDate bookedOn, LotUse.Opening opening) {}

  final List<OpenedAccount> opened = new ArrayList<>();
  final List<LimitsRow> limits = new ArrayList<>();
  final List<TransferRow> transfers = new ArrayList<>();
  final Map<AccountId, Account.Status> statuses = new TreeMap<>();
  final Map<AccountId, Long> traffic = new TreeMap<>();
  final Map<MovementRef, MovementRow> movements = new LinkedHashMap<>();
  final Map<Long, NewLot> newLots = new TreeMap<>();
  final Map<Long, LotRow> lots = new TreeMap<>();
  Optional<LocalDate> closedThrough = Optional.empty();

  Projection(List<JournalEntry> entries) {
    entries.forEach(entry -> add(entry.sequence(), entry.change()));
  }

  private void add(long sequence, Change change) {
    if (change instanceof Change.Entered entered) {
      transfers.add(new TransferRow(sequence, entered.transfer()));
      for (int place = 0; place < entered.movements().size(); place++) {
        add(entered.transfer(), place, entered.movements().get(place));
      }
    } else if (change instanceof Change.Opened open) {
      opened.add(new OpenedAccount(sequence, open.account()));
    } else if (change instanceof Change.LimitsChanged changed) {
      limits.add(new LimitsRow(sequence, changed.accountId(), changed.since(), changed.limits()));
    } else if (change instanceof Change.StatusChanged changed) {
      statuses.put(changed.accountId(), changed.status());
    } else if (change instanceof Change.PeriodClosed closed) {
      closedThrough = Optional.of(closed.through());
    }
  }

  private void add(Transfer transfer, int place, Movement movement) {
    traffic.merge(movement.from(), movement.amount(), Long::sum);
    traffic.merge(movement.to(), movement.amount(), Long::sum);
    boolean holds = movement.effect() == Movement.Effect.HOLD;
    if (holds || transfer.kind() == Transfer.Kind.EXPIRY) {
      MovementRow row = row(new MovementRef(transfer.id(), place));
      row.holder = movement.from();
      row.amount = movement.amount();
      row.until = heldUntil(transfer, movement);
    }
    if (movement.amount() > 0) {
      movement.original().ifPresent(original -> row(original).settled += movement.amount());
    }
    movement.lots().forEach(use -> add(transfer, movement, use));
  }

  private MovementRow row(MovementRef movement) {
    return movements.computeIfAbsent(movement, unknown -> new MovementRow());
  }

  /** A hold that is over before the day on which it is booked holds nothing back from that day. */
  private static @Nullable LocalDate heldUntil(Transfer transfer, Movement movement) {
    return transfer
        .heldUntil()
        .map(until -> until.isBefore(movement.bookedOn()) ? movement.bookedOn() : until)
        .orElse(null);
  }

  private void add(Transfer transfer, Movement movement, LotUse use) {
    if (use.opening().isPresent()) {
      // What is released goes back to the payer; all else arrives at the receiver.
      boolean back = movement.effect() == Movement.Effect.RELEASE;
      AccountId owner = back ? movement.from() : movement.to();
      newLots.put(
          use.lot(), new NewLot(owner, transfer.id(), movement.bookedOn(), use.opening().get()));
    }
    LotRow lot = lots.computeIfAbsent(use.lot(), unknown -> new LotRow());
    switch (use.use()) {
      case OPEN, RESTORE -> lot.remaining += use.amount();
      case TAKE -> lot.remaining -= use.amount();
      case PIN -> {
        lot.remaining -= use.amount();
        lot.pinned += use.amount();
      }
      case TAKE_PINNED -> lot.pinned -= use.amount();
      case UNPIN -> {
        lot.pinned -= use.amount();
        lot.remaining += use.amount();
      }
    }
  }
}
