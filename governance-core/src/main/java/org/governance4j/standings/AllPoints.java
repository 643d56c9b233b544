package org.governance4j.standings;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;

/** Makes the totals of all groups and serves one call. */
final class AllPoints {

  private final MemberPoints points;
  private final Findings findings = new Findings();
  private final Map<AccountId, Long> totals = new HashMap<>();
  private final List<Score> apart = new ArrayList<>();
  private long elsewhere;

  AllPoints(MemberPoints points) {
    this.points = points;
  }

  Outcome<AllTotals> of(Ledger ledger) {
    for (AccountId group : points.memberships().groups()) {
      boolean counts = points.rule().own() == TotalRule.Own.COUNTED;
      totals.put(group, counts ? findings.take(points.points(group)).orElse(0L) : 0L);
    }
    Set<AccountId> known = new HashSet<>();
    for (AccountId member : points.memberships().members()) {
      findings.take(points.split(member)).ifPresent(split -> add(member, split));
      known.add(points.accountOf(member));
    }
    for (Account account : ledger.accounts(0, Integer.MAX_VALUE)) {
      if (points.isOfPerson(account.id()) && !known.contains(account.id())) {
        Optional<Long> unplaced = findings.take(points.pointsOf(account.id()));
        unplaced.ifPresent(of -> setApart(account.id(), of));
      }
    }
    return findings.outcome(this::made);
  }

  private void add(AccountId member, MemberPoints.Split split) {
    split.byGroup().forEach((group, part) -> totals.merge(group, part, Long::sum));
    elsewhere += split.elsewhere();
    setApart(member, split.apart());
  }

  private void setApart(AccountId account, long of) {
    if (of != 0) {
      apart.add(new Score(account, of));
    }
  }

  private AllTotals made() {
    List<Score> scores = new ArrayList<>();
    totals.forEach((group, of) -> scores.add(new Score(group, of)));
    apart.sort(Comparator.comparing(Score::subject));
    return new AllTotals(
        Scores.of(points.memberships().of(), points.rule().measure(), points.on(), scores),
        elsewhere,
        ImmutableList.copyOf(apart));
  }
}
