package org.governance4j.benchmarks.ledger;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Instant;
import org.governance4j.journal.Change;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalEntry;

/**
 * How many bytes the ledger hashes for each entry: the entry's own and the hash before it. The
 * ledger shows them to nobody, so they are counted by its own class, which is asked by reflection.
 */
final class ChainPieces {

  static final int HASH = 32;

  private final Object bytes;
  private final Method start;
  private final Method entry;
  private final Method size;

  ChainPieces() throws ReflectiveOperationException {
    Class<?> type = Class.forName("org.governance4j.ledger.EntryBytes");
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    bytes = constructor.newInstance();
    start = method(type, "start", byte[].class);
    entry = method(type, "entry", long.class, long.class, Instant.class, Change.class);
    size = method(type, "size");
  }

  private static Method method(Class<?> type, String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    Method method = type.getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return method;
  }

  /** The length of what is hashed for each entry. */
  static int[] of(Journal journal) {
    try {
      ChainPieces pieces = new ChainPieces();
      int[] lengths = new int[journal.entries().size()];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = pieces.length(journal.entries().get(i));
      }
      return lengths;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private int length(JournalEntry of) throws ReflectiveOperationException {
    start.invoke(bytes, (Object) new byte[HASH]);
    entry.invoke(bytes, of.sequence(), of.batch(), of.postedAt(), of.change());
    return (int) size.invoke(bytes);
  }
}
