package org.governance4j.scoring;

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
 *         pack.get(RegistrationGate.KEY),
 *         pack.get(RegistrationDemand.KEY),
 *         pack.get(BranchGate.KEY))
 *     .withQuota(pack.get(OutstandingQuota.KEY));
 * AppraisalYear year = appraisal.appraise(2023, inputs).orElseThrow();
 * }</pre>
 */
public final class Appraisal {

  private static final int LAST_YEAR = 9999;

  private final Dated<AppraisalScheme> scheme;
  private final Optional<Dated<RegistrationGate>> gate;
  private final Optional<Dated<RegistrationDemand>> demand;
  private final Optional<Dated<BranchGate>> branchGate;
  private final Optional<Dated<OutstandingQuota>> quota;
  private final LocalDate knownOn;

  private Appraisal(
      Dated<AppraisalScheme> scheme,
      Optional<Dated<RegistrationGate>> gate,
      Optional<Dated<RegistrationDemand>> demand,
      Optional<Dated<BranchGate>> branchGate,
      Optional<Dated<OutstandingQuota>> quota,
      LocalDate knownOn) {
    this.scheme = scheme;
    this.gate = gate;
    this.demand = demand;
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
    return new Appraisal(
        scheme,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        LocalDate.MAX);
  }

  /**
   * An appraisal with the registration gate (CC-04).
   *
   * @param scheme what is scored and graded
   * @param gate what limits grades; a year without a version in force is undetermined
   * @param demand when the gate stops; a year without a version in force is undetermined
   * @return the engine
   */
  public static Appraisal of(
      Dated<AppraisalScheme> scheme,
      Dated<RegistrationGate> gate,
      Dated<RegistrationDemand> demand) {
    return new Appraisal(
        scheme,
        Optional.of(gate),
        Optional.of(demand),
        Optional.empty(),
        Optional.empty(),
        LocalDate.MAX);
  }

  /**
   * An appraisal with the registration gate and what it means for branches (CC-04, CC-05).
   *
   * @param scheme what is scored and graded
   * @param gate what limits grades; a year without a version in force is undetermined
   * @param demand when the gate stops; a year without a version in force is undetermined
   * @param branchGate what bars branches; a year without a version in force is undetermined
   * @return the engine
   */
  public static Appraisal of(
      Dated<AppraisalScheme> scheme,
      Dated<RegistrationGate> gate,
      Dated<RegistrationDemand> demand,
      Dated<BranchGate> branchGate) {
    return new Appraisal(
        scheme,
        Optional.of(gate),
        Optional.of(demand),
        Optional.of(branchGate),
        Optional.empty(),
        LocalDate.MAX);
  }

  /**
   * The same appraisal with a quota on the outstanding.
   *
   * @param outstanding the quota; a year without a version in force is undetermined
   * @return the engine
   */
  public Appraisal withQuota(Dated<OutstandingQuota> outstanding) {
    return new Appraisal(scheme, gate, demand, branchGate, Optional.of(outstanding), knownOn);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies that were
   * known by then, and an exemption approved later does not count.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Appraisal asKnownAt(LocalDate day) {
    return new Appraisal(
        scheme, gate, demand, branchGate, quota, day.isBefore(knownOn) ? day : knownOn);
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
    if (year < 1 || year > LAST_YEAR) {
      return Outcome.refused(
          Reason.of(ScoringReason.YEAR_OUT_OF_RANGE, ScoringLaw.YEARS, "year", year(year))
              .with("lastYear", year(LAST_YEAR)));
    }
    LocalDate on = LocalDate.of(year, Month.DECEMBER, 31);
    Findings findings = new Findings();
    Appraising call = new Appraising(year, inputs, findings);
    Optional<AppraisalScheme> stated = findings.take(scheme.asOf(on, knownOn));
    Optional<RegistrationGate> stop = inForce(gate, on, findings);
    Optional<RegistrationDemand> demanded = inForce(demand, on, findings);
    Optional<BranchGate> bar = inForce(branchGate, on, findings);
    Optional<OutstandingQuota> limit = inForce(quota, on, findings);
    Optional<GateCheck> check =
        stop.flatMap(
            rules -> demanded.map(figures -> new GateCheck(rules, figures, year, knownOn)));
    Optional<ImmutableList<Standing>> standings = stated.map(rules -> call.standings(rules, check));
    bar.ifPresent(call::judgeBranches);
    return findings.outcome(() -> call.results(standings.orElseThrow(), stop, bar, limit));
  }

  private static Fact year(int year) {
    return new Fact.Code("year", Integer.toString(year));
  }

  private <T> Optional<T> inForce(Optional<Dated<T>> policy, LocalDate on, Findings findings) {
    return policy.flatMap(versions -> findings.take(versions.asOf(on, knownOn)));
  }
}
