package org.governance4j.structure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.community.OrganisationId;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares how a place is organised with what texts want or count (组织设置核查). Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * StructureCheck structure = StructureCheck.of(pack.get(StructurePolicy.KEY));
 * Outcome<StructureReport> report = structure.check(registry, district, day);
 * }</pre>
 */
public final class StructureCheck {

  private static final Logger LOG = LoggerFactory.getLogger(StructureCheck.class);

  private final Dated<StructurePolicy> policy;
  private final LocalDate knownOn;

  private StructureCheck(Dated<StructurePolicy> policy, LocalDate knownOn) {
    this.policy = policy;
    this.knownOn = knownOn;
  }

  /**
   * Makes the check for a policy.
   *
   * @param policy what texts want or count
   * @return the check
   */
  public static StructureCheck of(Dated<StructurePolicy> policy) {
    requireNonNull(policy, "policy");
    LOG.debug("compiled a check of structure: {} versions", policy.versions().size());
    return new StructureCheck(policy, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policy that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public StructureCheck asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new StructureCheck(policy, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * Compares an organisation and all below it with every item as of a day; for each item
   * O(organisations below, with their bodies, posts and people), and O(estates of the registry) for
   * one of estates.
   *
   * @param registry the organisations, bodies, posts, people and estates
   * @param organisation the organisation at the top, such as a district or a subdistrict
   * @param on the day, which also selects the policy's version
   * @return the report with one reason for each item; refused if the organisation does not exist on
   *     the day; undetermined if the registry does not hold it, or the policy is not in force
   */
  public Outcome<StructureReport> check(
      Registry registry, OrganisationId organisation, LocalDate on) {
    requireNonNull(registry, "registry");
    requireNonNull(organisation, "organisation");
    requireNonNull(on, "on");
    return registry
        .organisations()
        .within(organisation, on)
        .flatMap(all -> all.isEmpty() ? absent(organisation, on) : policy.asOf(on, knownOn))
        .flatMap(stated -> new StructureRun(registry, organisation, on).report(stated));
  }

  private static Outcome<StructurePolicy> absent(OrganisationId organisation, LocalDate on) {
    return Outcome.refused(
        Reason.of(
                StructureReason.ORGANISATION_NOT_IN_FORCE,
                StructureLaw.KNOWN,
                "organisation",
                Fact.of(organisation))
            .with("on", Fact.of(on)));
  }
}
