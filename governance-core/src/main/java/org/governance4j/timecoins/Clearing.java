package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerView;
import org.governance4j.ledger.Statement;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.MalformedValueException;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/**
 * Compares what two banks have of each other, and settles it period by period (时间银行间结算). Each bank
 * has its own ledger and an engine of its own; they exchange {@link ClaimStatement statements}.
 * Immutable and thread-safe; a ledger is asked and not changed.
 *
 * <pre>{@code
 * ClaimStatement mine = clearing.statement("chengxi", ledger, day).orElseThrow();
 * CoinPostings settled = clearing.settle(theirs, ledger, recordedAt, now).orElseThrow();
 * }</pre>
 */
public final class Clearing {

  /** The most lines of another bank's statement. */
  public static final int MAX_LINES = 100_000;

  private final Dated<CoinUsePolicy> policy;
  private final CoinAccounts accounts;
  private final ZoneId zone;
  private final LocalDate knownOn;

  private Clearing(
      Dated<CoinUsePolicy> policy, CoinAccounts accounts, ZoneId zone, LocalDate knownOn) {
    this.policy = policy;
    this.accounts = accounts;
    this.zone = zone;
    this.knownOn = knownOn;
  }

  /**
   * The clearing of a bank.
   *
   * @param policy the bank's rights, of which the period counts
   * @param accounts how the bank's accounts are named
   * @param zone the time zone of the community's days
   * @return the engine
   */
  public static Clearing of(Dated<CoinUsePolicy> policy, CoinAccounts accounts, ZoneId zone) {
    requireNonNull(policy, "policy");
    requireNonNull(accounts, "accounts");
    requireNonNull(zone, "zone");
    return new Clearing(policy, accounts, zone, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Clearing asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new Clearing(policy, accounts, zone, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * What stands between this bank and another over the period of a day, late entries on their days.
   *
   * @param other the other bank's code, of at most {@value CoinAccounts#MAX_BANK} characters
   * @param ledger this bank's ledger
   * @param on a day of the period
   * @return the statement, empty where the banks have no account yet; refused for this bank itself
   *     and for a day that no ledger has; undetermined if no period is stated or something is not
   *     loaded
   * @throws MalformedValueException if the other's code has not the form of one
   */
  public Outcome<ClaimStatement> statement(String other, Ledger ledger, LocalDate on) {
    requireNonNull(other, "other");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    OpaqueId.checkCode("other", other, CoinAccounts.MAX_BANK);
    if (other.equals(accounts.bank().bank())) {
      return Outcome.refused(
          Reason.of(TimecoinsReason.OWN_BANK, TimecoinsLaw.MIRRORED, "bank", new Fact.Id(other)));
    }
    return right(on).flatMap(right -> statement(other, ledger, right.period().of(on)));
  }

  private Outcome<CoinRight.Clearing> right(LocalDate on) {
    if (!RequestBounds.isInRange(on)) {
      return Outcome.refused(
          Reason.of(TimecoinsReason.PERIOD_OUT_OF_RANGE, TimecoinsLaw.BOUNDS, "day", Fact.of(on))
              .with("first", Fact.of(RequestBounds.FIRST))
              .with("last", Fact.of(RequestBounds.LAST)));
    }
    return policy
        .asOf(on, knownOn)
        .flatMap(stated -> stated.need(CoinRight.Clearing.class, CoinTerm.CLEARING, on));
  }

  private Outcome<ClaimStatement> statement(String other, Ledger ledger, Validity days) {
    return LedgerView.ifOpened(
            ledger.asKnownAt(Long.MAX_VALUE).correctedStatement(accounts.claims(other), days))
        .map(known -> statement(other, days, known));
  }

  private ClaimStatement statement(String other, Validity days, Optional<Statement> known) {
    TransferId settlement = settlement(other, days);
    ImmutableList<ClaimStatement.Line> lines =
        known.stream()
            .flatMap(all -> all.lines().stream())
            .filter(line -> !line.transfer().equals(settlement))
            .map(
                line -> new ClaimStatement.Line(line.transfer(), line.effectiveOn(), line.amount()))
            .collect(ImmutableList.toImmutableList());
    return ClaimStatement.builder()
        .bank(accounts.bank().bank())
        .other(other)
        .days(days)
        .opening(known.map(Statement::opening).orElse(0L))
        .lines(lines)
        .build();
  }

  /** One id for both banks, so that a period is settled once in each. */
  private TransferId settlement(String other, Validity days) {
    String own = accounts.bank().bank();
    boolean first = own.compareTo(other) < 0;
    return TransferId.derivedFrom(
        "timecoins/settlement", first ? own : other, first ? other : own, last(days).toString());
  }

  /**
   * What two banks do not have alike: transfers that one has not, or with another amount or day.
   *
   * @param mine one bank's statement
   * @param theirs the other's, of the same days
   * @return the gaps, what stood before the period first, then by day and transfer
   */
  public static ImmutableList<ClaimGap> gaps(ClaimStatement mine, ClaimStatement theirs) {
    requireNonNull(mine, "mine");
    requireNonNull(theirs, "theirs");
    return ClaimComparison.gaps(mine, theirs);
  }

  /**
   * What settles a period in this bank's ledger: whoever owes more pays, and neither claims any
   * more what was settled. What is entered late for a settled period is settled with the next.
   *
   * @param theirs the other bank's statement of the period
   * @param ledger this bank's ledger, which is only read
   * @param recordedAt when the settlement was written down
   * @param at the posting instant
   * @return what to enter; nothing if the period is settled already or nothing is owed; refused if
   *     the period is not over, or the statement is not the mirror of this bank's own
   */
  public Outcome<CoinPostings> settle(
      ClaimStatement theirs, Ledger ledger, Instant recordedAt, Instant at) {
    requireNonNull(theirs, "theirs");
    requireNonNull(ledger, "ledger");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(at, "at");
    String other = theirs.bank();
    if (!theirs.other().equals(accounts.bank().bank()) || other.equals(theirs.other())) {
      return Outcome.refused(
          Reason.of(
                  TimecoinsReason.OTHER_BANKS,
                  TimecoinsLaw.MIRRORED,
                  "bank",
                  new Fact.Id(theirs.bank()))
              .with("other", new Fact.Id(theirs.other())));
    }
    if (theirs.lines().size() > MAX_LINES) {
      return Outcome.refused(
          Reason.of(
                  TimecoinsReason.TOO_MANY_FACTS,
                  TimecoinsLaw.BOUNDS,
                  "size",
                  Fact.of(theirs.lines().size(), Unit.COUNT))
              .with("most", Fact.of(MAX_LINES, Unit.COUNT)));
    }
    return right(theirs.days().from())
        .flatMap(right -> isOver(theirs.days(), right, at))
        .flatMap(
            right ->
                statement(other, ledger, theirs.days())
                    .flatMap(mine -> settle(mine, theirs, right, ledger, recordedAt, at)));
  }

  private Outcome<CoinRight.Clearing> isOver(Validity days, CoinRight.Clearing right, Instant at) {
    Findings findings = new Findings();
    if (!right.period().of(days.from()).equals(days)) {
      findings.violation(
          Reason.of(TimecoinsReason.NOT_A_PERIOD, right.rule(), "from", Fact.of(days.from()))
              .with("period", Fact.of(right.period())));
    } else if (!RequestBounds.isInRange(at) || !LocalDate.ofInstant(at, zone).isAfter(last(days))) {
      findings.violation(
          Reason.of(TimecoinsReason.PERIOD_NOT_OVER, right.rule(), "last", Fact.of(last(days)))
              .with("at", Fact.of(at)));
    }
    return findings.outcome(() -> right);
  }

  private Outcome<CoinPostings> settle(
      ClaimStatement mine,
      ClaimStatement theirs,
      CoinRight.Clearing right,
      Ledger ledger,
      Instant recordedAt,
      Instant at) {
    TransferId id = settlement(mine.other(), mine.days());
    if (ledger.transfer(id).isPresent()) {
      return Outcome.accepted(
          new CoinPostings(id, ImmutableList.of()),
          Reason.of(TimecoinsReason.ALREADY_ENTERED, TimecoinsLaw.SETTLED, "request", Fact.of(id)));
    }
    ImmutableList<ClaimGap> gaps = gaps(mine, theirs);
    ClaimPayment payment = new ClaimPayment(accounts, mine, right.rule());
    if (!gaps.isEmpty()) {
      return Outcome.refused(payment.differ(gaps.size()));
    }
    return payment.postings(
        new Plan.Heading(id, last(mine.days()), recordedAt, Optional.empty()), ledger, at);
  }

  private static LocalDate last(Validity days) {
    return days.until().orElseThrow().minusDays(1);
  }
}
