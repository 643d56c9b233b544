package org.governance4j.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Decides commands that change an account, and the closing of a period. */
final class AccountJudge {

  private final LedgerState state;
  private final int today;

  AccountJudge(LedgerState state, int today) {
    this.state = state;
    this.today = today;
  }

  Outcome<Boolean> enter(LedgerCommand command) {
    if (command instanceof LedgerCommand.ChangeLimits limits) {
      return limits(limits);
    }
    if (command instanceof LedgerCommand.ChangeStatus status) {
      return status(status);
    }
    return close((LedgerCommand.ClosePeriod) command);
  }

  private Outcome<Boolean> limits(LedgerCommand.ChangeLimits command) {
    Outcome<Book> account = LedgerJudge.account(state, command.accountId());
    if (account instanceof Outcome.Accepted<Book> known) {
      return limits(command, known.value());
    }
    Findings findings = new Findings();
    findings.take(account);
    range(command.since(), findings);
    return findings.outcome(() -> false);
  }

  private Outcome<Boolean> limits(LedgerCommand.ChangeLimits command, Book book) {
    Book.Since last = book.limits().get(book.limits().size() - 1);
    int since = LedgerState.day(clamp(command.since()));
    Findings findings = new Findings();
    range(command.since(), findings);
    if (last.limits().equals(command.limits())) {
      findings.step(unchanged(command.accountId()));
      return findings.outcome(() -> false);
    }
    if (since < last.day()) {
      findings.violation(
          reason(LedgerReason.LIMITS_BEFORE_LAST, LedgerLaw.LIMITS, command.accountId())
              .with("day", Fact.of(command.since()))
              .with("last", Fact.of(LedgerState.date(last.day()))));
    }
    if (book.lots() != null && !command.limits().floor().equals(Optional.of(0L))) {
      findings.violation(
          reason(LedgerReason.LOTS_NEED_FLOOR, LedgerLaw.LIMITS, command.accountId()));
    }
    if (findings.clear()) {
      tryLimits(command, book, since, findings);
    }
    return findings.outcome(() -> true);
  }

  private void tryLimits(
      LedgerCommand.ChangeLimits command, Book book, int since, Findings findings) {
    state.enter(
        new Change.LimitsChanged(
            command.accountId(), command.limits(), command.since(), command.grounds()));
    if (Room.below(book, since) < 0) {
      Reason reason = Reason.of(LedgerReason.LIMIT_CROSSED, LedgerLaw.LIMITS);
      findings.violation(Room.belowFloor(reason, book, since, 0));
    }
    DaySums filled = book.filled();
    if (filled != null && Room.above(book, since) < 0) {
      Reason reason = Reason.of(LedgerReason.LIMIT_CROSSED, LedgerLaw.LIMITS);
      findings.violation(Room.aboveCeiling(reason, book, filled, since));
    }
  }

  private LocalDate clamp(LocalDate day) {
    LocalDate first = state.terms().firstDay();
    return day.isBefore(first) ? first : day.isAfter(LedgerTerms.latest()) ? first : day;
  }

  private void range(LocalDate day, Findings findings) {
    LocalDate last = LedgerState.date(today + state.terms().daysAhead());
    LedgerJudge.range(state, "since", day, last, findings);
  }

  private Outcome<Boolean> status(LedgerCommand.ChangeStatus command) {
    return LedgerJudge.account(state, command.accountId()).flatMap(book -> status(command, book));
  }

  private Outcome<Boolean> status(LedgerCommand.ChangeStatus command, Book book) {
    if (book.status() == command.status()) {
      return Outcome.accepted(false, unchanged(command.accountId()));
    }
    if (command.status() == Account.Status.CLOSED && !state.isWhole()) {
      return Outcome.undetermined(
          reason(LedgerReason.LEDGER_NOT_LOADED, LedgerLaw.STATUS, command.accountId()));
    }
    if (command.status() == Account.Status.CLOSED && !book.isEmpty()) {
      Balance balance = book.balance(Integer.MAX_VALUE, Integer.MAX_VALUE);
      return Outcome.refused(
          reason(LedgerReason.ACCOUNT_NOT_EMPTY, LedgerLaw.STATUS, command.accountId())
              .with("posted", Fact.of(balance.posted(), book.account().unit().unit()))
              .with("holds", Fact.of(book.holds().size(), Unit.COUNT)));
    }
    state.enter(new Change.StatusChanged(command.accountId(), command.status(), command.grounds()));
    return Outcome.accepted(true);
  }

  private Outcome<Boolean> close(LedgerCommand.ClosePeriod command) {
    Findings findings = new Findings();
    if (!state.isWhole()) {
      findings.missing(Reason.of(LedgerReason.LEDGER_NOT_LOADED, LedgerLaw.PERIOD));
    }
    LocalDate last =
        state.closedThrough() == Integer.MIN_VALUE
            ? state.terms().firstDay().minusDays(1)
            : LedgerState.date(state.closedThrough());
    if (!command.through().isAfter(last) || !command.through().isBefore(LedgerState.date(today))) {
      findings.violation(
          Reason.of(
                  LedgerReason.PERIOD_OUT_OF_RANGE,
                  LedgerLaw.PERIOD,
                  "day",
                  Fact.of(command.through()))
              .with("closed", Fact.of(last))
              .with("today", Fact.of(LedgerState.date(today))));
    } else {
      swept(LedgerState.day(command.through()), findings);
    }
    if (findings.clear()) {
      state.enter(new Change.PeriodClosed(command.through(), command.grounds()));
    }
    return findings.outcome(() -> true);
  }

  /** What was over by a period's end is freed and taken before the period is closed. */
  private void swept(int through, Findings findings) {
    for (int number = 0; number < state.accounts(); number++) {
      Book book = state.book(number);
      long lots = overdueLots(book, through);
      long holds = book.holds().stream().filter(row -> state.statedUntil(row) <= through).count();
      if (lots + holds > 0) {
        findings.violation(
            reason(LedgerReason.NOT_SWEPT, LedgerLaw.PERIOD, book.account().id())
                .with("lots", Fact.of(lots, Unit.COUNT))
                .with("holds", Fact.of(holds, Unit.COUNT)));
      }
    }
  }

  private long overdueLots(Book book, int through) {
    LotQueue queue = book.lots();
    long count = 0;
    for (int i = 0; queue != null && i < queue.size(); i++) {
      count += state.lots().overdue(queue.get(i), through).isEmpty() ? 0 : 1;
    }
    return count;
  }

  private static Reason unchanged(AccountId account) {
    return reason(LedgerReason.UNCHANGED, LedgerLaw.ONCE, account);
  }

  private static Reason reason(LedgerReason code, RuleRef law, AccountId account) {
    return Reason.of(code, law, "account", Fact.of(account));
  }
}
