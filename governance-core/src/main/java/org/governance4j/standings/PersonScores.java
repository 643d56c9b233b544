package org.governance4j.standings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerView;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;

/** The points of persons, each by itself (个人得分); whether they are ranked, a policy says. */
public final class PersonScores {

  private PersonScores() {}

  /**
   * The points of all persons who have an account, in time by what is on them.
   *
   * @param measure which points
   * @param ledger the ledger as known now
   * @param on the day
   * @return the points of each; a record whose account is named by a digest is left out, since
   *     nobody knows whose it is
   */
  public static Outcome<Scores> of(Measure measure, Ledger ledger, LocalDate on) {
    requireNonNull(measure, "measure");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    LedgerView view = ledger.asKnownAt(ledger.version());
    Findings findings = new Findings();
    ImmutableList.Builder<Score> scores = ImmutableList.builder();
    for (Account account : ledger.accounts(0, Integer.MAX_VALUE)) {
      purse(account.id(), measure, on)
          .flatMap(purse -> findings.take(points(purse, measure, view, on)))
          .ifPresent(scores::add);
    }
    return findings.outcome(() -> Scores.of(Subject.PERSONS, measure, on, scores.build()));
  }

  private static Optional<AccountId> purse(AccountId account, Measure measure, LocalDate on) {
    Optional<AccountId> purse =
        measure == Measure.RECORDED
            ? PointsAccounts.holderOfRecord(account, on.getYear())
            : Optional.of(account);
    return purse.filter(PointsAccounts::isOfPerson);
  }

  private static Outcome<Score> points(
      AccountId purse, Measure measure, LedgerView ledger, LocalDate on) {
    Outcome<Long> points =
        measure == Measure.HELD
            ? MemberPoints.held(purse, ledger, on)
            : MemberPoints.byDay(purse, measure, ledger, on).map(Totals::sum);
    return points.map(has -> new Score(purse, has));
  }
}
