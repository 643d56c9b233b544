package org.governance4j.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * Decides what a command enters, on the state that the entries before it left. What it enters is in
 * the state then; a command that is refused leaves the state as it was.
 */
final class LedgerJudge {

  private static final Outcome<Boolean> ENTERED = Outcome.accepted(true);

  private final LedgerState state;
  private final LedgerState.Limits most;
  private final int today;
  private final EverydayEntry everyday;

  LedgerJudge(LedgerState state, LedgerState.Limits most, int today) {
    this.state = state;
    this.most = most;
    this.today = today;
    everyday = new EverydayEntry(state, most, today);
  }

  /** Enters what a command asks for; the reasons say what was there before, or what forbids it. */
  Outcome<Boolean> enter(LedgerCommand command) {
    int before = state.size();
    Outcome<Boolean> outcome = dispatch(command);
    if (!(outcome instanceof Outcome.Accepted)) {
      state.takeBackTo(before);
    }
    return outcome;
  }

  private Outcome<Boolean> dispatch(LedgerCommand command) {
    if (command instanceof LedgerCommand.Enter enter) {
      return enter(enter.transfer());
    }
    if (command instanceof LedgerCommand.Open open) {
      return open(open);
    }
    if (command instanceof LedgerCommand.TimeOut timeOut) {
      return timeOut(timeOut);
    }
    if (command instanceof LedgerCommand.Expire expire) {
      return expire(expire);
    }
    return new AccountJudge(state, today).enter(command);
  }

  private Outcome<Boolean> open(LedgerCommand.Open open) {
    Account account = open.account();
    Book known = state.book(account.id());
    if (known != null && !known.isNamed()) {
      boolean same = known.opened().equals(account);
      Reason reason =
          Reason.of(
              same ? LedgerReason.ALREADY_OPEN : LedgerReason.ACCOUNT_ID_CONFLICT,
              LedgerLaw.ONCE,
              "account",
              Fact.of(account.id()));
      return same ? Outcome.accepted(false, reason) : Outcome.refused(reason);
    }
    if (state.mayHave(account.id())) {
      return Outcome.undetermined(notLoaded(account.id()));
    }
    if (state.accountCount() >= most.accounts()) {
      return Outcome.refused(
          Reason.of(
                  LedgerReason.TOO_MANY_ACCOUNTS, LedgerLaw.SIZE, "account", Fact.of(account.id()))
              .with("most", Fact.of(most.accounts(), Unit.COUNT)));
    }
    state.enter(new Change.Opened(account, open.grounds()));
    return Outcome.accepted(true);
  }

  /** Enters a transfer, or says that it was entered before. */
  Outcome<Boolean> enter(Transfer transfer) {
    int known = state.transfers().find(transfer.id());
    if (known >= 0) {
      boolean same = new Inquiry(state).transfer(known).hasContentOf(transfer);
      Reason reason =
          Reason.of(
              same ? LedgerReason.ALREADY_APPLIED : LedgerReason.TRANSFER_ID_CONFLICT,
              LedgerLaw.ONCE,
              "transfer",
              Fact.of(transfer.id()));
      return same ? Outcome.accepted(false, reason) : Outcome.refused(reason);
    }
    if (!state.mayHave(transfer.id()) && everyday.enter(transfer)) {
      return ENTERED;
    }
    Judgement judgement = new Judgement(state, transfer);
    if (state.mayHave(transfer.id())) {
      judgement.miss(notLoaded(transfer.id()));
    }
    new TransferForm(state, transfer, judgement).judge(today);
    Settlement settlement = new Settlement(state, transfer, judgement);
    if (transfer.kind().settles() && transfer.of().isPresent()) {
      settlement.judge();
    }
    room(judgement, transfer);
    if (judgement.isClear()) {
      rows(transfer, settlement, judgement);
    }
    return judgement.outcome();
  }

  private void room(Judgement judgement, Transfer transfer) {
    Fact id = Fact.of(transfer.id());
    if (state.transferCount() >= most.transfers()) {
      judgement.violate(
          Reason.of(LedgerReason.TOO_MANY_TRANSFERS, LedgerLaw.SIZE, "transfer", id)
              .with("most", Fact.of(most.transfers(), Unit.COUNT)));
    }
    if (state.rows().ruleCount() >= Rows.MAX_RULES && !state.rows().knowsRule(transfer.rule())) {
      judgement.violate(
          Reason.of(LedgerReason.TOO_MANY_RULES, LedgerLaw.SIZE, "transfer", id)
              .with("most", Fact.of(Rows.MAX_RULES, Unit.COUNT)));
    }
  }

  private void rows(Transfer transfer, Settlement settlement, Judgement judgement) {
    int before = state.size();
    freeWhatIsOver(transfer, judgement);
    if (!judgement.isClear()) {
      state.takeBackTo(before);
      return;
    }
    int number = state.begin(transfer);
    TransferEntry entry = new TransferEntry(state, transfer, judgement);
    if (transfer.kind().settles()) {
      settlement.enter(entry);
    } else {
      entry.postings();
    }
    entry.limits();
    judgement.judgeNoLimitsIfMissing();
    if (judgement.isClear()) {
      state.end(number, transfer);
    } else {
      state.takeBackTransfer(number);
      state.takeBackTo(before);
    }
  }

  /** Lots that a hold pins beyond its time are free for what is spent now. */
  private void freeWhatIsOver(Transfer transfer, Judgement judgement) {
    if (transfer.kind().settles()) {
      return;
    }
    for (Posting posting : transfer.postings()) {
      Book payer = state.book(posting.from());
      if (payer != null && payer.lots() != null) {
        timeOut(payer, today, transfer.grounds().rule(), judgement);
      }
    }
  }

  private Outcome<Boolean> timeOut(LedgerCommand.TimeOut command) {
    Findings findings = new Findings();
    sweepDay(command.accountId(), command.on(), findings);
    Optional<Book> payer = findings.take(account(state, command.accountId()));
    if (!findings.clear()) {
      return findings.outcome(() -> false);
    }
    return timeOut(payer.orElseThrow(), LedgerState.day(command.on()), command.grounds().rule());
  }

  private Outcome<Boolean> timeOut(Book payer, int on, RuleRef rule) {
    Judgement judgement = new Judgement(state);
    boolean any = timeOut(payer, on, rule, judgement);
    return judgement.isClear() ? swept(payer, any) : judgement.outcome();
  }

  private static Outcome<Boolean> swept(Book book, boolean any) {
    return any
        ? Outcome.accepted(true)
        : Outcome.accepted(
            false,
            Reason.of(
                LedgerReason.UNCHANGED, LedgerLaw.ONCE, "account", Fact.of(book.account().id())));
  }

  /** Frees what pending transfers of an account hold back beyond their time. */
  private boolean timeOut(Book payer, int on, RuleRef rule, Judgement judgement) {
    boolean any = false;
    for (int row : ImmutableList.copyOf(payer.holds())) {
      int number = state.transfers().numberOf(row);
      if (state.statedUntil(row) <= on && state.settlements(number).isEmpty()) {
        timeOut(number, rule, judgement);
        any = true;
      }
    }
    return any;
  }

  private void timeOut(int pending, RuleRef rule, Judgement judgement) {
    Transfer hold = new Inquiry(state).transfer(pending);
    Transfer transfer =
        Transfer.builder()
            .id(TransferId.derivedFrom("ledger/timeout", hold.id().value()))
            .kind(Transfer.Kind.TIMEOUT)
            .of(hold.id())
            .effectiveOn(hold.heldUntil().orElseThrow())
            .recordedAt(hold.recordedAt())
            .grounds(Grounds.of(rule))
            .build();
    room(judgement, transfer);
    if (!judgement.isClear()) {
      return;
    }
    Settlement settlement = new Settlement(state, transfer, judgement);
    settlement.judge();
    int number = state.begin(transfer);
    settlement.enter(new TransferEntry(state, transfer, judgement));
    if (judgement.isClear()) {
      state.end(number, transfer);
    } else {
      state.takeBackTransfer(number);
    }
  }

  private Outcome<Boolean> expire(LedgerCommand.Expire command) {
    Findings findings = new Findings();
    sweepDay(command.accountId(), command.on(), findings);
    Optional<Book> book = findings.take(account(state, command.accountId()));
    Optional<Book> into = book;
    if (command.accountId().equals(command.into())) {
      findings.violation(
          Reason.of(LedgerReason.SAME_ACCOUNT, LedgerLaw.FORM, "account", Fact.of(command.into())));
    } else {
      into = findings.take(account(state, command.into()));
    }
    if (book.isPresent() && into.isPresent()) {
      sameUnit(book.get(), into.get(), findings);
    }
    if (!findings.clear()) {
      return findings.outcome(() -> false);
    }
    int on = LedgerState.day(command.on());
    return expire(book.orElseThrow(), into.orElseThrow(), on, command.grounds());
  }

  private static void sameUnit(Book from, Book to, Findings findings) {
    if (!from.unit().equals(to.unit())) {
      findings.violation(
          Reason.of(LedgerReason.UNITS_DIFFER, LedgerLaw.FORM, "from", Fact.of(from.id()))
              .with("to", Fact.of(to.id())));
    }
  }

  private Outcome<Boolean> expire(Book book, Book into, int on, Grounds grounds) {
    Judgement timedOut = new Judgement(state);
    boolean any = timeOut(book, on, grounds.rule(), timedOut);
    if (!timedOut.isClear()) {
      return timedOut.outcome();
    }
    NavigableMap<Integer, List<LotChoice.Part>> overdue = overdue(book, on);
    for (Map.Entry<Integer, List<LotChoice.Part>> day : overdue.entrySet()) {
      Judgement judgement = expire(book, into, day.getKey(), day.getValue(), grounds);
      if (!judgement.isClear()) {
        return judgement.outcome();
      }
    }
    return swept(book, any || !overdue.isEmpty());
  }

  /** What has expired by a day and was not taken, by the day on which it expired. */
  private NavigableMap<Integer, List<LotChoice.Part>> overdue(Book book, int on) {
    NavigableMap<Integer, List<LotChoice.Part>> overdue = new TreeMap<>();
    LotQueue queue = book.lots();
    for (int i = 0; queue != null && i < queue.size(); i++) {
      overdue(queue.get(i), on, overdue);
    }
    return overdue;
  }

  /** Adds what of a lot is overdue; what holds have pinned waits until they are over. */
  private void overdue(int lot, int on, NavigableMap<Integer, List<LotChoice.Part>> overdue) {
    long left = state.lots().remaining(lot);
    for (Map.Entry<Integer, Long> expired : state.lots().overdue(lot, on).entrySet()) {
      long amount = Math.min(left, expired.getValue());
      left -= amount;
      if (amount > 0) {
        overdue
            .computeIfAbsent(expired.getKey(), none -> new ArrayList<>())
            .add(new LotChoice.Part(lot, amount, -1));
      }
    }
  }

  private Judgement expire(
      Book book, Book into, int day, List<LotChoice.Part> parts, Grounds grounds) {
    long sum = parts.stream().mapToLong(LotChoice.Part::amount).sum();
    Transfer transfer =
        Transfer.builder()
            .id(expiryId(book, day))
            .kind(Transfer.Kind.EXPIRY)
            .postings(ImmutableList.of(Posting.of(book.account().id(), into.account().id(), sum)))
            .effectiveOn(LedgerState.date(day))
            .recordedAt(LedgerState.date(day).atStartOfDay(state.terms().zone()).toInstant())
            .grounds(grounds)
            .build();
    Judgement judgement = new Judgement(state, transfer);
    TransferForm.open(into, judgement);
    room(judgement, transfer);
    int number = state.begin(transfer);
    TransferEntry entry = new TransferEntry(state, transfer, judgement);
    for (LotChoice.Part part : parts) {
      int row = entry.row(Movement.Effect.MOVE, book, into, part.amount(), -1);
      state.addUse(row, LotUse.Use.TAKE, part.lot(), part.amount());
    }
    entry.limits();
    if (judgement.isClear()) {
      state.end(number, transfer);
    } else {
      state.takeBackTransfer(number);
    }
    return judgement;
  }

  /** An id that no other expiry has: what was given back may expire on the same day again. */
  private TransferId expiryId(Book book, int day) {
    return TransferId.derivedFrom(
        "ledger/expiry",
        book.account().id().value(),
        Integer.toString(day),
        Integer.toString(state.transferCount()));
  }

  /** What is swept is over by the day of posting, on a day that the ledger knows. */
  private void sweepDay(AccountId account, LocalDate on, Findings findings) {
    LocalDate last = LedgerState.date(today);
    if (on.isAfter(last)) {
      findings.violation(
          Reason.of(LedgerReason.NOT_OVER_YET, LedgerLaw.DAYS, "account", Fact.of(account))
              .with("day", Fact.of(on))
              .with("today", Fact.of(last)));
    } else {
      range(state, "on", on, last, findings);
    }
  }

  /** Refuses a day before the ledger's first or after the last one allowed. */
  static void range(
      LedgerState state, String component, LocalDate day, LocalDate last, Findings findings) {
    LocalDate first = state.terms().firstDay();
    if (day.isBefore(first) || day.isAfter(last)) {
      findings.violation(
          Reason.of(LedgerReason.DAY_OUT_OF_RANGE, LedgerLaw.DAYS, "day", Fact.of(day))
              .with("component", new Fact.Code("component", component))
              .with("first", Fact.of(first))
              .with("last", Fact.of(last)));
    }
  }

  /** An account that a command names. */
  static Outcome<Book> account(LedgerState state, AccountId id) {
    Book book = state.book(id);
    if (book != null && !book.isNamed()) {
      return Outcome.accepted(book);
    }
    return book != null || state.mayHave(id)
        ? Outcome.undetermined(notLoaded(id))
        : Outcome.refused(unknown(id));
  }

  static Reason notLoaded(AccountId id) {
    return Reason.of(LedgerReason.ACCOUNT_NOT_LOADED, LedgerLaw.UNKNOWN, "account", Fact.of(id));
  }

  static Reason notLoaded(TransferId id) {
    return Reason.of(LedgerReason.TRANSFER_NOT_LOADED, LedgerLaw.UNKNOWN, "transfer", Fact.of(id));
  }

  static Reason unknown(AccountId id) {
    return Reason.of(LedgerReason.ACCOUNT_UNKNOWN, LedgerLaw.FORM, "account", Fact.of(id));
  }
}
