package org.governance4j.testing.points;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.ActivityId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.ledger.AccountId;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/**
 * Generators of sign-ins and contributions (签到与行为数据生成) of a few persons and one household on the
 * first days of March 2023, so that daily limits and versions of a policy matter.
 */
public final class PointsArbitraries {

  /** The first day of the facts. */
  public static final LocalDate FIRST = LocalDate.of(2023, 3, 1);

  /** The number of days of the facts. */
  public static final int DAYS = 3;

  /** The accounts that the generated facts credit. */
  public static final ImmutableList<AccountId> HOLDERS =
      ImmutableList.of(
          PointsAccounts.of(PersonId.of("p-1")),
          PointsAccounts.of(PersonId.of("p-2")),
          PointsAccounts.of(HouseholdId.of("h-1")));

  private static final int MOST_FACTS = 9;
  private static final RuleRef RULE = RuleRef.of("TEST-1", "points", "a source");

  private PointsArbitraries() {}

  /**
   * A policy with two versions that differ in rates; the second is known two days after its first
   * day.
   *
   * @return the policy for a host that states none
   */
  public static Dated<PointsPolicy> policy() {
    return twoVersions(
        PointsPolicy.KEY, new PointsPolicy(rates(3, 5, 0)), new PointsPolicy(rates(2, 7, 1)));
  }

  /**
   * Terms with a daily limit, and none on one day.
   *
   * @return the terms for a host that states none
   */
  public static Dated<PointsTermsPolicy> terms() {
    return twoVersions(
        PointsTermsPolicy.KEY,
        PointsTermsPolicy.limited(9, RULE),
        PointsTermsPolicy.unlimited(RULE));
  }

  private static <T> Dated<T> twoVersions(PolicyKey<T> key, T first, T second) {
    LocalDate old = LocalDate.of(2023, 1, 1);
    LocalDate day = FIRST.plusDays(1);
    return Dated.of(
            key,
            List.of(
                Dated.Version.of(Validity.from(old), old, RULE, first),
                Dated.Version.of(Validity.of(day, day.plusDays(1)), day.plusDays(2), RULE, second)))
        .orElseThrow();
  }

  /**
   * Days of knowledge before and after the second version becomes known, and of all knowledge.
   *
   * @return the days
   */
  public static Arbitrary<LocalDate> knownDays() {
    return Arbitraries.of(FIRST, FIRST.plusDays(2), FIRST.plusDays(DAYS), LocalDate.MAX);
  }

  /**
   * Sign-ins that do not contradict each other.
   *
   * @param classes the classes of activities that the policy rates
   * @param zone the zone of the days
   * @return up to nine sign-ins
   */
  public static Arbitrary<List<SignIn>> signIns(List<String> classes, ZoneId zone) {
    return Combinators.combine(
            Arbitraries.of("p-1", "p-2"),
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays),
            Arbitraries.integers().between(1, 3))
        .as(
            (person, activity, day, after) ->
                SignIn.builder()
                    .person(PersonId.of(person))
                    .activity(ActivityId.of("a-" + activity))
                    .activityClass(classes.get(activity % classes.size()))
                    .effectiveOn(day)
                    .recordedAt(midnightAfter(day, after, zone))
                    .build())
        .list()
        .ofMaxSize(MOST_FACTS);
  }

  /**
   * Contributions with distinct ids that do not contradict each other.
   *
   * @param classes the classes of contributions that the policy rates
   * @param zone the zone of the days
   * @return up to nine contributions
   */
  public static Arbitrary<List<Contribution>> contributions(List<String> classes, ZoneId zone) {
    return Combinators.combine(
            Arbitraries.of(HOLDERS),
            Arbitraries.of(classes),
            Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays),
            Arbitraries.integers().between(1, 3))
        .as((holder, code, day, after) -> contribution("d", holder, code, day, after, zone))
        .list()
        .ofMaxSize(MOST_FACTS)
        .map(
            contributions -> {
              ImmutableList.Builder<Contribution> numbered = ImmutableList.builder();
              for (int i = 0; i < contributions.size(); i++) {
                // Ids run against the order of generation, so that they decide nothing by accident.
                numbered.add(named(contributions.get(i), "d-" + (MOST_FACTS - i)));
              }
              return numbered.build();
            });
  }

  /**
   * Sign-ins of one day that may contradict themselves and each other.
   *
   * @param zone the zone of the day
   * @return up to three sign-ins
   */
  public static Arbitrary<List<SignIn>> contradictorySignIns(ZoneId zone) {
    return Combinators.combine(
            Arbitraries.of("p-1", "p-2"),
            Arbitraries.of("a-1", "a-2", "a-3", "a-4"),
            Arbitraries.of("A", "B", "C"),
            Arbitraries.of(0, 0, 0, 1, 1, -1))
        .as(
            (person, activity, code, after) ->
                SignIn.builder()
                    .person(PersonId.of(person))
                    .activity(ActivityId.of(activity))
                    .activityClass(code)
                    .effectiveOn(FIRST)
                    .recordedAt(midnightAfter(FIRST, after, zone))
                    .build())
        .list()
        .ofMaxSize(3);
  }

  /**
   * Contributions of one day that may contradict themselves and each other.
   *
   * @param zone the zone of the day
   * @return up to three contributions
   */
  public static Arbitrary<List<Contribution>> contradictoryContributions(ZoneId zone) {
    return Combinators.combine(
            Arbitraries.of("d-1", "d-2", "d-3", "d-4"),
            Arbitraries.of(HOLDERS),
            Arbitraries.of(0, 0, 0, 1, 1, -1))
        .as((id, holder, after) -> contribution(id, holder, "A", FIRST, after, zone))
        .list()
        .ofMaxSize(3);
  }

  private static Contribution contribution(
      String id, AccountId holder, String code, LocalDate day, int after, ZoneId zone) {
    return Contribution.builder()
        .id(ContributionId.of(id))
        .holder(holder)
        .contributionClass(code)
        .effectiveOn(day)
        .recordedAt(midnightAfter(day, after, zone))
        .build();
  }

  private static Contribution named(Contribution contribution, String id) {
    return new Contribution(
        ContributionId.of(id),
        contribution.holder(),
        contribution.contributionClass(),
        contribution.effectiveOn(),
        contribution.recordedAt(),
        contribution.evidence());
  }

  /** Midnights, so that many facts share one. */
  private static Instant midnightAfter(LocalDate day, int days, ZoneId zone) {
    return day.plusDays(days).atStartOfDay(zone).toInstant();
  }

  private static ImmutableList<PointsRate> rates(long a, long b, long c) {
    return ImmutableList.of(
        new PointsRate("CLEAN_HOME", a, RULE),
        new PointsRate("EPIDEMIC_CONTROL", b, RULE),
        new PointsRate("CULTURE_AND_SPORT", c, RULE));
  }
}
