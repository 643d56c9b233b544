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
 * of as many parts as each part has entries. Each time that it grows too large for its parts, one
 * of them is divided, so that no single copy costs more.
 */
final class Shelf<K, V> {

  private final ImmutableList<ImmutableMap<K, V>> parts;
  private final int size;

  private Shelf(List<ImmutableMap<K, V>> parts, int size) {
    this.parts = ImmutableList.copyOf(parts);
    this.size = size;
  }

  static <K, V> Shelf<K, V> of() {
    return new Shelf<>(ImmutableList.of(ImmutableMap.of()), 0);
  }

  static <K, V> Shelf<K, V> of(Map<K, V> all) {
    int count = Math.max(1, (int) Math.ceil(Math.sqrt(all.size())));
    List<Map<K, V>> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(new HashMap<>());
    }
    all.forEach((key, value) -> parts.get(place(key, count)).put(key, value));
    return new Shelf<>(parts.stream().map(ImmutableMap::copyOf).toList(), all.size());
  }

  Optional<V> get(K key) {
    return Optional.ofNullable(parts.get(place(key, parts.size())).get(key));
  }

  Shelf<K, V> with(K key, V value) {
    int place = place(key, parts.size());
    Map<K, V> changed = new HashMap<>(parts.get(place));
    boolean isNew = changed.put(key, value) == null;
    List<ImmutableMap<K, V>> all = new ArrayList<>(parts);
    all.set(place, ImmutableMap.copyOf(changed));
    int more = isNew ? size + 1 : size;
    if (more > (long) all.size() * all.size()) {
      divide(all);
    }
    return new Shelf<>(all, more);
  }

  /** Adds a part, to which those go whose place it is from now on; all of them leave one part. */
  private static <K, V> void divide(List<ImmutableMap<K, V>> parts) {
    int count = parts.size() + 1;
    int from = parts.size() - Integer.highestOneBit(parts.size());
    ImmutableMap.Builder<K, V> kept = ImmutableMap.builder();
    ImmutableMap.Builder<K, V> gone = ImmutableMap.builder();
    parts
        .get(from)
        .forEach((key, value) -> (place(key, count) == from ? kept : gone).put(key, value));
    parts.set(from, kept.buildOrThrow());
    parts.add(gone.buildOrThrow());
  }

  /** The values, in no stated order. */
  Stream<V> values() {
    return parts.stream().flatMap(part -> part.values().stream());
  }

  /** The place by as many bits of the key's hash as there are parts for. */
  private static int place(Object key, int count) {
    int hash = (key.hashCode() * 0x9E3779B9) >>> 7;
    int half = Integer.highestOneBit(count);
    int place = hash & (2 * half - 1);
    return place < count ? place : place - half;
  }
}
