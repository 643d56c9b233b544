package org.governance4j.volunteer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;

/** Names every contradiction among the changes of a person's registration. */
record RegistrationCheck(
    PersonId person, List<RegistrationFact> changes, Set<RegistrationId> conflicting) {

  /** The first day of a fact, and the first one after all. */
  static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  static final LocalDate END = LocalDate.of(2200, 1, 1);

  static boolean isInRange(LocalDate day) {
    return !day.isBefore(FIRST) && day.isBefore(END);
  }

  /** The changes without what is retracted, in the order of their days. */
  static List<RegistrationFact> happened(List<RegistrationFact> changes) {
    return changes.stream()
        .filter(fact -> !(fact.change() instanceof RegistrationChange.Retracted))
        .toList();
  }

  void judge(Findings findings) {
    conflicts(findings);
    List<RegistrationFact> happened = happened(changes);
    Optional<LocalDate> before = Optional.empty();
    Optional<VolunteerBody> body = Optional.empty();
    for (RegistrationFact fact : happened) {
      if (!isInRange(fact.effectiveOn())) {
        findings.violation(
            reason(VolunteerReason.DAY_OUT_OF_RANGE, fact)
                .with("first", Fact.of(FIRST))
                .with("end", Fact.of(END)));
      }
      if (before.equals(Optional.of(fact.effectiveOn()))) {
        findings.violation(reason(VolunteerReason.TWO_CHANGES_ON_A_DAY, fact));
      }
      follows(fact, body, findings);
      before = Optional.of(fact.effectiveOn());
      body = Registration.body(fact);
    }
  }

  private void conflicts(Findings findings) {
    Set<RegistrationId> named = new HashSet<>();
    for (RegistrationFact fact : changes) {
      if (conflicting.contains(fact.id()) && named.add(fact.id())) {
        findings.violation(reason(VolunteerReason.REGISTRATION_CONFLICT, fact));
      }
    }
  }

  /** Whether a change can follow on what was before it. */
  private void follows(RegistrationFact fact, Optional<VolunteerBody> before, Findings findings) {
    boolean registers = fact.change() instanceof RegistrationChange.Registered;
    if (registers && before.isPresent()) {
      findings.violation(reason(VolunteerReason.ALREADY_REGISTERED, fact));
    } else if (!registers && before.isEmpty()) {
      findings.violation(reason(VolunteerReason.NOT_REGISTERED, fact));
    } else if (!registers && before.equals(Registration.body(fact))) {
      findings.violation(reason(VolunteerReason.MOVED_NOWHERE, fact));
    }
  }

  private Reason reason(VolunteerReason code, RegistrationFact fact) {
    return Reason.of(code, VolunteerLaw.SOUND, "person", Fact.of(person))
        .with("registration", Fact.of(fact.id()))
        .with("day", Fact.of(fact.effectiveOn()));
  }
}
