package org.governance4j.ledger;

import java.util.ArrayList;
import java.util.List;
import org.governance4j.journal.TransferId;

/** The transfers by number in the order of entry, and their numbers by id. */
final class TransferIndex {

  private final List<TransferId[]> ids = new ArrayList<>();
  private final IntColumn firstRows = new IntColumn();
  private final IdTable<TransferId> numbers = new IdTable<>(this::id);

  int size() {
    return firstRows.size();
  }

  TransferId id(int number) {
    return ids.get(number >>> IntColumn.SHIFT)[number & IntColumn.MASK];
  }

  int firstRow(int number) {
    return firstRows.get(number);
  }

  /** The number of the transfer that a row belongs to. */
  int numberOf(int row) {
    int low = 0;
    int high = size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstRows.get(middle) <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The number of a transfer, or -1. */
  int find(TransferId id) {
    return numbers.find(id);
  }

  /** Adds a transfer that is not there yet. */
  void add(TransferId id, int firstRow) {
    int number = size();
    if (number >>> IntColumn.SHIFT == ids.size()) {
      ids.add(new TransferId[IntColumn.PIECE]);
    }
    ids.get(number >>> IntColumn.SHIFT)[number & IntColumn.MASK] = id;
    firstRows.add(firstRow);
    numbers.add(id, number);
  }

  void removeLast() {
    int number = size() - 1;
    numbers.remove(id(number), number);
    firstRows.removeLast();
  }
}
