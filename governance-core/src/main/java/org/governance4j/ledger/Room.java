package org.governance4j.ledger;

import java.util.List;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/** How far the balances of an account are from its limits, on a day and all later ones. */
final class Room {

  /** More than any account can hold: there is no limit. */
  static final long UNLIMITED = Long.MAX_VALUE;

  /** The most that all movements of one account may come to, so that no sum of them wraps. */
  static final long MAX_TRAFFIC = 1L << 62;

  private Room() {}

  /** How much less may be available on every day from one on; below zero if it is too little. */
  static long below(Book book, int day) {
    if (book.hasOneFloor()) {
      return book.floor() == Book.NO_FLOOR
          ? UNLIMITED
          : book.leastAvailable(day, Integer.MAX_VALUE) - book.floor();
    }
    long room = UNLIMITED;
    List<Book.Since> limits = book.limits();
    for (int i = 0; i < limits.size(); i++) {
      int from = Math.max(day, limits.get(i).day());
      int until = end(limits, i);
      if (from < until && limits.get(i).limits().floor().isPresent()) {
        long floor = limits.get(i).limits().floor().get();
        room = Math.min(room, book.leastAvailable(from, until) - floor);
      }
    }
    return room;
  }

  /** How much more may be there on every day from one on; below zero if it is too much. */
  static long above(Book book, int day) {
    DaySums filled = book.filled();
    if (filled == null) {
      return UNLIMITED;
    }
    long room = UNLIMITED;
    List<Book.Since> limits = book.limits();
    for (int i = 0; i < limits.size(); i++) {
      int from = Math.max(day, limits.get(i).day());
      int until = end(limits, i);
      if (from < until && limits.get(i).limits().ceiling().isPresent()) {
        long ceiling = limits.get(i).limits().ceiling().get();
        room = Math.min(room, ceiling - filled.greatest(from, until));
      }
    }
    return room;
  }

  /** Says on which first day from one on too little is available, and how much was before. */
  static Reason belowFloor(Reason reason, Book book, int day, long taken) {
    for (int i = 0; i < book.limits().size(); i++) {
      Book.Since since = book.limits().get(i);
      int from = Math.max(day, since.day());
      int until = end(book.limits(), i);
      if (from < until && since.limits().floor().isPresent()) {
        long floor = since.limits().floor().get();
        if (book.leastAvailable(from, until) < floor) {
          int first = book.available().firstFrom(from, true, floor);
          return reason
              .with("account", Fact.of(book.account().id()))
              .with("day", Fact.of(LedgerState.date(first)))
              .with("available", amount(book, book.available().at(first) + taken))
              .with("floor", amount(book, floor));
        }
      }
    }
    throw new IllegalStateException("a floor is crossed on some day");
  }

  /** Says on which first day from one on too much is there, and how much. */
  static Reason aboveCeiling(Reason reason, Book book, DaySums filled, int day) {
    for (int i = 0; i < book.limits().size(); i++) {
      Book.Since since = book.limits().get(i);
      int from = Math.max(day, since.day());
      int until = end(book.limits(), i);
      if (from < until && since.limits().ceiling().isPresent()) {
        long ceiling = since.limits().ceiling().get();
        if (filled.greatest(from, until) > ceiling) {
          int first = filled.firstFrom(from, false, ceiling);
          return reason
              .with("account", Fact.of(book.account().id()))
              .with("day", Fact.of(LedgerState.date(first)))
              .with("balance", amount(book, filled.at(first)))
              .with("ceiling", amount(book, ceiling));
        }
      }
    }
    throw new IllegalStateException("a ceiling is crossed on some day");
  }

  private static Fact amount(Book book, long amount) {
    return Fact.of(amount, book.account().unit().unit());
  }

  /** The first day on which limits hold no more: those that are stated next hold from it on. */
  private static int end(List<Book.Since> limits, int index) {
    return index + 1 < limits.size() ? limits.get(index + 1).day() : Integer.MAX_VALUE;
  }
}
