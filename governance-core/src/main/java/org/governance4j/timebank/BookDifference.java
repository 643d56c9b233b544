package org.governance4j.timebank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.community.ServiceRecord;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;

/** What one record needs in one book: what it keeps there, what it adds and what it takes back. */
final class BookDifference {

  private final Standing standing;
  private final Standing.Book book;
  private final ServiceRecord record;
  private final Grounds grounds;
  private final List<Standing.Place> open;
  private final List<Standing.Amount> gone = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private int places;

  BookDifference(
      Standing standing,
      Standing.Book book,
      ServiceRecord record,
      Grounds grounds,
      List<Standing.Place> places) {
    this.standing = standing;
    this.book = book;
    this.record = record;
    this.grounds = grounds;
    open = new ArrayList<>(places);
    this.places = places.size();
  }

  /** What stands for a day from one account to another, if nothing else stands in its place. */
  Optional<Standing.Amount> find(LocalDate day, AccountId from, AccountId to) {
    return open.stream()
        .filter(place -> place.amounts().size() == 1)
        .map(place -> place.amounts().get(0))
        .filter(amount -> amount.is(day, from, to))
        .findFirst();
  }

  /** Leaves what stands as it is. */
  void keep(Standing.Amount amount) {
    open.removeIf(place -> place.amounts().contains(amount));
  }

  /** What is kept no more: call it once all that is kept is known. */
  List<Standing.Amount> gone() {
    if (gone.isEmpty()) {
      open.forEach(place -> gone.addAll(place.amounts()));
    }
    return gone;
  }

  /** Adds a posting, in the place of what is gone where there is one. */
  void post(LocalDate day, AccountId from, AccountId to, long amount) {
    gone();
    transfers.add(
        Transfer.posted(nextId())
            .addPostings(Posting.of(from, to, amount))
            .effectiveOn(day)
            .recordedAt(record.recordedAt())
            .grounds(grounds)
            .build());
  }

  private TransferId nextId() {
    if (open.isEmpty()) {
      return standing.id(book, record.id(), places++, 0);
    }
    Standing.Place place = open.remove(0);
    return standing.id(book, record.id(), place.number(), place.generation());
  }

  /** The postings to add, then the reversals: so a correction asks back no more than it must. */
  List<Transfer> transfers(Function<Standing.Amount, Optional<AccountId>> claim) {
    List<Transfer> all = new ArrayList<>(transfers);
    for (Standing.Amount amount : gone()) {
      all.add(
          Transfer.reversal(Standing.reversal(amount.id()), amount.id())
              .effectiveOn(amount.since())
              .recordedAt(record.recordedAt())
              .claim(claim.apply(amount))
              .grounds(grounds)
              .build());
    }
    return all;
  }
}
