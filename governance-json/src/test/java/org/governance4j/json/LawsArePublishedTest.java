package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.governance4j.testing.PublishedLaws;
import org.junit.jupiter.api.Test;

/** What the package-info states is what the law classes try. */
class LawsArePublishedTest {

  private static final Path PACKAGE = Path.of("src/main/java/org/governance4j/json");
  private static final Pattern STATED = Pattern.compile("<li>(L-[A-Z]+-\\d+):");

  @Test
  void everyStatedLawIsTriedAndEveryTriedLawIsStated() throws IOException {
    Set<String> stated =
        STATED
            .matcher(Files.readString(PACKAGE.resolve("package-info.java")))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(PublishedLaws.ids(PublishedLaws.in("org.governance4j.json.testing")))
        .isEqualTo(stated);
  }
}
