package org.governance4j.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.RuleRef;
import org.jspecify.annotations.Nullable;

/** Enters the rows of a transfer that posts, voids or reverses an earlier one. */
final class Settlement {

  private final LedgerState state;
  private final Transfer transfer;
  private final Judgement judgement;
  private final Transfer.Kind kind;
  private final RuleRef law;
  private Map<Integer, Long> shares = Map.of();
  private int original = -1;
  private int first;
  private int end;
  private @Nullable TransferEntry entry;

  Settlement(LedgerState state, Transfer transfer, Judgement judgement) {
    this.state = state;
    this.transfer = transfer;
    this.judgement = judgement;
    kind = transfer.kind();
    law = kind == Transfer.Kind.REVERSAL ? LedgerLaw.REVERSAL : LedgerLaw.PENDING;
  }

  /** Names what is wrong with what it settles. */
  void judge() {
    TransferId of = transfer.of().orElseThrow();
    original = state.transfers().find(of);
    if (original < 0) {
      if (state.mayHave(of)) {
        judgement.miss(LedgerJudge.notLoaded(of));
      } else {
        judgement.violate(judgement.ofOriginal(LedgerReason.ORIGINAL_UNKNOWN, LedgerLaw.FORM));
      }
      return;
    }
    first = state.transfers().firstRow(original);
    end = state.endOf(original);
    Transfer.Kind settled = state.rows().kind(first);
    boolean fits =
        kind == Transfer.Kind.REVERSAL ? settled.isReversible() : settled == Transfer.Kind.PENDING;
    if (!fits) {
      judgement.violate(
          judgement
              .ofOriginal(LedgerReason.ORIGINAL_OF_OTHER_KIND, law)
              .with("kind", Fact.of(kind))
              .with("original", Fact.of(settled)));
      return;
    }
    days(new Inquiry(state).transfer(original));
    shares = shares();
    open();
    transfer.claim().ifPresent(this::claim);
  }

  private void days(Transfer stated) {
    if (transfer.effectiveOn().isBefore(stated.effectiveOn())) {
      judgement.violate(
          judgement
              .ofOriginal(LedgerReason.EFFECTIVE_BEFORE_ORIGINAL, law)
              .with("day", Fact.of(transfer.effectiveOn()))
              .with("original", Fact.of(stated.effectiveOn())));
    }
    if (kind == Transfer.Kind.POST
        && stated.heldUntil().isPresent()
        && !transfer.effectiveOn().isBefore(stated.heldUntil().get())) {
      judgement.violate(
          judgement
              .ofOriginal(LedgerReason.HOLD_OVER, law)
              .with("day", Fact.of(transfer.effectiveOn()))
              .with("until", Fact.of(stated.heldUntil().get())));
    }
  }

  /** A pending transfer ends once; a reversal of the rest needs a rest. */
  private void open() {
    List<TransferId> by = state.settlements(original);
    boolean nothing =
        transfer.postings().isEmpty() && shares.values().stream().allMatch(share -> share == 0);
    if (!by.isEmpty() && (kind.settlesPending() || nothing)) {
      alreadySettled(by.get(by.size() - 1));
    }
  }

  /** The claim account counts what the original moved, and has no part in it. */
  private void claim(AccountId id) {
    Book claim = state.book(id);
    for (int row = first; row < end && claim != null && !claim.isNamed(); row++) {
      Book payer = state.book(state.rows().payer(row));
      Book receiver = state.book(state.rows().receiver(row));
      if (claim == payer || claim == receiver) {
        judgement.violate(
            judgement
                .reason(LedgerReason.SAME_ACCOUNT, LedgerLaw.FORM)
                .with("account", Fact.of(id)));
      } else if (!payer.isNamed() && !claim.account().unit().equals(payer.account().unit())) {
        judgement.violate(
            judgement
                .reason(LedgerReason.UNITS_DIFFER, LedgerLaw.FORM)
                .with("from", Fact.of(id))
                .with("to", Fact.of(payer.account().id())));
      }
    }
  }

  /** Enters the rows that settle it. */
  void enter(TransferEntry rows) {
    entry = rows;
    int before = state.rows().size();
    if (kind == Transfer.Kind.REVERSAL) {
      reverse();
    } else {
      settlePending();
    }
    judgeStatus(before);
  }

  private void settlePending() {
    for (int row = first; row < end; row++) {
      if (state.rows().effect(row) == Movement.Effect.HOLD) {
        free(row, kind == Transfer.Kind.POST ? shares.getOrDefault(row, 0L) : 0);
      }
    }
  }

  /** Nothing moves on a closed account: judged by what moves in the end, not by what was tried. */
  private void judgeStatus(int before) {
    for (int row = before; row < state.rows().size(); row++) {
      if (state.rows().amount(row) > 0) {
        TransferForm.open(state.book(state.rows().payer(row)), judgement);
        TransferForm.open(state.book(state.rows().receiver(row)), judgement);
      }
    }
  }

  private TransferEntry entry() {
    return requireNonNull(entry, "rows are added while they are entered");
  }

  private void alreadySettled(TransferId by) {
    judgement.violate(
        judgement.ofOriginal(LedgerReason.ALREADY_SETTLED, law).with("by", Fact.of(by)));
  }

  /**
   * How much of each row is meant: all that is open where no postings are stated; else what they
   * state, row by row in the order in which the kind works.
   */
  private Map<Integer, Long> shares() {
    ImmutableList.Builder<Integer> rows = ImmutableList.builder();
    for (int row = first; row < end; row++) {
      if (counts(row)) {
        rows.add(row);
      }
    }
    boolean turned = kind == Transfer.Kind.REVERSAL;
    List<Integer> inOrder = turned ? Lists.reverse(rows.build()) : rows.build();
    Map<Integer, Long> found = new LinkedHashMap<>();
    if (transfer.postings().isEmpty()) {
      inOrder.forEach(row -> found.put(row, open(row)));
    } else {
      transfer.postings().forEach(posting -> share(posting, inOrder, found, turned));
    }
    return found;
  }

  private void share(
      Posting posting, List<Integer> rows, Map<Integer, Long> found, boolean turned) {
    AccountId from = turned ? posting.to() : posting.from();
    AccountId to = turned ? posting.from() : posting.to();
    List<Integer> between = rows.stream().filter(row -> isBetween(row, from, to)).toList();
    long left = Math.max(0, posting.amount());
    long all = 0;
    for (int row : between) {
      long free = open(row) - found.getOrDefault(row, 0L);
      long share = Math.min(left, free);
      all += free;
      left -= share;
      found.merge(row, share, Long::sum);
    }
    boolean exact = !turned || posting.extent() == Posting.Extent.EXACT;
    if (between.isEmpty() || left > 0 && exact) {
      judgement.violate(
          judgement
              .ofOriginal(LedgerReason.ABOVE_ORIGINAL, law)
              .with("from", Fact.of(posting.from()))
              .with("to", Fact.of(posting.to()))
              .with("amount", judgement.amount(posting.amount(), posting.from()))
              .with("open", judgement.amount(all, posting.from())));
    }
  }

  private boolean isBetween(int row, AccountId from, AccountId to) {
    return state.book(state.rows().payer(row)).account().id().equals(from)
        && state.book(state.rows().receiver(row)).account().id().equals(to);
  }

  /** Whether a row is one that is settled. */
  private boolean counts(int row) {
    return switch (state.rows().effect(row)) {
      case HOLD, MOVE, SETTLE -> true;
      case RELEASE, REVIVE -> false;
    };
  }

  /** What of a row can be settled still. */
  private long open(int row) {
    return state.rows().amount(row) - state.settled(row);
  }

  // Posting and voiding.

  /** Moves a part of what a row holds back, and frees the rest. */
  private void free(int pending, long moved) {
    Book payer = state.book(state.rows().payer(pending));
    Book receiver = state.book(state.rows().receiver(pending));
    long rest = state.rows().amount(pending) - moved;
    if (!isLoaded(payer) || !isLoaded(receiver)) {
      return;
    }
    if (moved > 0) {
      int row = entry().row(Movement.Effect.SETTLE, payer, receiver, moved, pending);
      settleLots(pending, row, payer, receiver, moved);
    }
    if (rest > 0) {
      int row = entry().row(Movement.Effect.RELEASE, payer, receiver, rest, pending);
      releaseLots(pending, row, moved);
    }
  }

  private boolean isLoaded(Book book) {
    if (book.isNamed()) {
      judgement.miss(LedgerJudge.notLoaded(book.account().id()));
    }
    return !book.isNamed();
  }

  private void settleLots(int pending, int row, Book payer, Book receiver, long moved) {
    long there = 0;
    List<Slice> pinned = slices(pending, LotUse.Use.PIN, 0, moved);
    for (Slice slice : pinned) {
      there += there(pending, slice);
      state.addUse(row, LotUse.Use.TAKE_PINNED, slice.lot(), slice.amount());
      if (receiver.lots() != null) {
        entry().openFrom(row, slice.lot(), slice.amount());
      }
    }
    if (!pinned.isEmpty() && there < moved) {
      entry().lotsShort(payer, there);
    }
    if (payer.lots() == null && receiver.lots() != null) {
      int expiry = held(pending).expiresOn().map(LedgerState::day).orElse(LotTable.NEVER);
      int earned = LedgerState.day(transfer.effectiveOn());
      entry().open(row, LotTable.NO_SOURCE, earned, expiry, moved);
    }
  }

  /** The posting by which a row holds something back; rows that revive lots have none. */
  private Posting held(int pending) {
    int place = 0;
    for (int row = first; row < pending; row++) {
      place += state.rows().effect(row) == Movement.Effect.HOLD ? 1 : 0;
    }
    return new Inquiry(state).transfer(original).postings().get(place);
  }

  private void releaseLots(int pending, int row, long moved) {
    for (Slice slice : slices(pending, LotUse.Use.PIN, moved, Long.MAX_VALUE)) {
      long prolonged = isProlonged(slice.lot()) ? there(pending, slice) : 0;
      if (prolonged > 0) {
        state.addUse(row, LotUse.Use.TAKE_PINNED, slice.lot(), prolonged);
        prolong(row, new Slice(slice.lot(), prolonged));
      }
      if (prolonged < slice.amount()) {
        state.addUse(row, LotUse.Use.UNPIN, slice.lot(), slice.amount() - prolonged);
      }
    }
  }

  /**
   * How much of what a row pinned of a lot is there on every day from the one on which it holds
   * nothing back any more: on these days others may have spent it.
   */
  private long there(int pending, Slice slice) {
    int until = state.heldUntil(pending);
    int lot = slice.lot();
    if (until == LotTable.NEVER || !state.lots().isGivenBack(lot)) {
      return slice.amount();
    }
    int from = Math.max(Math.max(until, entry().day()), state.lots().bookedOn(lot));
    long least = LotChoice.least(state.lots().free(lot, state.rows(), state::heldUntil), from);
    return Math.max(0, Math.min(slice.amount(), least));
  }

  private boolean isProlonged(int lot) {
    return transfer.lotsUntil().isPresent()
        && state.lots().expiry(lot) < LedgerState.day(transfer.lotsUntil().get());
  }

  private void prolong(int row, Slice slice) {
    int until = LedgerState.day(transfer.lotsUntil().orElseThrow());
    int source = state.lots().number(slice.lot());
    entry().open(row, source, state.lots().earned(slice.lot()), until, slice.amount());
  }

  /** A part of what a row did to a lot. */
  private record Slice(int lot, long amount) {}

  /** What a row's uses of some kinds did to lots, from one sum of them to another. */
  private List<Slice> slices(int row, LotUse.Use what, long from, long until) {
    ImmutableList.Builder<Slice> slices = ImmutableList.builder();
    long sum = 0;
    LotTable lots = state.lots();
    for (int use = lots.firstUse(row); use < lots.useCount() && lots.useRow(use) == row; use++) {
      if (lots.use(use) == what) {
        long low = Math.max(from, sum);
        sum += lots.useAmount(use);
        long high = Math.min(until, sum);
        if (low < high) {
          slices.add(new Slice(lots.useLot(use), high - low));
        }
      }
    }
    return slices.build();
  }

  // Reversing.

  private void reverse() {
    int before = state.rows().size();
    for (int row = end - 1; row >= first; row--) {
      long share = shares.getOrDefault(row, 0L);
      if (share > 0) {
        reverse(row, share);
      }
    }
    if (state.rows().size() == before && judgement.isClear()) {
      int row = shares.isEmpty() ? first : shares.keySet().iterator().next();
      moveBack(row, state.book(state.rows().receiver(row)), 0, List.of());
    }
  }

  /** Moves a part of a row back: as much as the receiver has where that is asked, else all. */
  private void reverse(int row, long share) {
    Book payer = state.book(state.rows().receiver(row));
    if (!isLoaded(payer) || !isLoaded(state.book(state.rows().payer(row)))) {
      return;
    }
    if (transfer.claim().isEmpty() && !isAtMost(row)) {
      takeOthers(row, payer, share - takeVery(row, payer, share), true);
      return;
    }
    long left = share;
    if (payer.lots() != null) {
      left -= most(payer, left, amount -> takeVery(row, payer, amount));
    }
    left -= most(payer, left, amount -> takeOthers(row, payer, amount, false));
    if (left > 0 && transfer.claim().isPresent()) {
      Book claim = entry().book(transfer.claim().get());
      List<LotChoice.Part> parts = entry().parts(claim, left);
      entry().revive(claim, parts);
      moveBack(row, claim, left, parts);
    }
  }

  /** Takes as much of an amount as limits and lots allow, and says how much that is. */
  private long most(Book payer, long most, LongConsumer taking) {
    int before = state.rows().size();
    return entry().most(most, taking, amount -> lacking(payer, before, amount));
  }

  /** By how much an amount is more than can be taken back; a claim is not of what lacks room. */
  private long lacking(Book payer, int before, long amount) {
    long beyond = transfer.claim().isPresent() ? entry().below(before) : entry().beyond(before);
    return Math.max(amount - paid(payer, before), beyond);
  }

  /** How much the rows from one on take from an account in fact. */
  private long paid(Book payer, int before) {
    long paid = 0;
    for (int row = before; row < state.rows().size(); row++) {
      if (state.rows().payer(row) == payer.number()) {
        paid += state.rows().amount(row);
      }
    }
    return paid;
  }

  private boolean isAtMost(int row) {
    return transfer.postings().stream()
        .anyMatch(
            posting ->
                posting.extent() == Posting.Extent.AT_MOST
                    && isBetween(row, posting.to(), posting.from()));
  }

  /** Takes an amount back from the very lots that it became, as much as is left of them. */
  private long takeVery(int row, Book payer, long amount) {
    LotQueue queue = payer.lots();
    List<LotChoice.Part> parts = queue == null ? List.of() : veryLots(row, payer, queue, amount);
    long sum = parts.stream().mapToLong(LotChoice.Part::amount).sum();
    if (sum > 0) {
      entry().revive(payer, parts);
      moveBack(row, payer, sum, parts);
    }
    return sum;
  }

  /** Takes an amount back from whatever its receiver has. */
  private void takeOthers(int row, Book payer, long amount, boolean needed) {
    List<LotChoice.Part> parts = entry().parts(payer, amount, needed);
    long found = parts.stream().mapToLong(LotChoice.Part::amount).sum();
    // What is refused is moved in full all the same, so that every limit that it crosses is named.
    long moved = payer.lots() == null || needed ? amount : found;
    if (moved > 0) {
      entry().revive(payer, parts);
      moveBack(row, payer, moved, parts);
    }
  }

  /** What is left of the lots that a row opened or gave back to, the last first. */
  private List<LotChoice.Part> veryLots(int row, Book payer, LotQueue queue, long amount) {
    List<LotChoice.Part> parts = new ArrayList<>();
    LotChoice choice = new LotChoice(state, payer, queue, entry().on());
    long left = amount;
    LotTable lots = state.lots();
    for (int use = lots.firstUse(row + 1) - 1; use >= lots.firstUse(row) && left > 0; use--) {
      LotUse.Use what = lots.use(use);
      int lot = lots.useLot(use);
      if ((what == LotUse.Use.OPEN || what == LotUse.Use.RESTORE) && state.owner(lot) == payer) {
        left -= addVery(choice, parts, payer, lot, Math.min(left, lots.useAmount(use)));
      }
    }
    return entry().untilClosed(parts);
  }

  private long addVery(
      LotChoice choice, List<LotChoice.Part> parts, Book payer, int lot, long most) {
    long taken = choice.addMore(parts, lot, most, -1);
    for (int expiry : payer.expiries()) {
      if (state.lots().useLot(state.lots().firstUse(expiry)) == lot) {
        taken += choice.addMore(parts, lot, most - taken, expiry);
      }
    }
    return taken;
  }

  /** A row that moves an amount of an original row back, to the very lots that it came from. */
  private void moveBack(int original, Book payer, long amount, List<LotChoice.Part> parts) {
    Book receiver = state.book(state.rows().payer(original));
    long back = state.settled(original);
    int row = entry().row(Movement.Effect.MOVE, payer, receiver, amount, original);
    for (LotChoice.Part part : LotChoice.byLot(parts)) {
      state.addUse(row, LotUse.Use.TAKE, part.lot(), part.amount());
    }
    if (receiver.lots() == null) {
      return;
    }
    long end = state.rows().amount(original) - back;
    for (Slice slice : Lists.reverse(slices(original, end - amount, end))) {
      if (isProlonged(slice.lot())) {
        prolong(row, slice);
      } else {
        state.addUse(row, LotUse.Use.RESTORE, slice.lot(), slice.amount());
      }
    }
  }

  /** What an original row took from the lots of its payer, from one sum of it to another. */
  private List<Slice> slices(int original, long from, long until) {
    boolean pinned = state.rows().effect(original) == Movement.Effect.SETTLE;
    return slices(original, pinned ? LotUse.Use.TAKE_PINNED : LotUse.Use.TAKE, from, until);
  }
}
