package org.governance4j.examples.community;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableListMultimap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.examples.community.PointsBooks.Book;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;

/**
 * Hands each fact to its book as statements come in. One whose class no policy names goes to the
 * purse, which says so, unless the other book has it.
 */
final class BookSorter {

  private final PointsBooks books;
  private final Map<ContributionId, Book> holding = new HashMap<>();

  BookSorter(PointsBooks books) {
    this.books = books;
  }

  /** What to state to each book; in the one that a fact has left, it does not count any more. */
  ImmutableListMultimap<Book, Contribution> sort(List<Contribution> facts) {
    ImmutableListMultimap.Builder<Book, Contribution> sorted = ImmutableListMultimap.builder();
    for (Contribution fact : facts.stream().sorted(comparing(Contribution::recordedAt)).toList()) {
      Optional<Book> former = Optional.ofNullable(holding.get(fact.id()));
      Book now = books.book(fact).or(() -> former).orElse(Book.PURSE);
      former
          .filter(book -> book != now)
          .ifPresent(book -> sorted.put(book, fact.withState(Contribution.State.CANCELLED)));
      sorted.put(now, fact);
      holding.put(fact.id(), now);
    }
    return sorted.build();
  }
}
