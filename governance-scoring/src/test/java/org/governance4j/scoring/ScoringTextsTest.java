package org.governance4j.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.testing.LawSources;
import org.governance4j.testing.PublishedLaws;
import org.junit.jupiter.api.Test;

/** Every code has its sentence in both languages, and every stated law is tried. */
class ScoringTextsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PACKAGE = SOURCES.resolve("org/governance4j/scoring");
  private static final Pattern FACT = Pattern.compile("\\{(\\w+)[|}]");

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    Properties english = texts("en");
    Properties chinese = texts("zh");
    assertThat(shared(chinese)).isEqualTo(shared(english));
    assertThat(
            english.stringPropertyNames().stream()
                .filter(key -> !key.contains("."))
                .collect(Collectors.toSet()))
        .isEqualTo(Stream.of(ScoringReason.values()).map(Enum::name).collect(Collectors.toSet()));
    for (ScoringReason code : ScoringReason.values()) {
      assertThat(facts(chinese, code)).as(code.name()).isEqualTo(facts(english, code));
    }
  }

  @Test
  void everyStatedLawIsTried() {
    List<Class<?>> laws = PublishedLaws.in("org.governance4j.scoring.testing");
    assertThat(PublishedLaws.ids(laws)).isEqualTo(LawSources.stated(PACKAGE).keySet());
  }

  @Test
  void theHolderHasTheWordsOfTheIntroduction() {
    assertThat(LawSources.held(LawSources.holder(SOURCES, PACKAGE)))
        .isEqualTo(LawSources.stated(PACKAGE));
    assertThat(LawSources.citingOutsideOfHolders(SOURCES)).isEmpty();
  }

  /** But for the titles of laws, which are English by themselves, and units without a word. */
  private static Set<String> shared(Properties texts) {
    return texts.stringPropertyNames().stream()
        .filter(key -> !key.startsWith("law.") && !key.startsWith("unit."))
        .collect(Collectors.toSet());
  }

  private static Set<String> facts(Properties texts, ScoringReason code) {
    return FACT.matcher(texts.getProperty(code.name()))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    String path =
        "/META-INF/governance4j/texts/org.governance4j.scoring_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            ScoringReason.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
