package org.governance4j.timebank;

import java.time.Instant;
import java.util.Comparator;
import org.governance4j.community.ServiceRecord;

/** A record that counts, the policy that it counts under, and since when it could be credited. */
record CreditableRecord(ServiceRecord record, TimeBankPolicy policy, Instant at) {

  static final Comparator<CreditableRecord> IN_ORDER =
      Comparator.comparing(CreditableRecord::at).thenComparing(one -> one.record().id().value());

  /** A record that need not be confirmed, or is. */
  static CreditableRecord of(ServiceRecord record, TimeBankPolicy policy) {
    Instant recorded = record.recordedAt();
    Instant at =
        policy.confirmationRequired()
            ? record.confirmedAt().filter(recorded::isBefore).orElse(recorded)
            : recorded;
    return new CreditableRecord(record, policy, at);
  }
}
