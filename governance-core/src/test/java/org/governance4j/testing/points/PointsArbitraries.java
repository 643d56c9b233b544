package org.governance4j.testing.points;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.ActivityId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsCapsPolicy;
import org.governance4j.points.PointsCoefficientsPolicy;
import org.governance4j.points.PointsExpiry;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsPeriod;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.points.RecordPolicy;
import org.governance4j.points.RecordTermsPolicy;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/**
 * Generators of sign-ins and contributions with their later statements (签到与积分事项数据生成), of two
 * persons and one household on the first days of March 2023, so that limits and versions of a
 * policy matter.
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
  private static final int MOST_STATEMENTS = 3;
  private static final int MOST_CALLS = 4;
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
        PointsPolicy.KEY, new PointsPolicy(rates(3, 4, 0)), new PointsPolicy(rates(2, 7, 1)));
  }

  /**
   * Terms with limits, and without a daily one on one day.
   *
   * @return the terms for a host that states none
   */
  public static Dated<PointsTermsPolicy> terms() {
    PointsTermsPolicy first =
        unlimited(PointsTermsPolicy.Spent.OWED)
            .withSessionLimit(Optional.of(14))
            .withDailyLimit(Optional.of(9))
            .withYearlyLimit(Optional.of(30));
    return twoVersions(PointsTermsPolicy.KEY, first, first.withDailyLimit(Optional.empty()));
  }

  /**
   * Terms without limits or notice, under which points expire with the year after.
   *
   * @param spent what becomes of spent points that were not earned
   * @return the terms
   */
  public static PointsTermsPolicy unlimited(PointsTermsPolicy.Spent spent) {
    return PointsTermsPolicy.builder()
        .expiry(PointsExpiry.yearEnd(1))
        .spentFirst(Account.Lots.SOONEST_EXPIRY_FIRST)
        .spent(spent)
        .rule(RULE)
        .build();
  }

  /**
   * Limits of one class.
   *
   * @return the limits for a host that states none
   */
  public static Dated<PointsCapsPolicy> caps() {
    return Dated.from(
        PointsCapsPolicy.KEY,
        LocalDate.of(2023, 1, 1),
        RULE,
        new PointsCapsPolicy(
            ImmutableList.of(
                new PointsCapsPolicy.Cap("A", PointsPeriod.DAY, 6, RULE),
                new PointsCapsPolicy.Cap("B", PointsPeriod.YEAR, 20, RULE),
                new PointsCapsPolicy.Cap("B", PointsPeriod.SESSION, 12, RULE))));
  }

  /**
   * Factors of two classes, one of which leaves parts of a point.
   *
   * @return the coefficients for a host that states none
   */
  public static Dated<PointsCoefficientsPolicy> coefficients() {
    return Dated.from(
        PointsCoefficientsPolicy.KEY,
        LocalDate.of(2023, 1, 1),
        RULE,
        new PointsCoefficientsPolicy(
            ImmutableList.of(
                new PointsCoefficientsPolicy.Coefficient("A", Fraction.of(3, 2), RULE),
                new PointsCoefficientsPolicy.Coefficient("C", Fraction.of(2, 1), RULE))));
  }

  /**
   * Figures of a record: a base for two classes of member, two additions and two deductions.
   *
   * @return the figures for a host that states none
   */
  public static Dated<RecordPolicy> recordItems() {
    return Dated.from(
        RecordPolicy.KEY,
        LocalDate.of(2020, 1, 1),
        RULE,
        new RecordPolicy(
            ImmutableList.of(
                new RecordPolicy.Item("MEMBER", RecordPolicy.Kind.BASE, 70, RULE),
                new RecordPolicy.Item("MOBILE", RecordPolicy.Kind.BASE, 60, RULE),
                new RecordPolicy.Item("HELPED", RecordPolicy.Kind.ADDITION, 5, RULE),
                new RecordPolicy.Item("HONOURED", RecordPolicy.Kind.ADDITION, 20, RULE),
                new RecordPolicy.Item("ABSENT", RecordPolicy.Kind.DEDUCTION, 10, RULE),
                new RecordPolicy.Item("WARNED", RecordPolicy.Kind.DEDUCTION, 45, RULE))));
  }

  /**
   * Terms of a record with a floor and a ceiling.
   *
   * @return the terms for a host that states none
   */
  public static Dated<RecordTermsPolicy> recordTerms() {
    return Dated.from(
        RecordTermsPolicy.KEY,
        LocalDate.of(2020, 1, 1),
        RULE,
        RecordTermsPolicy.builder()
            .floor(Optional.of(0L))
            .ceiling(Optional.of(100L))
            .rule(RULE)
            .build());
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

  private static ImmutableList<PointsRate> rates(long a, long b, long c) {
    return ImmutableList.of(
        new PointsRate("A", a, RULE), new PointsRate("B", b, RULE), new PointsRate("C", c, RULE));
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
   * Facts with one to three statements each, of which the later ones correct, cancel or repeat the
   * earlier ones, dealt out to calls so that the statements of each fact come in their order.
   *
   * @param classes the classes that the policy rates
   * @param zone the zone of the days
   * @return the calls
   */
  public static Arbitrary<List<Call>> calls(List<String> classes, ZoneId zone) {
    return statement(classes, zone)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_STATEMENTS)
        .list()
        .ofMaxSize(MOST_FACTS)
        .flatMap(
            facts ->
                Arbitraries.integers()
                    .between(0, MOST_CALLS - 1)
                    .list()
                    .ofSize(MOST_FACTS * MOST_STATEMENTS)
                    .map(steps -> dealt(facts, steps, zone)))
        .withoutEdgeCases();
  }

  /**
   * The facts of a call.
   *
   * @param signIns those that are stated as sign-ins
   * @param contributions the others
   */
  public record Call(List<SignIn> signIns, List<Contribution> contributions) {

    /**
     * All of them as contributions.
     *
     * @return the contributions, then the sign-ins
     */
    public List<Contribution> all() {
      List<Contribution> all = new ArrayList<>(contributions);
      signIns.forEach(signIn -> all.add(Contribution.from(signIn)));
      return all;
    }

    /**
     * The facts as an engine takes them.
     *
     * @return the facts
     */
    public PointsFacts facts() {
      return PointsFacts.of(signIns, contributions);
    }
  }

  private static List<Call> dealt(
      List<List<Contribution>> facts, List<Integer> steps, ZoneId zone) {
    List<List<Contribution>> calls = new ArrayList<>();
    for (int i = 0; i < MOST_CALLS; i++) {
      calls.add(new ArrayList<>());
    }
    for (int i = 0; i < facts.size(); i++) {
      int call = 0;
      for (int j = 0; j < facts.get(i).size(); j++) {
        // Later statements come in later calls, or in the same one recorded later.
        call = Math.max(call, steps.get(i * MOST_STATEMENTS + j));
        calls.get(call).add(stated(facts.get(i).get(j), i, j, zone));
      }
    }
    return calls.stream().map(PointsArbitraries::mixed).toList();
  }

  /** Ids run against the order of generation, so that they decide nothing by accident. */
  private static Contribution stated(Contribution one, int fact, int statement, ZoneId zone) {
    LocalDate recordedOn = FIRST.plusDays(DAYS + 2L * statement + fact % 2);
    return one.withId(ContributionId.of("d-" + (MOST_FACTS - fact)))
        .withRecordedAt(recordedOn.atStartOfDay(zone).toInstant());
  }

  /** Every other call has sign-ins of its persons too, one of them twice. */
  private static Call mixed(List<Contribution> contributions) {
    List<SignIn> signIns = new ArrayList<>();
    for (Contribution one : contributions) {
      if (one.activity().isPresent() && one.holder().value().startsWith("points/p-")) {
        SignIn signIn =
            SignIn.builder()
                .person(PersonId.of(one.holder().value().substring("points/".length())))
                .activity(one.activity().get())
                .activityClass(one.contributionClass())
                .effectiveOn(FIRST)
                .recordedAt(one.recordedAt())
                .build();
        if (signIns.stream().noneMatch(other -> conflicts(other, signIn))) {
          signIns.add(signIn);
        }
      }
    }
    return new Call(signIns, contributions);
  }

  private static boolean conflicts(SignIn one, SignIn other) {
    return one.person().equals(other.person())
        && one.activity().equals(other.activity())
        && one.recordedAt().equals(other.recordedAt());
  }

  private static Arbitrary<Contribution> statement(List<String> classes, ZoneId zone) {
    return Combinators.combine(
            Arbitraries.of(HOLDERS),
            Arbitraries.of(classes),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of("a-1", "a-2").optional(0.6),
            Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays),
            Arbitraries.of(
                Contribution.State.STATED,
                Contribution.State.STATED,
                Contribution.State.STATED,
                Contribution.State.CANCELLED))
        .as(
            (holder, code, quantity, activity, day, state) ->
                Contribution.builder()
                    .id(ContributionId.of("d"))
                    .holder(holder)
                    .contributionClass(code)
                    .quantity(quantity)
                    .activity(activity.map(ActivityId::of))
                    .effectiveOn(day)
                    .recordedAt(day.atStartOfDay(zone).toInstant())
                    .state(state)
                    .build());
  }

  /**
   * Facts of records of two years: one base a year, additions and deductions, with up to three
   * statements each.
   *
   * @param codes the codes of the figures that are no base
   * @param bases the codes of those that are
   * @param zone the zone of the days
   * @return the statements, recorded in their order
   */
  public static Arbitrary<List<Contribution>> recordFacts(
      List<String> codes, List<String> bases, ZoneId zone) {
    Arbitrary<Contribution> others =
        recordFact(codes, zone)
            .flatMap(
                fact ->
                    Arbitraries.integers()
                        .between(1, MOST_FACTS)
                        .map(id -> fact.withId(ContributionId.of("r-" + id))));
    Arbitrary<Contribution> based =
        recordFact(bases, zone)
            .map(
                fact ->
                    fact.withId(ContributionId.ofBase(fact.holder(), fact.effectiveOn().getYear()))
                        .withQuantity(1));
    return Combinators.combine(others.list().ofMaxSize(12), based.list().ofMaxSize(6))
        .as(
            (some, more) -> {
              List<Contribution> all = new ArrayList<>(some);
              all.addAll(more);
              List<Contribution> recorded = new ArrayList<>();
              for (Contribution one : all) {
                Instant at = FIRST.plusDays(DAYS).atStartOfDay(zone).toInstant();
                recorded.add(one.withRecordedAt(at.plusSeconds(recorded.size())));
              }
              return recorded;
            })
        .withoutEdgeCases();
  }

  private static Arbitrary<Contribution> recordFact(List<String> codes, ZoneId zone) {
    return Combinators.combine(
            Arbitraries.of(HOLDERS.subList(0, 2)),
            Arbitraries.of(codes),
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(
                LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 1), FIRST, FIRST.plusDays(1)),
            Arbitraries.of(ContentRef.of("why")).optional(0.8),
            Arbitraries.of(
                Contribution.State.STATED, Contribution.State.STATED, Contribution.State.CANCELLED))
        .as(
            (holder, code, quantity, day, cause, state) ->
                Contribution.builder()
                    .id(ContributionId.of("r"))
                    .holder(holder)
                    .contributionClass(code)
                    .quantity(quantity)
                    .effectiveOn(day)
                    .recordedAt(day.atStartOfDay(zone).toInstant())
                    .state(state)
                    .cause(cause)
                    .build());
  }

  /**
   * Contributions of which many are bad: recorded too early or at no possible instant, on a day out
   * of range, of no quantity, to an account that earns nothing, or stated in two ways at once.
   *
   * @param zone the zone of the days
   * @return up to five contributions
   */
  public static Arbitrary<List<Contribution>> badContributions(ZoneId zone) {
    Instant later = FIRST.plusDays(DAYS).atStartOfDay(zone).toInstant();
    return Combinators.combine(
            Arbitraries.of("d-1", "d-2", "d-3", "d-4"),
            Arbitraries.of(
                HOLDERS.get(0),
                HOLDERS.get(1),
                PointsAccounts.ISSUED,
                PointsAccounts.record(HOLDERS.get(0), 2023)),
            Arbitraries.of(1L, 1L, 1L, 2L, 0L, -1L),
            Arbitraries.of(
                FIRST, FIRST, FIRST.plusDays(1), FIRST.plusDays(90), LocalDate.of(1899, 1, 1)),
            Arbitraries.of(
                later,
                later,
                later,
                later.plusSeconds(1),
                FIRST.atStartOfDay(zone).toInstant(),
                FIRST.atStartOfDay(zone).toInstant().minusSeconds(1),
                Instant.MAX,
                Instant.MIN))
        .as(
            (id, holder, quantity, day, at) ->
                Contribution.builder()
                    .id(ContributionId.of(id))
                    .holder(holder)
                    .contributionClass("A")
                    .quantity(quantity)
                    .effectiveOn(day)
                    .recordedAt(at)
                    .state(Contribution.State.STATED)
                    .build())
        .list()
        .ofMaxSize(5);
  }
}
