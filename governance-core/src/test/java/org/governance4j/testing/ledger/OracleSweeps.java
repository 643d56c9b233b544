package org.governance4j.testing.ledger;

import static org.governance4j.testing.ledger.OracleDraft.use;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.LotUse.Use;
import org.governance4j.journal.Movement.Effect;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.testing.ledger.OracleLots.OracleLot;
import org.governance4j.testing.ledger.OracleLots.Part;

/** What the ledger does of its own: holds that are over, and lots that have expired. */
final class OracleSweeps {

  private OracleSweeps() {}

  /** The name that the oracle gives to what a ledger enters of its own, in order. */
  static TransferId ownId(OracleBook book) {
    long before =
        book.changes(Change.Entered.class)
            .filter(entered -> entered.transfer().kind().isOwn())
            .count();
    return TransferId.of("own/" + before);
  }

  /** The unsettled holds of an account that are over by a day, in the order of entry. */
  static List<Transfer> over(OracleBook book, AccountId payer, LocalDate on) {
    return unsettled(book).stream()
        .filter(hold -> hold.heldUntil().isPresent() && !hold.heldUntil().get().isAfter(on))
        .filter(hold -> holdsFrom(hold, payer))
        .toList();
  }

  static List<Transfer> unsettled(OracleBook book) {
    return book.changes(Change.Entered.class)
        .map(Change.Entered::transfer)
        .filter(transfer -> transfer.kind() == Transfer.Kind.PENDING)
        .filter(transfer -> book.settlers(transfer.id()).isEmpty())
        .toList();
  }

  static boolean holdsFrom(Transfer hold, AccountId payer) {
    return hold.postings().stream().anyMatch(posting -> posting.from().equals(payer));
  }

  static OracleDraft timeOut(OracleBook book, Transfer hold, Grounds grounds) {
    return OracleTransfers.carryOut(
        book,
        Transfer.builder()
            .id(ownId(book))
            .kind(Transfer.Kind.TIMEOUT)
            .postings(List.of())
            .of(hold.id())
            .effectiveOn(hold.heldUntil().orElseThrow())
            .recordedAt(hold.recordedAt())
            .grounds(grounds)
            .build());
  }

  /** The first taking of expired lots that is still to be done; empty if there is none. */
  static Optional<OracleDraft> nextExpiry(
      OracleBook book, AccountId account, AccountId into, LocalDate on, Grounds grounds) {
    SortedSet<LocalDate> days = new TreeSet<>(new OracleBalances(book).days());
    days.add(book.booked(LocalDate.MIN));
    Optional<LocalDate> first = Optional.empty();
    List<Part> parts = new ArrayList<>();
    for (OracleLot lot : new OracleLots(book).inOrder(account)) {
      for (LocalDate day : days) {
        long expired = lot.isExpiredOn(day) ? there(book, lot, day) : 0;
        if (expired > 0 && !day.isAfter(on)) {
          if (first.isEmpty() || day.isBefore(first.get())) {
            first = Optional.of(day);
            parts.clear();
          }
          if (day.equals(first.get())) {
            parts.add(new Part(lot.number(), expired));
          }
          break;
        }
      }
    }
    return first.map(day -> expiry(book, account, into, day, parts, grounds));
  }

  /**
   * What is left of a lot on a day and on every later one. What a hold still pins is taken once it
   * is freed, though its time is over.
   */
  private static long there(OracleBook book, OracleLot lot, LocalDate day) {
    OracleBalances balances = new OracleBalances(book);
    long least = Math.min(new OracleLots(book).remaining(lot), balances.expired(lot, day));
    for (LocalDate later : balances.days().tailSet(day)) {
      least = Math.min(least, balances.expired(lot, later));
    }
    return least;
  }

  private static OracleDraft expiry(
      OracleBook book,
      AccountId account,
      AccountId into,
      LocalDate day,
      List<Part> parts,
      Grounds grounds) {
    long amount = parts.stream().mapToLong(Part::amount).sum();
    Transfer transfer =
        Transfer.builder()
            .id(ownId(book))
            .kind(Transfer.Kind.EXPIRY)
            .postings(ImmutableList.of(Posting.of(account, into, amount)))
            .effectiveOn(day)
            .recordedAt(day.atStartOfDay(book.terms().zone()).toInstant())
            .grounds(grounds)
            .build();
    OracleDraft draft = new OracleDraft(book, transfer);
    for (Part part : parts) {
      List<LotUse> uses = new ArrayList<>();
      uses.add(use(Use.TAKE, part));
      if (book.keepsLots(into)) {
        LotUse.Opening source = new OracleLots(book).lot(part.lot()).opening();
        uses.add(
            draft.opening(
                0,
                part.amount(),
                new LotUse.Opening(
                    source.earnedOn(), source.expiresOn(), Optional.of(part.lot()))));
      }
      draft.add(Effect.MOVE, account, into, part.amount(), day, Optional.empty(), uses);
    }
    draft.judge();
    return draft;
  }

  /** Whether something was over by a day that has been neither freed nor taken. */
  static boolean isUnswept(OracleBook book, LocalDate through) {
    return unsettled(book).stream()
            .anyMatch(
                hold -> hold.heldUntil().isPresent() && !hold.heldUntil().get().isAfter(through))
        || new OracleLots(book)
            .all().stream()
                .anyMatch(lot -> lot.isExpiredOn(through) && there(book, lot, through) > 0);
  }
}
