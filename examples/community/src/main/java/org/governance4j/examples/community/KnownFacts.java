package org.governance4j.examples.community;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.journal.Transfer;

/** What had been written down by the instant asked about: later facts are not looked at. */
final class KnownFacts {

  private final YearFacts year;
  private final Instant now;

  KnownFacts(CommunityInput input) {
    this.year = input.year();
    this.now = input.manifest().asOf();
  }

  ImmutableList<SignIn> signIns() {
    return year.signIns().stream()
        .filter(signIn -> known(signIn.recordedAt()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The service records, unconfirmed if they were confirmed later only. */
  ImmutableList<ServiceRecord> serviceRecords() {
    return year.serviceRecords().stream()
        .filter(record -> known(record.recordedAt()))
        .map(this::asKnown)
        .collect(ImmutableList.toImmutableList());
  }

  /** The transfers in the order of recording. */
  ImmutableList<Transfer> transfers() {
    return year.transfers().stream()
        .filter(transfer -> known(transfer.recordedAt()))
        .sorted(comparing(Transfer::recordedAt))
        .collect(ImmutableList.toImmutableList());
  }

  private ServiceRecord asKnown(ServiceRecord record) {
    Optional<Instant> confirmed = record.confirmedAt().filter(this::known);
    return record.withConfirmedAt(confirmed);
  }

  private boolean known(Instant at) {
    return !at.isAfter(now);
  }
}
