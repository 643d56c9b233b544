package org.governance4j.examples.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Replaces the output folder all at once. The files are written into a folder next to it; then the
 * earlier output moves away, the new one takes its place, and the earlier one is deleted. Whatever
 * fails, the earlier output is put back. A run that is killed between the two moves leaves the
 * earlier output in {@code .NAME.old}, and the next run puts it back first.
 */
final class OutputFolder implements Closeable {

  private final OutputTarget target;
  private final Disk disk;
  private final List<Path> made;
  private final OutputLock lock;
  private boolean written;

  private OutputFolder(OutputTarget target, Disk disk, List<Path> made, OutputLock lock) {
    this.target = target;
    this.disk = disk;
    this.made = made;
    this.lock = lock;
  }

  /**
   * Takes the folder for one run, and mends what a killed run left.
   *
   * @throws BadArgument if another run has it, or it holds what this job did not write
   * @throws IOException if the disk refuses
   */
  static OutputFolder open(OutputTarget target, Disk disk) throws IOException, BadArgument {
    List<Path> made = missingParents(target.folder());
    try {
      Files.createDirectories(target.folder().getParent());
      OutputFolder output = new OutputFolder(target, disk, made, OutputLock.of(target));
      output.mendOrUnlock();
      return output;
    } catch (IOException | BadArgument | RuntimeException e) {
      closeAfter(e, () -> removeEmpty(made));
      throw e;
    }
  }

  private void mendOrUnlock() throws IOException, BadArgument {
    try {
      mend();
      target.checkOurs();
    } catch (IOException | BadArgument | RuntimeException e) {
      closeAfter(e, lock);
      throw e;
    }
  }

  private static void closeAfter(Exception failure, Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static List<Path> missingParents(Path folder) {
    List<Path> missing = new ArrayList<>();
    for (Path at = folder.getParent(); at != null && !Files.exists(at); at = at.getParent()) {
      missing.add(at);
    }
    return missing;
  }

  /**
   * Replaces what is in the folder.
   *
   * @param files the files' texts by name
   * @return how many bytes they have
   * @throws BadArgument if the folder holds what this job did not write
   * @throws IOException if the disk refuses; the folder is then as it was
   */
  @CanIgnoreReturnValue
  long write(Map<String, String> files) throws IOException, BadArgument {
    target.checkOurs();
    long size = 0;
    try {
      disk.createFolder(target.fresh());
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] bytes = file.getValue().getBytes(UTF_8);
        disk.write(target.fresh().resolve(file.getKey()), bytes);
        size += bytes.length;
      }
      if (Files.exists(target.folder())) {
        disk.move(target.folder(), target.former());
      }
      disk.move(target.fresh(), target.folder());
    } catch (IOException | RuntimeException e) {
      mendAfter(e);
      throw e;
    }
    written = true;
    deleteFormer();
    return size;
  }

  // The new output is in its place: what cannot be deleted is left to the next run.
  @SuppressWarnings("EmptyCatch")
  private void deleteFormer() {
    try {
      if (isThere(target.former())) {
        delete(target.former());
      }
    } catch (IOException e) {
      // The next run tries again, and says so if it cannot.
    }
  }

  private void mendAfter(Exception failure) {
    try {
      mend();
    } catch (IOException | BadArgument e) {
      failure.addSuppressed(e);
    }
  }

  // An earlier output that moved away comes back if no new one took its place; what somebody else
  // put there is refused before anything is deleted.
  private void mend() throws IOException, BadArgument {
    if (isThere(target.former())) {
      target.checkLeft(target.former());
      target.checkOurs();
      if (Files.exists(target.folder()) && OutputTarget.entries(target.folder()).isEmpty()) {
        disk.delete(target.folder());
      }
      if (Files.exists(target.folder())) {
        delete(target.former());
      } else {
        disk.move(target.former(), target.folder());
      }
    }
    if (isThere(target.fresh())) {
      target.checkLeft(target.fresh());
      delete(target.fresh());
    }
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private void delete(Path folder) throws IOException {
    for (Path file : OutputTarget.entries(folder)) {
      disk.delete(file);
    }
    disk.delete(folder);
  }

  /**
   * Lets other runs have the folder.
   *
   * @throws WrittenException if the disk refuses after the output was written
   * @throws IOException if it refuses and nothing was written
   */
  @Override
  public void close() throws IOException {
    try {
      lock.close();
      removeEmpty(made);
    } catch (IOException e) {
      if (!written) {
        throw e;
      }
      WrittenException failure =
          new WrittenException("error.closed", String.valueOf(e.getMessage()));
      failure.initCause(e);
      throw failure;
    }
  }

  // Deepest first; some may never have been made.
  private static void removeEmpty(List<Path> made) throws IOException {
    for (Path parent : made) {
      if (Files.exists(parent)) {
        if (!OutputTarget.entries(parent).isEmpty()) {
          return;
        }
        Files.delete(parent);
      }
    }
  }
}
