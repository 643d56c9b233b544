package org.governance4j.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.volunteer.VolunteerFacts.ASSOCIATION;
import static org.governance4j.volunteer.VolunteerFacts.DAY;
import static org.governance4j.volunteer.VolunteerFacts.LI;
import static org.governance4j.volunteer.VolunteerFacts.REGISTERED;
import static org.governance4j.volunteer.VolunteerFacts.STREET;
import static org.governance4j.volunteer.VolunteerFacts.bank;
import static org.governance4j.volunteer.VolunteerFacts.books;
import static org.governance4j.volunteer.VolunteerFacts.by;
import static org.governance4j.volunteer.VolunteerFacts.certification;
import static org.governance4j.volunteer.VolunteerFacts.dated;
import static org.governance4j.volunteer.VolunteerFacts.fact;
import static org.governance4j.volunteer.VolunteerFacts.ledger;
import static org.governance4j.volunteer.VolunteerFacts.levels;
import static org.governance4j.volunteer.VolunteerFacts.plain;
import static org.governance4j.volunteer.VolunteerFacts.policy;
import static org.governance4j.volunteer.VolunteerFacts.post;
import static org.governance4j.volunteer.VolunteerFacts.record;
import static org.governance4j.volunteer.VolunteerFacts.registered;
import static org.governance4j.volunteer.VolunteerFacts.registrations;
import static org.governance4j.volunteer.VolunteerFacts.serve;
import static org.governance4j.volunteer.VolunteerFacts.stars;
import static org.governance4j.volunteer.VolunteerFacts.terms;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.TimeBank;
import org.junit.jupiter.api.Test;

/** Every code arises, and has all the facts that its sentence names. */
class VolunteerTextsTest {

  private static final LocalDate MAY = LocalDate.of(2022, 5, 1);

  private final List<Reason> reasons = new ArrayList<>();

  @Test
  void sentencesAreWhole() {
    ofRegistrations();
    ofLevels();
    ofCertifications();
    ofCertificates();
    reasons.removeIf(reason -> !(reason.code() instanceof VolunteerReason));
    assertThat(reasons).extracting(Reason::code).contains(VolunteerReason.values());
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      ReasonTexts texts = ReasonTexts.of(locale, VolunteerFacts.ZONE);
      assertThat(reasons).extracting(texts::text).noneMatch(text -> text.contains("{"));
    }
  }

  private void add(Outcome<?> outcome) {
    reasons.addAll(outcome.reasons());
  }

  private void ofRegistrations() {
    Registrations bad =
        registrations(
            fact("r-0", new RegistrationChange.Withdrawn(), REGISTERED),
            registered("r-1", DAY),
            registered("r-1", DAY.plusDays(1)),
            fact("r-2", new RegistrationChange.Moved(STREET), DAY.plusDays(1)),
            registered("r-3", LocalDate.of(2200, 1, 1)));
    add(bad.stateOn(LI, DAY));
    add(bad.stateOn(PersonId.of("wang"), DAY));
    add(Registrations.of(Collections.nCopies(Registrations.MAX_FACTS + 1, registered("r-0", DAY))));
  }

  private void ofLevels() {
    Ledger ledger = ledger();
    Registrations sound = registrations(registered("r-0", REGISTERED));
    VolunteerStars points =
        stars(levels(10, 20), plain().withPoints(ImmutableMap.of("L1", 5L)), terms());
    add(points.reached(LI, LocalDate.MAX, sound, books(ledger)));
    add(points.reached(LI, DAY, sound, books(ledger)));
    add(
        points.reached(
            LI,
            DAY,
            sound,
            ServiceBooks.of(VolunteerFacts.ACCOUNTS, ledger.asKnownAt(Long.MAX_VALUE))));
    serve(ledger, REGISTERED.minusDays(1), 60);
    VolunteerFacts.takeBack(ledger, REGISTERED, 60);
    add(points.reached(LI, DAY, sound, books(ledger)));
  }

  private void ofCertifications() {
    Ledger ledger = ledger();
    VolunteerStars stars =
        stars(
            levels(10, 20),
            plain(),
            terms()
                .withShortfall(StarTermsPolicy.Shortfall.LOWERED)
                .withUpkeep(Optional.of(new StarTermsPolicy.Upkeep(60)))
                .withNoticeDays(Optional.of(7)));
    PublicNotice over = PublicNotice.since(REGISTERED);
    StarCertification two = certification("c-1", "L2", REGISTERED).withNotice(over);
    Registrations sound = registrations(registered("r-0", REGISTERED));
    List<StarCertification> all =
        List.of(
            two,
            certification("c-2", "L2", REGISTERED.minusDays(1)).withNotice(over),
            certification("c-3", "L2", MAY).withNotice(over).withBody(ASSOCIATION),
            certification("c-4", "L2", MAY));
    add(stars.certified(LI, DAY, sound, List.of(), books(ledger)));
    add(stars.certified(LI, DAY, sound, all, books(ledger)));
    for (String ground : List.of("FRAUD", "OTHER")) {
      RegistrationFact end =
          fact("r-1", new RegistrationChange.Cancelled(ground), REGISTERED.plusDays(9));
      Registrations ended = registrations(registered("r-0", REGISTERED), end);
      add(stars.certified(LI, DAY, ended, all, books(ledger)));
    }
    StarCertification beyond = two.withEffectiveOn(LocalDate.of(2200, 1, 1)).withLevel("L9");
    add(stars.certified(LI, DAY, sound, List.of(two, beyond), books(ledger)));
  }

  private void ofCertificates() {
    Ledger ledger = ledger();
    TimeBank bank = bank(RoundingMode.DOWN);
    OrganisedService visit = by(STREET, record("s-1", MAY, 9, 100));
    OrganisedService others = by(ASSOCIATION, record("s-2", MAY, 14, 60));
    OrganisedService contested =
        new OrganisedService(
            record("s-3", MAY, 18, 60),
            STREET,
            new PublicNotice(Optional.of(MAY), PublicNotice.Objection.PENDING));
    OrganisedService late = by(STREET, record("s-4", MAY, 20, 60));
    List<OrganisedService> all = List.of(visit, others, contested, late);
    post(bank, ledger, all);
    List<OrganisedService> known =
        List.of(
            visit, others, contested, by(STREET, late.record().withConfirmedAt(Optional.empty())));
    Certificates engine =
        Certificates.of(
            dated(CertificatePolicy.KEY, policy(Optional.empty(), Optional.of(7))),
            bank,
            VolunteerFacts.ZONE);
    CertificateRequest request =
        CertificateRequest.builder()
            .id(CertificateId.of("z-1"))
            .person(LI)
            .issuer(STREET)
            .days(Validity.of(MAY, MAY.plusMonths(1)))
            .issuedOn(DAY)
            .entries(ledger.version())
            .build();
    Registrations sound = registrations(registered("r-0", REGISTERED));
    Outcome<Certificate> issued = engine.issue(request, known, sound, ledger);
    add(issued);
    Certificate certificate = issued.orElseThrow();
    add(engine.counted(certificate, PublicNotice.since(DAY), DAY));
    add(engine.counted(certificate, PublicNotice.since(DAY), DAY.plusDays(7)));
    add(engine.counted(certificate.withGeneration(2), PublicNotice.NONE, DAY));
    add(engine.issue(request, List.of(visit), sound, ledger));
    add(engine.issue(request.withIssuer(VolunteerFacts.NOBODY), known, sound, ledger));
    OrganisedService shorter = by(STREET, record("s-1", MAY, 9, 10));
    add(engine.issue(request, List.of(shorter, others, contested, late), sound, ledger));
    add(
        engine.issue(
            request
                .withDays(Validity.from(MAY))
                .withEntries(ledger.version() + 1)
                .withPerson(PersonId.of("wang")),
            List.of(visit, shorter),
            sound,
            ledger));
    add(engine.issue(request.withIssuedOn(MAY), known, sound, ledger));
  }
}
