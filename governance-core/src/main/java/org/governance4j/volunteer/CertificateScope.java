package org.governance4j.volunteer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Which records a certificate covers: final ones that its issuer may certify. */
record CertificateScope(
    CertificateRequest request,
    ZoneId zone,
    CertificatePolicy policy,
    Registrations registrations) {

  /** Whether it covers a record with some minutes; if not, the findings say why. */
  boolean covers(OrganisedService service, Map<LocalDate, Long> days, Findings findings) {
    long minutes = sum(days);
    Optional<Reason> against = against(service, minutes, findings);
    against.filter(reason -> !days.isEmpty()).ifPresent(findings::step);
    return against.isEmpty();
  }

  static long sum(Map<LocalDate, Long> days) {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  private Optional<Reason> against(OrganisedService service, long minutes, Findings findings) {
    if (!isConfirmed(service)) {
      return Optional.of(
          reason(VolunteerReason.RECORD_NOT_CONFIRMED, VolunteerLaw.FINAL, service, minutes));
    }
    PublicNotice.Stage stage =
        service.record().isCancelled()
            ? PublicNotice.Stage.REJECTED
            : service.notice().stage(policy.recordNoticeDays(), request.issuedOn());
    if (stage != PublicNotice.Stage.FINAL) {
      return Optional.of(
          reason(VolunteerReason.RECORD_NOT_FINAL, policy.rule(), service, minutes)
              .with("stage", Fact.of(stage)));
    }
    return service.organiser().equals(request.issuer()) || isRegisteringBody(minutes, findings)
        ? Optional.empty()
        : Optional.of(
            reason(VolunteerReason.RECORD_OF_OTHER, policy.rule(), service, minutes)
                .with("organiser", service.organiser().fact()));
  }

  private static Reason reason(
      VolunteerReason code, RuleRef rule, OrganisedService service, long minutes) {
    return Reason.of(code, rule, "record", Fact.of(service.record().id()))
        .with("minutes", Fact.of(minutes, Unit.MINUTES));
  }

  private boolean isConfirmed(OrganisedService service) {
    return service
        .record()
        .confirmedAt()
        .filter(at -> at.isBefore(request.issuedOn().plusDays(1).atStartOfDay(zone).toInstant()))
        .isPresent();
  }

  /** Whether the issuer keeps the registration and certifies for others. */
  private boolean isRegisteringBody(long minutes, Findings findings) {
    if (policy.registeringBody() == CertificatePolicy.Scope.OWN_RECORDS) {
      return false;
    }
    Outcome<RegistrationState> state = registrations.stateOn(request.person(), request.issuedOn());
    if (state.toOptional().isEmpty()) {
      if (minutes != 0) {
        findings.take(state);
      }
      return false;
    }
    return state.orElseThrow() instanceof RegistrationState.Registered registered
        && registered.body().equals(request.issuer());
  }
}
