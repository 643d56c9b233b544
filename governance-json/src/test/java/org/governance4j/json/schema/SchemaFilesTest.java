package org.governance4j.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.governance4j.json.OpenBindings;
import org.junit.jupiter.api.Test;

/**
 * The schemas that the module ships are those that its bindings give. After a change of a record,
 *
 * <pre>{@code
 * mvn -Pquick -pl governance-json -am test -Dtest=SchemaFilesTest,KeyCatalogueTest -Dgovernance4j.write=true \
 *     -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 *
 * writes them anew.
 */
class SchemaFilesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String HOW =
      "run the command of SchemaFilesTest, which writes them anew, and commit what it wrote";

  @Test
  void theShippedSchemasAreThoseOfTheBindings() throws IOException {
    if (Boolean.getBoolean("governance4j.write")) {
      SchemaFiles.write(RESOURCES);
    }
    SortedMap<String, String> made = SchemaFiles.all();
    SortedMap<String, String> shipped = SchemaFiles.committed(RESOURCES);
    assertThat(shipped.keySet()).as(HOW).isEqualTo(made.keySet());
    assertThat(made.keySet().stream().filter(name -> !made.get(name).equals(shipped.get(name))))
        .as(HOW)
        .isEmpty();
  }

  @Test
  void everyFileOfARegistryHasASchema() {
    List<String> names =
        OpenBindings.registryFiles().stream()
            .map(name -> "files/registry/" + name + ".schema.json")
            .toList();
    assertThat(SchemaFiles.all().keySet()).containsAll(names);
  }

  @Test
  void whatEnginesAnswerHasASchema() {
    assertThat(SchemaFiles.all().keySet())
        .contains(
            "results/deadline.Deadline.schema.json",
            "results/contact.ContactPlan.schema.json",
            "results/matching.MatchPlan.schema.json");
  }

  @Test
  void everyReferenceNamesADefinition() throws IOException {
    JsonNode definitions =
        SchemaDocuments.PLAIN.readTree(SchemaFiles.all().get(SchemaFiles.BUNDLE)).get("$defs");
    assertThat(definitions.findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(reference -> definitions.has(reference.replace("#/$defs/", "")));
  }
}
