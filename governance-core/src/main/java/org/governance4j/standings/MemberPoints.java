package org.governance4j.standings;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.LedgerView;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsByDay;
import org.governance4j.rule.Outcome;

/** Deals a person's points out to the groups in which they count. */
record MemberPoints(TotalRule rule, Memberships memberships, LedgerView ledger, LocalDate on) {

  /**
   * Where a person's points count.
   *
   * @param byGroup the points in each group of which the person is or was a member, as the rule has
   *     it
   * @param elsewhere those of days on which the person is known to have been in none
   * @param apart those of days of which nothing is stated
   */
  record Split(Map<AccountId, Long> byGroup, long elsewhere, long apart) {}

  Outcome<Split> split(AccountId member) {
    if (rule.moved() == TotalRule.Moved.BY_DAY_ASKED) {
      return points(member).map(points -> atOnce(member, points));
    }
    return byDay(member).map(days -> dayByDay(member, days));
  }

  private Split atOnce(AccountId member, long points) {
    Optional<Membership> stated = memberships.stated(member, on);
    if (stated.isEmpty()) {
      return new Split(Map.of(), 0, points);
    }
    return stated
        .get()
        .group()
        .map(group -> new Split(Map.of(group, points), 0, 0))
        .orElseGet(() -> new Split(Map.of(), points, 0));
  }

  private Split dayByDay(AccountId member, ImmutableSortedMap<LocalDate, Long> days) {
    Map<AccountId, Long> byGroup = new HashMap<>();
    for (Membership one : memberships.of(member)) {
      if (!one.days().from().isAfter(on)) {
        one.group().ifPresent(group -> byGroup.put(group, 0L));
      }
    }
    long elsewhere = 0;
    long apart = 0;
    for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
      Optional<Membership> stated = memberships.stated(member, day.getKey());
      if (stated.isEmpty()) {
        apart += day.getValue();
      } else if (stated.get().group().isPresent()) {
        byGroup.merge(stated.get().group().get(), day.getValue(), Long::sum);
      } else {
        elsewhere += day.getValue();
      }
    }
    return new Split(byGroup, elsewhere, apart);
  }

  /** All points of a purse that count by the day asked about. */
  Outcome<Long> points(AccountId purse) {
    return rule.measure() == Measure.HELD ? held(purse, ledger, on) : byDay(purse).map(Totals::sum);
  }

  private Outcome<ImmutableSortedMap<LocalDate, Long>> byDay(AccountId purse) {
    return byDay(purse, rule.measure(), ledger, on);
  }

  static Outcome<ImmutableSortedMap<LocalDate, Long>> byDay(
      AccountId purse, Measure measure, LedgerView ledger, LocalDate on) {
    Outcome<ImmutableSortedMap<LocalDate, Long>> days =
        measure == Measure.RECORDED
            ? PointsByDay.recorded(purse, on.getYear(), ledger)
            : PointsByDay.earned(purse, ledger);
    return days.map(all -> all.headMap(on, true));
  }

  /** What a purse has, less what its holder owes. */
  static Outcome<Long> held(AccountId purse, LedgerView ledger, LocalDate on) {
    return balance(purse, ledger, on)
        .combine(balance(PointsAccounts.owed(purse), ledger, on), Long::sum);
  }

  /** A balance; nothing for an account that was never needed. */
  private static Outcome<Long> balance(AccountId account, LedgerView ledger, LocalDate on) {
    return LedgerView.ifOpened(ledger.correctedBalance(account, on))
        .map(balance -> balance.orElse(0L));
  }

  /** Whether an account of a ledger holds points of a person of the kind that is counted. */
  boolean isOfPerson(AccountId account) {
    return rule.measure() == Measure.RECORDED
        ? PointsAccounts.isRecordOfPerson(account, on.getYear())
        : PointsAccounts.isOfPerson(account);
  }

  /** The points of such an account of which no purse is known. */
  Outcome<Long> pointsOf(AccountId account) {
    return rule.measure() == Measure.RECORDED
        ? PointsByDay.recorded(account, ledger).map(days -> Totals.sum(days.headMap(on, true)))
        : points(account);
  }

  /** The account that holds what is counted of a purse. */
  AccountId accountOf(AccountId purse) {
    return rule.measure() == Measure.RECORDED ? PointsAccounts.record(purse, on.getYear()) : purse;
  }
}
