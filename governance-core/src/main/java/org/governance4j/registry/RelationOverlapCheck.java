package org.governance4j.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;

/** Checks that relations of one record share no day where they exclude each other (关系重叠检查). */
final class RelationOverlapCheck {

  private final RegistryFaults faults;

  RelationOverlapCheck(RegistryFaults faults) {
    this.faults = faults;
  }

  /** Names every pair that overlaps among the entries of a record's list. */
  <E> void check(
      RecordPosition position,
      String list,
      List<E> entries,
      Function<E, Validity> validity,
      Function<E, OpaqueId> value,
      BiPredicate<E, E> exclusive) {
    for (int later = 1; later < entries.size(); later++) {
      E entry = entries.get(later);
      for (int earlier = 0; earlier < later; earlier++) {
        E other = entries.get(earlier);
        if (validity.apply(entry).overlaps(validity.apply(other)) && exclusive.test(entry, other)) {
          faults.add(
              position,
              position
                  .fault(RegistryReason.RELATIONS_OVERLAP, list + "[" + later + "]")
                  .with("other", RegistryRules.field(list + "[" + earlier + "]"))
                  .with(
                      "date", Fact.of(firstCommonDay(validity.apply(entry), validity.apply(other))))
                  .with("value", Fact.of(value.apply(entry))));
        }
      }
    }
  }

  /** The first day of two validities that overlap. */
  static LocalDate firstCommonDay(Validity a, Validity b) {
    return a.intersection(b).orElseThrow().from();
  }
}
