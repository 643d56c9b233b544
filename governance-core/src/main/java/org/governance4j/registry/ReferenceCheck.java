package org.governance4j.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;

/**
 * Checks that the target of a reference is in the registry, and exists on all days of the record
 * (引用检查).
 */
final class ReferenceCheck {

  private final RegistryFaults faults;

  ReferenceCheck(RegistryFaults faults) {
    this.faults = faults;
  }

  /** The target of a field, or empty after a fault. */
  <I extends OpaqueId, R> Optional<R> exists(
      RecordPosition position, String field, RecordTable<I, R> table, I id) {
    Optional<R> found = table.find(id);
    if (found.isEmpty()) {
      faults.add(
          position,
          () ->
              position
                  .fault(RegistryReason.UNKNOWN_REFERENCE, field)
                  .with("targetKind", Fact.of(table.kind()))
                  .with("value", Fact.of(id)));
    }
    return found;
  }

  /** The target of a field that needs it on some days; empty only if it is not in the registry. */
  <I extends OpaqueId, R> Optional<R> existsDuring(
      RecordPosition position,
      String field,
      RecordTable<I, R> table,
      I id,
      Function<R, Validity> validity,
      Validity days) {
    Optional<R> found = exists(position, field, table, id);
    found
        .map(validity)
        .ifPresent(target -> within(position, field, table.kind(), id, target, days));
    return found;
  }

  /** Checks that days are within the validity of a target. */
  void within(
      RecordPosition position,
      String field,
      RecordKind kind,
      OpaqueId id,
      Validity target,
      Validity days) {
    if (!target.encloses(days)) {
      outside(position, field, kind, id, firstDayOutside(days, target));
    }
  }

  /** Checks that the target of a field exists on one day. */
  <I extends OpaqueId, R> void existsOn(
      RecordPosition position,
      String field,
      RecordTable<I, R> table,
      I id,
      Function<R, Validity> validity,
      LocalDate day) {
    exists(position, field, table, id)
        .map(validity)
        .filter(target -> !target.contains(day))
        .ifPresent(target -> outside(position, field, table.kind(), id, day));
  }

  /** Checks that the target of a field belongs to the same community. */
  void sameCommunity(
      RecordPosition position,
      String field,
      RecordKind kind,
      OpaqueId id,
      OrganisationId community,
      OrganisationId targetCommunity) {
    if (!community.equals(targetCommunity)) {
      faults.add(
          position,
          () ->
              position
                  .fault(RegistryReason.OTHER_COMMUNITY, field)
                  .with("targetKind", Fact.of(kind))
                  .with("value", Fact.of(id))
                  .with("community", Fact.of(community))
                  .with("targetCommunity", Fact.of(targetCommunity)));
    }
  }

  /** The first of the days that is outside the validity of the target. */
  static LocalDate firstDayOutside(Validity days, Validity target) {
    return target.contains(days.from()) ? target.until().orElseThrow() : days.from();
  }

  private void outside(
      RecordPosition position, String field, RecordKind kind, OpaqueId id, LocalDate date) {
    faults.add(
        position,
        () ->
            position
                .fault(RegistryReason.OUTSIDE_VALIDITY, field)
                .with("targetKind", Fact.of(kind))
                .with("value", Fact.of(id))
                .with("date", Fact.of(date)));
  }
}
