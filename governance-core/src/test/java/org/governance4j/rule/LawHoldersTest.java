package org.governance4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.testing.LawSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each package cites its laws through one holder, word for word as its introduction states them.
 */
class LawHoldersTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** The packages that know numbers alone, and give no reasons. */
  private static final Set<String> WITHOUT_REASONS = Set.of("flow");

  static Stream<Path> packages() {
    return LawSources.packages(SOURCES).stream()
        .filter(folder -> !WITHOUT_REASONS.contains(folder.getFileName().toString()));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void theHolderHasTheWordsOfTheIntroduction(Path folder) {
    assertThat(LawSources.held(LawSources.holder(SOURCES, folder)))
        .isNotEmpty()
        .isEqualTo(LawSources.stated(folder));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void theLawsOfAPackageBearItsName(Path folder) {
    String prefix = "L-" + folder.getFileName().toString().toUpperCase(Locale.ROOT) + "-";
    assertThat(LawSources.stated(folder).keySet()).allMatch(id -> id.startsWith(prefix));
  }

  @Test
  void noLawIsMadeElsewhere() {
    assertThat(LawSources.citingOutsideOfHolders(SOURCES)).isEmpty();
  }
}
