package org.governance4j.registry;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.governance4j.rule.OpaqueId;

/**
 * Records of one kind in the order of adding, found by id in O(1) (档案表). The hash table holds
 * positions only, about eight bytes a record. Where many ids have one hash code, as a hostile file
 * may choose them, the positions are sorted by id instead, and an id is found in O(log n).
 */
final class RecordTable<I extends OpaqueId, R> {

  private static final int SPREAD = 0x9E3779B9;
  private static final int MOST_PROBES = 512;

  private final RecordKind kind;
  private final ImmutableList<R> records;
  private final Function<R, I> id;
  private final int[] slots;
  private final boolean sorted;

  RecordTable(RecordKind kind, List<R> records, Function<R, I> id) {
    this.kind = kind;
    this.records = ImmutableList.copyOf(records);
    this.id = id;
    int[] hashed = hashed();
    this.sorted = hashed.length == 0 && !records.isEmpty();
    this.slots = sorted ? sorted() : hashed;
  }

  /** The position of the first record of an id, or −1. */
  int indexOf(I wanted) {
    if (sorted) {
      return search(wanted.value());
    }
    int slot = slot(slots, wanted.value());
    return slot < 0 ? -1 : slots[slot];
  }

  /** The position of the first record with the id of the record at a position. */
  int firstOf(int index) {
    return indexOf(id(index));
  }

  Optional<R> find(I wanted) {
    int index = indexOf(wanted);
    return index < 0 ? Optional.empty() : Optional.of(records.get(index));
  }

  R get(int index) {
    return records.get(index);
  }

  I id(int index) {
    return id.apply(records.get(index));
  }

  RecordKind kind() {
    return kind;
  }

  int size() {
    return records.size();
  }

  ImmutableList<R> records() {
    return records;
  }

  /** The positions by the hash codes of their ids; empty if too many ids share one. */
  private int[] hashed() {
    int[] table = new int[Integer.highestOneBit(size() + size() / 2 + 1) * 2];
    Arrays.fill(table, -1);
    for (int i = 0; i < size(); i++) {
      int slot = slot(table, id(i).value());
      if (slot < 0) {
        return new int[0];
      }
      if (table[slot] < 0) {
        table[slot] = i;
      }
    }
    return table;
  }

  // Consecutive ids have neighbouring hash codes; multiplying by an odd number far apart keeps the
  // probes short.
  private int slot(int[] table, String value) {
    int mask = table.length - 1;
    int slot = value.hashCode() * SPREAD >>> Integer.numberOfLeadingZeros(mask);
    for (int probe = 0; probe < MOST_PROBES; probe++) {
      if (table[slot] < 0 || id(table[slot]).value().equals(value)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  /** The positions in the order of their ids, equal ones in the order of adding. */
  private int[] sorted() {
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparing((Integer index) -> id(index).value()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int search(String value) {
    int low = 0;
    int high = slots.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (id(slots[middle]).value().compareTo(value) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < slots.length && id(slots[low]).value().equals(value) ? slots[low] : -1;
  }
}
