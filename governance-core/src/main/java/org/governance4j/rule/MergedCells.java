package org.governance4j.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The merged values of a policy's layers: for each stretch of days in which nothing changes, what
 * applies by the day from which it is known.
 *
 * @param columns the cells by the first day of the stretch and the first day of knowledge
 * @param <T> the policy's type
 */
record MergedCells<T>(NavigableMap<LocalDate, ? extends NavigableMap<LocalDate, Cell<T>>> columns) {

  /**
   * What applies from the versions of some layers.
   *
   * @param versions the versions, the uppermost layer first
   * @param value the merged value; empty where the policy is ended
   * @param reasons who gives what, the lowest layer first
   */
  record Cell<T>(
      ImmutableList<Dated.Version<T>> versions, Optional<T> value, ImmutableList<Reason> reasons) {}

  /** The cell of a day as far as it was known on another; O(log n). */
  Optional<Cell<T>> cell(LocalDate validOn, LocalDate knownOn) {
    return Optional.ofNullable(columns.floorEntry(validOn))
        .map(column -> column.getValue().floorEntry(knownOn))
        .map(Map.Entry::getValue);
  }

  /** The same cells with other values. */
  <R> MergedCells<R> map(
      Function<ImmutableList<Dated.Version<T>>, ImmutableList<Dated.Version<R>>> versions,
      Function<? super T, ? extends R> value) {
    IdentityHashMap<Cell<T>, Cell<R>> changed = new IdentityHashMap<>();
    TreeMap<LocalDate, TreeMap<LocalDate, Cell<R>>> cells = new TreeMap<>();
    columns.forEach(
        (day, column) -> {
          TreeMap<LocalDate, Cell<R>> byKnowledge = new TreeMap<>();
          column.forEach(
              (known, cell) ->
                  byKnowledge.put(
                      known,
                      changed.computeIfAbsent(
                          cell,
                          same ->
                              new Cell<>(
                                  versions.apply(same.versions()),
                                  same.value().map(value),
                                  same.reasons()))));
          cells.put(day, byKnowledge);
        });
    return new MergedCells<>(cells);
  }

  ImmutableSet<T> values() {
    return columns.values().stream()
        .map(NavigableMap::values)
        .flatMap(Collection::stream)
        .flatMap(cell -> cell.value().stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
