package org.governance4j.timebank;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.governance4j.community.ServiceRecord;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Names every record that contradicts itself or another, or that the ledger would not enter. */
record RecordChecks(ZoneId zone, LedgerTerms terms, Instant at) {

  /** The first instant of a service, and the first one after all. */
  static final Instant FIRST = start(1900);

  static final Instant END = start(2200);

  private static Instant start(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  static boolean isInRange(Instant at) {
    return !at.isBefore(FIRST) && at.isBefore(END);
  }

  /** What is wrong with a record, of which these are the differing statements. */
  ImmutableList<Reason> judge(List<ServiceRecord> statements) {
    Findings found = new Findings();
    if (statements.size() > 1) {
      found.violation(
          sound(TimeBankReason.RECORD_ID_CONFLICT, statements.get(0))
              .with("times", Fact.of(statements.size(), Unit.COUNT)));
    }
    for (ServiceRecord record : statements) {
      ImmutableList<Reason> beyond = beyond(record);
      (beyond.isEmpty() ? within(record) : beyond).forEach(found::violation);
    }
    return found.outcome(() -> true) instanceof Outcome.Refused<Boolean> refused
        ? refused.violations()
        : ImmutableList.of();
  }

  private static ImmutableList<Reason> beyond(ServiceRecord record) {
    ImmutableList.Builder<Reason> found = ImmutableList.builder();
    beyond(found, record, "from", record.from());
    beyond(found, record, "until", record.until());
    beyond(found, record, "recordedAt", record.recordedAt());
    record.confirmedAt().ifPresent(at -> beyond(found, record, "confirmedAt", at));
    return found.build();
  }

  private static void beyond(
      ImmutableList.Builder<Reason> found, ServiceRecord record, String component, Instant at) {
    if (!isInRange(at)) {
      found.add(
          reason(TimeBankReason.INSTANT_OUT_OF_RANGE, TimebankLaw.BOUNDS, record)
              .with("component", new Fact.Code("recordInstant", component))
              .with("at", Fact.of(at))
              .with("first", Fact.of(FIRST))
              .with("end", Fact.of(END)));
    }
  }

  private ImmutableList<Reason> within(ServiceRecord record) {
    ImmutableList.Builder<Reason> found = ImmutableList.builder();
    written(found, record);
    lengths(found, record);
    days(found, record);
    return found.build();
  }

  private static void written(ImmutableList.Builder<Reason> found, ServiceRecord record) {
    Instant until = record.until();
    if (record.recordedAt().isBefore(until)) {
      found.add(
          sound(TimeBankReason.RECORDED_BEFORE_END, record)
              .with("until", Fact.of(until))
              .with("recordedAt", Fact.of(record.recordedAt())));
    }
    record
        .confirmedAt()
        .filter(confirmed -> confirmed.isBefore(until))
        .ifPresent(
            confirmed ->
                found.add(
                    sound(TimeBankReason.CONFIRMED_BEFORE_END, record)
                        .with("until", Fact.of(until))
                        .with("confirmedAt", Fact.of(confirmed))));
  }

  private static void lengths(ImmutableList.Builder<Reason> found, ServiceRecord record) {
    long minutes = Duration.between(record.from(), record.until()).toMinutes();
    if (minutes > TimeBank.MAX_MINUTES) {
      found.add(
          reason(TimeBankReason.RECORD_TOO_LONG, TimebankLaw.BOUNDS, record)
              .with("minutes", Fact.of(minutes, Unit.MINUTES))
              .with("most", Fact.of(TimeBank.MAX_MINUTES, Unit.MINUTES)));
    }
    record
        .travel()
        .map(travel -> (long) travel.thereMinutes() + travel.backMinutes())
        .filter(travel -> travel > 0 && travel >= minutes)
        .ifPresent(
            travel ->
                found.add(
                    sound(TimeBankReason.TRAVEL_TOO_LONG, record)
                        .with("travel", Fact.of(travel, Unit.MINUTES))
                        .with("minutes", Fact.of(minutes, Unit.MINUTES))));
  }

  private void days(ImmutableList.Builder<Reason> found, ServiceRecord record) {
    Instant until = record.until();
    LocalDate first = day(record.from());
    LocalDate last = day(until.minusNanos(1));
    if (record.effectiveOn().isBefore(first) || record.effectiveOn().isAfter(last)) {
      found.add(
          sound(TimeBankReason.EFFECTIVE_ON_OTHER_DAY, record)
              .with("day", Fact.of(record.effectiveOn()))
              .with("from", Fact.of(record.from()))
              .with("until", Fact.of(until)));
    }
    if (first.isBefore(terms.firstDay())) {
      found.add(
          reason(TimeBankReason.BEFORE_LEDGER, TimebankLaw.BOUNDS, record)
              .with("day", Fact.of(first))
              .with("first", Fact.of(terms.firstDay())));
    }
    LocalDate furthest = LocalDate.ofInstant(at, terms.zone()).plusDays(terms.daysAhead());
    if (until.isAfter(at) || last.isAfter(furthest)) {
      found.add(
          reason(TimeBankReason.NOT_OVER_YET, TimebankLaw.BOUNDS, record)
              .with("until", Fact.of(until))
              .with("at", Fact.of(at)));
    }
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  private static Reason sound(TimeBankReason code, ServiceRecord record) {
    return reason(code, TimebankLaw.SOUND, record);
  }

  private static Reason reason(TimeBankReason code, RuleRef law, ServiceRecord record) {
    return Reason.of(code, law, "record", Fact.of(record.id()));
  }
}
