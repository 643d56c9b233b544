package org.governance4j.contact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares out households among members (“1+10”联系方案编制), LC-06: as many as can be covered, as evenly
 * as can be, and then as many as can be to members of their own building.
 *
 * <pre>{@code
 * ContactPlanner planner = ContactPlanner.of(pack.get(ContactPolicy.KEY), pack.get(ContactLimitPolicy.KEY));
 * ContactPlan plan = planner.plan(members, households, today).orElseThrow();
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class ContactPlanner {

  private static final Logger LOG = LoggerFactory.getLogger(ContactPlanner.class);

  private final Dated<ContactPolicy> policy;
  private final Dated<ContactLimitPolicy> limits;
  private final LocalDate knownOn;

  private ContactPlanner(
      Dated<ContactPolicy> policy, Dated<ContactLimitPolicy> limits, LocalDate knownOn) {
    this.policy = policy;
    this.limits = limits;
    this.knownOn = knownOn;
  }

  /**
   * A planner.
   *
   * @param policy about how many households a member keeps contact with
   * @param limits with how many at most
   * @return the planner
   */
  public static ContactPlanner of(Dated<ContactPolicy> policy, Dated<ContactLimitPolicy> limits) {
    requireNonNull(policy, "policy");
    requireNonNull(limits, "limits");
    LOG.debug(
        "compiled a planner of contact: {} versions of the policy, {} of the limit",
        policy.versions().size(),
        limits.versions().size());
    return new ContactPlanner(policy, limits, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public ContactPlanner asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new ContactPlanner(policy, limits, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * Shares out households. The plan is a proved optimum and does not depend on the order of members
   * and households: where several plans are equally good, the ids decide.
   *
   * @param members the members, each once
   * @param households the households, each once
   * @param on the day that selects the version of the policy
   * @return the plan, with the loads and with every member above the usual number among the
   *     reasons; refused with everyone stated twice; undetermined if a policy is not known to be in
   *     force
   */
  public Outcome<ContactPlan> plan(
      List<ContactMember> members, List<ContactHousehold> households, LocalDate on) {
    requireNonNull(members, "members");
    requireNonNull(households, "households");
    requireNonNull(on, "on");
    Findings findings = new Findings();
    Optional<ContactPolicy> rules = findings.take(policy.asOf(on, knownOn));
    Optional<ContactLimitPolicy> limit = findings.take(limits.asOf(on, knownOn));
    ContactChecks.checkDuplicates(members, households, findings);
    Optional<ContactAssignment> assignment =
        findings.clear()
            ? Optional.of(
                new ContactAssignment(
                    members, households, rules.orElseThrow(), limit.orElseThrow()))
            : Optional.empty();
    assignment.ifPresent(assigned -> assigned.explainLoads(findings));
    return findings.outcome(() -> assignment.orElseThrow().plan());
  }
}
