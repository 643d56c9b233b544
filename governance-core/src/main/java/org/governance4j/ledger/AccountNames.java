package org.governance4j.ledger;

import java.util.ArrayList;
import java.util.List;
import org.governance4j.journal.AccountId;

/**
 * The ids of the accounts by number, as {@link EntryBytes} writes them: side by side, so that
 * hashing an entry finds them near.
 */
final class AccountNames {

  private static final int PIECE_SHIFT = 16;
  private static final int PIECE = 1 << PIECE_SHIFT;

  private final IntColumn starts = new IntColumn();
  private final IntColumn lengths = new IntColumn();
  private final List<byte[]> pieces = new ArrayList<>();
  private int end;

  /** Adds the id of the next account. */
  void add(AccountId id) {
    EntryBytes written = new EntryBytes();
    written.text(id.value());
    int length = written.size();
    // An id is shorter than a piece, and none lies in two of them.
    if ((end & (PIECE - 1)) + length > PIECE) {
      end = pieces.size() << PIECE_SHIFT;
    }
    if (end >>> PIECE_SHIFT == pieces.size()) {
      pieces.add(new byte[PIECE]);
    }
    byte[] piece = pieces.get(end >>> PIECE_SHIFT);
    System.arraycopy(written.array(), 0, piece, end & (PIECE - 1), length);
    starts.add(end);
    lengths.add(length);
    end += length;
  }

  void removeLast() {
    end = starts.get(starts.size() - 1);
    starts.removeLast();
    lengths.removeLast();
  }

  void write(int account, EntryBytes bytes) {
    int start = starts.get(account);
    bytes.again(pieces.get(start >>> PIECE_SHIFT), start & (PIECE - 1), lengths.get(account));
  }
}
