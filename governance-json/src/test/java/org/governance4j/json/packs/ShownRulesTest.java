package org.governance4j.json.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The capability table of the README lists the seed rules that a test shows by its name. */
class ShownRulesTest {

  private static final Pattern NAME =
      Pattern.compile("@(?:DisplayName|CsvSource)\\((.*?)\\)\\s*\\n\\s*(?:@|\\w)", Pattern.DOTALL);
  private static final Pattern RULE =
      Pattern.compile("(?<![\\w-])((?:CD|HT|LW|LC|XY|CC|QS)-)(\\d\\d)(?!\\w)(?:–(\\d\\d))?");

  @Test
  void everyListedRuleIsNamedByATest() throws IOException {
    Set<String> listed = new TreeSet<>();
    Files.readString(Path.of("../README.md"))
        .lines()
        .dropWhile(line -> !line.startsWith("## What works today"))
        .takeWhile(line -> !line.startsWith("## Until"))
        .filter(line -> line.startsWith("|"))
        .forEach(line -> listed.addAll(rules(line)));
    assertThat(listed).hasSizeGreaterThan(50);
    Set<String> named = new TreeSet<>();
    for (String module : List.of("core", "scoring", "json")) {
      try (Stream<Path> files = Files.walk(Path.of("../governance-" + module, "src/test/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .flatMap(file -> NAME.matcher(read(file)).results())
            .forEach(name -> named.addAll(rules(name.group(1))));
      }
    }
    assertThat(named).containsAll(listed);
  }

  /** The rules that a text names; {@code LW-01–03} are three. */
  private static Set<String> rules(String text) {
    Set<String> rules = new TreeSet<>();
    for (MatchResult found : RULE.matcher(text).results().toList()) {
      int first = Integer.parseInt(found.group(2));
      int last = found.group(3) == null ? first : Integer.parseInt(found.group(3));
      for (int row = first; row <= last; row++) {
        rules.add(found.group(1) + String.format(Locale.ROOT, "%02d", row));
      }
    }
    return rules;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
