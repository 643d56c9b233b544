package org.governance4j.registry;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;

/**
 * The records of a registry without faults, and the positions of those that refer to each other
 * (档案索引).
 */
final class RegistryIndex {

  final RegistryTables tables;
  final RelationIndex relations;

  RegistryIndex(RegistryTables tables) {
    this.tables = tables;
    this.relations = new RelationIndex(tables);
  }

  /** Answers a question about one record by its position; undetermined if the id is unknown. */
  <I extends OpaqueId, T> Outcome<T> ask(RecordTable<I, ?> table, I id, IntFunction<T> answer) {
    int position = table.indexOf(id);
    if (position < 0) {
      return Outcome.undetermined(
          RegistryRules.reason(RegistryReason.UNKNOWN_ID, "kind", Fact.of(table.kind()))
              .with("id", Fact.of(id)));
    }
    return Outcome.accepted(answer.apply(position));
  }

  /** Answers a question about an organisation and all below it on a day, by their positions. */
  <T> Outcome<T> askSubtree(
      OrganisationId organisation, LocalDate on, Function<IntStream, T> answer) {
    return ask(tables.organisations(), organisation, top -> answer.apply(subtree(top, on)));
  }

  /** The records at positions that are valid on a day. */
  static <R> Stream<R> current(
      IntStream positions, List<R> records, Function<R, Validity> validity, LocalDate on) {
    return positions.mapToObj(records::get).filter(r -> validity.apply(r).contains(on));
  }

  /** The positions of an organisation and all below it that exist on a day, top first. */
  private IntStream subtree(int top, LocalDate on) {
    IntStream.Builder found = IntStream.builder();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(top);
    while (!open.isEmpty()) {
      int next = open.remove();
      if (tables.organisations().get(next).validity().contains(on)) {
        found.add(next);
        relations.childOrganisations.of(next).forEach(open::add);
      }
    }
    return found.build();
  }
}
