package org.governance4j.timebank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.governance4j.community.ServiceRecord;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Names every record that contradicts itself or another. */
record RecordChecks(ZoneId zone, Findings findings) {

  void judge(List<ServiceRecord> distinct) {
    Map<String, Integer> statements = new TreeMap<>();
    distinct.forEach(record -> statements.merge(record.id().value(), 1, Integer::sum));
    statements.forEach(
        (id, times) -> {
          if (times > 1) {
            findings.violation(
                Reason.of(
                        TimeBankReason.RECORD_ID_CONFLICT,
                        TimebankLaw.SOUND,
                        "record",
                        new Fact.Id(id))
                    .with("times", Fact.of(times, Unit.COUNT)));
          }
        });
    distinct.forEach(this::judge);
  }

  private void judge(ServiceRecord record) {
    Instant until = record.until();
    if (record.recordedAt().isBefore(until)) {
      findings.violation(
          reason(TimeBankReason.RECORDED_BEFORE_END, record)
              .with("until", Fact.of(until))
              .with("recordedAt", Fact.of(record.recordedAt())));
    }
    record
        .confirmedAt()
        .filter(confirmed -> confirmed.isBefore(until))
        .ifPresent(
            confirmed ->
                findings.violation(
                    reason(TimeBankReason.CONFIRMED_BEFORE_END, record)
                        .with("until", Fact.of(until))
                        .with("confirmedAt", Fact.of(confirmed))));
    if (record.effectiveOn().isBefore(day(record.from()))
        || record.effectiveOn().isAfter(day(until.minusNanos(1)))) {
      findings.violation(
          reason(TimeBankReason.EFFECTIVE_ON_OTHER_DAY, record)
              .with("day", Fact.of(record.effectiveOn()))
              .with("from", Fact.of(record.from()))
              .with("until", Fact.of(until)));
    }
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  private static Reason reason(TimeBankReason code, ServiceRecord record) {
    return Reason.of(code, TimebankLaw.SOUND, "record", Fact.of(record.id()));
  }
}
