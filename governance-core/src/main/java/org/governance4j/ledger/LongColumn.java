package org.governance4j.ledger;

import java.util.Arrays;

/** A growing list of longs in pieces, so that growing copies nothing. */
final class LongColumn {

  private long[][] pieces = new long[1][];
  private int size;

  int size() {
    return size;
  }

  long get(int index) {
    return pieces[index >>> IntColumn.SHIFT][index & IntColumn.MASK];
  }

  void set(int index, long value) {
    pieces[index >>> IntColumn.SHIFT][index & IntColumn.MASK] = value;
  }

  void add(long value) {
    if ((size & IntColumn.MASK) == 0) {
      addPiece(size >>> IntColumn.SHIFT);
    }
    set(size++, value);
  }

  private void addPiece(int piece) {
    if (piece == pieces.length) {
      pieces = Arrays.copyOf(pieces, piece + (piece >> 1) + 1);
    }
    if (pieces[piece] == null) {
      pieces[piece] = new long[IntColumn.PIECE];
    }
  }

  void removeLast() {
    size--;
  }
}
