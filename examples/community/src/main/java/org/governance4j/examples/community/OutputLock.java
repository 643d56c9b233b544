package org.governance4j.examples.community;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lets one run at a time write an output folder: a lock of the operating system on a file beside
 * it, which ends with the process, however that ends. Who holds the lock may delete the file.
 */
final class OutputLock implements Closeable {

  // Beyond all bytes of the file, which others can read while it is locked.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock, or nothing if another run holds it. */
  static Optional<OutputLock> tryLock(Path file) throws IOException {
    while (true) {
      FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE, NOFOLLOW_LINKS);
      OutputLock lock = new OutputLock(file, channel);
      boolean kept = false;
      try {
        if (!lock.isTaken()) {
          return Optional.empty();
        }
        kept = lock.isOfTheFile();
      } finally {
        if (!kept) {
          channel.close();
        }
      }
      if (kept) {
        return Optional.of(lock);
      }
    }
  }

  private boolean isTaken() throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  // The run that held the lock before may have deleted the file between our opening and locking.
  private boolean isOfTheFile() throws IOException {
    String run = ProcessHandle.current().pid() + " " + System.nanoTime();
    byte[] mark = run.getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(mark), 0);
    try {
      return Arrays.equals(Files.readAllBytes(file), mark);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      channel.close();
    }
  }
}
