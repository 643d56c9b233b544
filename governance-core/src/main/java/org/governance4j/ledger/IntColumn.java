package org.governance4j.ledger;

import java.util.ArrayList;
import java.util.List;

/** A growing list of ints in pieces, so that growing copies nothing. */
final class IntColumn {

  static final int SHIFT = 14;
  static final int PIECE = 1 << SHIFT;
  static final int MASK = PIECE - 1;

  private final List<int[]> pieces = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return pieces.get(index >>> SHIFT)[index & MASK];
  }

  void set(int index, int value) {
    pieces.get(index >>> SHIFT)[index & MASK] = value;
  }

  void add(int value) {
    if (size >>> SHIFT == pieces.size()) {
      pieces.add(new int[PIECE]);
    }
    set(size++, value);
  }

  void removeLast() {
    size--;
  }
}
