package org.governance4j.json.mutation;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The texts at which the library once failed, in a folder for each way to read them. */
final class Corpus {

  private static final Path FOLDER = Path.of("src/test/resources/corpus");

  /**
   * A text that was kept.
   *
   * @param id the way to read it
   * @param path its file
   */
  record Kept(String id, Path path) {

    byte[] text() throws IOException {
      return Files.readAllBytes(path);
    }

    @Override
    public String toString() {
      return id + "/" + path.getFileName();
    }
  }

  private Corpus() {}

  static ImmutableList<Kept> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      return sorted.stream()
          .map(path -> new Kept(path.getParent().getFileName().toString(), path))
          .collect(ImmutableList.toImmutableList());
    }
  }
}
