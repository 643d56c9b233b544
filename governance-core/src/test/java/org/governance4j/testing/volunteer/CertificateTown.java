package org.governance4j.testing.volunteer;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.Account;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.Rounding;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeCaps;
import org.governance4j.timebank.TimeCredit;
import org.governance4j.timebank.TimePostings;
import org.governance4j.volunteer.CertificateId;
import org.governance4j.volunteer.CertificateRequest;
import org.governance4j.volunteer.OrganisedService;
import org.governance4j.volunteer.PublicNotice;
import org.governance4j.volunteer.VolunteerBody;

/** A volunteer's records of a few days, posted by a time bank, and what the bank credited. */
final class CertificateTown {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate FIRST = LocalDate.of(2022, 12, 29);
  static final LocalDate ISSUED = FIRST.plusDays(20);

  private static final Instant MIDNIGHT = FIRST.atStartOfDay(ZONE).toInstant();
  private static final int MINUTES = 4 * 1_440;
  private static final int LONGEST = 300;

  final TimeBank bank;
  final Ledger ledger;
  final List<OrganisedService> services = new ArrayList<>();
  final Map<String, Long> credited = new TreeMap<>();
  private final Random random;

  /** A bank that credits no record more than its own time. */
  CertificateTown(long seed) {
    this(seed, new Rounding(Rounding.Per.RECORD, seed % 2 == 0 ? 1 : 30, RoundingMode.DOWN));
  }

  CertificateTown(long seed, Rounding rounding) {
    random = new Random(seed);
    TimeBankPolicy policy =
        new TimeBankPolicy(rounding, TimeCaps.NONE, false, VolunteerArbitraries.RULE);
    LocalDate since = LocalDate.of(2020, 1, 1);
    bank =
        TimeBank.of(
            TimeBankAccounts.of("test"),
            Dated.from(TimeBankPolicy.KEY, since, VolunteerArbitraries.RULE, policy),
            ZONE);
    LedgerTerms terms = new LedgerTerms(ZONE, since, 30, Duration.ofDays(365));
    ledger = Ledger.create(LedgerId.of("town"), terms, MIDNIGHT);
    Account hours = Account.of(bank.accounts().hours(VolunteerTown.PERSON), TimeBankAccounts.HOURS);
    ledger.open(hours, Grounds.of(VolunteerArbitraries.RULE), MIDNIGHT).orElseThrow();
    for (int i = random.nextInt(8); i >= 0; i--) {
      services.add(service("s-" + i));
    }
    post();
  }

  private OrganisedService service(String id) {
    Instant from = MIDNIGHT.plus(random.nextInt(MINUTES), ChronoUnit.MINUTES);
    Instant until = from.plus(1 + random.nextInt(LONGEST), ChronoUnit.MINUTES);
    boolean travels = random.nextInt(4) == 0;
    ServiceRecord record =
        ServiceRecord.builder()
            .id(ServiceRecordId.of(id))
            .person(VolunteerTown.PERSON)
            .serviceClass("PATROL")
            .from(from)
            .until(until)
            .travel(
                Optional.of(new ServiceRecord.Travel(0, 1))
                    .filter(one -> travels && from.plusSeconds(120).isBefore(until)))
            .effectiveOn(LocalDate.ofInstant(from, ZONE))
            .recordedAt(until)
            .confirmedAt(confirmed(until))
            .build();
    return new OrganisedService(
        record, VolunteerArbitraries.BODIES.get(random.nextInt(2)), notice());
  }

  private Optional<Instant> confirmed(Instant until) {
    return switch (random.nextInt(6)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(ISSUED.plusDays(1).atStartOfDay(ZONE).toInstant());
      case 2 -> Optional.of(ISSUED.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1));
      default -> Optional.of(until);
    };
  }

  private PublicNotice notice() {
    PublicNotice.Objection objection =
        switch (random.nextInt(8)) {
          case 0 -> PublicNotice.Objection.PENDING;
          case 1 -> PublicNotice.Objection.UPHELD;
          default -> PublicNotice.Objection.NONE;
        };
    Optional<LocalDate> since =
        random.nextInt(6) == 0
            ? Optional.empty()
            : Optional.of(ISSUED.minusDays(random.nextInt(12)));
    return new PublicNotice(since, objection);
  }

  List<ServiceRecord> records() {
    return services.stream().map(OrganisedService::record).toList();
  }

  /** Posts all records, and keeps what is credited of each day. */
  void post() {
    Instant now = ISSUED.plusDays(1).atStartOfDay(ZONE).toInstant();
    TimePostings postings = bank.postings(records(), ledger, now).orElseThrow();
    ledger.enter(postings.commands(), now).orElseThrow();
    credited.clear();
    for (TimeCredit credit : postings.credits()) {
      for (TimeCredit.Day day : credit.days()) {
        if (day.minutes() != 0) {
          credited.put(day.day() + " " + credit.record().value(), day.minutes());
        }
      }
    }
  }

  /** States some records again: longer, shorter or withdrawn. */
  void correct() {
    for (int i = 0; i < services.size(); i++) {
      ServiceRecord record = services.get(i).record();
      int kind = random.nextInt(4);
      if (kind < 2) {
        Instant until = record.from().plus(5 + random.nextInt(LONGEST), ChronoUnit.MINUTES);
        ServiceRecord again =
            record
                .withUntil(until)
                .withRecordedAt(until)
                .withConfirmedAt(record.confirmedAt().map(at -> at.isBefore(until) ? until : at))
                .withCorrection(
                    ServiceRecord.Correction.of(
                        1,
                        kind == 0
                            ? ServiceRecord.Correction.Kind.CORRECTED
                            : ServiceRecord.Correction.Kind.CANCELLED));
        services.set(
            i, new OrganisedService(again, services.get(i).organiser(), services.get(i).notice()));
      }
    }
    post();
  }

  CertificateRequest request(VolunteerBody issuer) {
    return CertificateRequest.builder()
        .id(CertificateId.of("certificate"))
        .person(VolunteerTown.PERSON)
        .issuer(issuer)
        .days(Validity.of(FIRST.plusDays(random.nextInt(2)), FIRST.plusDays(3 + random.nextInt(3))))
        .issuedOn(ISSUED)
        .entries(ledger.version())
        .build();
  }

  /** The lines that are expected, as a day, a record and its minutes. */
  Map<String, Long> lines(CertificateRequest request, Optional<Integer> notice, boolean all) {
    Map<String, Long> lines = new TreeMap<>();
    for (OrganisedService service : services) {
      boolean own = all || service.organiser().equals(request.issuer());
      if (own && isFinal(service, notice)) {
        credited.forEach(
            (line, minutes) -> {
              if (line.endsWith(" " + service.record().id().value()) && isIn(request, line)) {
                lines.put(line, minutes);
              }
            });
      }
    }
    return lines;
  }

  /** Whether some lines have more of a record than its own time. */
  boolean hasRecordAbove(Map<String, Long> lines) {
    boolean above = false;
    for (OrganisedService service : services) {
      String suffix = " " + service.record().id().value();
      long certified =
          lines.entrySet().stream()
              .filter(line -> line.getKey().endsWith(suffix))
              .mapToLong(Map.Entry::getValue)
              .sum();
      long own = 0;
      for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(9)); day = day.plusDays(1)) {
        own += actual(service.record(), day);
      }
      above |= certified > own;
    }
    return above;
  }

  private static long actual(ServiceRecord record, LocalDate day) {
    long minutes = 0;
    int travel = record.travel().map(ServiceRecord.Travel::backMinutes).orElse(0);
    Instant until = record.until().minus(travel, ChronoUnit.MINUTES);
    for (Instant at = record.from(); at.isBefore(until); at = at.plusSeconds(60)) {
      minutes += LocalDate.ofInstant(at, ZONE).equals(day) ? 1 : 0;
    }
    return minutes;
  }

  /** The minutes of a day of all records that may be certified, counted one by one. */
  long actual(CertificateRequest request, Optional<Integer> notice, boolean all, LocalDate day) {
    long minutes = 0;
    for (OrganisedService service : services) {
      boolean own = all || service.organiser().equals(request.issuer());
      if (own && isFinal(service, notice)) {
        minutes += actual(service.record(), day);
      }
    }
    return minutes;
  }

  static boolean isIn(CertificateRequest request, String line) {
    return request.days().contains(LocalDate.parse(line.substring(0, line.indexOf(' '))));
  }

  private static boolean isFinal(OrganisedService service, Optional<Integer> days) {
    Instant end = ISSUED.plusDays(1).atStartOfDay(ZONE).toInstant();
    boolean confirmed = service.record().confirmedAt().filter(at -> at.isBefore(end)).isPresent();
    PublicNotice notice = service.notice();
    boolean announced =
        days.isEmpty()
            || notice.announcedOn().isPresent()
                && !notice.announcedOn().get().plusDays(days.get()).isAfter(ISSUED);
    return confirmed
        && announced
        && !service.record().isCancelled()
        && notice.objection() == PublicNotice.Objection.NONE;
  }

  static ImmutableList<OrganisedService> reversed(List<OrganisedService> services) {
    return ImmutableList.copyOf(services).reverse();
  }
}
