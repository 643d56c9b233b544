package org.governance4j.examples.store;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import org.governance4j.journal.Change;

/**
 * Writes a change compactly: a byte for the format, then every component in turn (紧凑编码). Constants
 * are written by name, so that their order may change.
 */
public final class BinaryCodec implements EntryCodec {

  /** The format that is written, and the only one that is read. */
  public static final int FORMAT = 1;

  /** Makes the codec. */
  public BinaryCodec() {}

  @Override
  public byte[] write(Change change) {
    requireNonNull(change, "change");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeByte(FORMAT);
      new ChangeWriter(out).change(change);
    } catch (IOException e) {
      throw new UncheckedIOException("an array of bytes takes all that is written", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public Change read(byte[] bytes) {
    requireNonNull(bytes, "bytes");
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      int format = in.readUnsignedByte();
      if (format != FORMAT) {
        throw new StoreException("an entry's format must be " + FORMAT + " but is " + format);
      }
      Change change = new ChangeReader(in).change();
      if (in.available() > 0) {
        throw new StoreException(in.available() + " bytes follow an entry's change");
      }
      return change;
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new StoreException("an entry's bytes are not those of a change", e);
    }
  }
}
