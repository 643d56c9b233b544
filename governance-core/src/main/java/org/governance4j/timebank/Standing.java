package org.governance4j.timebank;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;

/**
 * What stands in a ledger of one record in one book. A record has a place there for each of its
 * days; the postings of a place are numbered by generations: how often its posting was reversed.
 */
final class Standing {

  /** The books that a record is posted to; its name is part of the postings' ids. */
  enum Book {
    HOURS,
    COINS,
    EXCESS
  }

  /**
   * A posting that stands, whole or in part, or what brought one back that was reversed.
   *
   * @param day the day that the posting was for
   * @param since the day from which this stands
   */
  record Amount(
      TransferId id, LocalDate day, LocalDate since, AccountId from, AccountId to, long amount) {

    boolean is(LocalDate onDay, AccountId payer, AccountId receiver) {
      return day.equals(onDay) && from.equals(payer) && to.equals(receiver);
    }
  }

  /** A day's place: its number, its next generation, and what stands there. */
  record Place(int number, int generation, ImmutableList<Amount> amounts) {}

  private final Ledger ledger;
  private final String bank;
  private final Set<TransferId> seen = new HashSet<>();

  Standing(Ledger ledger, String bank) {
    this.ledger = ledger;
    this.bank = bank;
  }

  TransferId id(Book book, ServiceRecordId record, int place, int generation) {
    return TransferId.derivedFrom(
        "timebank/" + book.name().toLowerCase(Locale.ROOT),
        bank,
        record.value(),
        Integer.toString(place),
        Integer.toString(generation));
  }

  static TransferId reversal(TransferId posting) {
    return TransferId.derivedFrom("timebank/reversal", posting.value());
  }

  /** Whether a transfer is a posting of a record that was looked at, or reverses one. */
  boolean isSeen(TransferId id) {
    return seen.contains(id);
  }

  /** The postings that were looked at, and what reverses them. */
  Set<TransferId> seen() {
    return seen;
  }

  List<Place> places(Book book, ServiceRecordId record) {
    List<Place> places = new ArrayList<>();
    Place next = place(book, record, 0);
    while (next.generation() > 0) {
      places.add(next);
      next = place(book, record, places.size());
    }
    return places;
  }

  private Place place(Book book, ServiceRecordId record, int number) {
    ImmutableList.Builder<Amount> amounts = ImmutableList.builder();
    int generation = 0;
    TransferId posting = id(book, record, number, generation);
    Optional<Transfer> known = ledger.transfer(posting);
    while (known.isPresent()) {
      collect(posting, known.get().effectiveOn(), amounts);
      generation++;
      posting = id(book, record, number, generation);
      known = ledger.transfer(posting);
    }
    return new Place(number, generation, amounts.build());
  }

  /**
   * A host may reverse the reversal of a posting: what that brought back stands too, though the
   * posting itself cannot be reversed again.
   */
  private void collect(TransferId posting, LocalDate day, ImmutableList.Builder<Amount> amounts) {
    Deque<TransferId> open = new ArrayDeque<>(List.of(posting));
    while (!open.isEmpty()) {
      TransferId id = open.pop();
      seen.add(id);
      amount(id, day).ifPresent(amounts::add);
      for (TransferId reversal : ledger.settledBy(id).orElseThrow()) {
        seen.add(reversal);
        open.addAll(ledger.settledBy(reversal).orElseThrow());
      }
    }
  }

  private Optional<Amount> amount(TransferId id, LocalDate day) {
    long amount = ledger.standing(id).orElseThrow();
    if (amount == 0) {
      return Optional.empty();
    }
    Change.Entered entered = ledger.entered(id).orElseThrow();
    Movement first = entered.movements().get(0);
    LocalDate since = entered.transfer().effectiveOn();
    return Optional.of(new Amount(id, day, since, first.from(), first.to(), amount));
  }
}
