package org.governance4j.volunteer;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.timebank.Rounding;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeCaps;

/** The volunteers, policies and ledger of the tests. */
final class VolunteerFacts {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate START = LocalDate.of(2014, 1, 1);
  static final LocalDate REGISTERED = LocalDate.of(2020, 3, 1);
  static final LocalDate DAY = LocalDate.of(2022, 6, 6);
  static final Instant NOW = Instant.parse("2022-07-01T00:00:00Z");
  static final PersonId LI = PersonId.of("li");
  static final VolunteerBody STREET = VolunteerBody.of(OrganisationId.of("street"));
  static final VolunteerBody ASSOCIATION = VolunteerBody.of(InstitutionId.of("association"));
  static final VolunteerBody NOBODY = VolunteerBody.of(OrganisationId.of("nobody"));
  static final RuleRef CD_29 = new RuleRef("CD-29", "志愿者星级", "local", Basis.HOST_DECISION);
  static final TimeBankAccounts ACCOUNTS = TimeBankAccounts.of("chengdong");
  static final LedgerUnit POINTS = LedgerUnit.of("points", Unit.POINTS);

  private VolunteerFacts() {}

  static <T> Dated<T> dated(PolicyKey<T> key, T policy) {
    return Dated.from(key, START, CD_29, policy);
  }

  /** Levels from 0 hours on, of which the lowest is none. */
  static StarPolicy levels(long... hours) {
    return new StarPolicy(bands("stars", hours), CD_29);
  }

  static Bands bands(String subject, long... hours) {
    List<Band> bands = new ArrayList<>();
    long from = 0;
    for (int i = 0; i < hours.length; i++) {
      bands.add(Band.of("L" + i, Fraction.of(from, 1), Fraction.of(hours[i], 1)));
      from = hours[i];
    }
    bands.add(Band.from("L" + hours.length, Fraction.of(from, 1)));
    return Bands.of(subject, bands).orElseThrow();
  }

  static VolunteerStarPolicy plain() {
    return VolunteerStarPolicy.builder().rule(CD_29).build();
  }

  static StarTermsPolicy terms() {
    return StarTermsPolicy.builder()
        .anew(StarTermsPolicy.Anew.ADDED)
        .withdrawn(StarTermsPolicy.AfterEnd.KEPT)
        .cancelled(
            ImmutableMap.of(
                "ABSENT", StarTermsPolicy.AfterEnd.KEPT, "FRAUD", StarTermsPolicy.AfterEnd.LOST))
        .shortfall(StarTermsPolicy.Shortfall.KEPT)
        .rule(CD_29)
        .build();
  }

  static VolunteerStars stars(
      StarPolicy levels, VolunteerStarPolicy policy, StarTermsPolicy terms) {
    return VolunteerStars.of(
        dated(StarPolicy.KEY, levels),
        dated(VolunteerStarPolicy.KEY, policy),
        dated(StarTermsPolicy.KEY, terms));
  }

  static RegistrationFact fact(String id, RegistrationChange change, LocalDate on) {
    return RegistrationFact.builder()
        .id(RegistrationId.of(id))
        .number(0)
        .person(LI)
        .change(change)
        .effectiveOn(on)
        .knownSince(on)
        .build();
  }

  static RegistrationFact registered(String id, LocalDate on) {
    return fact(id, new RegistrationChange.Registered(STREET), on);
  }

  static Registrations registrations(RegistrationFact... facts) {
    return Registrations.of(List.of(facts)).orElseThrow();
  }

  static StarCertification certification(String id, String level, LocalDate on) {
    return StarCertification.builder()
        .id(StarCertificationId.of(id))
        .number(0)
        .person(LI)
        .level(level)
        .body(STREET)
        .effectiveOn(on)
        .knownSince(on)
        .notice(PublicNotice.NONE)
        .build();
  }

  static Ledger ledger() {
    Ledger ledger =
        Ledger.create(
            LedgerId.of("hours"),
            new LedgerTerms(ZONE, START, 3_650, Duration.ofDays(3_650)),
            Instant.parse("2014-01-01T00:00:00Z"));
    Instant at = ledger.lastPostedAt();
    Grounds grounds = Grounds.of(CD_29);
    ledger
        .open(Account.unlimited(AccountId.of("served"), TimeBankAccounts.HOURS), grounds, at)
        .orElseThrow();
    ledger.open(Account.of(ACCOUNTS.hours(LI), TimeBankAccounts.HOURS), grounds, at).orElseThrow();
    ledger.open(Account.unlimited(AccountId.of("issued"), POINTS), grounds, at).orElseThrow();
    ledger.open(Account.of(AccountId.of("li-points"), POINTS), grounds, at).orElseThrow();
    return ledger;
  }

  static void serve(Ledger ledger, LocalDate on, long minutes) {
    move(ledger, "served", ACCOUNTS.hours(LI), on, minutes);
  }

  /** Takes back hours on a later day than that on which they were served. */
  static void takeBack(Ledger ledger, LocalDate on, long minutes) {
    Transfer transfer =
        Transfer.posted(TransferId.of("t-" + ledger.version()))
            .addPostings(Posting.of(ACCOUNTS.hours(LI), AccountId.of("served"), minutes))
            .effectiveOn(on)
            .recordedAt(NOW)
            .grounds(Grounds.of(CD_29))
            .build();
    ledger.apply(transfer, NOW).orElseThrow();
  }

  static void points(Ledger ledger, LocalDate on, long points) {
    move(ledger, "issued", AccountId.of("li-points"), on, points);
  }

  private static void move(Ledger ledger, String from, AccountId to, LocalDate on, long amount) {
    Transfer transfer =
        Transfer.posted(TransferId.of("t-" + ledger.version()))
            .addPostings(Posting.of(AccountId.of(from), to, amount))
            .effectiveOn(on)
            .recordedAt(NOW)
            .grounds(Grounds.of(CD_29))
            .build();
    ledger.apply(transfer, NOW).orElseThrow();
  }

  static ServiceBooks books(Ledger ledger) {
    return ServiceBooks.of(ACCOUNTS, ledger.asKnownAt(Long.MAX_VALUE))
        .withPoints(ledger.asKnownAt(Long.MAX_VALUE), person -> AccountId.of("li-points"));
  }

  static TimeBank bank(RoundingMode mode) {
    TimeBankPolicy policy =
        new TimeBankPolicy(
            new Rounding(Rounding.Per.RECORD, mode == RoundingMode.UP ? 60 : 1, mode),
            TimeCaps.NONE,
            true,
            CD_29);
    return TimeBank.of(ACCOUNTS, dated(TimeBankPolicy.KEY, policy), ZONE);
  }

  static ServiceRecord record(String id, LocalDate on, int fromHour, long minutes) {
    Instant from = on.atTime(fromHour, 0).atZone(ZONE).toInstant();
    Instant until = from.plusSeconds(60 * minutes);
    return ServiceRecord.builder()
        .id(ServiceRecordId.of(id))
        .person(LI)
        .serviceClass("PATROL")
        .from(from)
        .until(until)
        .effectiveOn(on)
        .recordedAt(until)
        .confirmedAt(until)
        .build();
  }

  static OrganisedService by(VolunteerBody organiser, ServiceRecord record) {
    return new OrganisedService(record, organiser, PublicNotice.NONE);
  }

  static void post(TimeBank bank, Ledger ledger, List<OrganisedService> services) {
    List<ServiceRecord> records = services.stream().map(OrganisedService::record).toList();
    ledger.enter(bank.postings(records, ledger, NOW).orElseThrow().commands(), NOW).orElseThrow();
  }

  static CertificatePolicy policy(Optional<Integer> records, Optional<Integer> notice) {
    return new CertificatePolicy(records, notice, CertificatePolicy.Scope.OWN_RECORDS, CD_29);
  }

  static List<String> codes(Outcome<?> outcome) {
    return outcome.reasons().stream()
        .map(Reason::code)
        .map(code -> code.name())
        .filter(code -> !code.equals("VERSION_IN_FORCE"))
        .toList();
  }
}
