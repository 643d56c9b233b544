package org.governance4j.testing.standings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.journal.AccountId;
import org.governance4j.standings.Measure;
import org.governance4j.standings.Membership;
import org.governance4j.standings.Score;
import org.governance4j.standings.TotalRule;

/** Adds points up from plain lists, and knows nothing of ledgers or of how the engine does it. */
record StandingsOracle(
    TotalRule rule, List<Membership> memberships, List<StandingsTown.Moved> moved, LocalDate on) {

  /** The parts of a group by the persons who are or, where past days count, were its members. */
  TreeMap<AccountId, Long> parts(AccountId group) {
    TreeMap<AccountId, Long> parts = new TreeMap<>();
    for (AccountId person : StandingsArbitraries.PERSONS) {
      boolean belongs = false;
      for (Membership one : memberships) {
        boolean here = one.member().equals(person) && one.group().equals(Optional.of(group));
        boolean then =
            rule.moved() == TotalRule.Moved.BY_DAY_ASKED
                ? one.days().contains(on)
                : !one.days().from().isAfter(on);
        belongs |= here && then;
      }
      if (belongs) {
        parts.put(person, 0L);
      }
      for (StandingsTown.Moved one : moved) {
        if (counts(one) && one.purse().equals(person) && isIn(group, one)) {
          parts.merge(person, one.points(), Long::sum);
        }
      }
    }
    return parts;
  }

  private boolean isIn(AccountId group, StandingsTown.Moved one) {
    return place(one).equals(Optional.of(Optional.of(group)));
  }

  private Optional<Optional<AccountId>> place(StandingsTown.Moved one) {
    LocalDate day = rule.moved() == TotalRule.Moved.BY_DAY_ASKED ? on : one.day();
    return StandingsArbitraries.placeOf(memberships, one.purse(), day);
  }

  /** Whether points are of the book and the days that are asked about. */
  boolean counts(StandingsTown.Moved one) {
    boolean book =
        switch (rule.measure()) {
          case EARNED -> one.book() == Measure.EARNED;
          case HELD -> one.book() != Measure.RECORDED;
          case RECORDED -> one.book() == Measure.RECORDED && one.day().getYear() == on.getYear();
        };
    return book && !one.day().isAfter(on);
  }

  /** A group's own points. */
  long own(AccountId group) {
    long own = 0;
    for (StandingsTown.Moved one : moved) {
      own += counts(one) && one.purse().equals(group) ? one.points() : 0;
    }
    return rule.own() == TotalRule.Own.COUNTED ? own : 0;
  }

  long total(AccountId group) {
    return own(group) + parts(group).values().stream().mapToLong(part -> part).sum();
  }

  /** The points of persons that are in no group's total: of none, or of unknown days. */
  TreeMap<AccountId, Long> outside(boolean unknown) {
    TreeMap<AccountId, Long> outside = new TreeMap<>();
    for (StandingsTown.Moved one : moved) {
      boolean person = StandingsArbitraries.PERSONS.contains(one.purse());
      boolean here = unknown ? place(one).isEmpty() : place(one).equals(NONE);
      if (person && counts(one) && here) {
        outside.merge(one.purse(), one.points(), Long::sum);
      }
    }
    outside.values().removeIf(points -> points == 0);
    return outside;
  }

  private static final Optional<Optional<AccountId>> NONE = Optional.of(Optional.empty());

  /** All points of persons. */
  long ofPersons() {
    long sum = 0;
    for (StandingsTown.Moved one : moved) {
      boolean person = StandingsArbitraries.PERSONS.contains(one.purse());
      sum += person && counts(one) ? one.points() : 0;
    }
    return sum;
  }

  static Map<AccountId, Long> sums(List<Score> scores) {
    Map<AccountId, Long> sums = new TreeMap<>();
    scores.forEach(one -> sums.merge(one.subject(), one.points(), Long::sum));
    return sums;
  }
}
