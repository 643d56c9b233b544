package org.governance4j.volunteer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** What is known of a person's certifications, in the order of their days. */
record Certifications(
    ImmutableList<StarCertification> own, ImmutableSet<StarCertificationId> conflicting) {

  static Certifications of(PersonId person, List<StarCertification> stated, LocalDate knownOn) {
    LastStatements<StarCertificationId, StarCertification> last =
        new LastStatements<>(
            StarCertification::id, StarCertification::number, StarCertification::content);
    stated.stream().filter(one -> !one.knownSince().isAfter(knownOn)).forEach(last::add);
    return new Certifications(
        last.all().stream()
            .filter(one -> one.person().equals(person))
            .sorted(
                Comparator.comparing(StarCertification::effectiveOn)
                    .thenComparing(StarCertification::id))
            .collect(ImmutableList.toImmutableList()),
        last.conflicting());
  }

  /** The certifications, or all that is wrong with them. */
  Outcome<ImmutableList<StarCertification>> sound(VolunteerStars.Rules rules) {
    Findings findings = new Findings();
    Set<StarCertificationId> named = new HashSet<>();
    for (StarCertification one : own) {
      if (conflicting.contains(one.id()) && named.add(one.id())) {
        findings.violation(reason(VolunteerReason.CERTIFICATION_CONFLICT, one));
      }
      if (!RegistrationCheck.isInRange(one.effectiveOn())) {
        findings.violation(
            reason(VolunteerReason.CERTIFIED_OUT_OF_RANGE, one)
                .with("day", Fact.of(one.effectiveOn()))
                .with("first", Fact.of(RegistrationCheck.FIRST))
                .with("end", Fact.of(RegistrationCheck.END)));
      }
      if (rules.levels().indexOf(one.level()).isEmpty()) {
        findings.violation(StarLevels.unknown(one.level(), rules.policy().rule()));
      }
    }
    return findings.outcome(() -> own);
  }

  static Reason reason(VolunteerReason code, StarCertification one) {
    return Reason.of(code, VolunteerLaw.CERTIFIED, "certification", Fact.of(one.id()));
  }
}
