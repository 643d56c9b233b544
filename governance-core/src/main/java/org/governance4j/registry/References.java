package org.governance4j.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;

/** Checks that what a record refers to is there, and on all of its days (引用检查). */
final class References {

  private final Faults faults;

  References(Faults faults) {
    this.faults = faults;
  }

  /** What a field refers to, or empty after a fault. */
  <I extends OpaqueId, R> Optional<R> exists(Spot spot, String field, Table<I, R> table, I id) {
    Optional<R> found = table.find(id);
    if (found.isEmpty()) {
      faults.add(
          spot,
          spot.fault(RegistryReason.UNKNOWN_REFERENCE, field)
              .with("targetKind", Fact.of(table.kind()))
              .with("value", Fact.of(id)));
    }
    return found;
  }

  /** What a field refers to for a number of days; empty only if it is not there at all. */
  <I extends OpaqueId, R> Optional<R> existsDuring(
      Spot spot,
      String field,
      Table<I, R> table,
      I id,
      Function<R, Validity> validity,
      Validity days) {
    Optional<R> found = exists(spot, field, table, id);
    found.map(validity).ifPresent(target -> within(spot, field, table.kind(), id, target, days));
    return found;
  }

  /** Checks that days lie within the validity of what they belong to. */
  void within(
      Spot spot, String field, RecordKind kind, OpaqueId id, Validity target, Validity days) {
    if (!target.encloses(days)) {
      outside(spot, field, kind, id, firstDayOutside(days, target));
    }
  }

  /** Checks that what a field refers to is there on one day. */
  <I extends OpaqueId, R> void existsOn(
      Spot spot,
      String field,
      Table<I, R> table,
      I id,
      Function<R, Validity> validity,
      LocalDate day) {
    exists(spot, field, table, id)
        .map(validity)
        .filter(target -> !target.contains(day))
        .ifPresent(target -> outside(spot, field, table.kind(), id, day));
  }

  /** Checks that what a field refers to belongs to the same community. */
  void sameCommunity(
      Spot spot,
      String field,
      RecordKind kind,
      OpaqueId id,
      OrganisationId community,
      OrganisationId targetCommunity) {
    if (!community.equals(targetCommunity)) {
      faults.add(
          spot,
          spot.fault(RegistryReason.OTHER_COMMUNITY, field)
              .with("targetKind", Fact.of(kind))
              .with("value", Fact.of(id))
              .with("community", Fact.of(community))
              .with("targetCommunity", Fact.of(targetCommunity)));
    }
  }

  /** The first of the days that is not the target's. */
  static LocalDate firstDayOutside(Validity days, Validity target) {
    return target.contains(days.from()) ? target.until().orElseThrow() : days.from();
  }

  private void outside(Spot spot, String field, RecordKind kind, OpaqueId id, LocalDate date) {
    faults.add(
        spot,
        spot.fault(RegistryReason.OUTSIDE_VALIDITY, field)
            .with("targetKind", Fact.of(kind))
            .with("value", Fact.of(id))
            .with("date", Fact.of(date)));
  }
}
