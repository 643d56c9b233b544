package org.governance4j.testing.standings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;
import org.governance4j.journal.AccountId;
import org.governance4j.points.PointsAccounts;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.ranking.TieRule;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.standings.BoardPolicy;
import org.governance4j.standings.BoardRule;
import org.governance4j.standings.Measure;
import org.governance4j.standings.Membership;
import org.governance4j.standings.Memberships;
import org.governance4j.standings.Score;
import org.governance4j.standings.Scores;
import org.governance4j.standings.Subject;
import org.governance4j.standings.TotalRule;
import org.governance4j.standings.TotalsPolicy;
import org.governance4j.testing.points.PointsArbitraries;

/** Generators of who belongs where on the days of the generated points (成员归属数据生成). */
public final class StandingsArbitraries {

  /** The households. */
  public static final ImmutableList<AccountId> GROUPS =
      ImmutableList.of(
          PointsAccounts.of(HouseholdId.of("h-1")), PointsAccounts.of(HouseholdId.of("h-2")));

  /** The persons; the last one earns nothing. */
  public static final ImmutableList<AccountId> PERSONS =
      ImmutableList.of(
          PointsAccounts.of(PersonId.of("p-1")),
          PointsAccounts.of(PersonId.of("p-2")),
          PointsAccounts.of(PersonId.of("p-3")));

  private static final int DAYS = PointsArbitraries.DAYS + 1;
  private static final RuleRef RULE =
      new RuleRef("TEST-1", "totals", "a source", Basis.HOST_DECISION);

  private StandingsArbitraries() {}

  /**
   * Rules for every measure, every place of those who moved, and with or without own points.
   *
   * @return the policy for a host that states none
   */
  public static Dated<TotalsPolicy> totals() {
    ImmutableList.Builder<TotalRule> rules = ImmutableList.builder();
    for (Measure measure : Measure.values()) {
      for (TotalRule.Moved moved : TotalRule.Moved.values()) {
        for (TotalRule.Own own : TotalRule.Own.values()) {
          if (measure != Measure.HELD || moved == TotalRule.Moved.BY_DAY_ASKED) {
            rules.add(
                TotalRule.builder()
                    .code(measure + "/" + moved + "/" + own)
                    .of(Subject.HOUSEHOLDS)
                    .measure(measure)
                    .moved(moved)
                    .own(own)
                    .rule(RULE)
                    .build());
          }
        }
      }
    }
    return Dated.from(
        TotalsPolicy.KEY, LocalDate.of(2020, 1, 1), RULE, new TotalsPolicy(rules.build()));
  }

  /**
   * Boards of households and of persons, for each way to treat ties.
   *
   * @return the policy for a host that states none
   */
  public static Dated<BoardPolicy> boards() {
    ImmutableList.Builder<BoardRule> boards = ImmutableList.builder();
    for (Subject of : List.of(Subject.PERSONS, Subject.HOUSEHOLDS)) {
      for (TieRule ties : TieRule.values()) {
        for (QuotaTie lastTie : QuotaTie.values()) {
          boards.add(
              BoardRule.builder()
                  .code(of + "/" + ties + "/" + lastTie)
                  .of(of)
                  .measure(Measure.EARNED)
                  .ties(ties)
                  .most(3)
                  .lastTie(lastTie)
                  .rule(RULE)
                  .build());
        }
      }
    }
    return Dated.from(
        BoardPolicy.KEY, LocalDate.of(2020, 1, 1), RULE, new BoardPolicy(boards.build()));
  }

  /**
   * Where each person was on each day: in a household, in none, or nobody knows.
   *
   * @return the memberships, which contradict nothing
   */
  public static Arbitrary<List<Membership>> memberships() {
    Arbitrary<List<String>> days =
        Arbitraries.of("h-1", "h-1", "h-2", "none", "unknown").list().ofSize(DAYS);
    return Combinators.combine(days, days, days)
        .as(
            (one, two, three) -> {
              List<Membership> all = new ArrayList<>(ofDays(PERSONS.get(0), one));
              all.addAll(ofDays(PERSONS.get(1), two));
              all.addAll(ofDays(PERSONS.get(2), three));
              return all;
            });
  }

  /**
   * Memberships as an engine takes them.
   *
   * @param memberships the memberships
   * @return the same, checked
   */
  public static Memberships checked(List<Membership> memberships) {
    return Memberships.of(Subject.HOUSEHOLDS, Set.copyOf(GROUPS), memberships).orElseThrow();
  }

  /** A statement for each run of equal days; the last has no end. */
  private static List<Membership> ofDays(AccountId member, List<String> days) {
    List<Membership> all = new ArrayList<>();
    int start = 0;
    for (int day = 1; day <= DAYS; day++) {
      if (day == DAYS || !days.get(day).equals(days.get(start))) {
        LocalDate from = PointsArbitraries.FIRST.plusDays(start);
        Validity run =
            day == DAYS
                ? Validity.from(from)
                : Validity.of(from, PointsArbitraries.FIRST.plusDays(day));
        switch (days.get(start)) {
          case "unknown" -> {}
          case "none" -> all.add(Membership.none(member, run));
          default ->
              all.add(
                  Membership.of(member, PointsAccounts.of(HouseholdId.of(days.get(start))), run));
        }
        start = day;
      }
    }
    return all;
  }

  /**
   * Memberships that often contradict each other: of no person, in no listed group, or two on one
   * day.
   *
   * @return up to eight memberships
   */
  public static Arbitrary<List<Membership>> badMemberships() {
    return Combinators.combine(
            Arbitraries.of(PERSONS.get(0), PERSONS.get(1), PERSONS.get(2), GROUPS.get(0)),
            Arbitraries.of(GROUPS.get(0), GROUPS.get(1), PointsAccounts.of(HouseholdId.of("h-3")))
                .optional(0.8),
            Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(1, 20))
        .as(
            (member, group, from, length) -> {
              LocalDate first = PointsArbitraries.FIRST.plusDays(from);
              Validity days = Validity.of(first, first.plusDays(length));
              return new Membership(member, group, days);
            })
        .list()
        .ofMaxSize(8);
  }

  /**
   * Scores with many equals.
   *
   * @param of whose
   * @return up to eight scores
   */
  public static Arbitrary<Scores> scores(Subject of) {
    return Arbitraries.integers()
        .between(-1, 3)
        .list()
        .ofMaxSize(8)
        .map(
            points -> {
              List<Score> scores = new ArrayList<>();
              for (int i = 0; i < points.size(); i++) {
                String id = "s-" + (points.size() - i);
                AccountId subject =
                    of == Subject.PERSONS
                        ? PointsAccounts.of(PersonId.of(id))
                        : PointsAccounts.of(HouseholdId.of(id));
                scores.add(new Score(subject, points.get(i)));
              }
              return Scores.of(of, Measure.EARNED, PointsArbitraries.FIRST, scores);
            });
  }

  /** All purses that the generated points credit or that are members. */
  static ImmutableSet<AccountId> everybody() {
    return ImmutableSet.<AccountId>builder()
        .addAll(PERSONS)
        .addAll(GROUPS)
        .addAll(PointsArbitraries.HOLDERS)
        .build();
  }

  /** Where a plain reading of the statements has a person on a day; empty where nobody knows. */
  static Optional<Optional<AccountId>> placeOf(
      List<Membership> memberships, AccountId member, LocalDate on) {
    for (Membership one : memberships) {
      if (one.member().equals(member) && one.days().contains(on)) {
        return Optional.of(one.group());
      }
    }
    return Optional.empty();
  }
}
