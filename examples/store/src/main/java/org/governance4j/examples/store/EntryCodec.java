package org.governance4j.examples.store;

import org.governance4j.journal.Change;

/**
 * Writes what an entry changes into a column, and reads it (条目编码). What it reads equals what was
 * written: the journal's hashes are taken over it.
 */
public interface EntryCodec {

  /**
   * Writes a change.
   *
   * @param change the change
   * @return its bytes
   */
  byte[] write(Change change);

  /**
   * Reads a change.
   *
   * @param bytes what was written
   * @return the change
   * @throws StoreException if the bytes are not those of a change
   */
  Change read(byte[] bytes);
}
