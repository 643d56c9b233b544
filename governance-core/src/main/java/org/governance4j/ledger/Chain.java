package org.governance4j.ledger;

import com.google.common.io.BaseEncoding;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.governance4j.journal.Change;

/** The hash of each entry over the one before it and its own bytes; for use by one thread. */
final class Chain {

  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

  private final MessageDigest digest = sha256();
  private final EntryBytes bytes = new EntryBytes();
  private final byte[] hash;

  /** A chain behind the hash of an entry; behind 32 bytes of zero where there is none. */
  Chain(String before) {
    hash = HEX.decode(before);
  }

  /** The hash before the first entry. */
  static String beginning() {
    return "0".repeat(64);
  }

  /** Adds an entry. */
  void add(long sequence, long batch, Instant postedAt, Change change) {
    bytes.start(hash);
    bytes.entry(sequence, batch, postedAt, change);
    hashBytes();
  }

  /** Adds an entry in memory, counted from 0, which is told from the columns. */
  void add(long sequence, long batch, Instant postedAt, StateBytes written, int entry) {
    bytes.start(hash);
    written.entry(sequence, batch, postedAt, entry);
    hashBytes();
  }

  private void hashBytes() {
    digest.update(bytes.array(), 0, bytes.size());
    try {
      digest.digest(hash, 0, hash.length);
    } catch (DigestException e) {
      throw new IllegalStateException("a SHA-256 has 32 bytes", e);
    }
  }

  EntryBytes bytes() {
    return bytes;
  }

  /** The hash of the last entry. */
  String last() {
    return HEX.encode(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
