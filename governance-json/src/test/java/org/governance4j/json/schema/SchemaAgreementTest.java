package org.governance4j.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.json.schema.SchemaDocuments.Document;
import org.junit.jupiter.api.Test;

/** The schemas take whatever the strict reader reads, and refuse nothing else than it does. */
class SchemaAgreementTest {

  private static final long SEED = 20261125;
  private static final int MUTANTS = 25;
  private static final int MOST_AT_ONCE = 50;
  private static final Map<String, Schema> SCHEMAS = new HashMap<>();
  private static SchemaRegistry registry = registry();

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemaIdResolvers(
                    ids -> ids.mapPrefix(SchemaFiles.BASE, "classpath:" + SchemaFiles.FOLDER))
                .schemaRegistryConfig(SchemaRegistryConfig.builder().preloadSchema(false).build()));
  }

  private static boolean takes(String schema, JsonNode json) {
    return schema(schema).validate(json).isEmpty();
  }

  /** A schema holds all that it refers to, so that all of them at once take gigabytes. */
  private static Schema schema(String name) {
    if (SCHEMAS.size() == MOST_AT_ONCE && !SCHEMAS.containsKey(name)) {
      SCHEMAS.clear();
      registry = registry();
    }
    return SCHEMAS.computeIfAbsent(
        name, at -> registry.getSchema(SchemaLocation.of(SchemaFiles.BASE + at)));
  }

  @Test
  void everySchemaIsOne() throws IOException {
    Schema dialect =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (var file : SchemaFiles.committed(Path.of("src/main/resources")).entrySet()) {
      if (file.getKey().endsWith(".schema.json")) {
        JsonNode json = SchemaDocuments.PLAIN.readTree(file.getValue());
        assertThat(dialect.validate(json)).as(file.getKey()).isEmpty();
        assertThat(takes(file.getKey(), SchemaDocuments.PLAIN.readTree("[[[[[[[]]]]]]]")))
            .as("%s refuses what is none of ours", file.getKey())
            .isEqualTo(file.getKey().equals(SchemaFiles.BUNDLE));
      }
    }
  }

  @Test
  void everyGoldenFilePackAndFileOfTheExampleIsValid() throws IOException {
    List<Document> documents = new ArrayList<>(SchemaDocuments.goldens());
    documents.addAll(SchemaDocuments.packs());
    documents.addAll(SchemaDocuments.example());
    assertThat(documents).hasSizeGreaterThan(1000);
    for (Document document : documents) {
      assertThat(schema(document.schema()).validate(document.json())).as(document.name()).isEmpty();
    }
  }

  @Test
  void whatASchemaRefusesTheReaderRefuses() throws IOException {
    List<Document> documents = new ArrayList<>(SchemaDocuments.goldens());
    documents.addAll(SchemaDocuments.packs());
    JsonMutants mutants = new JsonMutants(SEED);
    int refusedByReader = 0;
    int refusedBySchema = 0;
    List<String> wrong = new ArrayList<>();
    for (Document document : documents) {
      for (int i = 0; i < MUTANTS; i++) {
        JsonNode mutant = mutants.of(document.json());
        boolean read = document.isRead(mutant);
        boolean valid = takes(document.schema(), mutant);
        refusedByReader += read ? 0 : 1;
        refusedBySchema += valid ? 0 : 1;
        if (read && !valid) {
          wrong.add(document.name() + ": " + mutant + schema(document.schema()).validate(mutant));
        }
      }
    }
    assertThat(wrong).isEmpty();
    // Only the reader knows the calendar, bounds and what must agree: under a tenth of the faults.
    assertThat(refusedByReader).isLessThan(documents.size() * MUTANTS);
    assertThat(refusedBySchema).isGreaterThan(refusedByReader * 9 / 10);
  }
}
