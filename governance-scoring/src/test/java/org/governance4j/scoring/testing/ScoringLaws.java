package org.governance4j.scoring.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.scoring.Appraisal;
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
import org.governance4j.scoring.Registration;
import org.governance4j.scoring.RegistrationGatePolicy;
import org.governance4j.scoring.RegistrationRequirementPolicy;
import org.governance4j.scoring.ScoringReason;
import org.governance4j.scoring.UnmetRequirement;

/**
 * The laws of the appraisal when all facts are stated, and one is taken away. A host overrides the
 * policies and the year to try them on its own.
 */
public class ScoringLaws {

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
  Arbitrary<OutstandingQuotaPolicy> quotas() {
    return ScoringArbitraries.quotas(policies().inForce(quota()));
  }

  @Property
  @Label("L-SCORING-1: a score is the exact sum, and its grade that of the band that holds it")
  void exactSum(@ForAll("complete") List<AppraisalInput> inputs) {
    AppraisalYear year = policies().appraise(inputs).orElseThrow();
    assertThat(year.members()).hasSameSizeAs(inputs);
    for (AppraisalInput input : inputs) {
      MemberAppraisal found = year.member(input.member()).orElseThrow();
      assertThat(found.score().orElseThrow()).isEqualTo(oracle().score(input));
      if (found.unmet().isEmpty()) {
        assertThat(found.grade().orElseThrow()).isEqualTo(oracle().band(input));
      }
    }
  }

  @Property
  @Label("L-SCORING-3: the gate stops whom going by hand finds, and lowers no further")
  void gatesAsByHand(@ForAll("complete") List<AppraisalInput> inputs) {
    AppraisalYear year = policies().appraise(inputs).orElseThrow();
    for (AppraisalInput input : inputs) {
      MemberAppraisal found = year.member(input.member()).orElseThrow();
      assertThat(codes(found)).isEqualTo(oracle().fired(input));
      assertThat(found.grade().orElseThrow()).isEqualTo(oracle().gated(input));
      assertThat(found.grade().reasons())
          .containsAll(found.unmet().stream().map(fired -> fired.reason()).toList());
    }
  }

  @Property
  @Label("L-SCORING-5: the barred branches hold the relation of a member whom the gate stops")
  void branchesAsByHand(@ForAll("complete") List<AppraisalInput> inputs) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (BranchCandidacy branch : policies().appraise(inputs).orElseThrow().branches()) {
      found.put(
          branch.branch().value(),
          branch.barredBy().stream().map(id -> id.value()).collect(Collectors.toSet()));
      assertThat(branch.redBanner().toOptional().isPresent())
          .isEqualTo(branch.barredBy().isEmpty());
      if (!branch.barredBy().isEmpty()) {
        assertThat(branch.redBanner().reasons()).hasSameSizeAs(branch.barredBy());
      }
    }
    assertThat(found).isEqualTo(oracle().barred(inputs));
  }

  @Property(tries = 250)
  @Label("L-SCORING-6: the quota keeps whom a search through all subsets finds")
  void quotaAsBySearch(
      @ForAll("complete") List<AppraisalInput> inputs,
      @ForAll("quotas") OutstandingQuotaPolicy quota) {
    Map<String, Optional<AppraisalGrade>> found = new TreeMap<>();
    policies()
        .appraise(inputs, Optional.of(quota))
        .orElseThrow()
        .members()
        .forEach(one -> found.put(one.member().value(), one.grade().toOptional()));
    assertThat(found).isEqualTo(oracle().grades(inputs, quota));
  }

  @Property(tries = 250)
  @Label("L-SCORING-7: the order in which facts are handed in changes nothing")
  void orderChangesNothing(
      @ForAll("complete") List<AppraisalInput> inputs,
      @ForAll("quotas") OutstandingQuotaPolicy quota,
      @ForAll long seed) {
    List<AppraisalInput> shuffled = new ArrayList<>();
    for (AppraisalInput input : inputs) {
      List<String> codes = new ArrayList<>(input.scores().keySet());
      Collections.reverse(codes);
      Map<String, Fraction> scores = new LinkedHashMap<>();
      codes.forEach(code -> scores.put(code, input.scores().get(code)));
      shuffled.add(
          ScoringEdit.of(input)
              .scores(scores)
              .affiliations(input.affiliations().reverse())
              .input());
    }
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(policies().appraise(shuffled, Optional.of(quota)))
        .isEqualTo(policies().appraise(inputs, Optional.of(quota)));
  }

  @Property
  @Label("L-SCORING-8: raising a score never lowers a grade before the quota")
  void raisingNeverLowers(@ForAll("complete") List<AppraisalInput> inputs) {
    List<AppraisalInput> raised = new ArrayList<>();
    for (AppraisalInput input : inputs) {
      List<Indicator> indicators = policies().inForce(scheme()).indicators();
      Indicator one = indicators.get(raised.size() % indicators.size());
      raised.add(ScoringEdit.of(input).score(one.code(), one.highest()).input());
    }
    List<MemberAppraisal> before = policies().appraise(inputs).orElseThrow().members();
    List<MemberAppraisal> after = policies().appraise(raised).orElseThrow().members();
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).grade().orElseThrow())
          .isLessThanOrEqualTo(before.get(i).grade().orElseThrow());
    }
  }

  @Property(tries = 250)
  @Label("L-SCORING-10: taking away a fact that a fired gate rests on changes the answer")
  void factsOfGatesMatter(@ForAll("complete") List<AppraisalInput> inputs) {
    for (AppraisalInput input : inputs) {
      AppraisalYear year = policies().appraise(List.of(input)).orElseThrow();
      for (UnmetRequirement fired : year.members().get(0).unmet()) {
        ScoringEdit edit = ScoringEdit.of(input);
        boolean few = fired.reason().code() == ScoringReason.TOO_FEW_ACTIVITIES;
        Registration stated = input.registration().orElseThrow();
        List<ScoringEdit> changes =
            List.of(
                edit.employment(Optional.empty()),
                edit.affiliations(ImmutableList.of()),
                few ? edit.participation(Optional.empty()) : edit.registration(Optional.empty()));
        for (ScoringEdit change : changes) {
          assertThat(policies().appraise(List.of(change.input())).orElseThrow()).isNotEqualTo(year);
        }
        if (!fired.evidence().isEmpty()) {
          Registration bare = Registration.builder().on(stated.on()).build();
          int activities = input.participation().orElseThrow().activities();
          ScoringEdit unproved =
              few
                  ? edit.participation(Optional.of(Participation.of(activities)))
                  : edit.registration(Optional.of(bare));
          assertThat(policies().appraise(List.of(unproved.input())).orElseThrow())
              .isNotEqualTo(year);
        }
      }
    }
  }

  @Property
  @Label("L-SCORING-13: a year is from 1 to 9999; any other is refused")
  void yearsAreBounded(@ForAll @IntRange(min = -20_000, max = 20_000) int year) {
    Outcome<AppraisalYear> outcome =
        Appraisal.of(scheme(), gate(), requirement(), branchGate()).appraise(year, List.of());
    boolean refused =
        outcome instanceof Outcome.Refused<AppraisalYear> answer
            && answer.violations().get(0).code() == ScoringReason.YEAR_OUT_OF_RANGE;
    assertThat(refused).isEqualTo(year < 1 || year > 9_999);
  }

  private static Set<String> codes(MemberAppraisal found) {
    return found.unmet().stream()
        .map(fired -> fired.reason().code().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private ScoringOracle oracle() {
    return policies().oracle();
  }

  private ScoringCase policies() {
    return new ScoringCase(
        scheme(), gate(), requirement(), branchGate(), year(), LocalDate.of(year() + 1, 1, 15));
  }
}
