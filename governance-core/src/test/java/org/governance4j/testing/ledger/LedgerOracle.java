package org.governance4j.testing.ledger;

import static org.governance4j.ledger.LedgerReason.ACCOUNT_ID_CONFLICT;
import static org.governance4j.ledger.LedgerReason.ACCOUNT_NOT_EMPTY;
import static org.governance4j.ledger.LedgerReason.ACCOUNT_UNKNOWN;
import static org.governance4j.ledger.LedgerReason.ALREADY_APPLIED;
import static org.governance4j.ledger.LedgerReason.ALREADY_OPEN;
import static org.governance4j.ledger.LedgerReason.DAY_OUT_OF_RANGE;
import static org.governance4j.ledger.LedgerReason.LIMITS_BEFORE_LAST;
import static org.governance4j.ledger.LedgerReason.LIMIT_CROSSED;
import static org.governance4j.ledger.LedgerReason.LOTS_NEED_FLOOR;
import static org.governance4j.ledger.LedgerReason.NOT_OVER_YET;
import static org.governance4j.ledger.LedgerReason.NOT_SWEPT;
import static org.governance4j.ledger.LedgerReason.PERIOD_OUT_OF_RANGE;
import static org.governance4j.ledger.LedgerReason.POSTED_TOO_FAR_AHEAD;
import static org.governance4j.ledger.LedgerReason.SAME_ACCOUNT;
import static org.governance4j.ledger.LedgerReason.TOO_MANY_ACCOUNTS;
import static org.governance4j.ledger.LedgerReason.TOO_MANY_TRANSFERS;
import static org.governance4j.ledger.LedgerReason.TRANSFER_ID_CONFLICT;
import static org.governance4j.ledger.LedgerReason.UNCHANGED;
import static org.governance4j.ledger.LedgerReason.UNITS_DIFFER;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.LedgerReason;

/** A ledger of plain lists, in which every answer is added up anew. */
public final class LedgerOracle {

  private final int mostAccounts;
  private final int mostTransfers;
  private OracleBook book;
  private OracleBook tried;
  private long batch;
  private Instant now;
  private final Set<LedgerReason> found = EnumSet.noneOf(LedgerReason.class);
  private final List<LedgerReason> unchanged = new ArrayList<>();

  /**
   * A naive ledger without accounts.
   *
   * @param id its name
   * @param terms its terms
   * @param at the instant of its first entry
   */
  public LedgerOracle(LedgerId id, LedgerTerms terms, Instant at) {
    this(id, terms, at, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * A naive ledger that holds less than it could.
   *
   * @param id its name
   * @param terms its terms
   * @param at the instant of its first entry
   * @param mostAccounts the most accounts
   * @param mostTransfers the most transfers
   */
  public LedgerOracle(
      LedgerId id, LedgerTerms terms, Instant at, int mostAccounts, int mostTransfers) {
    this.mostAccounts = mostAccounts;
    this.mostTransfers = mostTransfers;
    this.now = at;
    this.book = new OracleBook(List.of(new OracleEntry(1, 1, at, new Change.Started(id, terms))));
    this.tried = book;
  }

  OracleBook book() {
    return book;
  }

  /** What a list of commands comes to: the violated rules, or what changes nothing. */
  public record Verdict(ImmutableSet<LedgerReason> violations, ImmutableList<LedgerReason> notes) {

    /** Whether nothing speaks against it. */
    public boolean isAccepted() {
      return violations.isEmpty();
    }
  }

  /** Enters some commands, all or none. */
  public Verdict enter(List<? extends LedgerCommand> commands, Instant at) {
    Instant last = book.entries().get(book.entries().size() - 1).postedAt();
    found.clear();
    unchanged.clear();
    if (at.isAfter(last.plus(book.terms().longestStep()))) {
      return new Verdict(ImmutableSet.of(POSTED_TOO_FAR_AHEAD), ImmutableList.of());
    }
    now = at.isBefore(last) ? last : at;
    tried = book;
    batch = book.entries().size() + 1L;
    Set<LedgerReason> all = EnumSet.noneOf(LedgerReason.class);
    for (LedgerCommand command : commands) {
      OracleBook before = tried;
      found.clear();
      judge(command);
      if (!found.isEmpty()) {
        tried = before;
        all.addAll(found);
      }
    }
    if (all.isEmpty()) {
      book = tried;
    }
    return new Verdict(ImmutableSet.copyOf(all), ImmutableList.copyOf(unchanged));
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, book.terms().zone());
  }

  private void judge(LedgerCommand command) {
    if (command instanceof LedgerCommand.Open open) {
      open(open);
    } else if (command instanceof LedgerCommand.ChangeLimits change) {
      changeLimits(change);
    } else if (command instanceof LedgerCommand.ChangeStatus change) {
      changeStatus(change);
    } else if (command instanceof LedgerCommand.Enter enter) {
      enter(enter.transfer());
    } else if (command instanceof LedgerCommand.TimeOut timeOut) {
      timeOut(timeOut);
    } else if (command instanceof LedgerCommand.Expire expire) {
      expire(expire);
    } else if (command instanceof LedgerCommand.ClosePeriod close) {
      close(close);
    }
  }

  private void write(Change change) {
    tried = tried.plus(change, batch, now);
  }

  private void find(boolean violated, LedgerReason reason) {
    if (violated) {
      found.add(reason);
    }
  }

  private void open(LedgerCommand.Open open) {
    Optional<Account> known = tried.account(open.account().id());
    if (known.isPresent()) {
      find(!known.get().equals(open.account()), ACCOUNT_ID_CONFLICT);
      if (found.isEmpty()) {
        unchanged.add(ALREADY_OPEN);
      }
      return;
    }
    find(tried.accounts().size() >= mostAccounts, TOO_MANY_ACCOUNTS);
    write(new Change.Opened(open.account(), open.grounds()));
  }

  private boolean isKnown(AccountId id) {
    find(tried.account(id).isEmpty(), ACCOUNT_UNKNOWN);
    return tried.account(id).isPresent();
  }

  private void changeLimits(LedgerCommand.ChangeLimits change) {
    LedgerTerms terms = tried.terms();
    find(
        change.since().isBefore(terms.firstDay())
            || change.since().isAfter(today().plusDays(terms.daysAhead())),
        DAY_OUT_OF_RANGE);
    if (!isKnown(change.accountId())) {
      return;
    }
    List<OracleBook.Since> before = tried.limits(change.accountId());
    OracleBook.Since last = before.get(before.size() - 1);
    if (last.limits().equals(change.limits())) {
      unchanged.add(UNCHANGED);
      return;
    }
    find(change.since().isBefore(last.day()), LIMITS_BEFORE_LAST);
    find(
        tried.keepsLots(change.accountId()) && !change.limits().floor().equals(Optional.of(0L)),
        LOTS_NEED_FLOOR);
    OracleBook before2 = tried;
    write(
        new Change.LimitsChanged(
            change.accountId(), change.limits(), change.since(), change.grounds()));
    if (found.isEmpty()) {
      find(crosses(change.accountId(), change.since()), LIMIT_CROSSED);
    }
    if (!found.isEmpty()) {
      tried = before2;
    }
  }

  private boolean crosses(AccountId account, LocalDate since) {
    OracleBalances balances = new OracleBalances(tried);
    return balances.days().tailSet(since).stream()
        .anyMatch(
            day ->
                tried.limits(account, day).floor().orElse(Long.MIN_VALUE)
                        > balances.available(account, day)
                    || tried.limits(account, day).ceiling().orElse(Long.MAX_VALUE)
                        < balances.coming(account, day));
  }

  private void changeStatus(LedgerCommand.ChangeStatus change) {
    if (!isKnown(change.accountId())) {
      return;
    }
    if (tried.status(change.accountId()) == change.status()) {
      unchanged.add(UNCHANGED);
      return;
    }
    if (change.status() == Account.Status.CLOSED) {
      OracleBalances balances = new OracleBalances(tried);
      find(
          balances.posted(change.accountId(), LocalDate.MAX) != 0
              || OracleSweeps.unsettled(tried).stream()
                  .flatMap(hold -> hold.postings().stream())
                  .anyMatch(
                      posting ->
                          posting.from().equals(change.accountId())
                              || posting.to().equals(change.accountId())),
          ACCOUNT_NOT_EMPTY);
    }
    write(new Change.StatusChanged(change.accountId(), change.status(), change.grounds()));
  }

  private void enter(Transfer transfer) {
    Optional<Change.Entered> known = tried.entered(transfer.id());
    if (known.isPresent()) {
      find(!known.get().transfer().hasContentOf(transfer), TRANSFER_ID_CONFLICT);
      if (found.isEmpty()) {
        unchanged.add(ALREADY_APPLIED);
      }
      return;
    }
    found.addAll(OracleForm.violations(tried, transfer, today()));
    if (!found.isEmpty()) {
      find(isFull(), TOO_MANY_TRANSFERS);
      return;
    }
    if (transfer.kind() == Transfer.Kind.POSTED || transfer.kind() == Transfer.Kind.PENDING) {
      List<AccountId> payers =
          transfer.postings().stream().map(Posting::from).filter(tried::keepsLots).toList();
      timeOut(payers, today(), transfer.grounds());
    }
    carryOut(OracleTransfers.carryOut(tried, transfer));
  }

  private boolean isFull() {
    return tried.changes(Change.Entered.class).count() >= mostTransfers;
  }

  private void carryOut(OracleDraft draft) {
    find(isFull(), TOO_MANY_TRANSFERS);
    found.addAll(draft.found);
    if (draft.found.isEmpty()) {
      write(new Change.Entered(draft.transfer, ImmutableList.copyOf(draft.movements)));
    }
  }

  private void timeOut(List<AccountId> payers, LocalDate on, Grounds grounds) {
    for (AccountId payer : payers) {
      for (Transfer hold : OracleSweeps.over(tried, payer, on)) {
        carryOut(OracleSweeps.timeOut(tried, hold, grounds));
      }
    }
  }

  private void sweepDay(LocalDate on) {
    find(on.isAfter(today()), NOT_OVER_YET);
    find(on.isBefore(tried.terms().firstDay()), DAY_OUT_OF_RANGE);
  }

  private void timeOut(LedgerCommand.TimeOut command) {
    sweepDay(command.on());
    if (isKnown(command.accountId()) && found.isEmpty()) {
      OracleBook before = tried;
      timeOut(List.of(command.accountId()), command.on(), command.grounds());
      noteUnchanged(before);
    }
  }

  private void noteUnchanged(OracleBook before) {
    if (tried == before && found.isEmpty()) {
      unchanged.add(UNCHANGED);
    }
  }

  private void expire(LedgerCommand.Expire command) {
    sweepDay(command.on());
    boolean known = isKnown(command.accountId());
    known &= isKnown(command.into());
    find(command.accountId().equals(command.into()), SAME_ACCOUNT);
    if (known) {
      find(
          !tried
              .account(command.accountId())
              .orElseThrow()
              .unit()
              .equals(tried.account(command.into()).orElseThrow().unit()),
          UNITS_DIFFER);
    }
    if (!found.isEmpty()) {
      return;
    }
    OracleBook before = tried;
    timeOut(List.of(command.accountId()), command.on(), command.grounds());
    Optional<OracleDraft> next = next(command);
    while (next.isPresent() && found.isEmpty()) {
      carryOut(next.get());
      next = next(command);
    }
    noteUnchanged(before);
  }

  private Optional<OracleDraft> next(LedgerCommand.Expire command) {
    return OracleSweeps.nextExpiry(
        tried, command.accountId(), command.into(), command.on(), command.grounds());
  }

  private void close(LedgerCommand.ClosePeriod command) {
    find(
        !command.through().isAfter(tried.closedThrough()) || !command.through().isBefore(today()),
        PERIOD_OUT_OF_RANGE);
    if (found.isEmpty()) {
      find(OracleSweeps.isUnswept(tried, command.through()), NOT_SWEPT);
    }
    write(new Change.PeriodClosed(command.through(), command.grounds()));
  }
}
