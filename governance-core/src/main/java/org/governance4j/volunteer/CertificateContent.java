package org.governance4j.volunteer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.Statement;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.timebank.TimeBank;

/** Finds the lines of a certificate in a ledger. */
record CertificateContent(CertificateRequest request, ZoneId zone, TimeBank bank, Ledger ledger) {

  /** The lines by days and then by records; with all that is left out and why. */
  Outcome<ImmutableList<Certificate.Line>> lines(
      List<OrganisedService> services,
      Outcome<CertificatePolicy> policy,
      Registrations registrations) {
    Findings findings = new Findings();
    Map<ServiceRecordId, OrganisedService> byRecord =
        new CertificateInput(request, ledger).judge(services, findings);
    if (!findings.clear()) {
      return findings.outcome(ImmutableList::of);
    }
    Optional<CertificatePolicy> stated = findings.take(policy);
    Outcome<ImmutableTable<ServiceRecordId, LocalDate, Long>> standing =
        bank.hoursByRecord(
            request.person(), byRecord.keySet(), ledger, request.entries(), request.days());
    Optional<ImmutableTable<ServiceRecordId, LocalDate, Long>> hours = findings.take(standing);
    if (stated.isEmpty() || hours.isEmpty()) {
      return findings.outcome(ImmutableList::of);
    }
    explained(hours.get(), findings);
    List<Certificate.Line> lines = new ArrayList<>();
    Map<LocalDate, Long> room = new TreeMap<>();
    boolean above = false;
    CertificateScope scope = new CertificateScope(request, zone, stated.get(), registrations);
    for (OrganisedService service : byRecord.values()) {
      Map<LocalDate, Long> days = hours.get().row(service.record().id());
      if (scope.covers(service, days, findings)) {
        days.forEach((day, minutes) -> line(service, day, minutes).ifPresent(lines::add));
        days.forEach((day, minutes) -> room.merge(day, -minutes, Long::sum));
        Map<LocalDate, Long> actual = service.actualMinutes(zone);
        actual.forEach((day, minutes) -> room.merge(day, minutes, Long::sum));
        above |= CertificateScope.sum(days) > CertificateScope.sum(actual);
      }
    }
    if (above) {
      actual(room, findings);
    }
    lines.sort(Comparator.comparing(Certificate.Line::day).thenComparing(Certificate.Line::record));
    findings.step(total(lines));
    return findings.outcome(() -> ImmutableList.copyOf(lines));
  }

  private Reason total(List<Certificate.Line> lines) {
    long records = lines.stream().map(Certificate.Line::record).distinct().count();
    long minutes = lines.stream().mapToLong(Certificate.Line::minutes).sum();
    return Reason.of(
            VolunteerReason.CERTIFIED_TIME, VolunteerLaw.SUM, "certificate", Fact.of(request.id()))
        .with("records", Fact.of(records, Unit.COUNT))
        .with("minutes", Fact.of(minutes, Unit.MINUTES));
  }

  /** What a ledger has of a day beyond a line's bound is refused for that day. */
  private static Optional<Certificate.Line> line(
      OrganisedService service, LocalDate day, long minutes) {
    return minutes < 1 || minutes > Certificate.Line.MAX_MINUTES
        ? Optional.empty()
        : Optional.of(
            new Certificate.Line(day, service.record().id(), service.organiser(), minutes));
  }

  /** Where a record has more than its own time, no day may have: days are rounded together. */
  private static void actual(Map<LocalDate, Long> room, Findings findings) {
    room.forEach(
        (day, left) -> {
          if (left < 0) {
            findings.violation(
                Reason.of(
                        VolunteerReason.HOURS_ABOVE_ACTUAL,
                        VolunteerLaw.ACTUAL,
                        "day",
                        Fact.of(day))
                    .with("minutes", Fact.of(-left, Unit.MINUTES)));
          }
        });
  }

  /** Every minute that the ledger has of a day must be that of a given record. */
  private void explained(
      ImmutableTable<ServiceRecordId, LocalDate, Long> hours, Findings findings) {
    Map<LocalDate, Long> left = new TreeMap<>();
    Statement statement =
        ledger
            .asKnownAt(request.entries())
            .correctedStatement(bank.accounts().hours(request.person()), request.days())
            .orElseThrow();
    statement.lines().forEach(line -> left.merge(line.effectiveOn(), line.amount(), Long::sum));
    hours
        .rowMap()
        .values()
        .forEach(days -> days.forEach((day, minutes) -> left.merge(day, -minutes, Long::sum)));
    left.forEach(
        (day, minutes) -> {
          if (minutes != 0) {
            findings.missing(
                Reason.of(VolunteerReason.RECORD_MISSING, VolunteerLaw.SUM, "day", Fact.of(day))
                    .with("minutes", Fact.of(minutes, Unit.MINUTES)));
          }
        });
  }
}
