package org.governance4j.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.governance4j.rule.PolicyKey;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of keys says what the bindings do. The command of {@link SchemaFilesTest} writes it
 * anew.
 */
class KeyCatalogueTest {

  private static final Path PAGE = Path.of("KEYS.md");
  private static final Pattern SECTION =
      Pattern.compile("(?s)\n## `([a-z.-]+)`\n(?:(?!\n## ).)*?```json\n(.*?)```");

  @Test
  void theCatalogueIsThatOfTheBindings() throws IOException {
    if (Boolean.getBoolean("governance4j.write")) {
      Files.writeString(PAGE, KeyCatalogue.page());
    }
    assertThat(Files.readString(PAGE))
        .as("run the command of SchemaFilesTest and commit what it wrote")
        .isEqualTo(KeyCatalogue.page());
  }

  @Test
  void everyKeyHasAnExampleThatIsRead() throws IOException {
    List<MatchResult> sections = SECTION.matcher(Files.readString(PAGE)).results().toList();
    List<PolicyKey<?>> keys = KeyCatalogue.keys();
    assertThat(sections.stream().map(section -> section.group(1)))
        .containsExactlyElementsOf(keys.stream().map(PolicyKey::id).toList());
    for (int i = 0; i < keys.size(); i++) {
      String example = sections.get(i).group(2);
      assertThat(KeyCatalogue.isRead(SchemaDocuments.PLAIN.readTree(example), keys.get(i).type()))
          .as("%s: %s", keys.get(i), example)
          .isTrue();
    }
  }
}
