package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.community.PersonId;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.LedgerView;
import org.governance4j.rule.Outcome;
import org.governance4j.timebank.TimeBankAccounts;

/**
 * Where a volunteer's hours are kept, and points where a policy asks for them (时长与积分账簿). It reads
 * balances as corrected, so that late and corrected records count on their days.
 */
public final class ServiceBooks {

  /** Points in a ledger. */
  private record PointsBook(LedgerView ledger, Function<PersonId, AccountId> account) {}

  private final TimeBankAccounts accounts;
  private final LedgerView ledger;
  private final Optional<PointsBook> points;

  private ServiceBooks(TimeBankAccounts accounts, LedgerView ledger, Optional<PointsBook> points) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.points = points;
  }

  /**
   * The hours of a time bank.
   *
   * @param accounts how the bank's accounts are named
   * @param ledger the ledger as it was known at some entry
   * @return the books, without points
   */
  public static ServiceBooks of(TimeBankAccounts accounts, LedgerView ledger) {
    requireNonNull(accounts, "accounts");
    requireNonNull(ledger, "ledger");
    return new ServiceBooks(accounts, ledger, Optional.empty());
  }

  /**
   * The same books with points.
   *
   * @param view the ledger of points, which may be the same
   * @param account a person's account of the points that count, such as one that nothing is spent
   *     from
   * @return the books
   */
  public ServiceBooks withPoints(LedgerView view, Function<PersonId, AccountId> account) {
    requireNonNull(view, "view");
    requireNonNull(account, "account");
    return new ServiceBooks(accounts, ledger, Optional.of(new PointsBook(view, account)));
  }

  /** The minutes from one day to another, both included. */
  Outcome<Long> minutes(PersonId person, LocalDate first, LocalDate last) {
    return between(ledger, accounts.hours(person), first, last);
  }

  /** The points from one day to another; empty if there is no book of points. */
  Optional<Outcome<Long>> points(PersonId person, LocalDate first, LocalDate last) {
    return points.map(book -> between(book.ledger(), book.account().apply(person), first, last));
  }

  private static Outcome<Long> between(
      LedgerView ledger, AccountId account, LocalDate first, LocalDate last) {
    return ledger
        .correctedBalance(account, last)
        .combine(
            ledger.correctedBalance(account, first.minusDays(1)),
            (until, before) -> until - before);
  }
}
