package org.governance4j.volunteer;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Of several statements of a fact those with the greatest number, and of these one if they say the
 * same; the others conflict.
 */
final class LastStatements<I extends Comparable<I>, T> {

  private final Function<T, I> id;
  private final ToIntFunction<T> number;
  private final BiPredicate<T, T> saysTheSame;
  private final Map<I, List<T>> last = new TreeMap<>();

  LastStatements(Function<T, I> id, ToIntFunction<T> number, BiPredicate<T, T> saysTheSame) {
    this.id = id;
    this.number = number;
    this.saysTheSame = saysTheSame;
  }

  void add(T stated) {
    List<T> known = last.computeIfAbsent(id.apply(stated), one -> new ArrayList<>());
    int order = known.isEmpty() ? 1 : number.applyAsInt(stated) - number.applyAsInt(known.get(0));
    if (order > 0) {
      known.clear();
    }
    if (order >= 0 && known.stream().noneMatch(one -> saysTheSame.test(one, stated))) {
      known.add(stated);
    }
  }

  List<T> all() {
    return last.values().stream().flatMap(List::stream).toList();
  }

  ImmutableSet<I> conflicting() {
    return last.entrySet().stream()
        .filter(one -> one.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(ImmutableSet.toImmutableSet());
  }
}
