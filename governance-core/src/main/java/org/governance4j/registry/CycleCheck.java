package org.governance4j.registry;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.community.Body;
import org.governance4j.community.Grid;
import org.governance4j.community.Organisation;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;

/** Checks that parents form no cycle (上级成环检查). */
final class CycleCheck {

  private static final int NONE = -1;

  private final RegistryFaults faults;

  CycleCheck(RegistryFaults faults) {
    this.faults = faults;
  }

  void check(RegistryTables tables) {
    check(tables.organisations(), Organisation::parent);
    check(tables.bodies(), Body::parent);
    check(tables.grids(), Grid::parent);
  }

  /** Follows the parents from every record once; a walk that meets itself has found a cycle. */
  private <I extends OpaqueId, R> void check(
      RecordTable<I, R> table, Function<R, Optional<I>> parent) {
    int[] walkOf = new int[table.size()];
    Arrays.fill(walkOf, NONE);
    for (int walk = 0; walk < table.size(); walk++) {
      int next = walk;
      while (next != NONE && walkOf[next] == NONE) {
        walkOf[next] = walk;
        next = parentOf(table, parent, next);
      }
      if (next != NONE && walkOf[next] == walk) {
        report(table, parent, next);
      }
    }
  }

  private <I extends OpaqueId, R> void report(
      RecordTable<I, R> table, Function<R, Optional<I>> parent, int start) {
    int next = start;
    do {
      RecordPosition position = RecordPosition.of(table, next);
      I value = parent.apply(table.get(next)).orElseThrow();
      faults.add(
          position,
          () -> position.fault(RegistryReason.CYCLE, "parent").with("value", Fact.of(value)));
      next = parentOf(table, parent, next);
    } while (next != start);
  }

  private static <I extends OpaqueId, R> int parentOf(
      RecordTable<I, R> table, Function<R, Optional<I>> parent, int index) {
    return parent.apply(table.get(index)).map(table::indexOf).orElse(NONE);
  }
}
