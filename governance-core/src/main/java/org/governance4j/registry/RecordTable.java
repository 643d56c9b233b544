package org.governance4j.registry;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.rule.OpaqueId;

/**
 * Records of one kind in the order of adding, found by id in O(1) (档案表). The hash table holds
 * positions only, about eight bytes a record.
 */
final class RecordTable<I extends OpaqueId, R> {

  private static final int SPREAD = 0x9E3779B9;

  private final RecordKind kind;
  private final ImmutableList<R> records;
  private final Function<R, I> id;
  private final int[] slots;

  RecordTable(RecordKind kind, List<R> records, Function<R, I> id) {
    this.kind = kind;
    this.records = ImmutableList.copyOf(records);
    this.id = id;
    this.slots = new int[Integer.highestOneBit(records.size() + records.size() / 2 + 1) * 2];
    Arrays.fill(slots, -1);
    for (int i = 0; i < records.size(); i++) {
      int slot = slot(id(i).value());
      if (slots[slot] < 0) {
        slots[slot] = i;
      }
    }
  }

  /** The position of the first record of an id, or −1. */
  int indexOf(I wanted) {
    return slots[slot(wanted.value())];
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

  // Consecutive ids have neighbouring hash codes; multiplying by an odd number far apart keeps the
  // probes short.
  private int slot(String value) {
    int mask = slots.length - 1;
    int slot = value.hashCode() * SPREAD >>> Integer.numberOfLeadingZeros(mask);
    while (slots[slot] >= 0 && !id(slots[slot]).value().equals(value)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
