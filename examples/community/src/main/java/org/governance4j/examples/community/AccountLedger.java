package org.governance4j.examples.community;

import static com.google.common.base.Preconditions.checkState;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;

/** The ledger of the community's points and hours, and the accounts that it opens when needed. */
final class AccountLedger {

  private static final Grounds OPENED =
      Grounds.of(
          new RuleRef(
              "HOST-ACCOUNTS", "积分与时间账户随首笔业务开立", "examples/community", Basis.HOST_DECISION));
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final int DAYS_AHEAD = 366;

  /** As long as can be: between two facts of a folder, or after the last, years may pass. */
  private static final Duration LONGEST_STEP = Duration.ofDays(36_600);

  private final Ledger ledger;
  private final AccountNames names;

  AccountLedger(AccountNames names, ZoneId zone, Instant first) {
    this.names = names;
    LedgerTerms terms = new LedgerTerms(zone, FIRST_DAY, DAYS_AHEAD, LONGEST_STEP);
    ledger = Ledger.create(LedgerId.of("community"), terms, first);
    open(PointsAccounts.ISSUED, first);
  }

  Ledger ledger() {
    return ledger;
  }

  /** Enters what an engine says is to be added. */
  void enter(List<? extends LedgerCommand> commands, Instant at) {
    if (!commands.isEmpty()) {
      Outcome<Decision> entered = ledger.enter(commands, at);
      checkState(
          entered instanceof Outcome.Accepted, "what an engine adds is entered: %s", entered);
    }
  }

  Outcome<Transfer> apply(Transfer transfer, Instant at) {
    for (Posting posting : transfer.postings()) {
      open(posting.from(), at);
      open(posting.to(), at);
    }
    return ledger.apply(transfer, at);
  }

  void open(AccountId id, Instant at) {
    Optional<Account> named = names.account(id);
    Outcome<Account> opened = ledger.open(named.orElseThrow(), OPENED, at);
    checkState(opened instanceof Outcome.Accepted, "account %s cannot be opened: %s", id, opened);
  }
}
