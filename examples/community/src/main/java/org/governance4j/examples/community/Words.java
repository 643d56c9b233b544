package org.governance4j.examples.community;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.governance4j.rule.Label;
import org.governance4j.rule.PolicyPack;

/** The example's own words in one language; the reasons' sentences are the library's. */
final class Words {

  private final Locale locale;
  private final String language;
  private final Map<String, Label> labels;
  private final Properties words = new Properties();

  Words(Locale locale) {
    this(locale, Map.of());
  }

  private Words(Locale locale, Map<String, Label> labels) {
    this.locale = locale;
    this.language = locale.getLanguage();
    this.labels = labels;
    String name = "words_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same words, with those for the codes of a pack. */
  Words labelled(PolicyPack pack) {
    return new Words(locale, pack.labels());
  }

  String language() {
    return language;
  }

  Locale locale() {
    return locale;
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

  /** What the pack calls a code, or the code itself. */
  String code(String code) {
    return labels.containsKey(code) ? labels.get(code).in(locale) : code;
  }

  /** All words, sorted by key. */
  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
    return all;
  }
}
