package org.governance4j.points;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Validity;

/** How much room the limits leave beside what stands on a ledger; for one call. */
final class CapRoom {

  /**
   * What counts towards a limit: points of an account in a period, of one class or of all.
   *
   * @param holder the account
   * @param period the period
   * @param when the day or the year, with the activity of a session
   * @param item the class as the account of an item has it; empty for all classes
   */
  record Bucket(AccountId holder, PointsPeriod period, String when, String item) {

    static Bucket of(
        AccountId holder, PointsPeriod period, AccountId item, LocalDate day, boolean ofClass) {
      String ofItem = PointsAccounts.itemOf(item);
      int slash = ofItem.indexOf('/');
      String when =
          switch (period) {
            case DAY -> day.toString();
            case YEAR -> Integer.toString(day.getYear());
            case SESSION -> day.getYear() + ofItem.substring(slash);
          };
      return new Bucket(holder, period, when, ofClass ? classOf(ofItem, slash) : "");
    }

    private static String classOf(String item, int slash) {
      return slash < 0 ? item : item.substring(0, slash);
    }

    static ImmutableList<Bucket> all(AccountId holder, AccountId item, LocalDate day) {
      ImmutableList.Builder<Bucket> all = ImmutableList.builder();
      for (PointsPeriod period : PointsPeriod.values()) {
        if (period != PointsPeriod.SESSION || isSession(item)) {
          all.add(of(holder, period, item, day, false), of(holder, period, item, day, true));
        }
      }
      return all.build();
    }

    static boolean isSession(AccountId item) {
      return PointsAccounts.itemOf(item).indexOf('/') >= 0;
    }
  }

  private record HolderYear(AccountId holder, int year) {}

  private final Ledger ledger;
  private final String purpose;
  private final Set<TransferId> decidedAnew;
  private final Map<Bucket, Long> used = new HashMap<>();
  private final Set<HolderYear> read = new HashSet<>();

  /**
   * Makes room beside what stands, but for what is decided anew.
   *
   * @param purpose what begins the ids of transfers that count
   * @param decidedAnew the transfers of the facts of this call
   */
  CapRoom(Ledger ledger, String purpose, Set<TransferId> decidedAnew) {
    this.ledger = ledger;
    this.purpose = purpose + "/";
    this.decidedAnew = decidedAnew;
  }

  /** Takes as much as the limits of a claim leave, up to an amount. */
  long take(Claim claim, long most) {
    if (claim.limits().isEmpty()) {
      return most;
    }
    AccountId holder = claim.path().get(2);
    LocalDate day = claim.fact().effectiveOn();
    read(holder, day.getYear());
    long taken = most;
    for (Claim.Limit limit : claim.limits()) {
      taken = Math.min(taken, room(limit));
    }
    add(Bucket.all(holder, claim.path().get(1), day), taken);
    return taken;
  }

  /** A limit that leaves nothing more, if one does. */
  Optional<Claim.Limit> reached(Claim claim) {
    return claim.limits().stream().filter(limit -> room(limit) == 0).findFirst();
  }

  private long room(Claim.Limit limit) {
    return Math.max(0, limit.points() - used.getOrDefault(limit.bucket(), 0L));
  }

  private void add(List<Bucket> buckets, long points) {
    buckets.forEach(bucket -> used.merge(bucket, points, Long::sum));
  }

  /** Counts what stands of a holder for a year, by the days on which it was earned. */
  private void read(AccountId holder, int year) {
    if (!read.add(new HolderYear(holder, year))) {
      return;
    }
    Validity days = Validity.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    ledger
        .asKnownAt(ledger.version())
        .correctedStatement(holder, days)
        .toOptional()
        .ifPresent(statement -> statement.lines().forEach(this::read));
  }

  private void read(StatementLine line) {
    if (line.amount() > 0
        && line.transfer().value().startsWith(purpose)
        && !decidedAnew.contains(line.transfer())) {
      Transfer earned = ledger.transfer(line.transfer()).orElseThrow();
      List<AccountId> path = Standing.path(earned);
      add(
          Bucket.all(path.get(2), path.get(1), earned.effectiveOn()),
          Standing.points(earned, ledger));
    }
  }
}
