package org.governance4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.governance4j.testing.PublishedLaws;
import org.junit.jupiter.api.Test;

/** What the package-infos state is what the law classes try, and no law class is forgotten. */
class LawsArePublishedTest {

  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern STATED = Pattern.compile("<li>(L-[A-Z]+-\\d+):");

  @Test
  void everyStatedLawIsTriedAndEveryTriedLawIsStated() throws IOException {
    SortedSet<String> stated = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(file -> file.endsWith("package-info.java"))
          .forEach(
              file -> STATED.matcher(read(file)).results().forEach(m -> stated.add(m.group(1))));
    }
    assertThat(PublishedLaws.ids(PublishedLaws.in("org.governance4j.testing"))).isEqualTo(stated);
  }

  @Test
  void everyLawClassIsFound() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS.resolve("org/governance4j/testing"))) {
      List<String> sources =
          files
              .filter(file -> file.toString().endsWith("Laws.java"))
              .filter(file -> read(file).contains("@Property"))
              .map(file -> TESTS.relativize(file).toString().replaceAll("\\W", "."))
              .map(name -> name.replace(".java", ""))
              .toList();
      assertThat(PublishedLaws.in("org.governance4j.testing"))
          .extracting(Class::getName)
          .containsExactlyInAnyOrderElementsOf(sources);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
