package org.governance4j.testing.ledger;

import static org.governance4j.testing.ledger.OracleDraft.use;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.LotUse.Use;
import org.governance4j.journal.Movement.Effect;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.testing.ledger.OracleBook.Moved;
import org.governance4j.testing.ledger.OracleLots.OracleLot;
import org.governance4j.testing.ledger.OracleLots.Part;

/** Carries a transfer of the right form out, one movement after the other. */
final class OracleTransfers {

  private final OracleBook before;
  private final Transfer transfer;
  private OracleDraft draft;

  private OracleTransfers(OracleBook before, Transfer transfer) {
    this.before = before;
    this.transfer = transfer;
    this.draft = new OracleDraft(before, transfer);
  }

  static OracleDraft carryOut(OracleBook before, Transfer transfer) {
    OracleTransfers one = new OracleTransfers(before, transfer);
    switch (transfer.kind()) {
      case POSTED -> transfer.postings().forEach(one::move);
      case PENDING -> transfer.postings().forEach(one::hold);
      case POST -> one.post();
      case VOID, TIMEOUT -> one.holds().forEach(hold -> one.release(hold, 0));
      case REVERSAL -> one.reverse();
      case EXPIRY -> throw new IllegalArgumentException();
    }
    one.draft.judge();
    return one.draft;
  }

  private interface Step {
    void on(OracleDraft draft, long amount);
  }

  /** The most up to an amount that a step can do within the limits of two accounts. */
  private long most(long amount, Step step, boolean lotsAlone) {
    long best = 0;
    long worst = amount + 1;
    // Small amounts are tried one by one; great ones by halving, since less is never worse.
    while (worst - best > 1) {
      long tried = amount > 64 ? best + (worst - best) / 2 : worst - 1;
      OracleDraft trial = draft.copy();
      trial.found.clear();
      step.on(trial, tried);
      if (trial.found.isEmpty() && (lotsAlone || trial.isWithin(draft.movements.size()))) {
        best = tried;
      } else {
        worst = tried;
      }
      if (amount <= 64 && best > 0) {
        break;
      }
    }
    return best;
  }

  private void move(Posting posting) {
    long amount = posting.amount();
    Step step = (on, moved) -> move(on, posting, moved);
    if (posting.extent() == Posting.Extent.AT_MOST) {
      amount = most(amount, step, false);
    }
    step.on(draft, amount);
  }

  private void move(OracleDraft on, Posting posting, long amount) {
    List<LotUse> uses = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    if (before.keepsLots(posting.from())) {
      parts.addAll(on.spend(posting.from(), amount));
    }
    parts.forEach(part -> uses.add(use(Use.TAKE, part)));
    uses.addAll(opened(on, posting, 0, amount, parts));
    on.add(
        Effect.MOVE,
        posting.from(),
        posting.to(),
        amount,
        transfer.effectiveOn(),
        Optional.empty(),
        uses);
  }

  /** The lots that an amount opens at a receiver that keeps some. */
  private List<LotUse> opened(
      OracleDraft on, Posting posting, int before, long amount, List<Part> parts) {
    List<LotUse> uses = new ArrayList<>();
    if (!this.before.keepsLots(posting.to()) || amount == 0) {
      return uses;
    }
    if (!this.before.keepsLots(posting.from())) {
      LotUse.Opening opening =
          new LotUse.Opening(transfer.effectiveOn(), posting.expiresOn(), Optional.empty());
      uses.add(on.opening(0, amount, opening));
      return uses;
    }
    for (Part part : parts) {
      OracleLot source = new OracleLots(on.book()).lot(part.lot());
      LotUse.Opening opening =
          new LotUse.Opening(
              source.opening().earnedOn(), source.opening().expiresOn(), Optional.of(part.lot()));
      uses.add(on.opening(before + uses.size(), part.amount(), opening));
    }
    return uses;
  }

  private void hold(Posting posting) {
    List<LotUse> uses = new ArrayList<>();
    if (before.keepsLots(posting.from())) {
      draft.spend(posting.from(), posting.amount()).forEach(p -> uses.add(use(Use.PIN, p)));
    }
    draft.add(
        Effect.HOLD,
        posting.from(),
        posting.to(),
        posting.amount(),
        transfer.effectiveOn(),
        Optional.empty(),
        uses);
  }

  private List<Moved> holds() {
    return before.moved(transfer.of().orElseThrow()).stream()
        .filter(one -> one.movement().effect() == Effect.HOLD)
        .toList();
  }

  private void post() {
    List<Moved> holds = holds();
    long[] posted = new long[holds.size()];
    if (transfer.postings().isEmpty()) {
      for (int i = 0; i < posted.length; i++) {
        posted[i] = holds.get(i).movement().amount();
      }
    }
    for (Posting posting : transfer.postings()) {
      long left = posting.amount();
      for (int i = 0; i < posted.length; i++) {
        Moved hold = holds.get(i);
        if (hold.movement().from().equals(posting.from())
            && hold.movement().to().equals(posting.to())) {
          long part = Math.min(left, hold.movement().amount() - posted[i]);
          posted[i] += part;
          left -= part;
        }
      }
    }
    for (int i = 0; i < posted.length; i++) {
      settle(holds.get(i), i, posted[i]);
      release(holds.get(i), posted[i]);
    }
  }

  private List<Part> pinned(Moved hold, long skip, long most) {
    List<Part> parts = new ArrayList<>();
    long over = skip;
    long left = most;
    for (LotUse use : hold.movement().lots()) {
      long skipped = Math.min(over, use.amount());
      long part = Math.min(left, use.amount() - skipped);
      over -= skipped;
      left -= part;
      if (part > 0) {
        parts.add(new Part(use.lot(), part));
      }
    }
    return parts;
  }

  private void settle(Moved hold, int index, long amount) {
    if (amount == 0) {
      return;
    }
    Posting asked = hold.transfer().postings().get(index);
    List<LotUse> uses = new ArrayList<>();
    List<Part> parts = pinned(hold, 0, amount);
    if (parts.isEmpty()) {
      uses.addAll(opened(draft, asked, 0, amount, parts));
    }
    int opened = 0;
    for (Part part : parts) {
      if (draft.there(hold, part) < part.amount()) {
        draft.found.add(LedgerReason.BELOW_FLOOR);
      }
      uses.add(use(Use.TAKE_PINNED, part));
      List<LotUse> child = opened(draft, asked, opened, part.amount(), List.of(part));
      opened += child.size();
      uses.addAll(child);
    }
    draft.add(
        Effect.SETTLE,
        asked.from(),
        asked.to(),
        amount,
        transfer.effectiveOn(),
        Optional.of(hold.ref()),
        uses);
  }

  private void release(Moved hold, long posted) {
    long amount = hold.movement().amount() - posted;
    if (amount == 0) {
      return;
    }
    List<LotUse> uses = new ArrayList<>();
    int opened = 0;
    for (Part part : pinned(hold, posted, amount)) {
      OracleLot lot = new OracleLots(draft.book()).lot(part.lot());
      long later = extends_(lot) ? draft.there(hold, part) : 0;
      if (later > 0) {
        uses.add(use(Use.TAKE_PINNED, new Part(part.lot(), later)));
        uses.add(draft.opening(opened++, later, extended(lot)));
      }
      if (later < part.amount()) {
        uses.add(use(Use.UNPIN, new Part(part.lot(), part.amount() - later)));
      }
    }
    draft.add(
        Effect.RELEASE,
        hold.movement().from(),
        hold.movement().to(),
        amount,
        transfer.effectiveOn(),
        Optional.of(hold.ref()),
        uses);
  }

  private boolean extends_(OracleLot lot) {
    return transfer.lotsUntil().isPresent()
        && lot.isExpiredOn(transfer.lotsUntil().get())
        && !lot.opening().expiresOn().equals(transfer.lotsUntil());
  }

  private LotUse.Opening extended(OracleLot lot) {
    return new LotUse.Opening(
        lot.opening().earnedOn(), transfer.lotsUntil(), Optional.of(lot.number()));
  }

  private void reverse() {
    if (transfer.postings().isEmpty()) {
      List<Moved> all = new ArrayList<>();
      for (Moved one : before.moved(transfer.of().orElseThrow())) {
        if (OracleReversal.isReversible(one)) {
          all.add(0, one);
        }
      }
      for (Moved one : all) {
        if (before.open(one) > 0) {
          reverse(one, before.open(one), false);
        }
      }
      nothingMoved();
      return;
    }
    reverseSome();
  }

  /** Postings between the same accounts are one amount. */
  private void reverseSome() {
    Set<List<AccountId>> pairs = new LinkedHashSet<>();
    transfer.postings().forEach(posting -> pairs.add(List.of(posting.from(), posting.to())));
    for (List<AccountId> pair : pairs) {
      List<Posting> its =
          transfer.postings().stream()
              .filter(p -> p.from().equals(pair.get(0)) && p.to().equals(pair.get(1)))
              .toList();
      boolean atMost = its.stream().anyMatch(p -> p.extent() == Posting.Extent.AT_MOST);
      long left = its.stream().mapToLong(Posting::amount).sum();
      List<Moved> matches = OracleReversal.matches(before, transfer, its.get(0));
      for (Moved one : matches) {
        long part = Math.min(left, before.open(one));
        if (part > 0) {
          left -= part;
          reverse(one, part, atMost);
        }
      }
    }
    nothingMoved();
  }

  /** A reversal that found nothing to bring back has one movement of nothing. */
  private void nothingMoved() {
    if (draft.movements.isEmpty()) {
      Moved one =
          transfer.postings().isEmpty()
              ? before.moved(transfer.of().orElseThrow()).stream()
                  .filter(OracleReversal::isReversible)
                  .reduce((earlier, later) -> later)
                  .orElseThrow()
              : OracleReversal.matches(before, transfer, transfer.postings().get(0)).get(0);
      back(draft, one, one.movement().to(), 0, false, true);
    }
  }

  /** Brings an amount of a movement back; what the receiver lacks, the claim account gives. */
  private void reverse(Moved one, long amount, boolean atMost) {
    AccountId payer = one.movement().to();
    boolean exact = !atMost && transfer.claim().isEmpty();
    boolean lots = before.keepsLots(payer);
    // What the movement brought goes first, then what else there is.
    Step its = (on, moved) -> back(on, one, payer, moved, true, false);
    long first = lots ? most(amount, its, exact) : 0;
    if (first > 0) {
      its.on(draft, first);
    }
    Step others = (on, moved) -> back(on, one, payer, moved, false, true);
    long second = exact ? amount - first : most(amount - first, others, false);
    if (second > 0) {
      others.on(draft, second);
    }
    long missing = amount - first - second;
    if (transfer.claim().isPresent() && missing > 0) {
      back(draft, one, transfer.claim().get(), missing, false, true);
    }
  }

  private void back(
      OracleDraft on, Moved one, AccountId payer, long amount, boolean its, boolean others) {
    List<LotUse> uses = new ArrayList<>();
    if (before.keepsLots(payer)) {
      List<Part> first = its ? brought(one) : List.of();
      on.spend(payer, amount, first, others).forEach(part -> uses.add(use(Use.TAKE, part)));
    }
    uses.addAll(restored(on, one, amount));
    on.add(
        Effect.MOVE,
        payer,
        one.movement().from(),
        amount,
        transfer.effectiveOn(),
        Optional.of(one.ref()),
        uses);
  }

  /** What a movement opened or restored at its receiver, last first. */
  private static List<Part> brought(Moved one) {
    List<Part> brought = new ArrayList<>();
    for (LotUse use : one.movement().lots()) {
      if (use.use() == Use.OPEN || use.use() == Use.RESTORE) {
        brought.add(0, new Part(use.lot(), use.amount()));
      }
    }
    return brought;
  }

  /** What comes back to the payer's lots: the last taken first. */
  private List<LotUse> restored(OracleDraft on, Moved one, long amount) {
    List<LotUse> uses = new ArrayList<>();
    OracleLots lots = new OracleLots(on.book());
    List<Part> taken = new ArrayList<>();
    lots.taken(one).forEach(part -> taken.add(0, part));
    long left = amount;
    int opened = 0;
    for (Part part : taken) {
      Part back = new Part(part.lot(), Math.min(left, part.amount()));
      left -= back.amount();
      if (back.amount() > 0) {
        OracleLot lot = lots.lot(back.lot());
        uses.add(
            extends_(lot)
                ? on.opening(opened++, back.amount(), extended(lot))
                : use(Use.RESTORE, back));
      }
    }
    return uses;
  }
}
