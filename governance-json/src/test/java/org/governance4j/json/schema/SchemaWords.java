package org.governance4j.json.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.governance4j.json.OpenBindings;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.Unit;

/** What schemas say to people: the words that the bundles have, in English and in Chinese. */
final class SchemaWords {

  private static final ReasonTexts ENGLISH = ReasonTexts.of(Locale.ENGLISH);
  private static final ReasonTexts CHINESE = ReasonTexts.of(Locale.CHINESE);
  private static final ImmutableList<Properties> ALLOWED =
      ImmutableList.of(bundle("en"), bundle("zh"));

  private SchemaWords() {}

  /** The name of a policy in both languages. */
  static String title(PolicyKey<?> key) {
    return ENGLISH.text(key) + " · " + CHINESE.text(key);
  }

  /** Adds what a type allows and what its constants are called, where there are words for it. */
  static void describe(ObjectNode schema, Class<?> type) {
    description(type).ifPresent(text -> schema.put("description", text));
  }

  /** What a type allows, a line in each language. */
  static Optional<String> description(Class<?> type) {
    if (type.isEnum() && !ReasonCode.class.isAssignableFrom(type) && type != Unit.class) {
      return Optional.of(
              Arrays.stream(type.getEnumConstants())
                  .map(Enum.class::cast)
                  .filter(constant -> !ENGLISH.text(constant).equals(constant.name()))
                  .map(SchemaWords::line)
                  .collect(Collectors.joining("\n")))
          .filter(text -> !text.isEmpty());
    }
    String word = OpenBindings.allowed(type);
    return ALLOWED.stream().allMatch(bundle -> bundle.containsKey(word))
        ? Optional.of(
            ALLOWED.stream()
                .map(bundle -> bundle.getProperty(word))
                .collect(Collectors.joining("\n")))
        : Optional.empty();
  }

  private static String line(Enum<?> constant) {
    return constant.name() + ": " + ENGLISH.text(constant) + " · " + CHINESE.text(constant);
  }

  private static Properties bundle(String language) {
    String name = "/META-INF/governance4j/texts/org.governance4j.json_" + language + ".properties";
    Properties words = new Properties();
    try (Reader source =
        new InputStreamReader(
            Objects.requireNonNull(SchemaWords.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      words.load(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
