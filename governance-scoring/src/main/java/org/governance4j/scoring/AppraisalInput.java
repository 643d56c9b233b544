package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * The facts of one member's year (评议对象情况; CD-19, CC-04, CC-05). What is empty is unknown, which is
 * never read as no.
 *
 * @param member the party member; activists and candidates are none (CC-02)
 * @param scores the scores by the code of the indicator
 * @param employment whether the member is in service, so that the registration gate applies
 * @param registration whether and when the member registered with a community
 * @param participation how often the member took part there in the year
 * @param exemptions every exemption of the member, in any order
 * @param affiliations the branches that held the organisational relation, in any order, as in
 *     {@link org.governance4j.community.PartyMember}; a day without any is unknown
 */
@Value.Builder
public record AppraisalInput(
    PersonId member,
    ImmutableMap<String, Fraction> scores,
    Optional<Employment> employment,
    Optional<Registration> registration,
    Optional<Participation> participation,
    ImmutableList<Exemption> exemptions,
    ImmutableList<PartyMember.Affiliation> affiliations)
    implements WithAppraisalInput {

  /** Checks the components. */
  public AppraisalInput {
    requireNonNull(member, "member");
    requireNonNull(scores, "scores");
    requireNonNull(employment, "employment");
    requireNonNull(registration, "registration");
    requireNonNull(participation, "participation");
    requireNonNull(exemptions, "exemptions");
    requireNonNull(affiliations, "affiliations");
    scores.keySet().forEach(code -> OpaqueId.checkCode("scores", code));
  }

  /**
   * Starts an appraisal input, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether a member is in service (在职情况). */
  public enum Employment {
    /** In service (在职). */
    IN_SERVICE,
    /** Not in service, such as retired (非在职). */
    NOT_IN_SERVICE
  }

  /**
   * Names the components of an appraisal input one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends AppraisalInputBuilder {

    Builder() {}
  }
}
