package org.governance4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code of every package has its sentence in both languages, about the same facts. */
class TextsAreCompleteTest {

  private static final Path CLASSES = Path.of("src/main/java/org/governance4j");
  private static final Pattern FACT = Pattern.compile("\\{(\\w+)[|}]");

  static Stream<Class<?>> reasonEnums() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      List<Class<?>> enums =
          files
              .filter(file -> file.getFileName().toString().endsWith("Reason.java"))
              .map(file -> CLASSES.relativize(file).toString().replace(".java", ""))
              .filter(name -> !name.equals("rule/Reason"))
              .<Class<?>>map(name -> load("org.governance4j." + name.replace('/', '.')))
              .toList();
      return enums.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("reasonEnums")
  void bothLanguagesSayTheSame(Class<?> codes) throws IOException {
    Properties english = texts(codes, "en");
    Properties chinese = texts(codes, "zh");
    Set<String> names =
        Stream.of(codes.getEnumConstants())
            .map(code -> ((ReasonCode) code).name())
            .collect(Collectors.toSet());
    assertThat(english.stringPropertyNames()).containsAll(names);
    assertThat(shared(chinese)).isEqualTo(shared(english));
    for (String name : names) {
      assertThat(facts(chinese.getProperty(name)))
          .as(name)
          .isEqualTo(facts(english.getProperty(name)));
    }
    assertThat(english.stringPropertyNames())
        .filteredOn(key -> !key.contains("."))
        .as("texts without a code")
        .allMatch(names::contains);
  }

  /** But for the titles of laws, which are English by themselves, and units without a word. */
  private static Set<String> shared(Properties texts) {
    return texts.stringPropertyNames().stream()
        .filter(key -> !key.startsWith("law.") && !key.startsWith("unit."))
        .collect(Collectors.toSet());
  }

  private static Set<String> facts(String text) {
    return FACT.matcher(text)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties texts(Class<?> codes, String language) throws IOException {
    Properties texts = new Properties();
    String path =
        "/META-INF/governance4j/texts/" + codes.getPackageName() + "_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(codes.getResourceAsStream(path), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
