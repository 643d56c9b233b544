package org.governance4j.volunteer;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Of several statements of a fact those with the greatest number, and of these one if they say the
 * same; the others conflict.
 */
final class LastStatements<I extends Comparable<I>, T> {

  private final Function<T, I> id;
  private final ToIntFunction<T> number;
  private final Function<T, Object> content;
  private final Map<I, Map<Object, T>> last = new TreeMap<>();

  LastStatements(Function<T, I> id, ToIntFunction<T> number, Function<T, Object> content) {
    this.id = id;
    this.number = number;
    this.content = content;
  }

  void add(T stated) {
    Map<Object, T> known = last.computeIfAbsent(id.apply(stated), one -> new LinkedHashMap<>());
    int order =
        known.isEmpty()
            ? 1
            : Integer.compare(
                number.applyAsInt(stated), number.applyAsInt(known.values().iterator().next()));
    if (order > 0) {
      known.clear();
    }
    if (order >= 0) {
      known.putIfAbsent(content.apply(stated), stated);
    }
  }

  List<T> all() {
    return last.values().stream().flatMap(known -> known.values().stream()).toList();
  }

  ImmutableSet<I> conflicting() {
    return last.entrySet().stream()
        .filter(one -> one.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(ImmutableSet.toImmutableSet());
  }
}
