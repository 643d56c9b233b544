package org.governance4j.scoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** One call that appraises a year under the policies in force; for use once. */
final class AppraisalCall {

  // Of two with one id, which are refused, what they say decides the order of the faults.
  private static final Comparator<AppraisalInput> IN_ORDER =
      Comparator.<AppraisalInput, String>comparing(input -> input.member().value())
          .thenComparing(AppraisalInput::toString);

  private final int year;
  private final Findings findings;
  private final ImmutableList<AppraisalInput> inputs;
  private final InputChecks checks;

  AppraisalCall(int year, List<AppraisalInput> inputs, Findings findings) {
    this.year = year;
    this.findings = findings;
    this.inputs = ImmutableList.sortedCopyOf(IN_ORDER, inputs);
    this.checks = new InputChecks(findings);
    checks.judge(this.inputs);
  }

  /** Judges the members' scores and gates; an empty gate stops nobody. */
  ImmutableList<MemberResult> results(AppraisalScheme scheme, Optional<GateCheck> gate) {
    ImmutableList.Builder<MemberResult> results = ImmutableList.builder();
    for (AppraisalInput input : inputs) {
      checks.judgeScores(input, scheme);
      results.add(
          new MemberResult(
              input,
              scheme,
              WeightedScore.of(input, scheme, findings),
              gate.map(check -> check.check(input)).orElse(GateFinding.NONE)));
    }
    return results.build();
  }

  /** Judges the members' branches. */
  void judgeBranches(BranchGatePolicy branchGate) {
    LocalDate day = branchGate.dayOf(year);
    inputs.forEach(input -> checks.judgeBranch(input, day));
  }

  /** The results; the policies are those in force, as far as there are any. */
  AppraisalYear results(
      List<MemberResult> results,
      Optional<RegistrationGatePolicy> gate,
      Optional<BranchGatePolicy> branchGate,
      Optional<OutstandingQuotaPolicy> quota) {
    Optional<QuotaPlaces> places = quota.map(stated -> new QuotaPlaces(stated, results));
    return new AppraisalYear(
        year,
        results.stream()
            .map(
                result ->
                    new MemberAppraisal(
                        result.member(),
                        result.score().outcome(),
                        result.gate().fired(),
                        grade(result, gate, places)))
            .collect(ImmutableList.toImmutableList()),
        branchGate
            .map(stated -> new Branches(stated, year).judge(results))
            .orElse(ImmutableList.of()));
  }

  private static Outcome<AppraisalGrade> grade(
      MemberResult result, Optional<RegistrationGatePolicy> gate, Optional<QuotaPlaces> places) {
    Outcome<AppraisalGrade> gated =
        gate.map(stated -> gated(result, stated)).orElseGet(() -> graded(result));
    return gated.flatMap(
        grade ->
            grade == AppraisalGrade.OUTSTANDING && places.isPresent()
                ? places.get().gradeOf(result)
                : Outcome.accepted(grade));
  }

  private static Outcome<AppraisalGrade> gated(MemberResult result, RegistrationGatePolicy gate) {
    AppraisalGrade best = result.scheme().gradeOf(result.score().high());
    GateFinding found = result.gate();
    if (found.state() == GateFinding.State.UNKNOWN && better(best, gate.atMost())) {
      Outcome<AppraisalGrade> open = new Outcome.Undetermined<>(found.missing());
      return graded(result).combine(open, (grade, none) -> grade);
    }
    return graded(result).flatMap(grade -> limited(result, gate, grade));
  }

  private static Outcome<AppraisalGrade> limited(
      MemberResult result, RegistrationGatePolicy gate, AppraisalGrade grade) {
    GateFinding found = result.gate();
    if (found.state() != GateFinding.State.STOPPED || !better(grade, gate.atMost())) {
      return new Outcome.Accepted<>(grade, found.steps());
    }
    Reason capped =
        Reason.of(ScoringReason.CAPPED_BY_GATE, gate.rule(), "member", Fact.of(result.member()))
            .with("from", Fact.of(grade))
            .with("grade", Fact.of(gate.atMost()));
    return new Outcome.Accepted<>(
        gate.atMost(), ImmutableList.<Reason>builder().addAll(found.steps()).add(capped).build());
  }

  private static Outcome<AppraisalGrade> graded(MemberResult result) {
    return result
        .score()
        .outcome()
        .flatMap(score -> Outcome.accepted(gradeOf(result, score), graded(result, score)));
  }

  private static Reason graded(MemberResult result, Fraction score) {
    return Reason.of(
            ScoringReason.GRADED, result.scheme().rule(), "member", Fact.of(result.member()))
        .with("score", Fact.of(score))
        .with("grade", Fact.of(gradeOf(result, score)));
  }

  private static AppraisalGrade gradeOf(MemberResult result, Fraction score) {
    return result.scheme().gradeOf(score);
  }

  private static boolean better(AppraisalGrade one, AppraisalGrade other) {
    return one.compareTo(other) < 0;
  }
}
