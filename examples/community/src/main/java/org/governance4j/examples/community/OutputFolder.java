package org.governance4j.examples.community;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the output folder all at once: complete, or not at all. */
final class OutputFolder {

  private OutputFolder() {}

  /**
   * Writes files into a folder that takes the place of one of that name which an earlier run left.
   *
   * @param target the folder
   * @param files the files' texts by name
   * @throws IOException if it cannot be written, or if the folder holds anything else than such
   *     files; nothing is changed then
   */
  static void write(Path target, Map<String, String> files) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    checkOnlyOurs(absolute, files);
    Files.createDirectories(absolute.getParent());
    Path fresh = beside(absolute, "new");
    Path former = beside(absolute, "old");
    try {
      Files.createDirectory(fresh);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(fresh.resolve(file.getKey()), file.getValue());
      }
      if (Files.exists(absolute)) {
        Files.move(absolute, former);
      }
      Files.move(fresh, absolute, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(fresh);
      delete(former);
    }
  }

  private static Path beside(Path folder, String what) {
    return folder.resolveSibling(
        "." + folder.getFileName() + "." + what + "-" + ProcessHandle.current().pid());
  }

  private static void checkOnlyOurs(Path folder, Map<String, String> files) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> others =
          found.filter(path -> !files.containsKey(path.getFileName().toString())).toList();
      if (!others.isEmpty()) {
        throw new IOException(
            folder + " holds other files, such as " + others.get(0) + ": name another --out");
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
