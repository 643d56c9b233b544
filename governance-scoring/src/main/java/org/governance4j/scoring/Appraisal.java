package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out the yearly democratic appraisal of party members (民主评议; CD-19, CC-04, CC-05). Immutable
 * and thread-safe.
 *
 * <p>The version of each policy is the one in force on the last day of the year. A member's
 * weighted score gives a grade; the registration gate may lower it; of those still outstanding the
 * quota keeps the best, and the others become qualified.
 *
 * <pre>{@code
 * Appraisal appraisal = Appraisal
 *     .of(
 *         pack.get(AppraisalScheme.KEY),
 *         pack.get(RegistrationGatePolicy.KEY),
 *         pack.get(RegistrationRequirementPolicy.KEY),
 *         pack.get(BranchGatePolicy.KEY))
 *     .withQuota(pack.get(OutstandingQuotaPolicy.KEY));
 * AppraisalYear year = appraisal.appraise(2023, inputs).orElseThrow();
 * }</pre>
 */
public final class Appraisal {

  private static final Logger LOG = LoggerFactory.getLogger(Appraisal.class);

  private static final int LAST_YEAR = 9999;

  private final Dated<AppraisalScheme> scheme;
  private final Optional<Dated<RegistrationGatePolicy>> gate;
  private final Optional<Dated<RegistrationRequirementPolicy>> requirement;
  private final Optional<Dated<BranchGatePolicy>> branchGate;
  private final Optional<Dated<OutstandingQuotaPolicy>> quota;
  private final LocalDate knownOn;

  private Appraisal(
      Dated<AppraisalScheme> scheme,
      Optional<Dated<RegistrationGatePolicy>> gate,
      Optional<Dated<RegistrationRequirementPolicy>> requirement,
      Optional<Dated<BranchGatePolicy>> branchGate,
      Optional<Dated<OutstandingQuotaPolicy>> quota,
      LocalDate knownOn) {
    this.scheme = scheme;
    this.gate = gate;
    this.requirement = requirement;
    this.branchGate = branchGate;
    this.quota = quota;
    this.knownOn = knownOn;
  }

  /**
   * An appraisal by score alone.
   *
   * @param scheme what is scored and graded
   * @return the engine
   */
  public static Appraisal of(Dated<AppraisalScheme> scheme) {
    requireNonNull(scheme, "scheme");
    return compiled(scheme, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * An appraisal with the registration gate (CC-04).
   *
   * @param scheme what is scored and graded
   * @param gate what limits grades; a year without a version in force is undetermined
   * @param requirement when the gate stops; a year without a version in force is undetermined
   * @return the engine
   */
  public static Appraisal of(
      Dated<AppraisalScheme> scheme,
      Dated<RegistrationGatePolicy> gate,
      Dated<RegistrationRequirementPolicy> requirement) {
    requireNonNull(scheme, "scheme");
    requireNonNull(gate, "gate");
    requireNonNull(requirement, "requirement");
    return compiled(scheme, Optional.of(gate), Optional.of(requirement), Optional.empty());
  }

  /**
   * An appraisal with the registration gate and what it means for branches (CC-04, CC-05).
   *
   * @param scheme what is scored and graded
   * @param gate what limits grades; a year without a version in force is undetermined
   * @param requirement when the gate stops; a year without a version in force is undetermined
   * @param branchGate what bars branches; a year without a version in force is undetermined
   * @return the engine
   */
  public static Appraisal of(
      Dated<AppraisalScheme> scheme,
      Dated<RegistrationGatePolicy> gate,
      Dated<RegistrationRequirementPolicy> requirement,
      Dated<BranchGatePolicy> branchGate) {
    requireNonNull(gate, "gate");
    requireNonNull(requirement, "requirement");
    requireNonNull(branchGate, "branchGate");
    return compiled(scheme, Optional.of(gate), Optional.of(requirement), Optional.of(branchGate));
  }

  private static Appraisal compiled(
      Dated<AppraisalScheme> scheme,
      Optional<Dated<RegistrationGatePolicy>> gate,
      Optional<Dated<RegistrationRequirementPolicy>> requirement,
      Optional<Dated<BranchGatePolicy>> branchGate) {
    requireNonNull(scheme, "scheme");
    requireNonNull(gate, "gate");
    requireNonNull(requirement, "requirement");
    requireNonNull(branchGate, "branchGate");
    LOG.debug(
        "compiled an appraisal: {} versions of the scheme, registration gate {}, branch gate {}",
        scheme.versions().size(),
        gate.isPresent(),
        branchGate.isPresent());
    return new Appraisal(scheme, gate, requirement, branchGate, Optional.empty(), LocalDate.MAX);
  }

  /**
   * The same appraisal with a quota on the outstanding.
   *
   * @param outstanding the quota; a year without a version in force is undetermined
   * @return the engine
   */
  public Appraisal withQuota(Dated<OutstandingQuotaPolicy> outstanding) {
    requireNonNull(outstanding, "outstanding");
    return new Appraisal(scheme, gate, requirement, branchGate, Optional.of(outstanding), knownOn);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies that were
   * known by then, and an exemption approved later does not count.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Appraisal asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new Appraisal(
        scheme, gate, requirement, branchGate, quota, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * Appraises the members of a year: the quota counts and ranks exactly those handed in, and
   * branches are judged by them. O(n log n) for n members.
   *
   * @param year the year, 1 to {@value #LAST_YEAR}
   * @param inputs the facts of each member once, in any order
   * @return a result for each member and branch, each of which may be undetermined by itself;
   *     refused with every fault of the input, and for a year that is out of range; undetermined
   *     without a policy in force
   */
  public Outcome<AppraisalYear> appraise(int year, List<AppraisalInput> inputs) {
    requireNonNull(inputs, "inputs");
    if (year < 1 || year > LAST_YEAR) {
      return Outcome.refused(
          Reason.of(ScoringReason.YEAR_OUT_OF_RANGE, ScoringLaw.YEARS, "year", year(year))
              .with("lastYear", year(LAST_YEAR)));
    }
    LocalDate on = LocalDate.of(year, Month.DECEMBER, 31);
    Findings findings = new Findings();
    AppraisalCall call = new AppraisalCall(year, inputs, findings);
    Optional<AppraisalScheme> stated = findings.take(scheme.asOf(on, knownOn));
    Optional<RegistrationGatePolicy> stop = inForce(gate, on, findings);
    Optional<RegistrationRequirementPolicy> required = inForce(requirement, on, findings);
    Optional<BranchGatePolicy> bar = inForce(branchGate, on, findings);
    Optional<OutstandingQuotaPolicy> limit = inForce(quota, on, findings);
    Optional<GateCheck> check =
        stop.flatMap(
            rules -> required.map(figures -> new GateCheck(rules, figures, year, knownOn)));
    Optional<ImmutableList<MemberResult>> results = stated.map(rules -> call.results(rules, check));
    bar.ifPresent(call::judgeBranches);
    return findings.outcome(() -> call.results(results.orElseThrow(), stop, bar, limit));
  }

  private static Fact year(int year) {
    return new Fact.Code("year", Integer.toString(year));
  }

  private <T> Optional<T> inForce(Optional<Dated<T>> policy, LocalDate on, Findings findings) {
    return policy.flatMap(versions -> findings.take(versions.asOf(on, knownOn)));
  }
}
