package org.governance4j.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.volunteer.VolunteerFacts.ASSOCIATION;
import static org.governance4j.volunteer.VolunteerFacts.DAY;
import static org.governance4j.volunteer.VolunteerFacts.LI;
import static org.governance4j.volunteer.VolunteerFacts.REGISTERED;
import static org.governance4j.volunteer.VolunteerFacts.STREET;
import static org.governance4j.volunteer.VolunteerFacts.bank;
import static org.governance4j.volunteer.VolunteerFacts.by;
import static org.governance4j.volunteer.VolunteerFacts.codes;
import static org.governance4j.volunteer.VolunteerFacts.dated;
import static org.governance4j.volunteer.VolunteerFacts.ledger;
import static org.governance4j.volunteer.VolunteerFacts.policy;
import static org.governance4j.volunteer.VolunteerFacts.post;
import static org.governance4j.volunteer.VolunteerFacts.record;
import static org.governance4j.volunteer.VolunteerFacts.registered;
import static org.governance4j.volunteer.VolunteerFacts.registrations;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.TimeBank;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CertificateScenarioTest {

  private static final LocalDate MAY = LocalDate.of(2022, 5, 1);

  private final Ledger ledger = ledger();
  private final TimeBank bank = bank(RoundingMode.DOWN);
  private final Certificates certificates = engine(policy(Optional.empty(), Optional.empty()));
  private final Registrations registrations = registrations(registered("r-0", REGISTERED));
  private final OrganisedService visit = by(STREET, record("s-1", MAY, 9, 100));
  private final OrganisedService patrol = by(STREET, record("s-2", MAY.plusDays(1), 9, 50));
  private final OrganisedService others = by(ASSOCIATION, record("s-3", MAY, 20, 30));

  private Certificates engine(CertificatePolicy policy) {
    return Certificates.of(dated(CertificatePolicy.KEY, policy), bank, VolunteerFacts.ZONE);
  }

  private CertificateRequest request() {
    return CertificateRequest.builder()
        .id(CertificateId.of("z-1"))
        .person(LI)
        .issuer(STREET)
        .days(Validity.of(MAY, MAY.plusMonths(1)))
        .issuedOn(DAY)
        .entries(ledger.version())
        .build();
  }

  private Outcome<Certificate> issue(Certificates engine, OrganisedService... services) {
    post(bank, ledger, List.of(services));
    return engine.issue(request(), List.of(services), registrations, ledger);
  }

  @Test
  @DisplayName("LC-09: a certificate states the actual hours with the records behind them")
  void aCertificateStatesTheActualHours() {
    Outcome<Certificate> issued = issue(certificates, visit, patrol, others);
    Certificate certificate = issued.orElseThrow();
    assertThat(certificate.hours()).isEqualTo(Fraction.of(150, 60));
    assertThat(certificate.lines())
        .containsExactly(
            new Certificate.Line(MAY, visit.record().id(), STREET, 100),
            new Certificate.Line(MAY.plusDays(1), patrol.record().id(), STREET, 50));
    assertThat(codes(issued)).containsExactly("RECORD_OF_OTHER", "CERTIFIED_TIME");
    assertThat(certificate.sha256()).hasSize(64);
    assertThat(certificate.isUnaltered()).isTrue();
  }

  @Test
  @DisplayName("LC-09: what is unconfirmed, in notice or contested is not certified")
  void onlyFinalRecordsAreCertified() {
    Certificates three = engine(policy(Optional.of(3), Optional.empty()));
    OrganisedService running =
        new OrganisedService(visit.record(), STREET, PublicNotice.since(DAY.minusDays(2)));
    OrganisedService over =
        new OrganisedService(patrol.record(), STREET, PublicNotice.since(DAY.minusDays(3)));
    OrganisedService contested =
        new OrganisedService(
            others.record(),
            STREET,
            new PublicNotice(Optional.of(MAY), PublicNotice.Objection.PENDING));
    Outcome<Certificate> issued = issue(three, running, over, contested);
    assertThat(issued.orElseThrow().minutes()).isEqualTo(50);
    assertThat(codes(issued))
        .containsExactly("RECORD_NOT_FINAL", "RECORD_NOT_FINAL", "CERTIFIED_TIME");
  }

  @Test
  @DisplayName(
      "LC-09: an error is verified and corrected: the certificate is stale, a new one replaces it")
  void aCorrectedRecordMakesItStale() {
    Certificate certificate = issue(certificates, visit, patrol).orElseThrow();
    ServiceRecord corrected =
        record("s-1", MAY, 9, 70)
            .withCorrection(
                ServiceRecord.Correction.of(1, ServiceRecord.Correction.Kind.CORRECTED));
    List<OrganisedService> now = List.of(by(STREET, corrected), patrol);
    post(bank, ledger, now);
    CertificateCheck check =
        certificates.check(certificate, DAY, now, registrations, ledger).orElseThrow();
    assertThat(check.state()).isEqualTo(CertificateCheck.State.STALE);
    assertThat(check.difference()).isEqualTo(-30);
    assertThat(check.added()).extracting(Certificate.Line::minutes).containsExactly(70L);
    assertThat(check.removed()).extracting(Certificate.Line::minutes).containsExactly(100L);
    Certificate next =
        certificates.renew(certificate, DAY, now, registrations, ledger).orElseThrow();
    assertThat(next.generation()).isEqualTo(2);
    assertThat(next.minutes()).isEqualTo(120);
    assertThat(certificates.check(next, DAY, now, registrations, ledger).orElseThrow().state())
        .isEqualTo(CertificateCheck.State.CURRENT);
    assertThat(
            certificates
                .issue(certificate.request(), List.of(visit, patrol), registrations, ledger)
                .orElseThrow())
        .isEqualTo(certificate);
  }

  @Test
  @DisplayName("LC-09: a certificate counts only when its own notice is over")
  void aCertificateCountsWhenFinal() {
    Certificate certificate = issue(certificates, visit).orElseThrow();
    Certificates seven = engine(policy(Optional.empty(), Optional.of(7)));
    assertThat(codes(seven.counted(certificate, PublicNotice.NONE, DAY)))
        .containsExactly("CERTIFICATE_NOT_FINAL");
    PublicNotice notice = PublicNotice.since(DAY);
    assertThat(codes(seven.counted(certificate, notice, DAY.plusDays(6))))
        .containsExactly("CERTIFICATE_NOT_FINAL");
    assertThat(codes(seven.counted(certificate, notice, DAY.plusDays(7))))
        .containsExactly("CERTIFICATE_FINAL");
    assertThat(codes(seven.counted(certificate.withGeneration(3), notice, DAY.plusDays(7))))
        .containsExactly("CERTIFICATE_ALTERED");
  }

  @Test
  @DisplayName("LC-09: hours that a bank rounded up are never certified")
  void roundedUpIsNotActual() {
    TimeBank up = bank(RoundingMode.UP);
    post(up, ledger, List.of(visit));
    Outcome<Certificate> issued =
        Certificates.of(
                dated(CertificatePolicy.KEY, policy(Optional.empty(), Optional.empty())),
                up,
                VolunteerFacts.ZONE)
            .issue(request(), List.of(visit), registrations, ledger);
    assertThat(codes(issued)).containsExactly("HOURS_ABOVE_ACTUAL");
  }

  @Test
  void theWholeInputIsJudgedAndTheLedgerIsAsItWas() {
    post(bank, ledger, List.of(visit, patrol));
    var before = ledger.snapshot();
    CertificateRequest bad =
        request().withDays(Validity.of(MAY, DAY.plusDays(2))).withEntries(ledger.version() + 1);
    OrganisedService foreign = by(STREET, visit.record().withPerson(PersonId.of("wang")));
    assertThat(codes(certificates.issue(bad, List.of(visit, foreign), registrations, ledger)))
        .containsExactly(
            "DAYS_NOT_OVER", "ENTRIES_AHEAD", "RECORD_CONFLICT", "RECORD_OF_SOMEBODY_ELSE");
    assertThat(
            codes(
                certificates.issue(
                    request().withDays(Validity.from(LocalDate.MIN)).withIssuedOn(LocalDate.MAX),
                    List.of(visit),
                    registrations,
                    ledger)))
        .containsExactly("ASKED_OUT_OF_RANGE", "ASKED_OUT_OF_RANGE", "DAYS_WITHOUT_END");
    assertThat(
            codes(
                certificates.issue(
                    request(),
                    Collections.nCopies(Certificates.MAX_RECORDS + 1, visit),
                    registrations,
                    ledger)))
        .containsExactly("TOO_MANY_FACTS");
    assertThat(codes(certificates.issue(request(), List.of(visit), registrations, ledger)))
        .containsExactly("RECORD_MISSING");
    assertThat(
            codes(
                certificates.issue(
                    request().withIssuer(ASSOCIATION),
                    List.of(visit, patrol),
                    registrations,
                    ledger)))
        .containsExactly("NOTHING_TO_CERTIFY");
    assertThat(
            codes(
                certificates.issue(
                    request().withPerson(PersonId.of("wang")),
                    List.of(foreign),
                    registrations,
                    ledger)))
        .containsExactly("ACCOUNT_NOT_FOUND");
    assertThat(ledger.snapshot()).isEqualTo(before);
  }
}
