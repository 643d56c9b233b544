package org.governance4j.examples.community;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The steps by which the output folder changes the disk, so that a test can let any of them fail.
 */
interface Disk {

  /** The disk itself. */
  Disk REAL = new Real();

  void createFolder(Path folder) throws IOException;

  /** Writes a new file and waits until the device has it. */
  void write(Path file, byte[] bytes) throws IOException;

  /** Renames a folder in one step. */
  void move(Path from, Path to) throws IOException;

  void delete(Path path) throws IOException;

  /** The disk itself. */
  final class Real implements Disk {

    private Real() {}

    @Override
    public void createFolder(Path folder) throws IOException {
      Files.createDirectory(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path path) throws IOException {
      Files.delete(path);
    }
  }
}
