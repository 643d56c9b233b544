package org.governance4j.registry;

import java.util.List;
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

  /**
   * Names the pairs of a record's entries that share a day and exclude each other.
   *
   * @param exclusive the same for entries that exclude each other
   */
  <E> void check(
      RecordPosition position,
      String list,
      List<E> entries,
      Function<E, Validity> validity,
      Function<E, OpaqueId> value,
      Function<E, ?> exclusive) {
    SharedDays.among(entries, exclusive, validity)
        .report(
            pair -> {
              E entry = entries.get(pair.later());
              Validity other = validity.apply(entries.get(pair.earlier()));
              faults.add(
                  position,
                  () ->
                      position
                          .fault(RegistryReason.RELATIONS_OVERLAP, list + "[" + pair.later() + "]")
                          .with("other", RegistryRules.field(list + "[" + pair.earlier() + "]"))
                          .with("date", Fact.of(SharedDays.first(validity.apply(entry), other)))
                          .with("value", Fact.of(value.apply(entry))));
            },
            faults::addMore);
  }
}
