package org.governance4j.json.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.OpenBindings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;

/** Writes KEYS.md: what each policy of a pack says, its fields, its layering, an example. */
final class KeyCatalogue {

  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z.-]+)` \\| `\\w+` \\| ([^|]+) \\| `\\w+` \\|");
  private static final String DEFINITIONS = "#/$defs/";
  private static final String HEAD =
      """
      # Policy keys

      What a pack's `policies` may state, key by key. A build compares this page with the bindings: `KeyCatalogueTest` says how to write it
      anew. [Back to governance-json](README.md)

      The same as JSON Schema: `META-INF/governance4j/schemas/policies/KEY.schema.json`. A field that is not required is left out where there
      is nothing to say; null is refused. In a pack a rule is cited in full or by its id. A policy that layers whole is replaced by the upper
      layer's; one that layers by element is joined with the lower layer's, element by element.

      """;

  private final SchemaMaker maker = new SchemaMaker(DEFINITIONS);
  private final SortedSet<String> named = new TreeSet<>();
  private final StringBuilder page = new StringBuilder(HEAD);

  private KeyCatalogue() {}

  /** The page. */
  static String page() throws IOException {
    KeyCatalogue catalogue = new KeyCatalogue();
    Map<String, String> says = new HashMap<>();
    for (MatchResult row : ROW.matcher(Files.readString(Path.of("README.md"))).results().toList()) {
      says.put(row.group(1), row.group(2));
    }
    for (PolicyKey<?> key : keys()) {
      catalogue.add(key, says.getOrDefault(key.id(), ""));
    }
    catalogue.addTypes();
    return catalogue.page.toString();
  }

  static List<PolicyKey<?>> keys() {
    return OpenBindings.keys().stream()
        .sorted(Comparator.<PolicyKey<?>, String>comparing(PolicyKey::id))
        .toList();
  }

  private void add(PolicyKey<?> key, String says) throws IOException {
    line("## `" + key.id() + "`");
    line(SchemaWords.title(key) + ": " + says + ". " + layers(key) + ".");
    definition(maker.of(key.type()));
    line("```json\n" + SchemaFiles.text(example(key)) + "```");
  }

  private static String layers(PolicyKey<?> key) {
    return key.layering().isPresent() ? "Layers by element" : "Layers whole";
  }

  /** The smallest part of a type's golden file that is a value of the type, on a host's rule. */
  private static JsonNode example(PolicyKey<?> key) throws IOException {
    JsonNode golden = SchemaDocuments.PLAIN.readTree(OpenBindings.golden(key.type()));
    return SmallestJson.of(decided(golden), json -> isRead(json, key.type()));
  }

  private static JsonNode decided(JsonNode json) {
    if (json instanceof ObjectNode object && object.has("basis") && object.has("source")) {
      object.put("id", "LOCAL-1").put("title", "a decision").put("source", "its minutes");
      object.put("basis", "HOST_DECISION");
    }
    json.forEach(KeyCatalogue::decided);
    return json;
  }

  static boolean isRead(JsonNode json, Class<?> type) {
    try {
      return GovernanceReader.create().read(new StringReader(json.toString()), "example", type)
          instanceof Outcome.Accepted<?>;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Describes the types that the policies name, and those that these name. */
  private void addTypes() {
    line("## Types");
    SortedMap<String, String> parts = new TreeMap<>();
    while (parts.size() < named.size()) {
      named.stream()
          .filter(name -> !parts.containsKey(name))
          .toList()
          .forEach(name -> parts.put(name, part(name)));
    }
    parts.values().forEach(page::append);
  }

  private String part(String name) {
    int start = page.length();
    line("### `" + name + "`");
    definition(maker.definitions().get(name));
    String part = page.substring(start);
    page.setLength(start);
    return part;
  }

  private void definition(ObjectNode stated) {
    String reference = stated.path("$ref").asText("");
    ObjectNode schema =
        reference.isEmpty() ? stated : maker.definitions().get(reference.replace(DEFINITIONS, ""));
    if (schema.has("description")) {
      line(schema.get("description").textValue().replace("\n", "<br>\n"));
    }
    if (schema.has("oneOf")) {
      schema.get("oneOf").forEach(one -> page.append("- ").append(type(one)).append('\n'));
      page.append('\n');
    } else if (schema.has("properties")) {
      fields(schema);
    } else if (schema.has("enum")) {
      page.append("One of\n");
      schema.get("enum").forEach(one -> page.append("`" + one.textValue() + "`\n"));
      page.append('\n');
    } else {
      line("A " + type(schema) + ".");
    }
  }

  private void fields(ObjectNode schema) {
    page.append("| field | type | required |\n|---|---|---|\n");
    Iterator<String> names = schema.get("properties").fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      boolean required = false;
      for (JsonNode one : schema.path("required")) {
        required |= one.textValue().equals(name);
      }
      page.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %s | %s |\n",
              name,
              type(schema.get("properties").get(name)),
              required ? "yes" : ""));
    }
    page.append('\n');
  }

  private String type(JsonNode schema) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").textValue().replace(DEFINITIONS, "");
      named.add(name);
      String anchor = name.toLowerCase(Locale.ROOT).replace(".", "");
      return "[`" + name + "`](#" + anchor + ")";
    }
    if (schema.has("enum")) {
      return "`" + schema.get("enum").get(0).textValue() + "`";
    }
    String type = schema.path("type").asText("anything");
    return switch (type) {
      case "array" ->
          (schema.has("uniqueItems") ? "set of " : "list of ") + type(schema.get("items"));
      case "object" ->
          "map "
              + (schema.has("propertyNames")
                  ? "from " + type(schema.get("propertyNames")) + " "
                  : "")
              + "to "
              + type(schema.get("additionalProperties"));
      case "integer" -> "whole number";
      case "boolean" -> "true or false";
      default -> type;
    };
  }

  private void line(String text) {
    page.append(text).append("\n\n");
  }
}
