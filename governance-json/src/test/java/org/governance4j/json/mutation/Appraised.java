package org.governance4j.json.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fraction;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.Exemption;
import org.governance4j.scoring.Participation;
import org.governance4j.scoring.Registration;

/** A record of a host, as the example has it. */
public record Appraised(
    PersonId member,
    ImmutableMap<String, Fraction> scores,
    Optional<AppraisalInput.Employment> employment,
    Optional<Registration> registration,
    Optional<Elsewhere> elsewhere,
    ImmutableList<Exemption> exemptions) {

  /** A record within a record. */
  public record Elsewhere(Optional<Participation> participation) {}
}
