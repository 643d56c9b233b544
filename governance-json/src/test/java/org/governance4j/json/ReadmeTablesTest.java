package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.governance4j.rule.PolicyKey;
import org.junit.jupiter.api.Test;

/** The tables of the READMEs list what the modules hold: every policy key, every package. */
class ReadmeTablesTest {

  private static final Pattern KEY =
      Pattern.compile("\\| `([a-z.-]+)` \\| `(\\w+)` \\| [^|]+ \\| `(\\w+)` \\|");
  private static final Pattern ROOM = Pattern.compile("\\| (\\d) \\| `(\\w+)` [^|]+ \\| [^|]+ \\|");
  private static final Pattern EXPORT = Pattern.compile("exports org\\.governance4j\\.(\\w+);");

  @Test
  void everyPolicyKeyIsListedOnce() throws IOException {
    List<String> keys = new ArrayList<>();
    for (MatchResult row : rows(KEY, "README.md")) {
      keys.add(row.group(1) + " " + row.group(2) + " " + row.group(3));
    }
    assertThat(keys)
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(BuiltIn.KEYS.stream().map(this::row).toList());
  }

  @Test
  void everyPackageIsOnTheMapOnItsFloor() throws IOException {
    List<String> rooms = new ArrayList<>();
    for (MatchResult row : rows(ROOM, "../README.md")) {
      rooms.add(row.group(1) + " " + row.group(2));
    }
    List<String> exported = new ArrayList<>();
    for (String module : List.of("core", "scoring", "json")) {
      String info = "../governance-" + module + "/src/main/java/module-info.java";
      for (MatchResult export : rows(EXPORT, info)) {
        exported.add(FloorsTest.floorOf(export.group(1)) + " " + export.group(1));
      }
    }
    assertThat(rooms).containsExactlyInAnyOrderElementsOf(exported);
    assertThat(rooms.stream().map(room -> room.charAt(0)).toList()).isSorted();
  }

  private String row(PolicyKey<?> key) {
    Class<?> type = key.type();
    String room = type.getPackageName();
    return key.id() + " " + type.getSimpleName() + " " + room.substring(room.lastIndexOf('.') + 1);
  }

  private static List<MatchResult> rows(Pattern pattern, String file) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines.flatMap(line -> pattern.matcher(line).results()).toList();
    }
  }
}
