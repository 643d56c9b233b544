package org.governance4j.json.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.PackReader;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.volunteer.PublicNotice;
import org.governance4j.volunteer.RegistrationChange;
import org.governance4j.volunteer.RegistrationFact;
import org.governance4j.volunteer.RegistrationId;
import org.governance4j.volunteer.Registrations;
import org.governance4j.volunteer.ServiceBooks;
import org.governance4j.volunteer.StarCertification;
import org.governance4j.volunteer.StarCertificationId;
import org.governance4j.volunteer.StarTermsPolicy;
import org.governance4j.volunteer.VolunteerBody;
import org.governance4j.volunteer.VolunteerStarPolicy;
import org.governance4j.volunteer.VolunteerStars;

/** A volunteer with some minutes and points under a test pack of stars. */
final class Volunteering {

  static final PersonId PERSON = PersonId.of("li");
  static final LocalDate REGISTERED = LocalDate.of(2015, 3, 1);
  static final LocalDate SERVED = LocalDate.of(2020, 3, 1);
  static final LocalDate ON = LocalDate.of(2021, 6, 6);

  private static final VolunteerBody BODY = VolunteerBody.of(OrganisationId.of("street"));
  private static final TimeBankAccounts BANK = TimeBankAccounts.of("test");
  private static final AccountId POINTS = AccountId.of("points");
  private static final Grounds GROUNDS = Grounds.of(RuleRef.of("T", "t", "s"));
  private static final Instant AT = ON.atStartOfDay().toInstant(ZoneOffset.UTC);

  private final Ledger ledger =
      Ledger.create(
          LedgerId.of("test"),
          new LedgerTerms(ZoneOffset.UTC, LocalDate.of(2014, 1, 1), 0, Duration.ofDays(9_000)),
          Instant.parse("2014-01-01T00:00:00Z"));

  Volunteering(long minutes, long points) {
    enter(BANK.hours(PERSON), TimeBankAccounts.HOURS, minutes);
    enter(POINTS, LedgerUnit.of("points", Unit.POINTS), points);
  }

  private void enter(AccountId to, LedgerUnit unit, long amount) {
    AccountId from = AccountId.of("from-" + unit.code());
    ledger.open(Account.unlimited(from, unit), GROUNDS, AT).orElseThrow();
    ledger.open(Account.of(to, unit), GROUNDS, AT).orElseThrow();
    if (amount > 0) {
      Transfer transfer =
          Transfer.posted(TransferId.of("t-" + unit.code()))
              .addPostings(Posting.of(from, to, amount))
              .effectiveOn(SERVED)
              .recordedAt(AT)
              .grounds(GROUNDS)
              .build();
      ledger.apply(transfer, AT).orElseThrow();
    }
  }

  ServiceBooks books() {
    return ServiceBooks.of(BANK, ledger.asKnownAt(Long.MAX_VALUE))
        .withPoints(ledger.asKnownAt(Long.MAX_VALUE), person -> POINTS);
  }

  /** A pack of the test resources. */
  static PolicyPack pack(String name) {
    try (InputStream in = Volunteering.class.getResourceAsStream("/packs/" + name + ".json")) {
      return PackReader.of(GovernanceReader.create())
          .read(new InputStreamReader(in, StandardCharsets.UTF_8), name)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static VolunteerStars stars(PolicyPack pack) {
    return VolunteerStars.of(
        pack.get(StarPolicy.KEY), pack.get(VolunteerStarPolicy.KEY), pack.get(StarTermsPolicy.KEY));
  }

  static Registrations registered(RegistrationFact... later) {
    List<RegistrationFact> facts =
        new ArrayList<>(List.of(fact("r-0", new RegistrationChange.Registered(BODY), REGISTERED)));
    facts.addAll(List.of(later));
    return Registrations.of(facts).orElseThrow();
  }

  static RegistrationFact fact(String id, RegistrationChange change, LocalDate on) {
    return RegistrationFact.builder()
        .id(RegistrationId.of(id))
        .number(0)
        .person(PERSON)
        .change(change)
        .effectiveOn(on)
        .knownSince(on)
        .build();
  }

  static StarCertification certified(String level) {
    return StarCertification.builder()
        .id(StarCertificationId.of("c-1"))
        .number(0)
        .person(PERSON)
        .level(level)
        .body(BODY)
        .effectiveOn(SERVED)
        .knownSince(SERVED)
        .notice(PublicNotice.NONE)
        .build();
  }
}
