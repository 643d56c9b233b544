package org.governance4j.registry;

import java.util.List;
import java.util.function.Function;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;

/** Checks that records about one subject share no day (档案重叠检查). */
final class RecordOverlapCheck {

  private final RegistryFaults faults;

  RecordOverlapCheck(RegistryFaults faults) {
    this.faults = faults;
  }

  /** Names the pairs of records of a kind that are about the same subject on the same day. */
  <R> void check(
      RecordKind kind,
      List<R> records,
      String field,
      Function<R, OpaqueId> subject,
      Function<R, Validity> validity) {
    SharedDays.among(records, subject, validity)
        .report(
            pair -> {
              RecordPosition position = RecordPosition.of(kind, pair.later());
              Validity days = validity.apply(records.get(pair.later()));
              Validity other = validity.apply(records.get(pair.earlier()));
              faults.add(
                  position,
                  () ->
                      position
                          .fault(RegistryReason.RECORDS_OVERLAP, field)
                          .with("first", RegistryRules.position(pair.earlier()))
                          .with("date", Fact.of(SharedDays.first(days, other)))
                          .with("value", Fact.of(subject.apply(records.get(pair.later())))));
            },
            faults::addMore);
  }
}
