package org.governance4j.ledger;

import java.util.ArrayList;
import java.util.List;

/** A growing list of longs in pieces, so that growing copies nothing. */
final class LongColumn {

  private final List<long[]> pieces = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  long get(int index) {
    return pieces.get(index >>> IntColumn.SHIFT)[index & IntColumn.MASK];
  }

  void set(int index, long value) {
    pieces.get(index >>> IntColumn.SHIFT)[index & IntColumn.MASK] = value;
  }

  void add(long value) {
    if (size >>> IntColumn.SHIFT == pieces.size()) {
      pieces.add(new long[IntColumn.PIECE]);
    }
    set(size++, value);
  }

  void removeLast() {
    size--;
  }
}
