package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.LedgerView;
import org.governance4j.ledger.Statement;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;

/**
 * What a holder's points came to on each day, for what adds them up (逐日积分). Each answer is by the
 * days on which things happened, late entries and corrections included, in time by the lines of the
 * holder's accounts; undetermined if the ledger has only a part of them.
 */
public final class PointsByDay {

  private static final Validity ALWAYS = Validity.from(LocalDate.of(1900, 1, 1));

  private PointsByDay() {}

  /**
   * What a purse earned on each day, whatever was spent or has expired since. What was taken back
   * from it, or is owed in its place, is not in it.
   *
   * @param purse the purse
   * @param ledger the ledger as known at some entry
   * @return the points of the days on which they are not zero; none for an unknown purse
   */
  public static Outcome<ImmutableSortedMap<LocalDate, Long>> earned(
      AccountId purse, LedgerView ledger) {
    requireNonNull(purse, "purse");
    requireNonNull(ledger, "ledger");
    Findings findings = new Findings();
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    statement(purse, ledger, findings).ifPresent(of -> add(of, true, days));
    statement(PointsAccounts.owed(purse), ledger, findings).ifPresent(of -> add(of, true, days));
    return days(days, findings);
  }

  /**
   * What a holder's record of a year came to on each day, without the bounds of what it shows.
   *
   * @param purse the purse, which names the holder
   * @param year the calendar year
   * @param ledger the ledger as known at some entry
   * @return the points of the days on which they are not zero, those deducted below zero; none for
   *     a holder without a record
   */
  public static Outcome<ImmutableSortedMap<LocalDate, Long>> recorded(
      AccountId purse, int year, LedgerView ledger) {
    requireNonNull(purse, "purse");
    return recorded(PointsAccounts.record(purse, year), ledger);
  }

  /**
   * What a record came to on each day; as {@link #recorded(AccountId, int, LedgerView)}.
   *
   * @param record the account of the record
   * @param ledger the ledger as known at some entry
   * @return the points of the days on which they are not zero
   */
  public static Outcome<ImmutableSortedMap<LocalDate, Long>> recorded(
      AccountId record, LedgerView ledger) {
    requireNonNull(record, "record");
    requireNonNull(ledger, "ledger");
    Findings findings = new Findings();
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    statement(record, ledger, findings).ifPresent(of -> add(of, false, days));
    return days(days, findings);
  }

  private static Outcome<ImmutableSortedMap<LocalDate, Long>> days(
      SortedMap<LocalDate, Long> days, Findings findings) {
    days.values().removeIf(points -> points == 0);
    return findings.outcome(() -> ImmutableSortedMap.copyOfSorted(days));
  }

  /** The statement of an account; an account that was never needed has none. */
  private static Optional<Statement> statement(
      AccountId account, LedgerView ledger, Findings findings) {
    return findings
        .take(LedgerView.ifOpened(ledger.correctedStatement(account, ALWAYS)))
        .flatMap(stated -> stated);
  }

  private static void add(Statement of, boolean earnedOnly, Map<LocalDate, Long> days) {
    of.lines().stream()
        .filter(line -> !earnedOnly || PointsAccounts.isItem(line.counterAccount()))
        .forEach(line -> days.merge(line.effectiveOn(), line.amount(), Long::sum));
  }
}
