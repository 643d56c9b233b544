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
  ImmutableList<MemberResult> standings(AppraisalScheme scheme, Optional<GateCheck> gate) {
    ImmutableList.Builder<MemberResult> standings = ImmutableList.builder();
    for (AppraisalInput input : inputs) {
      checks.judgeScores(input, scheme);
      standings.add(
          new MemberResult(
              input,
              scheme,
              WeightedScore.of(input, scheme, findings),
              gate.map(check -> check.check(input)).orElse(GateFinding.NONE)));
    }
    return standings.build();
  }

  /** Judges the members' branches. */
  void judgeBranches(BranchGatePolicy branchGate) {
    LocalDate day = branchGate.dayOf(year);
    inputs.forEach(input -> checks.judgeBranch(input, day));
  }

  /** The results; the policies are those in force, as far as there are any. */
  AppraisalYear results(
      List<MemberResult> standings,
      Optional<RegistrationGatePolicy> gate,
      Optional<BranchGatePolicy> branchGate,
      Optional<OutstandingQuotaPolicy> quota) {
    Optional<QuotaPlaces> places = quota.map(stated -> new QuotaPlaces(stated, standings));
    return new AppraisalYear(
        year,
        standings.stream()
            .map(
                standing ->
                    new MemberAppraisal(
                        standing.member(),
                        standing.score().outcome(),
                        standing.gate().fired(),
                        grade(standing, gate, places)))
            .collect(ImmutableList.toImmutableList()),
        branchGate
            .map(stated -> new Branches(stated, year).judge(standings))
            .orElse(ImmutableList.of()));
  }

  private static Outcome<AppraisalGrade> grade(
      MemberResult standing, Optional<RegistrationGatePolicy> gate, Optional<QuotaPlaces> places) {
    Outcome<AppraisalGrade> gated =
        gate.map(stated -> gated(standing, stated)).orElseGet(() -> graded(standing));
    return gated.flatMap(
        grade ->
            grade == AppraisalGrade.OUTSTANDING && places.isPresent()
                ? places.get().gradeOf(standing)
                : Outcome.accepted(grade));
  }

  private static Outcome<AppraisalGrade> gated(MemberResult standing, RegistrationGatePolicy gate) {
    AppraisalGrade best = standing.scheme().gradeOf(standing.score().high());
    GateFinding found = standing.gate();
    if (found.state() == GateFinding.State.UNKNOWN && better(best, gate.atMost())) {
      Outcome<AppraisalGrade> open = new Outcome.Undetermined<>(found.missing());
      return graded(standing).combine(open, (grade, none) -> grade);
    }
    return graded(standing).flatMap(grade -> limited(standing, gate, grade));
  }

  private static Outcome<AppraisalGrade> limited(
      MemberResult standing, RegistrationGatePolicy gate, AppraisalGrade grade) {
    GateFinding found = standing.gate();
    if (found.state() != GateFinding.State.STOPPED || !better(grade, gate.atMost())) {
      return new Outcome.Accepted<>(grade, found.steps());
    }
    Reason capped =
        Reason.of(ScoringReason.CAPPED_BY_GATE, gate.rule(), "member", Fact.of(standing.member()))
            .with("from", Fact.of(grade))
            .with("grade", Fact.of(gate.atMost()));
    return new Outcome.Accepted<>(
        gate.atMost(), ImmutableList.<Reason>builder().addAll(found.steps()).add(capped).build());
  }

  private static Outcome<AppraisalGrade> graded(MemberResult standing) {
    return standing
        .score()
        .outcome()
        .flatMap(score -> Outcome.accepted(gradeOf(standing, score), graded(standing, score)));
  }

  private static Reason graded(MemberResult standing, Fraction score) {
    return Reason.of(
            ScoringReason.GRADED, standing.scheme().rule(), "member", Fact.of(standing.member()))
        .with("score", Fact.of(score))
        .with("grade", Fact.of(gradeOf(standing, score)));
  }

  private static AppraisalGrade gradeOf(MemberResult standing, Fraction score) {
    return standing.scheme().gradeOf(score);
  }

  private static boolean better(AppraisalGrade one, AppraisalGrade other) {
    return one.compareTo(other) < 0;
  }
}
