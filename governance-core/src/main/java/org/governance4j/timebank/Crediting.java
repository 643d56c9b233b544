package org.governance4j.timebank;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.ledger.Transfer;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** One call that credits service records; for use once. */
final class Crediting {

  /** As a ledger wants transfers: in the order of recording. */
  static final Comparator<Transfer> IN_ORDER =
      Comparator.comparing(Transfer::recordedAt).thenComparing(transfer -> transfer.id().value());

  private static final Comparator<ServiceRecord> BY_ID =
      Comparator.comparing(record -> record.id().value());

  private final Dated<TimeBankPolicy> policy;
  private final ZoneId zone;
  private final LocalDate knownOn;
  private final Findings findings = new Findings();
  private final Map<PersonId, CountedTime> counted = new HashMap<>();
  private final List<CreditableRecord> creditable = new ArrayList<>();
  private final List<TimeCredit> waiting = new ArrayList<>();

  Crediting(Dated<TimeBankPolicy> policy, ZoneId zone, LocalDate knownOn) {
    this.policy = policy;
    this.zone = zone;
    this.knownOn = knownOn;
  }

  Outcome<ImmutableList<TimeCredit>> credits(List<ServiceRecord> records) {
    List<ServiceRecord> distinct = records.stream().distinct().sorted(BY_ID).toList();
    new RecordChecks(zone, findings).judge(distinct);
    distinct.forEach(this::sort);
    return findings.outcome(this::credits);
  }

  private void sort(ServiceRecord record) {
    Outcome<TimeBankPolicy> inForce = policy.asOf(record.effectiveOn(), knownOn);
    if (inForce instanceof Outcome.Accepted<TimeBankPolicy> accepted) {
      sort(record, accepted.value());
    } else {
      findings.take(inForce);
    }
  }

  private void sort(ServiceRecord record, TimeBankPolicy stated) {
    if (!stated.confirmationRequired() || record.confirmedAt().isPresent()) {
      creditable.add(CreditableRecord.of(record, stated));
      return;
    }
    Reason unconfirmed =
        Reason.of(TimeBankReason.NOT_CONFIRMED, stated.rule(), "record", Fact.of(record.id()));
    waiting.add(
        new TimeCredit(
            record.id(),
            record.person(),
            Duration.ZERO,
            0,
            Optional.empty(),
            ImmutableList.of(unconfirmed)));
  }

  private ImmutableList<TimeCredit> credits() {
    creditable.sort(CreditableRecord.IN_ORDER);
    ImmutableList.Builder<TimeCredit> credits = ImmutableList.builder();
    creditable.forEach(one -> credits.add(credit(one)));
    return credits.addAll(waiting).build();
  }

  private TimeCredit credit(CreditableRecord one) {
    ServiceRecord record = one.record();
    CountedTime.Share share =
        counted.computeIfAbsent(record.person(), person -> new CountedTime()).take(record);
    long minutes = Rounding.toMinutes(share.counted(), one.policy());
    return new TimeCredit(
        record.id(),
        record.person(),
        share.counted(),
        minutes,
        minutes == 0 ? Optional.empty() : Optional.of(transfer(one, minutes)),
        reasons(one, share, minutes));
  }

  private static ImmutableList<Reason> reasons(
      CreditableRecord one, CountedTime.Share share, long minutes) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.add(reason(TimeBankReason.TIME_COUNTED, one).with("counted", seconds(share.counted())));
    share
        .overlaps()
        .forEach(
            (other, overlap) ->
                reasons.add(
                    reason(TimeBankReason.OVERLAP_COUNTED_ONCE, one)
                        .with("other", Fact.of(other))
                        .with("overlap", seconds(overlap))));
    if (!share.counted().equals(Duration.ofMinutes(minutes))) {
      reasons.add(
          reason(TimeBankReason.ROUNDED, one)
              .with("counted", seconds(share.counted()))
              .with("step", Fact.of(one.policy().roundingMinutes(), Unit.MINUTES))
              .with("rounding", Fact.of(one.policy().rounding()))
              .with("minutes", Fact.of(minutes, Unit.MINUTES)));
    }
    return reasons.build();
  }

  private static Reason reason(TimeBankReason code, CreditableRecord one) {
    return Reason.of(code, one.policy().rule(), "record", Fact.of(one.record().id()));
  }

  private static Fact seconds(Duration duration) {
    return Fact.of(duration.toSeconds(), Unit.SECONDS);
  }

  private static Transfer transfer(CreditableRecord one, long minutes) {
    ServiceRecord record = one.record();
    return Transfer.builder()
        .id(TimeBank.transferOf(record.id()))
        .kind(Transfer.Kind.POSTED)
        .from(TimeBankAccounts.ISSUED)
        .to(TimeBankAccounts.of(record.person()))
        .amount(minutes)
        .effectiveOn(record.effectiveOn())
        .recordedAt(one.at())
        .rule(one.policy().rule())
        .evidence(record.evidence())
        .build();
  }
}
