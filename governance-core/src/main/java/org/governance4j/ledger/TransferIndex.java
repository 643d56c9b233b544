package org.governance4j.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.governance4j.journal.TransferId;

/**
 * The transfers by number in the order of entry, and their numbers by id. Ids are found by open
 * addressing in pieces that grow by themselves, so that no single growth takes long; ids whose
 * hashes collide too often go to a tree.
 */
final class TransferIndex {

  private static final int PIECES_SHIFT = 8;
  private static final int FIRST_CAPACITY = 16;
  private static final int MOST_PROBES = 32;
  private static final long REMOVED = -1L;
  private static final int MIX = 0x9E3779B9;

  private final List<TransferId[]> ids = new ArrayList<>();
  private final IntColumn firstRows = new IntColumn();
  private final long[][] pieces = new long[1 << PIECES_SHIFT][];
  private final int[] used = new int[1 << PIECES_SHIFT];
  private final Map<TransferId, Integer> collided = new TreeMap<>();

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
        if (id(number).equals(id)) {
          return number;
        }
      }
    }
    return collided.getOrDefault(id, -1);
  }

  /** Adds a transfer that is not there yet. */
  void add(TransferId id, int firstRow) {
    int number = size();
    if (number >>> IntColumn.SHIFT == ids.size()) {
      ids.add(new TransferId[IntColumn.PIECE]);
    }
    ids.get(number >>> IntColumn.SHIFT)[number & IntColumn.MASK] = id;
    firstRows.add(firstRow);
    int hash = hash(id);
    int piece = hash >>> (Integer.SIZE - PIECES_SHIFT);
    if (pieces[piece] == null) {
      pieces[piece] = new long[FIRST_CAPACITY];
    } else if (used[piece] * 2 >= pieces[piece].length) {
      grow(piece);
    }
    place(piece, hash, number);
  }

  void removeLast() {
    int number = size() - 1;
    TransferId id = id(number);
    if (collided.remove(id) == null) {
      int hash = hash(id);
      long[] piece = pieces[hash >>> (Integer.SIZE - PIECES_SHIFT)];
      int at = hash & (piece.length - 1);
      while ((int) piece[at] - 1 != number || piece[at] == REMOVED) {
        at = (at + 1) & (piece.length - 1);
      }
      piece[at] = REMOVED;
    }
    firstRows.removeLast();
  }

  private void place(int piece, int hash, int number) {
    long[] slots = pieces[piece];
    int mask = slots.length - 1;
    for (int probe = 0, at = hash & mask; probe < MOST_PROBES; probe++, at = (at + 1) & mask) {
      if (slots[at] == 0 || slots[at] == REMOVED) {
        if (slots[at] == 0) {
          used[piece]++;
        }
        slots[at] = ((long) hash << Integer.SIZE) | (number + 1);
        return;
      }
    }
    collided.put(id(number), number);
  }

  private void grow(int piece) {
    long[] old = pieces[piece];
    pieces[piece] = new long[old.length * 2];
    used[piece] = 0;
    for (long slot : old) {
      if (slot != 0 && slot != REMOVED) {
        place(piece, (int) (slot >>> Integer.SIZE), (int) slot - 1);
      }
    }
  }

  /** The upper bits choose the piece, the lower ones the place in it. */
  private static int hash(TransferId id) {
    int hash = id.value().hashCode() * MIX;
    return hash ^ (hash >>> Short.SIZE);
  }
}
