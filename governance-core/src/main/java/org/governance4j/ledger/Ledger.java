package org.governance4j.ledger;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Lot;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
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
 * Ledger ledger = Ledger.create(id, terms, now);
 * ledger.open(Account.unlimited(fund, minutes), grounds, now).orElseThrow();
 * ledger.open(Account.of(volunteer, minutes), grounds, now).orElseThrow();
 * ledger.apply(transfer, now).orElseThrow();
 * long saved = ledger.balance(volunteer, day).orElseThrow().available();
 * }</pre>
 *
 * <p>A host that stores what is entered asks for a decision, stores its entries, and appends it:
 *
 * <pre>{@code
 * Decision decision = ledger.decide(commands, now).orElseThrow();
 * store.insert(decision.entries());
 * ledger.append(decision).orElseThrow();
 * }</pre>
 *
 * <p>One thread at a time uses a ledger: the host orders them. A second one that comes in the midst
 * of the first gets a {@link ConcurrentModificationException}. Entering something takes time by the
 * logarithm of the days on which its accounts changed, however much lies behind it.
 */
public final class Ledger {

  /** The most accounts of one ledger. */
  public static final int MAX_ACCOUNTS = 10_000_000;

  /** The most transfers of one ledger. */
  public static final int MAX_TRANSFERS = 100_000_000;

  /** The most commands of one list. */
  public static final int MAX_LIST = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private static final ImmutableMap<Transfer.Kind, Fact> KINDS =
      Maps.toMap(EnumSet.allOf(Transfer.Kind.class), Fact::of);

  private final LedgerId id;
  private final LedgerState.Limits most;
  private final LedgerState state;
  private final EntryLog log = new EntryLog();
  private final AtomicBoolean busy = new AtomicBoolean();

  private Ledger(LedgerId id, LedgerTerms terms, LedgerState.Limits most) {
    this.id = id;
    this.most = most;
    state = new LedgerState(terms);
  }

  /**
   * A ledger without accounts.
   *
   * @param id its name
   * @param terms its terms
   * @param at the instant of its first entry
   * @return the new ledger
   */
  public static Ledger create(LedgerId id, LedgerTerms terms, Instant at) {
    return create(id, terms, at, MAX_ACCOUNTS, MAX_TRANSFERS);
  }

  /**
   * A ledger without accounts that holds less than it could.
   *
   * @param id its name
   * @param terms its terms
   * @param at the instant of its first entry
   * @param mostAccounts the most accounts, at most {@link #MAX_ACCOUNTS}
   * @param mostTransfers the most transfers, at most {@link #MAX_TRANSFERS}
   * @return the new ledger
   */
  public static Ledger create(
      LedgerId id, LedgerTerms terms, Instant at, int mostAccounts, int mostTransfers) {
    requireNonNull(id, "id");
    requireNonNull(terms, "terms");
    requireNonNull(at, "at");
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
    Ledger ledger = new Ledger(id, terms, new LedgerState.Limits(mostAccounts, mostTransfers));
    ledger.state.enter(new Change.Started(id, terms));
    ledger.log.note(1, at);
    return ledger;
  }

  /**
   * Makes the ledger that wrote a journal.
   *
   * @param journal the journal, from its first entry on
   * @param head where it ends, as the host kept it apart from the journal
   * @return a ledger of its own; or a refusal that names the first entry that is changed, lost,
   *     moved or added
   */
  public static Outcome<Ledger> resume(Journal journal, JournalHead head) {
    requireNonNull(journal, "journal");
    requireNonNull(head, "head");
    Outcome<Ledger> resumed = Resumption.resume(journal, head);
    LOG.debug(
        "resumed a ledger: {} entries of its journal, {}",
        journal.entries().size(),
        resumed instanceof Outcome.Accepted ? "no fault" : "with a fault");
    return resumed;
  }

  /**
   * Makes a ledger that decides further what the ledger decides of which a snapshot was taken.
   *
   * @param snapshot the snapshot: of everything, or what a host has loaded for some commands
   * @param tail what was entered after it
   * @return a ledger of its own, which knows nothing of what was known before the snapshot; or a
   *     refusal that names the first entry of the tail that is changed, lost, moved or added
   */
  public static Outcome<Ledger> resume(LedgerSnapshot snapshot, Journal tail) {
    requireNonNull(snapshot, "snapshot");
    requireNonNull(tail, "tail");
    return Resumption.resume(snapshot, tail);
  }

  /**
   * Everything that the ledger needs to decide further. It equals the snapshot of a ledger that is
   * resumed from the journal.
   *
   * @return the snapshot, in time and size by all accounts and transfers
   */
  public LedgerSnapshot snapshot() {
    return use(() -> new Snapshots(state).whole(started()).build());
  }

  /**
   * What the ledger needs to decide about some accounts and transfers: as a host loads it from its
   * rows, which has no ledger in memory.
   *
   * @param accounts the accounts that commands name; those that are not found are stated as absent
   * @param transfers the transfers that commands state or settle; those that are not found are
   *     stated as absent
   * @return the snapshot
   */
  public LedgerSnapshot snapshot(Set<AccountId> accounts, Set<TransferId> transfers) {
    requireNonNull(accounts, "accounts");
    requireNonNull(transfers, "transfers");
    return use(() -> part(accounts, transfers));
  }

  private LedgerSnapshot part(Set<AccountId> accounts, Set<TransferId> transfers) {
    LedgerSnapshot.Builder snapshot = started();
    List<Book> books = new ArrayList<>();
    for (AccountId account : accounts) {
      Book book = state.book(account);
      if (book == null) {
        snapshot.addAbsentAccounts(account);
      } else {
        books.add(book);
      }
    }
    Set<Integer> numbers = new TreeSet<>();
    for (TransferId transfer : transfers) {
      int number = state.transfers().find(transfer);
      if (number < 0) {
        snapshot.addAbsentTransfers(transfer);
      } else {
        numbers.add(number);
      }
    }
    return new Snapshots(state).part(snapshot, books, numbers).build();
  }

  private LedgerSnapshot.Builder started() {
    return LedgerSnapshot.builder()
        .ledger(id)
        .terms(state.terms())
        .head(new JournalHead(version(), log.hash(state, state.size())))
        .lastPostedAt(log.lastPostedAt());
  }

  static Ledger blank(LedgerId id, LedgerTerms terms) {
    return new Ledger(id, terms, new LedgerState.Limits(MAX_ACCOUNTS, MAX_TRANSFERS));
  }

  LedgerState state() {
    return state;
  }

  EntryLog log() {
    return log;
  }

  /**
   * The ledger's name.
   *
   * @return its id
   */
  public LedgerId id() {
    return id;
  }

  /**
   * The ledger's terms.
   *
   * @return its terms
   */
  public LedgerTerms terms() {
    return state.terms();
  }

  /**
   * How much has been entered.
   *
   * @return the number of the last entry
   */
  public long version() {
    return (long) log.base() + state.size();
  }

  /**
   * Where the journal ends.
   *
   * @return the number and the hash of the last entry
   */
  public JournalHead head() {
    return use(() -> new JournalHead(version(), log.hash(state, state.size())));
  }

  /**
   * When the last entry was entered.
   *
   * @return the posting instant
   */
  public Instant lastPostedAt() {
    return log.lastPostedAt();
  }

  // Entering.

  /**
   * What some commands would enter, all or none. Each is judged on what the ones before it would
   * leave. The ledger is as before.
   *
   * @param commands the commands, at most {@value #MAX_LIST}
   * @param at the posting instant
   * @return the decision, with a reason for each command that changes nothing; or a refusal with
   *     every violated rule of every command
   */
  public Outcome<Decision> decide(List<? extends LedgerCommand> commands, Instant at) {
    requireNonNull(commands, "commands");
    requireNonNull(at, "at");
    return use(() -> decided(ImmutableList.copyOf(commands), at, false));
  }

  /**
   * Enters what was decided.
   *
   * @param decision the decision of this ledger, which the host has stored
   * @return the decision; refused if the ledger has entered something since
   */
  public Outcome<Decision> append(Decision decision) {
    requireNonNull(decision, "decision");
    return use(() -> appended(decision));
  }

  /**
   * Decides and enters at once, for a host that stores {@link #entriesSince} afterwards.
   *
   * @param commands the commands, at most {@value #MAX_LIST}, all or none
   * @param at the posting instant
   * @return the decision, as {@link #decide} gives it, which is entered then
   */
  public Outcome<Decision> enter(List<? extends LedgerCommand> commands, Instant at) {
    requireNonNull(commands, "commands");
    requireNonNull(at, "at");
    return use(() -> decided(ImmutableList.copyOf(commands), at, true));
  }

  /**
   * Opens an account.
   *
   * @param account the account
   * @param grounds what that rests on
   * @param at the posting instant
   * @return the account; or a refusal if its id names another account or the ledger is full
   */
  public Outcome<Account> open(Account account, Grounds grounds, Instant at) {
    requireNonNull(account, "account");
    requireNonNull(grounds, "grounds");
    requireNonNull(at, "at");
    return use(
        () ->
            posting(
                at,
                judge -> judge.enter(new LedgerCommand.Open(account, grounds)).map(x -> account)));
  }

  /**
   * Applies a transfer.
   *
   * @param transfer the transfer
   * @param at the posting instant
   * @return the transfer, with the reason {@link LedgerReason#ALREADY_APPLIED} if the ledger had it
   *     already; or a refusal with every violated rule, and the ledger is as before
   */
  public Outcome<Transfer> apply(Transfer transfer, Instant at) {
    requireNonNull(transfer, "transfer");
    requireNonNull(at, "at");
    return use(() -> posting(at, judge -> applied(judge, transfer)));
  }

  /**
   * Applies a list of transfers: all or none. Each is judged on what the ones before it left, so
   * that a transfer can post or reverse one of the same list.
   *
   * @param transfers the transfers, at most {@value #MAX_LIST}
   * @param at the posting instant
   * @return the transfers, with a reason for each that the ledger had already; or a refusal with
   *     every violated rule of every transfer, and the ledger is as before
   */
  public Outcome<ImmutableList<Transfer>> applyAll(List<Transfer> transfers, Instant at) {
    requireNonNull(transfers, "transfers");
    requireNonNull(at, "at");
    ImmutableList<Transfer> all = ImmutableList.copyOf(transfers);
    if (all.size() > MAX_LIST) {
      return Outcome.refused(tooLong(all.size()));
    }
    return use(
        () ->
            posting(
                at,
                judge -> {
                  Findings findings = new Findings();
                  all.forEach(transfer -> take(judge.enter(transfer), findings));
                  return findings.outcome(() -> all);
                }));
  }

  /**
   * Applies each transfer of a list by itself: the sound ones are entered, and the others returned
   * with what speaks against them.
   *
   * @param transfers the transfers, at most {@value #MAX_LIST}
   * @param at the posting instant
   * @return an outcome for each transfer, in the order of the list; without reasons for what was
   *     entered
   */
  public ImmutableList<Outcome<Transfer>> applyEach(List<Transfer> transfers, Instant at) {
    requireNonNull(transfers, "transfers");
    requireNonNull(at, "at");
    ImmutableList<Transfer> all = ImmutableList.copyOf(transfers);
    if (all.size() > MAX_LIST) {
      return all.stream()
          .map(transfer -> Outcome.<Transfer>refused(tooLong(all.size())))
          .collect(ImmutableList.toImmutableList());
    }
    Outcome<ImmutableList<Outcome<Transfer>>> outcomes =
        use(() -> posting(at, judge -> Outcome.accepted(each(judge, all))));
    return outcomes
        .toOptional()
        .orElseGet(
            () ->
                all.stream()
                    .map(transfer -> refused(outcomes))
                    .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableList<Outcome<Transfer>> each(
      LedgerJudge judge, ImmutableList<Transfer> transfers) {
    ImmutableList.Builder<Outcome<Transfer>> outcomes =
        ImmutableList.builderWithExpectedSize(transfers.size());
    for (Transfer transfer : transfers) {
      outcomes.add(judge.enter(transfer).map(entered -> transfer));
    }
    return outcomes.build();
  }

  private static Outcome<Transfer> refused(Outcome<?> whole) {
    return new Outcome.Refused<>(whole.reasons());
  }

  private interface Attempt<T> {
    Outcome<T> on(LedgerJudge judge);
  }

  /**
   * Tries something at an instant; what is refused is taken back, what is accepted is one batch.
   */
  private <T> Outcome<T> posting(Instant at, Attempt<T> attempt) {
    Optional<Reason> tooFar = tooFarAhead(at);
    if (tooFar.isPresent()) {
      return Outcome.refused(tooFar.get());
    }
    Instant postedAt = log.notBefore(at);
    int before = state.size();
    Outcome<T> outcome = attempt.on(new LedgerJudge(state, most, today(postedAt)));
    if (!(outcome instanceof Outcome.Accepted)) {
      state.takeBackTo(before);
    } else if (state.size() > before) {
      log.note(before + 1, postedAt);
    }
    return outcome;
  }

  private Outcome<Decision> decided(
      ImmutableList<LedgerCommand> commands, Instant at, boolean keep) {
    if (commands.size() > MAX_LIST) {
      return Outcome.refused(tooLong(commands.size()));
    }
    int before = state.size();
    Outcome<Decision> decision =
        posting(
                at,
                judge -> {
                  Findings findings = new Findings();
                  for (LedgerCommand command : commands) {
                    Outcome<Boolean> outcome = judge.enter(command);
                    take(outcome, findings);
                    if (outcome instanceof Outcome.Undetermined) {
                      // What follows would be judged as if this had been refused.
                      break;
                    }
                  }
                  return findings.outcome(() -> before);
                })
            .map(first -> new Decision(log.base() + (long) first, log.entries(state, first)));
    if (!keep) {
      state.takeBackTo(before);
      log.cut(before);
    }
    return decision;
  }

  private Outcome<Decision> appended(Decision decision) {
    if (decision.version() != version()) {
      return Outcome.refused(
          Reason.of(
                  LedgerReason.VERSION_MOVED_ON,
                  LedgerLaw.DECIDE,
                  "decided",
                  Fact.of(decision.version(), Unit.COUNT))
              .with("version", Fact.of(version(), Unit.COUNT)));
    }
    return Resumption.continueWith(this, decision.entries())
        .map(reason -> Outcome.<Decision>refused(reason))
        .orElseGet(() -> Outcome.accepted(decision));
  }

  private Outcome<Transfer> applied(LedgerJudge judge, Transfer transfer) {
    return judge
        .enter(transfer)
        .flatMap(
            entered ->
                entered
                    ? Outcome.accepted(transfer, appliedReason(transfer))
                    : Outcome.accepted(transfer));
  }

  private static Reason appliedReason(Transfer transfer) {
    return new Reason(
        LedgerReason.APPLIED,
        transfer.rule(),
        ImmutableMap.of(
            "transfer", Fact.of(transfer.id()),
            "kind", kind(transfer.kind()),
            "day", Fact.of(transfer.effectiveOn())));
  }

  private static Fact kind(Transfer.Kind kind) {
    return requireNonNull(KINDS.get(kind), "every kind has its fact");
  }

  private static void take(Outcome<Boolean> outcome, Findings findings) {
    if (!(outcome instanceof Outcome.Accepted)) {
      findings.take(outcome);
    } else {
      outcome.reasons().forEach(findings::step);
    }
  }

  private static Reason tooLong(int size) {
    return Reason.of(LedgerReason.LIST_TOO_LONG, LedgerLaw.LIST, "size", Fact.of(size, Unit.COUNT))
        .with("most", Fact.of(MAX_LIST, Unit.COUNT));
  }

  private Optional<Reason> tooFarAhead(Instant at) {
    Instant last = log.lastPostedAt();
    Duration step = state.terms().longestStep();
    if (!at.isAfter(last) || Duration.between(last, at).compareTo(step) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Reason.of(LedgerReason.POSTED_TOO_FAR_AHEAD, LedgerLaw.INSTANTS, "at", Fact.of(at))
            .with("last", Fact.of(last))
            .with("step", Fact.of(step.toSeconds(), Unit.SECONDS)));
  }

  private int today(Instant at) {
    return LedgerState.day(at, state.terms());
  }

  // Asking.

  /**
   * Everything that was entered after an entry, in time by its length.
   *
   * @param sequence the number of the last entry that the host has; 0 for none, and not before the
   *     snapshot that the ledger was resumed from
   * @return the journal of what follows
   */
  public Journal entriesSince(long sequence) {
    checkArgument(
        sequence >= log.base() && sequence <= version(),
        "sequence must be %s to %s but is %s",
        log.base(),
        version(),
        sequence);
    return use(() -> Journal.of(log.entries(state, Math.toIntExact(sequence - log.base()))));
  }

  /**
   * Everything that was entered, or for a ledger that was resumed from a snapshot, everything
   * since; a copy, in time by its length.
   *
   * @return the journal
   */
  public Journal journal() {
    return entriesSince(log.base());
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
    return now().balance(account, on);
  }

  /**
   * What moved on an account over some days, as known now.
   *
   * @param account the account
   * @param days the days; without an end, all that follow
   * @return the statement; undetermined if the account is not found
   */
  public Outcome<Statement> statement(AccountId account, Validity days) {
    return now().statement(account, days);
  }

  private LedgerView now() {
    return new LedgerView(this, Long.MAX_VALUE);
  }

  /**
   * The ledger as it was known at an instant: from the entries that had been entered by then.
   *
   * @param at the instant; what was entered at it counts
   * @return a view of this ledger
   */
  public LedgerView asKnownAt(Instant at) {
    requireNonNull(at, "at");
    return new LedgerView(this, (long) log.base() + log.postedBy(at, state.size()));
  }

  /**
   * The ledger as it was known at an entry.
   *
   * @param sequence the entry's number; of what follows it nothing counts
   * @return a view of this ledger
   */
  public LedgerView asKnownAt(long sequence) {
    checkArgument(sequence >= 0, "sequence must not be negative but is %s", sequence);
    return new LedgerView(this, sequence);
  }

  /**
   * An account by its id, with the limits that were stated last.
   *
   * @param id the id
   * @return the account, or empty if none has been opened with it
   */
  public Optional<Account> account(AccountId id) {
    requireNonNull(id, "id");
    return use(() -> Optional.ofNullable(state.book(id)).map(Book::account));
  }

  /**
   * Whether an account may be used.
   *
   * @param id its id
   * @return its status; undetermined if the account is not found
   */
  public Outcome<Account.Status> status(AccountId id) {
    requireNonNull(id, "id");
    return use(() -> known(id).map(Book::status));
  }

  /**
   * The accounts in the order in which they were opened, a page at a time.
   *
   * @param skip how many to pass over
   * @param most the most to return
   * @return the accounts
   */
  public ImmutableList<Account> accounts(int skip, int most) {
    checkArgument(skip >= 0 && most >= 0, "skip and most must not be negative");
    return use(
        () -> {
          ImmutableList.Builder<Account> page = ImmutableList.builder();
          long end = Math.min(state.accounts(), (long) skip + most);
          for (int number = skip; number < end; number++) {
            page.add(state.book(number).account());
          }
          return page.build();
        });
  }

  /**
   * The pending transfers that hold something of an account back on a day and have not ended.
   *
   * @param account the account that pays
   * @param on the day; one whose time is over by then is not listed, freed or not
   * @return the transfers in the order of entry; undetermined if the account is not found
   */
  public Outcome<ImmutableList<Transfer>> holds(AccountId account, LocalDate on) {
    requireNonNull(account, "account");
    requireNonNull(on, "on");
    return use(() -> known(account).map(book -> new Inquiry(state).holds(book, on)));
  }

  /**
   * The lots of an account that have something left, in the order in which they are spent, those
   * that have expired and were not taken yet among them, then those that holds have pinned whole.
   *
   * @param account the account
   * @return the lots; undetermined if the account is not found
   */
  public Outcome<ImmutableList<Lot>> lots(AccountId account) {
    requireNonNull(account, "account");
    return use(() -> known(account).map(book -> new Inquiry(state).lots(book)));
  }

  /**
   * A lot by its number, be it spent or not: from its source on it leads to the transfer by which
   * its points were first earned.
   *
   * @param number the number
   * @return the lot, or empty if there is none
   */
  public Optional<Lot> lot(long number) {
    return use(
        () ->
            state.lots().place(number) < 0
                ? Optional.empty()
                : Optional.of(new Inquiry(state).lot(state.lots().place(number))));
  }

  /**
   * What became of a lot, in the order of entry: where its points went.
   *
   * @param number the lot's number
   * @return the transfers with what they did to it, its opening first; empty if there is no such
   *     lot; in time by all uses of lots since it was opened
   */
  public ImmutableList<LotTrace> trace(long number) {
    return use(
        () ->
            state.lots().place(number) < 0
                ? ImmutableList.of()
                : new Inquiry(state).trace(state.lots().place(number)));
  }

  /**
   * An applied transfer by its id.
   *
   * @param id the id
   * @return the transfer, or empty if none has been applied with it
   */
  public Optional<Transfer> transfer(TransferId id) {
    requireNonNull(id, "id");
    return entered(id).map(Change.Entered::transfer);
  }

  /**
   * An applied transfer with what it did.
   *
   * @param id the id
   * @return the transfer and its movements, or empty if none has been applied with the id
   */
  public Optional<Change.Entered> entered(TransferId id) {
    requireNonNull(id, "id");
    return use(
        () -> {
          int number = state.transfers().find(id);
          return number < 0 ? Optional.empty() : Optional.of(new Inquiry(state).entered(number));
        });
  }

  /**
   * Which transfers posted, voided or reversed another.
   *
   * @param id the other's id
   * @return the ids of the settling transfers in the order of entry; undetermined if the other is
   *     not found
   */
  public Outcome<ImmutableList<TransferId>> settledBy(TransferId id) {
    requireNonNull(id, "id");
    return use(() -> transferNumber(id).map(number -> new Inquiry(state).settledBy(number)));
  }

  /**
   * How much of what a transfer moved has not been reversed.
   *
   * @param id its id
   * @return the sum over its movements; zero for one that moved nothing; undetermined if it is not
   *     found
   */
  public Outcome<Long> standing(TransferId id) {
    requireNonNull(id, "id");
    return use(() -> transferNumber(id).map(number -> new Inquiry(state).standing(number)));
  }

  private Outcome<Integer> transferNumber(TransferId id) {
    int number = state.transfers().find(id);
    if (number >= 0) {
      return Outcome.accepted(number);
    }
    return Outcome.undetermined(
        state.mayHave(id)
            ? LedgerJudge.notLoaded(id)
            : Reason.of(
                LedgerReason.TRANSFER_NOT_FOUND, LedgerLaw.UNKNOWN, "transfer", Fact.of(id)));
  }

  Outcome<Book> known(AccountId id) {
    Book book = state.book(id);
    if (book != null && !book.isNamed()) {
      return Outcome.accepted(book);
    }
    return Outcome.undetermined(
        book != null || state.mayHave(id)
            ? LedgerJudge.notLoaded(id)
            : Reason.of(LedgerReason.ACCOUNT_NOT_FOUND, LedgerLaw.UNKNOWN, "account", Fact.of(id)));
  }

  /** Does something while no other thread does. */
  <T> T use(Supplier<T> work) {
    if (!busy.compareAndSet(false, true)) {
      throw new ConcurrentModificationException(
          "one thread at a time uses a ledger, and another is in it");
    }
    try {
      return work.get();
    } finally {
      busy.set(false);
    }
  }
}
