package org.governance4j.points;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Outcome;

/** What one engine makes of some facts on a ledger that has nothing else; for one call. */
final class ReplayRun {

  private static final LedgerId BLANK = LedgerId.of("points-replay");

  private final String purpose;
  private final Ledger ledger;
  private final LocalDate on;
  private final Map<ContributionId, Outcome<Long>> given = new LinkedHashMap<>();
  private int apart;

  ReplayRun(String purpose, LedgerTerms terms, LocalDate on) {
    this.purpose = purpose;
    this.on = on;
    Instant at = on.plusDays(1).atStartOfDay(terms.zone()).toInstant().minusNanos(1);
    ledger = Ledger.create(BLANK, terms, at);
    Outcome<Account> issuer =
        ledger.open(PointsAccounts.issuer(AccountLimits.NONE), Grounds.of(PointsLaw.REPLAY), at);
    checkState(issuer instanceof Outcome.Accepted, "a blank ledger opens its first account");
  }

  /** Runs the facts through an engine, all at once. */
  void run(PointsReplay.Engine engine, PointsFacts facts) {
    for (PointsDifference.Item item : engine.toPost(facts, ledger, on).items()) {
      Outcome<Long> points = item.outcome().flatMap(commands -> entered(item, commands));
      given.put(item.contribution(), points);
      apart += points instanceof Outcome.Accepted ? 0 : 1;
    }
  }

  private Outcome<Long> entered(PointsDifference.Item item, ImmutableList<LedgerCommand> commands) {
    Outcome<Decision> entered = ledger.enter(commands, ledger.lastPostedAt());
    return entered instanceof Outcome.Accepted
        ? Outcome.accepted(pointsOf(item.contribution()))
        : entered.map(none -> 0L);
  }

  /** What the account of a fact has of it, below zero for a deduction. */
  private long pointsOf(ContributionId contribution) {
    Optional<Transfer> stands = Standing.of(purpose, contribution, ledger).transfer();
    if (stands.isEmpty()) {
      return 0;
    }
    ImmutableList<Posting> postings = stands.get().postings();
    Posting last = postings.get(postings.size() - 1);
    return last.to().equals(PointsAccounts.RECORD_DEDUCTED) ? -last.amount() : last.amount();
  }

  /** What it gave for a fact. */
  Outcome<Long> of(ContributionId contribution) {
    return given.getOrDefault(contribution, Outcome.accepted(0L));
  }

  /** How many facts are set apart. */
  int apart() {
    return apart;
  }

  /** What an account has by the day of the call; nothing if it was never needed. */
  long balance(AccountId account) {
    return ledger.balance(account, on).toOptional().map(balance -> balance.posted()).orElse(0L);
  }
}
