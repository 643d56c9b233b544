package org.governance4j.examples.community;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.common.collect.ImmutableSet;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/**
 * Lets one run at a time write an output folder: a lock of the operating system on a file next to
 * it, which ends with the process, however that ends. Who holds the lock may delete the file.
 */
final class OutputLock implements Closeable {

  // Beyond all bytes of the file, which others can read while it is locked.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final long MOST_BYTES = 1 << 20;

  private static final ImmutableSet<OpenOption> OPENED =
      ImmutableSet.of(CREATE, READ, WRITE, NOFOLLOW_LINKS);

  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder.
   *
   * @throws BadArgument if another run holds it
   */
  static OutputLock of(OutputTarget target) throws IOException, BadArgument {
    while (true) {
      FileChannel channel = FileChannel.open(target.lock(), OPENED);
      OutputLock lock = new OutputLock(target.lock(), channel);
      boolean kept = false;
      try {
        if (!lock.tryTake()) {
          throw new BadArgument("error.out.busy", BadArgument.shown(target.shown()));
        }
        kept = lock.isOfTheFile();
      } finally {
        if (!kept) {
          channel.close();
        }
      }
      if (kept) {
        return lock;
      }
    }
  }

  private boolean tryTake() throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  // The run that held the lock before may have deleted the file between our opening and locking.
  // Its length tells, since to open the file again and close it would give the lock up on POSIX.
  private boolean isOfTheFile() throws IOException {
    long mark = Math.floorMod(System.nanoTime() ^ ProcessHandle.current().pid(), MOST_BYTES) + 1;
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(1), mark - 1);
    try {
      return Files.size(file) == mark;
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
