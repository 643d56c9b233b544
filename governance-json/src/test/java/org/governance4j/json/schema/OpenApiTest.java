package org.governance4j.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The schemas can be used as components of an OpenAPI document. */
class OpenApiTest {

  private static final Path DOCUMENT =
      Path.of("src/main/resources", SchemaFiles.FOLDER, SchemaFiles.OPEN_API);

  private static SwaggerParseResult parsed(String document) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(document, List.of(), options);
  }

  @Test
  void everyDefinitionIsAComponent() throws IOException {
    String text = Files.readString(DOCUMENT);
    SwaggerParseResult result = parsed(text);
    assertThat(result.getMessages()).isEmpty();
    JsonNode components = SchemaDocuments.PLAIN.readTree(text).at("/components/schemas");
    OpenAPI api = result.getOpenAPI();
    assertThat(api.getComponents().getSchemas()).hasSize(components.size());
    for (var named : components.properties()) {
      Schema<?> schema = api.getComponents().getSchemas().get(named.getKey());
      assertThat(schema).as(named.getKey()).isNotNull();
      assertThat(size(schema.getProperties()))
          .isEqualTo(named.getValue().path("properties").size());
      assertThat(size(schema.getOneOf())).isEqualTo(named.getValue().path("oneOf").size());
      assertThat(size(schema.getRequired())).isEqualTo(named.getValue().path("required").size());
    }
  }

  private static int size(@Nullable Object many) {
    return many instanceof Map<?, ?> map
        ? map.size()
        : many instanceof List<?> list ? list.size() : 0;
  }

  @Test
  void aPathCanReferToThem() throws IOException {
    String document =
        Files.readString(DOCUMENT)
            .replaceFirst(
                "\"paths\" : \\{ }",
                """
                "paths" : {"/due" : {"get" : {"responses" : {"200" : {"description" : "due",
                  "content" : {"application/json" : {"schema" : {
                    "\\$ref" : "#/components/schemas/rule.Outcome_deadline.Deadline"}}}}}}}}
                """);
    SwaggerParseResult result = parsed(document);
    assertThat(result.getMessages()).isEmpty();
    Schema<?> answer =
        result
            .getOpenAPI()
            .getPaths()
            .get("/due")
            .getGet()
            .getResponses()
            .get("200")
            .getContent()
            .get("application/json")
            .getSchema();
    assertThat(answer.get$ref()).endsWith("rule.Outcome_deadline.Deadline");
    Schema<?> outcome =
        result.getOpenAPI().getComponents().getSchemas().get("rule.Outcome_deadline.Deadline");
    assertThat(outcome.getDiscriminator().getPropertyName()).isEqualTo("outcome");
    assertThat(outcome.getDiscriminator().getMapping())
        .containsOnlyKeys("accepted", "refused", "undetermined");
  }

  @Test
  void aMalformedDocumentIsFound() throws IOException {
    String document = Files.readString(DOCUMENT).replaceFirst("\"paths\" : \\{ }", "\"paths\" : 1");
    assertThat(parsed(document).getMessages()).isNotEmpty();
  }
}
