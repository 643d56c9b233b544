package org.governance4j.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Names every pair of records of a kind that are about the same subject on the same day. */
  <R> void check(
      RecordKind kind,
      List<R> records,
      String field,
      Function<R, OpaqueId> subject,
      Function<R, Validity> validity) {
    Map<OpaqueId, List<Integer>> bySubject = new LinkedHashMap<>();
    for (int later = 0; later < records.size(); later++) {
      OpaqueId id = subject.apply(records.get(later));
      Validity days = validity.apply(records.get(later));
      List<Integer> before = bySubject.computeIfAbsent(id, s -> new ArrayList<>());
      for (int first : before) {
        Validity other = validity.apply(records.get(first));
        if (days.overlaps(other)) {
          RecordPosition position = RecordPosition.of(kind, later);
          faults.add(
              position,
              position
                  .fault(RegistryReason.RECORDS_OVERLAP, field)
                  .with("first", RegistryRules.position(first))
                  .with("date", Fact.of(RelationOverlapCheck.firstCommonDay(days, other)))
                  .with("value", Fact.of(id)));
        }
      }
      before.add(later);
    }
  }
}
