package org.governance4j.examples.community;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The example's own words in one language; the reasons' sentences are the library's. */
final class Words {

  private static final List<String> VOCABULARIES =
      List.of("class", "skill", "slot", "duty", "indicator", "star", "evidence");

  private final String language;
  private final Properties words = new Properties();

  Words(Locale locale) {
    this.language = locale.getLanguage();
    String name = "words_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String language() {
    return language;
  }

  /** A word or sentence with its {@code {0}}, {@code {1}} … filled in. */
  String get(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no word for '" + key + "' in " + language);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  /** The word for a code that a pack or the folder brings, or the code itself. */
  String code(String code) {
    return VOCABULARIES.stream()
        .map(vocabulary -> words.getProperty(vocabulary + "." + code))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(code);
  }

  /** All words, sorted by key. */
  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
    return all;
  }
}
