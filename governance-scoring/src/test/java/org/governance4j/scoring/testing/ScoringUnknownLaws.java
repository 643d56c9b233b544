package org.governance4j.scoring.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.scoring.AppraisalGrade;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.AppraisalYear;
import org.governance4j.scoring.BranchCandidacy;
import org.governance4j.scoring.BranchGatePolicy;
import org.governance4j.scoring.Indicator;
import org.governance4j.scoring.MemberAppraisal;
import org.governance4j.scoring.OutstandingQuotaPolicy;
import org.governance4j.scoring.Participation;
import org.governance4j.scoring.RegistrationGatePolicy;
import org.governance4j.scoring.RegistrationRequirementPolicy;
import org.governance4j.scoring.ScoringReason;
import org.governance4j.scoring.UnmetRequirement;

/**
 * The laws of the appraisal when facts are unknown or wrong. A host overrides the policies and the
 * year to try them on its own.
 */
public class ScoringUnknownLaws {

  /** What is scored; in force on the last day of the year. */
  protected Dated<AppraisalScheme> scheme() {
    return ScoringPolicies.scheme();
  }

  /** The registration gate; in force on the last day of the year. */
  protected Dated<RegistrationGatePolicy> gate() {
    return ScoringPolicies.gate();
  }

  /** What the gate asks for; in force on the last day of the year. */
  protected Dated<RegistrationRequirementPolicy> requirement() {
    return ScoringPolicies.requirement();
  }

  /** What bars branches; in force on the last day of the year. */
  protected Dated<BranchGatePolicy> branchGate() {
    return ScoringPolicies.branchGate();
  }

  /** The quota, which is also tried with other shares and ties; in force as the others. */
  protected Dated<OutstandingQuotaPolicy> quota() {
    return ScoringPolicies.quota();
  }

  /** The year to appraise. */
  protected int year() {
    return ScoringPolicies.YEAR;
  }

  @Provide
  Arbitrary<List<AppraisalInput>> complete() {
    return policies().arbitraries().complete();
  }

  @Provide
  Arbitrary<List<AppraisalInput>> contradictory() {
    return policies().arbitraries().contradictory();
  }

  @Provide
  Arbitrary<OutstandingQuotaPolicy> quotas() {
    return ScoringArbitraries.quotas(policies().inForce(quota()));
  }

  /** All facts, and what is left of them. */
  @Provide
  Arbitrary<Tuple2<List<AppraisalInput>, List<AppraisalInput>>> partly() {
    ScoringArbitraries arbitraries = policies().arbitraries();
    return arbitraries
        .complete()
        .flatMap(all -> arbitraries.erased(all).map(left -> Tuple.of(all, left)));
  }

  @Property
  @Label("L-SCORING-2: a missing score leaves the member undetermined and is named")
  void missingScoresAreNamed(
      @ForAll("partly") Tuple2<List<AppraisalInput>, List<AppraisalInput>> facts) {
    AppraisalYear year = policies().appraise(facts.get2()).orElseThrow();
    for (AppraisalInput input : facts.get2()) {
      List<Fact> unscored =
          policies().inForce(scheme()).indicators().stream()
              .map(Indicator::code)
              .filter(code -> !input.scores().containsKey(code))
              .<Fact>map(code -> new Fact.Code("indicator", code))
              .toList();
      MemberAppraisal found = year.member(input.member()).orElseThrow();
      assertThat(named(found.score())).isEqualTo(unscored);
      assertThat(named(found.grade())).isEqualTo(unscored);
      assertThat(found.score().toOptional().isEmpty()).isEqualTo(!unscored.isEmpty());
      if (!unscored.isEmpty()) {
        assertThat(found.grade()).isInstanceOf(Outcome.Undetermined.class);
      }
    }
  }

  @Property(tries = 200)
  @Label("L-SCORING-4: what is said while facts are unknown stays so whatever they turn out to be")
  void whatIsSaidStays(@ForAll("partly") Tuple2<List<AppraisalInput>, List<AppraisalInput>> facts) {
    Optional<OutstandingQuotaPolicy> quota = Optional.of(policies().inForce(quota()));
    AppraisalYear all = policies().appraise(facts.get1(), quota).orElseThrow();
    AppraisalYear left = policies().appraise(facts.get2(), quota).orElseThrow();
    for (MemberAppraisal said : left.members()) {
      MemberAppraisal known = all.member(said.member()).orElseThrow();
      said.grade()
          .toOptional()
          .ifPresent(grade -> assertThat(known.grade().toOptional()).contains(grade));
      assertThat(reasons(known)).containsAll(reasons(said));
    }
    for (BranchCandidacy said : left.branches()) {
      BranchCandidacy known = all.branch(said.branch()).orElseThrow();
      assertThat(known.barredBy()).containsAll(said.barredBy());
      assertThat(said.redBanner().toOptional().isPresent() && !known.barredBy().isEmpty())
          .isFalse();
    }
  }

  @Property(tries = 200)
  @Label("L-SCORING-4: a grade or a branch is left open only if unknown facts can decide it")
  void openOnlyIfDecided(
      @ForAll("partly") Tuple2<List<AppraisalInput>, List<AppraisalInput>> facts) {
    AppraisalYear left = policies().appraise(facts.get2()).orElseThrow();
    for (AppraisalInput input : facts.get2()) {
      AppraisalYear alone = policies().appraise(List.of(input)).orElseThrow();
      Outcome<AppraisalGrade> grade = alone.members().get(0).grade();
      assertThat(left.member(input.member()).orElseThrow().grade()).isEqualTo(grade);
      Set<Optional<AppraisalGrade>> grades = new HashSet<>();
      Set<ImmutableList<?>> barred = new HashSet<>();
      for (AppraisalInput completed :
          ScoringEdit.completions(input, policies().inForce(requirement()))) {
        AppraisalYear year = policies().appraise(List.of(completed)).orElseThrow();
        grades.add(year.members().get(0).grade().toOptional());
        year.branches().forEach(branch -> barred.add(branch.barredBy()));
      }
      boolean scored = alone.members().get(0).score().toOptional().isPresent();
      assertThat(grade.toOptional().isPresent()).isEqualTo(scored && grades.size() == 1);
      for (BranchCandidacy branch : alone.branches()) {
        assertThat(branch.redBanner() instanceof Outcome.Undetermined).isEqualTo(barred.size() > 1);
      }
    }
  }

  @Property(tries = 200)
  @Label("L-SCORING-4: under a quota too, only registrations that can decide leave a grade open")
  void quotaOpenOnlyIfDecided(
      @ForAll("complete") List<AppraisalInput> inputs,
      @ForAll("quotas") OutstandingQuotaPolicy quota,
      @ForAll Random random) {
    List<AppraisalInput> left = new ArrayList<>();
    List<List<AppraisalInput>> completions = List.of(List.of());
    for (AppraisalInput input : inputs.subList(0, Math.min(4, inputs.size()))) {
      boolean known = random.nextInt(3) == 0;
      left.add(known ? input : ScoringEdit.of(input).registration(Optional.empty()).input());
      completions =
          ScoringEdit.extended(completions, input, known, policies().inForce(requirement()));
    }
    Map<PersonId, Set<Optional<AppraisalGrade>>> grades = new HashMap<>();
    for (List<AppraisalInput> completed : completions) {
      for (MemberAppraisal one : members(completed, quota)) {
        grades
            .computeIfAbsent(one.member(), unseen -> new HashSet<>())
            .add(one.grade().toOptional());
      }
    }
    for (MemberAppraisal one : members(left, quota)) {
      Set<Optional<AppraisalGrade>> possible = grades.get(one.member());
      assertThat(one.grade().toOptional())
          .isEqualTo(possible.size() == 1 ? possible.iterator().next() : Optional.empty());
    }
  }

  @Property
  @Label("L-SCORING-9: contradictory facts are refused with exactly the faults found by hand")
  void faultsAreNamed(@ForAll("contradictory") List<AppraisalInput> inputs) {
    ScoringFaults faults = new ScoringFaults(policies().inForce(scheme()));
    LocalDate day = policies().inForce(branchGate()).dayOf(year());
    Outcome<AppraisalYear> outcome = policies().appraise(inputs);
    assertThat(ScoringFaults.named(outcome))
        .containsExactlyInAnyOrderElementsOf(faults.of(inputs, day));
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!faults.of(inputs, day).isEmpty());
    assertThat(policies().appraise(ImmutableList.copyOf(inputs).reverse())).isEqualTo(outcome);
    List<String> anyway = ScoringFaults.underAnyPolicy(inputs);
    Outcome<AppraisalYear> without = withoutPolicies().appraise(inputs);
    assertThat(ScoringFaults.named(without)).containsExactlyInAnyOrderElementsOf(anyway);
    assertThat(without)
        .isInstanceOf(anyway.isEmpty() ? Outcome.Undetermined.class : Outcome.Refused.class);
  }

  @Property
  @Label("L-SCORING-11: a number of activities below zero is refused")
  void activitiesAreNotNegative(
      @ForAll("contradictory") List<AppraisalInput> inputs,
      @ForAll @IntRange(min = -1_000, max = 3) int activities) {
    List<AppraisalInput> all =
        inputs.stream()
            .map(
                input ->
                    ScoringEdit.of(input)
                        .participation(
                            Optional.of(new Participation(activities, ImmutableList.of())))
                        .input())
            .toList();
    assertThat(
            policies().appraise(all).reasons().stream()
                .filter(reason -> reason.code() == ScoringReason.ACTIVITIES_NEGATIVE)
                .count())
        .isEqualTo(activities < 0 ? all.size() : 0);
  }

  @Property(tries = 50)
  @Label("L-SCORING-12: a weighted score that no fraction of two longs holds is refused")
  void scoresFit(
      @ForAll("contradictory") List<AppraisalInput> inputs, @ForAll @IntRange(max = 99) int n) {
    Assume.that(!inputs.isEmpty());
    List<Indicator> indicators = policies().inForce(scheme()).indicators();
    Map<String, Fraction> scores = new LinkedHashMap<>();
    for (int i = 0; i < indicators.size(); i++) {
      // Odd numbers so near each other have hardly a common factor, so that the sum needs them all.
      Fraction little = Fraction.of(1, n % 2 == 0 ? i + 2 : (1L << 55) - n - 2L * i);
      scores.put(indicators.get(i).code(), indicators.get(i).lowest().plus(little));
    }
    AppraisalInput fine = ScoringEdit.of(inputs.get(0)).scores(scores).input();
    boolean refused =
        policies().appraise(List.of(fine)).reasons().stream()
            .anyMatch(reason -> reason.code() == ScoringReason.SCORE_NOT_REPRESENTABLE);
    assertThat(refused).isEqualTo(!fits(indicators, scores));
  }

  private static boolean fits(List<Indicator> indicators, Map<String, Fraction> scores) {
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Indicator indicator : indicators) {
      Fraction score = scores.get(indicator.code());
      BigInteger over =
          BigInteger.valueOf(score.denominator())
              .multiply(BigInteger.valueOf(indicator.weight().denominator()));
      BigInteger weighted =
          BigInteger.valueOf(score.numerator())
              .multiply(BigInteger.valueOf(indicator.weight().numerator()));
      numerator = numerator.multiply(over).add(denominator.multiply(weighted));
      denominator = denominator.multiply(over);
    }
    BigInteger common = numerator.gcd(denominator);
    return numerator.divide(common).bitLength() < Long.SIZE
        && denominator.divide(common).bitLength() < Long.SIZE;
  }

  private List<MemberAppraisal> members(List<AppraisalInput> inputs, OutstandingQuotaPolicy quota) {
    return policies().appraise(inputs, Optional.of(quota)).orElseThrow().members();
  }

  private static List<Fact> named(Outcome<?> outcome) {
    return outcome.reasons().stream()
        .filter(reason -> reason.code() == ScoringReason.SCORE_MISSING)
        .map(reason -> reason.facts().get("indicator"))
        .toList();
  }

  private static List<Reason> reasons(MemberAppraisal member) {
    return member.unmet().stream().map(UnmetRequirement::reason).toList();
  }

  private ScoringCase withoutPolicies() {
    return new ScoringCase(
        Dated.empty(AppraisalScheme.KEY.id()),
        Dated.empty(RegistrationGatePolicy.KEY.id()),
        Dated.empty(RegistrationRequirementPolicy.KEY.id()),
        Dated.empty(BranchGatePolicy.KEY.id()),
        year(),
        policies().knownOn());
  }

  private ScoringCase policies() {
    return new ScoringCase(
        scheme(), gate(), requirement(), branchGate(), year(), LocalDate.of(year() + 1, 1, 15));
  }
}
