package org.governance4j.duty;

import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Whether a bearer's facts fit the bearer and the duty, and whether any is missing. */
final class BearerCheck {

  private final Duty duty;
  private final BearerFacts facts;
  private final Bearer bearer;
  private final Findings findings;

  private BearerCheck(Duty duty, BearerFacts facts, Findings findings) {
    this.duty = duty;
    this.facts = facts;
    this.bearer = facts.bearer();
    this.findings = findings;
  }

  /** Every fault and everything that is missing. */
  static Outcome<BearerFacts> of(Duty duty, BearerFacts facts) {
    Findings findings = new Findings();
    new BearerCheck(duty, facts, findings).check();
    return findings.outcome(() -> facts);
  }

  private void check() {
    if (duty.owedBy() != bearer.kind()) {
      findings.violation(
          Reason.of(
                  DutyReason.WRONG_BEARER, duty.rule(), "duty", new Fact.Code("duty", duty.code()))
              .with("owedBy", Fact.of(duty.owedBy()))
              .with("stated", Fact.of(bearer.kind())));
      return;
    }
    facts.tenures().forEach(this::check);
    facts.excuses().forEach(this::check);
    boolean held = bearer.kind() == Bearer.Kind.MEMBER || bearer.kind() == Bearer.Kind.POST;
    if (held && facts.tenures().isEmpty()) {
      findings.missing(missing(DutyReason.TENURE_UNKNOWN));
    }
    if (duty.quota() instanceof Quota.EveryOne && facts.targets().isEmpty()) {
      findings.missing(missing(DutyReason.TARGETS_UNKNOWN));
    }
  }

  private void check(Tenure tenure) {
    boolean fits =
        switch (bearer.kind()) {
          case ORGANISATION, PERSON -> tenure.person().isEmpty() && !tenure.acting();
          case MEMBER -> isOwn(tenure.person());
          case POST -> tenure.person().isPresent();
        };
    if (!fits) {
      findings.violation(
          Reason.of(
              DutyReason.TENURE_OF_OTHER_BEARER,
              DutyLaw.OWN_FACTS,
              "from",
              Fact.of(tenure.validity().from())));
    }
  }

  private void check(Excuse excuse) {
    if (bearer.kind() != Bearer.Kind.POST && !isOwn(excuse.person())) {
      findings.violation(
          Reason.of(
              DutyReason.EXCUSE_OF_OTHER_BEARER,
              DutyLaw.OWN_FACTS,
              "from",
              Fact.of(excuse.validity().from())));
    }
  }

  private boolean isOwn(Optional<PersonId> person) {
    return person.isEmpty() || person.equals(bearer.owingPerson());
  }

  private Reason missing(DutyReason code) {
    return Reason.of(code, duty.rule(), "bearer", Fact.of(bearer.id()));
  }
}
