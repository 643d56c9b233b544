package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * Puts the same facts through two policies and says what differs, account by account (政策重算): what
 * next year's rules would have given. Immutable and thread-safe.
 *
 * <p>Each policy works all facts at once on a ledger of its own that has nothing else, by the very
 * code that posts them. So the one side is what the live ledger has only where no limit was dealt
 * out in several calls; the live ledger is neither asked nor changed. When points expire is not
 * compared.
 *
 * <pre>{@code
 * Outcome<ReplayDifference> difference =
 *     PointsReplay.of(points, pointsOfNextYear).compare(facts, ledger.terms(), today, 100);
 * }</pre>
 */
public final class PointsReplay {

  /** The most statements that are compared. */
  public static final int MAX_FACTS = 1_000_000;

  /** What both engines of points have in common. */
  interface Engine {
    PointsDifference toPost(PointsFacts facts, Ledger ledger, LocalDate on);
  }

  private final String purpose;
  private final Function<Contribution, AccountId> account;
  private final Engine before;
  private final Engine after;

  private PointsReplay(
      String purpose, Function<Contribution, AccountId> account, Engine before, Engine after) {
    this.purpose = purpose;
    this.account = account;
    this.before = before;
    this.after = after;
  }

  /**
   * Compares what can be spent.
   *
   * @param before the one policy, or what was known of it on a day
   * @param after the other
   * @return the comparison of purses
   */
  public static PointsReplay of(Points before, Points after) {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    return new PointsReplay(Purse.PURPOSE, Contribution::holder, before::toPost, after::toPost);
  }

  /**
   * Compares records of a year.
   *
   * @param before the one policy, or what was known of it on a day
   * @param after the other
   * @return the comparison of records, by holder and year; what they show within their bounds is
   *     not compared
   */
  public static PointsReplay of(Records before, Records after) {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    return new PointsReplay(
        RecordBook.PURPOSE,
        fact -> PointsAccounts.record(fact.holder(), fact.effectiveOn().getYear()),
        before::toPost,
        after::toPost);
  }

  /**
   * What differs, in time by the facts.
   *
   * @param facts the facts in any order, with all their statements
   * @param terms the terms of the ledger that is to be compared with, whose first day bounds the
   *     facts
   * @param on the day of the call: a later fact is set apart, and a notice is over by it or not
   * @param most the most accounts to list; of the others only their number is stated
   * @return what differs, nothing for two policies that say the same; refused if there are more
   *     than {@value #MAX_FACTS} statements, the day is one that the ledger does not know, or fewer
   *     than no accounts are to be listed
   */
  public Outcome<ReplayDifference> compare(
      PointsFacts facts, LedgerTerms terms, LocalDate on, int most) {
    requireNonNull(facts, "facts");
    requireNonNull(terms, "terms");
    requireNonNull(on, "on");
    Findings findings = new Findings();
    check(facts, terms, on, most, findings);
    return findings.outcome(() -> compared(facts, terms, on, most));
  }

  private static void check(
      PointsFacts facts, LedgerTerms terms, LocalDate on, int most, Findings findings) {
    long statements = (long) facts.signIns().size() + facts.contributions().size();
    if (statements > MAX_FACTS) {
      findings.violation(
          Reason.of(
                  PointsReason.TOO_MANY_FACTS,
                  PointsLaw.REPLAY,
                  "size",
                  Fact.of(statements, Unit.COUNT))
              .with("most", Fact.of(MAX_FACTS, Unit.COUNT)));
    }
    if (on.isBefore(terms.firstDay()) || on.isAfter(LedgerTerms.latest())) {
      findings.violation(
          Reason.of(PointsReason.DAY_UNKNOWN_TO_LEDGER, PointsLaw.REPLAY, "day", Fact.of(on))
              .with("first", Fact.of(terms.firstDay()))
              .with("last", Fact.of(LedgerTerms.latest())));
    }
    if (most < 0) {
      findings.violation(
          Reason.of(
              PointsReason.LIST_NEGATIVE, PointsLaw.REPLAY, "most", Fact.of(most, Unit.COUNT)));
    }
  }

  private ReplayDifference compared(PointsFacts facts, LedgerTerms terms, LocalDate on, int most) {
    ReplayRun one = new ReplayRun(purpose, terms, on);
    ReplayRun other = new ReplayRun(purpose, terms, on);
    one.run(before, facts);
    other.run(after, facts);
    Map<AccountId, List<ReplayDifference.OfFact>> changed = new TreeMap<>();
    for (Statements stated : Statements.of(facts.all())) {
      Contribution fact = stated.counted();
      List<ReplayDifference.OfFact> ofAccount =
          changed.computeIfAbsent(account.apply(fact), id -> new ArrayList<>());
      Outcome<Long> gave = one.of(fact.id());
      Outcome<Long> gives = other.of(fact.id());
      if (differ(gave, gives)) {
        ofAccount.add(new ReplayDifference.OfFact(fact.id(), gave, gives));
      }
    }
    long sumBefore = changed.keySet().stream().mapToLong(one::balance).sum();
    long sumAfter = changed.keySet().stream().mapToLong(other::balance).sum();
    changed.values().removeIf(List::isEmpty);
    return ReplayDifference.builder()
        .before(sumBefore)
        .after(sumAfter)
        .apartBefore(one.apart())
        .apartAfter(other.apart())
        .changed(changed.size())
        .accounts(
            changed.entrySet().stream()
                .limit(most)
                .map(entry -> ofAccount(entry.getKey(), entry.getValue(), one, other))
                .collect(ImmutableList.toImmutableList()))
        .build();
  }

  private static ReplayDifference.OfAccount ofAccount(
      AccountId account, List<ReplayDifference.OfFact> facts, ReplayRun before, ReplayRun after) {
    return new ReplayDifference.OfAccount(
        account, before.balance(account), after.balance(account), ImmutableList.copyOf(facts));
  }

  /** Whether a fact gives other points, or is set apart under one policy or for another cause. */
  private static boolean differ(Outcome<Long> before, Outcome<Long> after) {
    boolean worked = before instanceof Outcome.Accepted && after instanceof Outcome.Accepted;
    return worked ? !before.toOptional().equals(after.toOptional()) : !before.equals(after);
  }
}
