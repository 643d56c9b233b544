package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.governance4j.testing.LawSources;
import org.junit.jupiter.api.Test;

/** The laws of JSON are cited as they are stated. */
class JsonLawHolderTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PACKAGE = SOURCES.resolve("org/governance4j/json");

  @Test
  void theHolderHasTheWordsOfTheIntroduction() {
    assertThat(LawSources.held(LawSources.holder(SOURCES, PACKAGE)))
        .isEqualTo(LawSources.stated(PACKAGE));
    assertThat(LawSources.citingOutsideOfHolders(SOURCES)).isEmpty();
  }
}
