package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;

/**
 * The facts of one member's year (评议对象情况; CD-19, CC-04, CC-05). What is empty is unknown, which is
 * never read as no.
 *
 * @param member the party member; activists and candidates are none (CC-02)
 * @param scores the scores by the code of the indicator
 * @param inService whether the member is in service (在职), so that the registration gate applies
 * @param registration whether and when the member registered with a community
 * @param participation how often the member took part there in the year
 * @param exemptions every exemption of the member, in any order
 * @param affiliations the branches that held the organisational relation, in any order, as in
 *     {@link org.governance4j.community.PartyMember}; a day without any is unknown
 */
public record AppraisalInput(
    PersonId member,
    ImmutableMap<String, Fraction> scores,
    Optional<Boolean> inService,
    Optional<Registration> registration,
    Optional<Participation> participation,
    ImmutableList<Exemption> exemptions,
    ImmutableList<PartyMember.Affiliation> affiliations) {

  /** Checks the components. */
  public AppraisalInput {
    requireNonNull(member, "member");
    requireNonNull(scores, "scores");
    requireNonNull(inService, "inService");
    requireNonNull(registration, "registration");
    requireNonNull(participation, "participation");
    requireNonNull(exemptions, "exemptions");
    requireNonNull(affiliations, "affiliations");
    scores.keySet().forEach(code -> OpaqueId.check("indicator", code));
  }
}
