package org.governance4j.orders;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An immutable map of which a changed copy costs about the square root of its size: it copies one
 * of as many parts as each part has entries.
 */
final class Shelf<K, V> {

  private final ImmutableList<ImmutableMap<K, V>> parts;

  private Shelf(ImmutableList<ImmutableMap<K, V>> parts) {
    this.parts = parts;
  }

  static <K, V> Shelf<K, V> of(Map<K, V> all) {
    int count = Math.max(16, (int) Math.sqrt(all.size()));
    List<Map<K, V>> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(new HashMap<>());
    }
    all.forEach((key, value) -> parts.get(place(key, count)).put(key, value));
    return new Shelf<>(
        parts.stream().map(ImmutableMap::copyOf).collect(ImmutableList.toImmutableList()));
  }

  Optional<V> get(K key) {
    return Optional.ofNullable(parts.get(place(key, parts.size())).get(key));
  }

  Shelf<K, V> with(K key, V value) {
    int place = place(key, parts.size());
    Map<K, V> changed = new HashMap<>(parts.get(place));
    changed.put(key, value);
    List<ImmutableMap<K, V>> all = new ArrayList<>(parts);
    all.set(place, ImmutableMap.copyOf(changed));
    return new Shelf<>(ImmutableList.copyOf(all));
  }

  /** The values, in no stated order. */
  Stream<V> values() {
    return parts.stream().flatMap(part -> part.values().stream());
  }

  private static int place(Object key, int count) {
    return Math.floorMod((key.hashCode() * 0x9E3779B9) >>> 7, count);
  }
}
