package org.governance4j.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.journal.AccountId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/**
 * A ledger as it was known at an entry (某一时点所知的账本). It reads its ledger anew with every question,
 * so the same rules hold for threads.
 *
 * <p>What was entered after its period was closed is published on the first open day: {@link
 * #balance} and {@link #statement} show that. {@link #correctedBalance} and {@link
 * #correctedStatement} show it on the day on which it happened.
 */
public final class LedgerView {

  private final Ledger ledger;
  private final long sequence;

  LedgerView(Ledger ledger, long sequence) {
    this.ledger = ledger;
    this.sequence = sequence;
  }

  /**
   * The balance at the end of a day, as published, in time by the logarithm of the account's
   * changes.
   *
   * @param account the account
   * @param on the day
   * @return the balance; undetermined if the account was not known
   */
  public Outcome<Balance> balance(AccountId account, LocalDate on) {
    requireNonNull(account, "account");
    requireNonNull(on, "on");
    return ledger.use(() -> known(account).map(book -> book.balance(day(on), rows())));
  }

  /**
   * The posted balance at the end of a day, as corrected.
   *
   * @param account the account
   * @param on the day
   * @return what had arrived by then minus what had left, whenever it was booked; undetermined if
   *     the account was not known
   */
  public Outcome<Long> correctedBalance(AccountId account, LocalDate on) {
    requireNonNull(account, "account");
    requireNonNull(on, "on");
    return ledger.use(() -> known(account).map(book -> posted(book, day(on), true)));
  }

  /**
   * What moved on an account over some days, as published.
   *
   * @param account the account
   * @param days the days; without an end, all that follow
   * @return the statement; undetermined if the account was not known
   */
  public Outcome<Statement> statement(AccountId account, Validity days) {
    requireNonNull(account, "account");
    requireNonNull(days, "days");
    return ledger.use(() -> known(account).flatMap(book -> statement(book, days, false)));
  }

  /**
   * What moved on an account over some days, as corrected.
   *
   * @param account the account
   * @param days the days; without an end, all that follow
   * @return the statement by the days on which things happened; undetermined if the account was not
   *     known
   */
  public Outcome<Statement> correctedStatement(AccountId account, Validity days) {
    requireNonNull(account, "account");
    requireNonNull(days, "days");
    return ledger.use(() -> known(account).flatMap(book -> statement(book, days, true)));
  }

  /**
   * Takes an account that was never opened for one on which nothing happened.
   *
   * @param answer what a ledger or a view says of an account
   * @param <T> what it says
   * @return the answer's value, or empty if the account is not found; whatever else is missing is
   *     missing still
   */
  public static <T> Outcome<Optional<T>> ifOpened(Outcome<T> answer) {
    requireNonNull(answer, "answer");
    boolean never =
        answer.reasons().stream()
            .anyMatch(reason -> reason.code() == LedgerReason.ACCOUNT_NOT_FOUND);
    return never ? Outcome.accepted(Optional.empty()) : answer.map(Optional::of);
  }

  private Outcome<Book> known(AccountId id) {
    int base = ledger.log().base();
    if (sequence < base) {
      return Outcome.undetermined(
          Reason.of(
                  LedgerReason.HISTORY_NOT_LOADED,
                  LedgerLaw.UNKNOWN,
                  "entry",
                  Fact.of(sequence, Unit.COUNT))
              .with("first", Fact.of(base, Unit.COUNT)));
    }
    return ledger.known(id).flatMap(book -> known(book, sequence - base));
  }

  private static Outcome<Book> known(Book book, long entries) {
    return book.opening().entries() > 0 && book.opening().entries() >= entries
        ? Outcome.undetermined(
            Reason.of(
                LedgerReason.ACCOUNT_NOT_FOUND,
                LedgerLaw.UNKNOWN,
                "account",
                Fact.of(book.account().id())))
        : Outcome.accepted(book);
  }

  private int rows() {
    return ledger.state().rowsOf(sequence - ledger.log().base());
  }

  private long posted(Book book, int day, boolean corrected) {
    long posted = book.posted().until(day, rows());
    return corrected ? posted + book.correction(day, rows()) : posted;
  }

  private Outcome<Statement> statement(Book book, Validity days, boolean corrected) {
    int from = day(days.from());
    int until = days.until().map(LedgerView::day).orElse(Integer.MAX_VALUE);
    long opening = posted(book, from - 1, corrected);
    Optional<ImmutableList<StatementLine>> lines = lines(book, from, until, opening, corrected);
    return lines.isEmpty()
        ? Outcome.undetermined(notLoaded())
        : Outcome.accepted(
            new Statement(
                book.account().id(),
                days,
                opening,
                lines.get(),
                posted(book, until - 1, corrected)));
  }

  /** Of what moved before a snapshot there are only sums. */
  private Reason notLoaded() {
    int base = ledger.log().base();
    return Reason.of(
            LedgerReason.HISTORY_NOT_LOADED, LedgerLaw.UNKNOWN, "entry", Fact.of(base, Unit.COUNT))
        .with("first", Fact.of(base, Unit.COUNT));
  }

  /** A row among an account's changes: its day, its number and whether it was late. */
  private record Line(int day, int row, boolean late) implements Comparable<Line> {

    @Override
    public int compareTo(Line other) {
      return day != other.day ? Integer.compare(day, other.day) : Integer.compare(row, other.row);
    }
  }

  /** The lines; empty if some are not loaded. */
  private Optional<ImmutableList<StatementLine>> lines(
      Book book, int from, int until, long opening, boolean corrected) {
    List<Line> found = corrected ? happened(book) : booked(book, from, until);
    if (found.stream().anyMatch(line -> line.row() < 0)) {
      return Optional.empty();
    }
    Collections.sort(found);
    ImmutableList.Builder<StatementLine> lines = ImmutableList.builder();
    long balance = opening;
    for (Line line : found) {
      if (line.day() >= from && line.day() < until) {
        StatementLine stated = line(book, line, balance);
        balance = stated.balance();
        lines.add(stated);
      }
    }
    return Optional.of(lines.build());
  }

  /** An account's rows by the days on which they are booked: those in order, then the late ones. */
  private List<Line> booked(Book book, int from, int until) {
    List<Line> found = new ArrayList<>();
    Rows rows = ledger.state().rows();
    int bound = rows();
    Series posted = book.posted();
    int end = posted.countUntil(until - 1);
    for (int i = posted.countUntil(from - 1); i < end && posted.row(i) < bound; i++) {
      int row = posted.row(i);
      found.add(new Line(row < 0 ? from : rows.day(row), row, false));
    }
    LateSums late = posted.late();
    for (int i = 0; late != null && i < late.size() && late.row(i) < bound; i++) {
      found.add(new Line(late.day(i), late.row(i), true));
    }
    return found;
  }

  /** All rows of an account by the days on which they happened. */
  private List<Line> happened(Book book) {
    List<Line> found = new ArrayList<>();
    Rows rows = ledger.state().rows();
    int latest = Integer.MIN_VALUE;
    for (int row : rowsOf(book)) {
      int day = row < 0 ? latest : rows.happened(row);
      found.add(new Line(day, row, day < latest));
      latest = Math.max(latest, day);
    }
    return found;
  }

  /** The rows of an account that were known, in the order of entry. */
  private int[] rowsOf(Book book) {
    Series posted = book.posted();
    LateSums late = posted.late();
    IntStream inOrder = IntStream.range(0, posted.size()).map(posted::row);
    IntStream later =
        late == null ? IntStream.empty() : IntStream.range(0, late.size()).map(late::row);
    int bound = rows();
    return IntStream.concat(inOrder, later).filter(row -> row < bound).sorted().toArray();
  }

  private StatementLine line(Book book, Line line, long before) {
    LedgerState state = ledger.state();
    Rows rows = state.rows();
    int row = line.row();
    boolean pays = rows.payer(row) == book.number();
    int other = pays ? rows.receiver(row) : rows.payer(row);
    long amount = pays ? -rows.amount(row) : rows.amount(row);
    return new StatementLine(
        state.transfers().id(state.transfers().numberOf(row)),
        state.book(other).account().id(),
        amount,
        before + amount,
        LedgerState.date(rows.happened(row)),
        LedgerState.date(rows.day(row)),
        rows.recordedAt(row),
        rows.rule(row),
        line.late());
  }

  /** Days beyond all that a ledger knows have the same balances as its first and last ones. */
  private static int day(LocalDate day) {
    return (int) Math.max(-1_000_000, Math.min(1_000_000, day.toEpochDay()));
  }
}
