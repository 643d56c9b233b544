package org.governance4j.ledger;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry can be folded at all: it names accounts, lots and transfers that are there, and
 * takes no more from them than they have. It does not judge again what was decided.
 */
final class EntryCheck {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private final LedgerState state;

  EntryCheck(LedgerState state) {
    this.state = state;
  }

  boolean isPossible(Change change, boolean first) {
    if (change instanceof Change.Started) {
      return first;
    }
    if (change instanceof Change.Opened opened) {
      return state.book(opened.account().id()) == null;
    }
    if (change instanceof Change.LimitsChanged changed) {
      Book book = state.book(changed.accountId());
      return book != null && isInRange(changed.since());
    }
    if (change instanceof Change.StatusChanged changed) {
      return state.book(changed.accountId()) != null;
    }
    if (change instanceof Change.PeriodClosed closed) {
      return isInRange(closed.through())
          && LedgerState.day(closed.through()) > state.closedThrough();
    }
    return isPossible((Change.Entered) change);
  }

  private boolean isPossible(Change.Entered entered) {
    Transfer transfer = entered.transfer();
    boolean known = transfer.of().map(of -> state.transfers().find(of) >= 0).orElse(true);
    if (!known
        || transfer.kind().settles() == transfer.of().isEmpty()
        || state.transfers().find(transfer.id()) >= 0
        || !isInRange(transfer.effectiveOn())) {
      return false;
    }
    return new MovementCheck(state, transfer).arePossible(entered.movements());
  }

  static boolean isInRange(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LedgerTerms.latest());
  }

  /** Whether the movements of a transfer can be folded one after the other. */
  private static final class MovementCheck {

    private final LedgerState state;
    private final Transfer transfer;
    private final Map<Integer, Long> settled = new HashMap<>();
    private final Map<Long, Long> remaining = new HashMap<>();
    private final Map<Long, Long> pinned = new HashMap<>();
    private final Map<Long, Book> opened = new HashMap<>();

    MovementCheck(LedgerState state, Transfer transfer) {
      this.state = state;
      this.transfer = transfer;
    }

    boolean arePossible(List<Movement> movements) {
      return movements.stream().allMatch(this::isPossible);
    }

    private boolean isPossible(Movement movement) {
      Book payer = state.book(movement.from());
      Book receiver = state.book(movement.to());
      return payer != null
          && receiver != null
          && payer != receiver
          && payer.account().unit().equals(receiver.account().unit())
          && movement.amount() >= 0
          && movement.amount() <= Transfer.MAX_AMOUNT
          && payer.traffic() <= Room.MAX_TRAFFIC - movement.amount()
          && receiver.traffic() <= Room.MAX_TRAFFIC - movement.amount()
          && EntryCheck.isInRange(movement.effectiveOn())
          && EntryCheck.isInRange(movement.bookedOn())
          && fits(movement.effect())
          && settles(movement)
          && movement.lots().stream().allMatch(use -> isPossible(movement, use, payer, receiver));
    }

    private boolean fits(Movement.Effect effect) {
      return switch (transfer.kind()) {
        case POSTED, REVERSAL -> effect == Movement.Effect.MOVE || effect == Movement.Effect.REVIVE;
        case EXPIRY -> effect == Movement.Effect.MOVE;
        case PENDING -> effect == Movement.Effect.HOLD || effect == Movement.Effect.REVIVE;
        case POST -> effect == Movement.Effect.SETTLE || effect == Movement.Effect.RELEASE;
        case VOID, TIMEOUT -> effect == Movement.Effect.RELEASE;
      };
    }

    /** What it settles is there, is of the right kind, and has that much open. */
    private boolean settles(Movement movement) {
      boolean revives = movement.effect() == Movement.Effect.REVIVE;
      if (movement.original().isEmpty()) {
        return !revives && !transfer.kind().settles();
      }
      if (!revives && !transfer.kind().settles()) {
        return false;
      }
      int row = state.original(movement);
      if (row < 0 || !isOriginal(row, revives)) {
        return false;
      }
      long sum = settled.merge(row, movement.amount(), Long::sum);
      return sum <= state.rows().amount(row) - state.settled(row);
    }

    private boolean isOriginal(int row, boolean revives) {
      if (revives) {
        return state.rows().kind(row) == Transfer.Kind.EXPIRY;
      }
      int number = state.transfers().find(transfer.of().orElseThrow());
      boolean within = row >= state.transfers().firstRow(number) && row < state.endOf(number);
      Movement.Effect effect = state.rows().effect(row);
      return within
          && (transfer.kind().settlesPending()
              ? effect == Movement.Effect.HOLD
              : ImmutableSet.of(Movement.Effect.MOVE, Movement.Effect.SETTLE).contains(effect));
    }

    private boolean isPossible(Movement movement, LotUse use, Book payer, Book receiver) {
      if (use.amount() <= 0 || use.amount() > movement.amount()) {
        return false;
      }
      if (use.use() == LotUse.Use.OPEN) {
        Book owner = movement.effect() == Movement.Effect.RELEASE ? payer : receiver;
        return opens(use, owner);
      }
      Book owner = ownerOf(use.lot());
      if (owner == null || owner != payer && owner != receiver) {
        return false;
      }
      return switch (use.use()) {
        case TAKE -> owner == payer && add(remaining, use, -use.amount());
        case RESTORE -> owner == receiver && add(remaining, use, use.amount());
        case PIN ->
            owner == payer && add(remaining, use, -use.amount()) && add(pinned, use, use.amount());
        case TAKE_PINNED -> owner == payer && add(pinned, use, -use.amount());
        case UNPIN ->
            owner == payer && add(pinned, use, -use.amount()) && add(remaining, use, use.amount());
        case OPEN -> false;
      };
    }

    private boolean opens(LotUse use, Book owner) {
      LotUse.Opening opening = use.opening().orElseThrow();
      if (owner.lots() == null
          || use.lot() != state.lots().next() + opened.size()
          || !EntryCheck.isInRange(opening.earnedOn())
          || !opening.expiresOn().map(EntryCheck::isInRange).orElse(true)
          || !opening.source().map(source -> ownerOf(source) != null).orElse(true)) {
        return false;
      }
      opened.put(use.lot(), owner);
      return add(remaining, use, use.amount());
    }

    private @Nullable Book ownerOf(long lot) {
      int place = state.lots().place(lot);
      return place < 0 ? opened.get(lot) : state.owner(place);
    }

    private boolean add(Map<Long, Long> changes, LotUse use, long change) {
      long sum = changes.merge(use.lot(), change, Long::sum);
      long before = 0;
      int lot = state.lots().place(use.lot());
      if (lot >= 0) {
        before = changes == remaining ? state.lots().remaining(lot) : state.lots().pinned(lot);
      }
      return before + sum >= 0;
    }
  }
}
