package org.governance4j.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Names all that is wrong with what a certificate is asked from. */
record CertificateInput(CertificateRequest request, Ledger ledger) {

  /** The records by their ids, if nothing is wrong with them. */
  Map<ServiceRecordId, OrganisedService> judge(List<OrganisedService> services, Findings findings) {
    days(findings);
    if (request.entries() > ledger.version()) {
      findings.violation(
          Reason.of(
                  VolunteerReason.ENTRIES_AHEAD,
                  VolunteerLaw.BOUNDS,
                  "entries",
                  Fact.of(request.entries(), Unit.COUNT))
              .with("version", Fact.of(ledger.version(), Unit.COUNT)));
    }
    if (services.size() > Certificates.MAX_RECORDS) {
      findings.violation(
          Reason.of(
                  VolunteerReason.TOO_MANY_FACTS,
                  VolunteerLaw.BOUNDS,
                  "size",
                  Fact.of(services.size(), Unit.COUNT))
              .with("most", Fact.of(Certificates.MAX_RECORDS, Unit.COUNT)));
      return Map.of();
    }
    return byRecord(services, findings);
  }

  private void days(Findings findings) {
    inRange(request.days().from(), findings);
    inRange(request.issuedOn(), findings);
    Optional<LocalDate> until = request.days().until();
    if (until.isEmpty()) {
      findings.violation(reason(VolunteerReason.DAYS_WITHOUT_END, VolunteerLaw.DAYS));
    } else if (until.get().minusDays(1).isAfter(request.issuedOn())) {
      findings.violation(
          reason(VolunteerReason.DAYS_NOT_OVER, VolunteerLaw.DAYS)
              .with("day", Fact.of(request.issuedOn())));
    }
  }

  private static void inRange(LocalDate day, Findings findings) {
    if (!RegistrationCheck.isInRange(day)) {
      findings.violation(
          Reason.of(VolunteerReason.ASKED_OUT_OF_RANGE, VolunteerLaw.BOUNDS, "day", Fact.of(day))
              .with("first", Fact.of(RegistrationCheck.FIRST))
              .with("end", Fact.of(RegistrationCheck.END)));
    }
  }

  private Map<ServiceRecordId, OrganisedService> byRecord(
      List<OrganisedService> services, Findings findings) {
    Map<ServiceRecordId, OrganisedService> byRecord = new TreeMap<>();
    for (OrganisedService service : services) {
      ServiceRecordId id = service.record().id();
      OrganisedService before = byRecord.putIfAbsent(id, service);
      if (before != null && !before.equals(service)) {
        findings.violation(
            Reason.of(VolunteerReason.RECORD_CONFLICT, VolunteerLaw.DAYS, "record", Fact.of(id)));
      }
      if (!service.record().person().equals(request.person())) {
        findings.violation(
            Reason.of(
                    VolunteerReason.RECORD_OF_SOMEBODY_ELSE,
                    VolunteerLaw.DAYS,
                    "record",
                    Fact.of(id))
                .with("person", Fact.of(request.person())));
      }
    }
    return byRecord;
  }

  private Reason reason(VolunteerReason code, RuleRef rule) {
    return Reason.of(code, rule, "certificate", Fact.of(request.id()));
  }
}
