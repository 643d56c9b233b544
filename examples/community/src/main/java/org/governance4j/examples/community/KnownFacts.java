package org.governance4j.examples.community;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.journal.Transfer;
import org.governance4j.points.Contribution;
import org.governance4j.points.PointsFacts;

/** What had been written down by the instant asked about: later facts are not looked at. */
final class KnownFacts {

  private final YearFacts year;
  private final Instant now;

  KnownFacts(CommunityInput input) {
    this.year = input.year();
    this.now = input.manifest().asOf();
  }

  /** The instant asked about. */
  Instant now() {
    return now;
  }

  ImmutableList<SignIn> signIns() {
    return year.signIns().stream()
        .filter(signIn -> known(signIn.recordedAt()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Contributions, and what was cancelled or contested of the sign-ins. */
  ImmutableList<Contribution> contributions() {
    return year.contributions().stream()
        .filter(contribution -> known(contribution.recordedAt()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Sign-ins and contributions, as one kind of fact. */
  ImmutableList<Contribution> allContributions() {
    return PointsFacts.of(signIns(), contributions()).all();
  }

  /** The service records as they were known by an instant, unconfirmed if that came later. */
  ImmutableList<ServiceRecord> serviceRecords(Instant at) {
    return asOf(at, year.serviceRecords())
        .filter(record -> known(record.recordedAt()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Some service records as they were known by an instant, unconfirmed if that came later. */
  static Stream<ServiceRecord> asOf(Instant at, Collection<ServiceRecord> records) {
    return records.stream()
        .filter(record -> !record.recordedAt().isAfter(at))
        .map(record -> record.withConfirmedAt(record.confirmedAt().filter(c -> !c.isAfter(at))));
  }

  /** When the first of them was written down; the instant asked about where there is none. */
  Instant first() {
    return Stream.of(
            signIns().stream().map(SignIn::recordedAt),
            contributions().stream().map(Contribution::recordedAt),
            serviceRecords(now).stream().map(ServiceRecord::recordedAt),
            transfers().stream().map(Transfer::recordedAt))
        .flatMap(instants -> instants)
        .min(Comparator.naturalOrder())
        .orElse(now);
  }

  /** The transfers in the order of recording. */
  ImmutableList<Transfer> transfers() {
    return year.transfers().stream()
        .filter(transfer -> known(transfer.recordedAt()))
        .sorted(comparing(Transfer::recordedAt))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean known(Instant at) {
    return !at.isAfter(now);
  }
}
