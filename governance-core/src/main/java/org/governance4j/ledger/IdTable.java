package org.governance4j.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The numbers of ids, which are given in turn from 0. They are found by open addressing in pieces
 * that grow by themselves, so that no single growth takes long; ids whose hashes collide too often
 * go to a tree.
 */
final class IdTable<I extends Comparable<I>> {

  private static final int PIECES_SHIFT = 8;
  private static final int FIRST_CAPACITY = 16;
  private static final int MOST_PROBES = 32;
  private static final long REMOVED = -1L;
  private static final int MIX = 0x9E3779B9;

  private final IntFunction<I> ids;
  private final long[][] pieces = new long[1 << PIECES_SHIFT][];
  private final int[] used = new int[1 << PIECES_SHIFT];
  private final Map<I, Integer> collided = new TreeMap<>();

  /** A table without numbers, whose owner keeps the id of each number. */
  IdTable(IntFunction<I> ids) {
    this.ids = ids;
  }

  /** The number of an id, or -1. */
  int find(I id) {
    int hash = hash(id);
    long[] piece = pieces[hash >>> (Integer.SIZE - PIECES_SHIFT)];
    if (piece == null) {
      return -1;
    }
    int mask = piece.length - 1;
    for (int probe = 0, at = hash & mask; probe < MOST_PROBES; probe++, at = (at + 1) & mask) {
      long slot = piece[at];
      if (slot == 0) {
        return collided.isEmpty() ? -1 : collided.getOrDefault(id, -1);
      }
      if (slot != REMOVED && (int) (slot >>> Integer.SIZE) == hash) {
        int number = (int) slot - 1;
        I found = ids.apply(number);
        if (found == id || found.equals(id)) {
          return number;
        }
      }
    }
    return collided.getOrDefault(id, -1);
  }

  /** Adds the id of the next number, which is not there yet. */
  void add(I id, int number) {
    int hash = hash(id);
    int piece = hash >>> (Integer.SIZE - PIECES_SHIFT);
    if (pieces[piece] == null) {
      pieces[piece] = new long[FIRST_CAPACITY];
    } else if (used[piece] * 2 >= pieces[piece].length) {
      grow(piece);
    }
    if (!place(piece, hash, number)) {
      collided.put(id, number);
    }
  }

  /** Removes the id of the last number. */
  void remove(I id, int number) {
    if (collided.remove(id) != null) {
      return;
    }
    int hash = hash(id);
    long[] piece = pieces[hash >>> (Integer.SIZE - PIECES_SHIFT)];
    int at = hash & (piece.length - 1);
    while ((int) piece[at] - 1 != number || piece[at] == REMOVED) {
      at = (at + 1) & (piece.length - 1);
    }
    piece[at] = REMOVED;
  }

  private boolean place(int piece, int hash, int number) {
    long[] slots = pieces[piece];
    int mask = slots.length - 1;
    for (int probe = 0, at = hash & mask; probe < MOST_PROBES; probe++, at = (at + 1) & mask) {
      if (slots[at] == 0 || slots[at] == REMOVED) {
        if (slots[at] == 0) {
          used[piece]++;
        }
        slots[at] = ((long) hash << Integer.SIZE) | (number + 1);
        return true;
      }
    }
    return false;
  }

  private void grow(int piece) {
    long[] old = pieces[piece];
    pieces[piece] = new long[old.length * 2];
    used[piece] = 0;
    for (long slot : old) {
      if (slot != 0 && slot != REMOVED) {
        int number = (int) slot - 1;
        if (!place(piece, (int) (slot >>> Integer.SIZE), number)) {
          collided.put(ids.apply(number), number);
        }
      }
    }
  }

  /** The upper bits choose the piece, the lower ones the place in it. */
  private static int hash(Object id) {
    int hash = id.hashCode() * MIX;
    return hash ^ (hash >>> Short.SIZE);
  }
}
