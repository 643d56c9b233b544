package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fraction;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.Exemption;
import org.governance4j.scoring.Participation;
import org.governance4j.scoring.Registration;
import org.immutables.value.Value;

/**
 * What the folder states of a member for the year's appraisal (CD-19, CC-04) and no other file
 * does: branches come from the registry, and how often the member took part from the sign-ins. What
 * is empty is unknown.
 *
 * @param member the party member
 * @param scores the scores by the code of the indicator
 * @param employment whether the member is in service
 * @param registration whether and when the member registered with a community
 * @param elsewhere there if the member registered with another community, where the sign-ins of
 *     this one do not count
 * @param exemptions every exemption of the member
 */
@Value.Builder
public record AppraisalFacts(
    PersonId member,
    ImmutableMap<String, Fraction> scores,
    Optional<AppraisalInput.Employment> employment,
    Optional<Registration> registration,
    Optional<Elsewhere> elsewhere,
    ImmutableList<Exemption> exemptions) {

  /**
   * That the member registered with another community.
   *
   * @param participation how often the member took part there, if that community told
   */
  public record Elsewhere(Optional<Participation> participation) {}

  /** The engine's input, with what other files say of the member. */
  AppraisalInput toInput(
      Optional<Participation> participation, ImmutableList<PartyMember.Affiliation> affiliations) {
    return AppraisalInput.builder()
        .member(member)
        .scores(scores)
        .employment(employment)
        .registration(registration)
        .participation(participation)
        .exemptions(exemptions)
        .affiliations(affiliations)
        .build();
  }

  /** A member of whom nothing is stated. */
  static AppraisalFacts unknown(PersonId member) {
    return new AppraisalFactsBuilder().member(member).build();
  }
}
