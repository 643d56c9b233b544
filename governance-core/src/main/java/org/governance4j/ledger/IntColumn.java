package org.governance4j.ledger;

import java.util.Arrays;

/** A growing list of ints in pieces, so that growing copies nothing. */
final class IntColumn {

  static final int SHIFT = 14;
  static final int PIECE = 1 << SHIFT;
  static final int MASK = PIECE - 1;

  private int[][] pieces = new int[1][];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return pieces[index >>> SHIFT][index & MASK];
  }

  void set(int index, int value) {
    pieces[index >>> SHIFT][index & MASK] = value;
  }

  void add(int value) {
    if ((size & MASK) == 0) {
      addPiece(size >>> SHIFT);
    }
    set(size++, value);
  }

  private void addPiece(int piece) {
    if (piece == pieces.length) {
      pieces = Arrays.copyOf(pieces, piece + (piece >> 1) + 1);
    }
    if (pieces[piece] == null) {
      pieces[piece] = new int[PIECE];
    }
  }

  void removeLast() {
    size--;
  }
}
