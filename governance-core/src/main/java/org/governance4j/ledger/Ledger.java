package org.governance4j.ledger;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accounts and the transfers between them (账本): its state is exactly the fold of its journal.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.create();
 * ledger.open(Account.of(fund, Unit.MINUTES, Account.Floor.NONE)).orElseThrow();
 * ledger.open(Account.of(volunteer, Unit.MINUTES, Account.Floor.ZERO)).orElseThrow();
 * ledger.apply(Transfer.posted(id, fund, volunteer, 90, day, now, rule)).orElseThrow();
 * long saved = ledger.balance(volunteer, day).orElseThrow().available();
 * }</pre>
 *
 * <p>One thread at a time writes, and no other reads meanwhile: the host orders them. Opening an
 * account or applying a transfer whose day is the latest of its accounts takes constant time on
 * average; a late one takes time by the number of changes behind it on its two accounts.
 */
public final class Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  /** The most accounts of one ledger. */
  public static final int MAX_ACCOUNTS = 10_000_000;

  /** The most transfers of one ledger. */
  public static final int MAX_TRANSFERS = 100_000_000;

  /** The most transfers of one list. */
  public static final int MAX_LIST = 10_000;

  private final Limits limits;
  private final Map<AccountId, AccountBook> books = new HashMap<>();
  private final TransferLog log = new TransferLog();
  private final List<JournalEntry> journal = new ArrayList<>();

  private Ledger(Limits limits) {
    this.limits = limits;
  }

  /**
   * A ledger without accounts.
   *
   * @return the new ledger
   */
  public static Ledger create() {
    return create(new Limits(MAX_ACCOUNTS, MAX_TRANSFERS));
  }

  /**
   * A ledger without accounts that holds less than it could.
   *
   * @param mostAccounts the most accounts, at most {@link #MAX_ACCOUNTS}
   * @param mostTransfers the most transfers, at most {@link #MAX_TRANSFERS}
   * @return the new ledger
   */
  public static Ledger create(int mostAccounts, int mostTransfers) {
    checkArgument(
        mostAccounts >= 0 && mostAccounts <= MAX_ACCOUNTS,
        "mostAccounts must be 0 to %s but is %s",
        MAX_ACCOUNTS,
        mostAccounts);
    checkArgument(
        mostTransfers >= 0 && mostTransfers <= MAX_TRANSFERS,
        "mostTransfers must be 0 to %s but is %s",
        MAX_TRANSFERS,
        mostTransfers);
    return create(new Limits(mostAccounts, mostTransfers));
  }

  static Ledger create(Limits limits) {
    return new Ledger(limits);
  }

  /**
   * Makes the ledger that wrote a journal.
   *
   * @param journal the journal
   * @return a ledger of its own, or a refusal with every entry that a ledger would not have
   *     written; entries are judged in order, each on what the accepted ones before it left
   */
  public static Outcome<Ledger> replay(Journal journal) {
    requireNonNull(journal, "journal");
    if (journal.format() != Journal.FORMAT) {
      return Outcome.refused(
          Reason.of(
                  LedgerReason.JOURNAL_FORMAT_UNKNOWN,
                  LedgerLaw.JOURNAL,
                  "format",
                  format(journal.format()))
              .with("known", format(Journal.FORMAT)));
    }
    Ledger ledger = create();
    Findings findings = new Findings();
    for (int i = 0; i < journal.entries().size(); i++) {
      ledger.replay(journal.entries().get(i), i + 1).forEach(findings::violation);
    }
    LOG.debug(
        "resumed a ledger: {} entries of its journal, {}",
        journal.entries().size(),
        findings.clear() ? "no fault" : "with faults");
    return findings.outcome(() -> ledger);
  }

  /**
   * Opens an account.
   *
   * @param account the account
   * @return the account; or a refusal if its id names another account or the ledger is full
   */
  public Outcome<Account> open(Account account) {
    requireNonNull(account, "account");
    AccountBook known = books.get(account.id());
    if (known != null) {
      boolean same = known.account().equals(account);
      Reason reason =
          Reason.of(
              same ? LedgerReason.ALREADY_OPEN : LedgerReason.ACCOUNT_ID_CONFLICT,
              LedgerLaw.ONCE,
              "account",
              Fact.of(account.id()));
      return same ? Outcome.accepted(account, reason) : Outcome.refused(reason);
    }
    if (books.size() >= limits.accounts()) {
      return Outcome.refused(
          Reason.of(
                  LedgerReason.TOO_MANY_ACCOUNTS, LedgerLaw.SIZE, "account", Fact.of(account.id()))
              .with("most", Fact.of(limits.accounts(), Unit.COUNT)));
    }
    books.put(account.id(), new AccountBook(account));
    journal.add(new JournalEntry.Opened(account));
    return Outcome.accepted(account);
  }

  /**
   * Applies a transfer.
   *
   * @param transfer the transfer
   * @return the transfer, with the reason {@link LedgerReason#ALREADY_APPLIED} if the ledger had it
   *     already; or a refusal with every violated rule, and the ledger is as before
   */
  public Outcome<Transfer> apply(Transfer transfer) {
    requireNonNull(transfer, "transfer");
    int before = log.size();
    Outcome<Transfer> outcome = take(transfer);
    return log.size() == before ? outcome : Outcome.accepted(transfer, applied(transfer));
  }

  /**
   * Applies a list of transfers: all or none. Each is judged on what the ones before it left, so
   * that a transfer can post or reverse one of the same list.
   *
   * @param transfers the transfers, at most {@value #MAX_LIST}
   * @return the transfers, with a reason for each that the ledger had already; or a refusal with
   *     every violated rule of every transfer, each judged on what the accepted ones before it
   *     would have left, and the ledger is as before
   */
  public Outcome<ImmutableList<Transfer>> applyAll(List<Transfer> transfers) {
    requireNonNull(transfers, "transfers");
    ImmutableList<Transfer> all = ImmutableList.copyOf(transfers);
    if (all.size() > MAX_LIST) {
      return Outcome.refused(
          Reason.of(
                  LedgerReason.LIST_TOO_LONG,
                  LedgerLaw.LIST,
                  "size",
                  Fact.of(all.size(), Unit.COUNT))
              .with("most", Fact.of(MAX_LIST, Unit.COUNT)));
    }
    int before = log.size();
    ImmutableList.Builder<Reason> repeated = ImmutableList.builder();
    Findings findings = new Findings();
    for (Transfer transfer : all) {
      Outcome<Transfer> outcome = take(transfer);
      if (outcome instanceof Outcome.Refused<Transfer> refused) {
        refused.violations().forEach(findings::violation);
      } else {
        repeated.addAll(outcome.reasons());
      }
    }
    if (!findings.clear()) {
      takeBackTo(before);
    }
    return findings
        .outcome(() -> all)
        .flatMap(same -> new Outcome.Accepted<>(same, repeated.build()));
  }

  /**
   * The balance at the end of an effective day, as known now, in time by the logarithm of the
   * account's changes.
   *
   * @param account the account
   * @param on the day
   * @return the balance; undetermined if the account is not found
   */
  public Outcome<Balance> balance(AccountId account, LocalDate on) {
    requireNonNull(account, "account");
    requireNonNull(on, "on");
    return known(account).map(book -> book.balance(book.countUntil(on.toEpochDay())));
  }

  /**
   * What moved on an account over some days, as known now.
   *
   * @param account the account
   * @param days the days; without an end, all that follow
   * @return the statement; undetermined if the account is not found
   */
  public Outcome<Statement> statement(AccountId account, Validity days) {
    requireNonNull(account, "account");
    requireNonNull(days, "days");
    return known(account).map(book -> statement(book, days));
  }

  /**
   * The ledger as it was known at an instant: from the transfers that had been recorded by then.
   *
   * @param at the instant; what was recorded at it counts
   * @return a view of this ledger
   */
  public LedgerView asKnownAt(Instant at) {
    requireNonNull(at, "at");
    return new LedgerView(this, at);
  }

  Outcome<Balance> balance(AccountId account, LocalDate on, Instant at) {
    int recorded = log.recordedBy(at);
    return known(account)
        .map(
            book -> {
              int count = book.countUntil(on.toEpochDay());
              return recorded == log.size() ? book.balance(count) : book.balance(count, recorded);
            });
  }

  private Statement statement(AccountBook book, Validity days) {
    int from = book.countUntil(days.from().toEpochDay() - 1);
    int until = days.until().map(day -> book.countUntil(day.toEpochDay() - 1)).orElse(book.size());
    return new Statement(
        book.account().id(),
        days,
        book.balance(from),
        book.lines(from, until, log),
        book.balance(until));
  }

  /**
   * An account by its id.
   *
   * @param id the id
   * @return the account, or empty if none has been opened with it
   */
  public Optional<Account> account(AccountId id) {
    requireNonNull(id, "id");
    return Optional.ofNullable(books.get(id)).map(AccountBook::account);
  }

  /**
   * An applied transfer by its id.
   *
   * @param id the id
   * @return the transfer, or empty if none has been applied with it
   */
  public Optional<Transfer> transfer(TransferId id) {
    requireNonNull(id, "id");
    return Optional.ofNullable(log.find(id));
  }

  /**
   * Which transfer posted, voided or reversed another.
   *
   * @param id the other's id
   * @return the id of the settling transfer, or empty while there is none; undetermined if the
   *     other is not found
   */
  public Outcome<Optional<TransferId>> settledBy(TransferId id) {
    return log.find(id) == null
        ? Outcome.undetermined(
            Reason.of(LedgerReason.TRANSFER_NOT_FOUND, LedgerLaw.UNKNOWN, "transfer", Fact.of(id)))
        : Outcome.accepted(Optional.ofNullable(log.settledBy(id)));
  }

  /**
   * Everything that was accepted so far; a copy, in time by its length.
   *
   * @return the journal
   */
  public Journal journal() {
    return Journal.of(ImmutableList.copyOf(journal));
  }

  /** Why a journal cannot hold an entry; a ledger writes nothing that it has written before. */
  private ImmutableList<Reason> replay(JournalEntry entry, int number) {
    int written = journal.size();
    Outcome<?> outcome =
        entry instanceof JournalEntry.Opened opened
            ? open(opened.account())
            : take(((JournalEntry.Applied) entry).transfer());
    if (outcome instanceof Outcome.Refused<?> refused) {
      return refused.violations();
    }
    return journal.size() > written
        ? ImmutableList.of()
        : ImmutableList.of(
            Reason.of(
                LedgerReason.DUPLICATE_JOURNAL_ENTRY,
                LedgerLaw.JOURNAL,
                "entry",
                Fact.of(number, Unit.COUNT)));
  }

  /** Applies a transfer without saying so. */
  private Outcome<Transfer> take(Transfer transfer) {
    Transfer known = log.find(transfer.id());
    if (known != null) {
      return again(known, transfer);
    }
    List<Reason> violations = TransferJudge.judge(books, log, transfer, limits.transfers());
    if (!violations.isEmpty()) {
      return new Outcome.Refused<>(ImmutableList.copyOf(violations));
    }
    enter(transfer);
    return Outcome.accepted(transfer);
  }

  private static Fact format(int version) {
    return new Fact.Code("journalFormat", Integer.toString(version));
  }

  private Reason applied(Transfer transfer) {
    Unit unit = book(transfer.from()).account().unit();
    return Reason.of(LedgerReason.APPLIED, transfer.rule(), "transfer", Fact.of(transfer.id()))
        .with("kind", Fact.of(transfer.kind()))
        .with("amount", Fact.of(transfer.amount(), unit))
        .with("day", Fact.of(transfer.effectiveOn()));
  }

  private static Outcome<Transfer> again(Transfer known, Transfer transfer) {
    boolean same = known.equals(transfer);
    Reason reason =
        Reason.of(
            same ? LedgerReason.ALREADY_APPLIED : LedgerReason.TRANSFER_ID_CONFLICT,
            LedgerLaw.ONCE,
            "transfer",
            Fact.of(transfer.id()));
    return same ? Outcome.accepted(transfer, reason) : Outcome.refused(reason);
  }

  private void enter(Transfer transfer) {
    Transfer.Kind kind = transfer.kind();
    long amount = transfer.amount();
    LocalDate day = transfer.effectiveOn();
    int number = log.size();
    book(transfer.from()).enter(number, day, kind.paid(amount), kind.held(amount));
    if (kind.moves()) {
      book(transfer.to()).enter(number, day, amount, 0);
    }
    log.add(transfer);
    journal.add(new JournalEntry.Applied(transfer));
  }

  private void takeBackTo(int size) {
    while (log.size() > size) {
      Transfer transfer = log.get(log.size() - 1);
      Transfer.Kind kind = transfer.kind();
      long amount = transfer.amount();
      LocalDate day = transfer.effectiveOn();
      book(transfer.from()).takeBack(day, kind.paid(amount), kind.held(amount));
      if (kind.moves()) {
        book(transfer.to()).takeBack(day, amount, 0);
      }
      log.removeLast();
      journal.remove(journal.size() - 1);
    }
  }

  private Outcome<AccountBook> known(AccountId id) {
    AccountBook book = books.get(id);
    return book == null
        ? Outcome.undetermined(
            Reason.of(LedgerReason.ACCOUNT_NOT_FOUND, LedgerLaw.UNKNOWN, "account", Fact.of(id)))
        : Outcome.accepted(book);
  }

  /** The book of an account that a judged transfer names. */
  private AccountBook book(AccountId id) {
    return requireNonNull(books.get(id), "a judged transfer has two open accounts");
  }
}
