package org.governance4j.json.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of schemas that the module ships: one bundle of all definitions, the same as the
 * components of an OpenAPI document, and a small file for each thing that one validates.
 */
final class SchemaFiles {

  /** Where the files lie in the module. */
  static final String FOLDER = "META-INF/governance4j/schemas/";

  /** The address that all ids of schemas start with. */
  static final String BASE = "https://github.com/governance4j/governance4j/schemas/1/";

  static final String BUNDLE = "governance4j.schema.json";
  static final String OPEN_API = "governance4j.openapi.json";

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String DEFINITIONS = "#/$defs/";
  private static final String COMPONENTS = "#/components/schemas/";

  private SchemaFiles() {}

  /** All files: their texts by their paths within the folder. */
  static SortedMap<String, String> all() {
    SchemaMaker maker = new SchemaMaker(DEFINITIONS);
    SortedMap<String, ObjectNode> entries = SchemaRoots.make(maker);
    SortedMap<String, String> files = new TreeMap<>();
    files.put(BUNDLE, text(bundle(maker)));
    files.put(OPEN_API, text(openApi()));
    entries.forEach(
        (name, entry) -> {
          String up = "../".repeat((int) name.chars().filter(c -> c == '/').count());
          ObjectNode file = headed(name + ".schema.json");
          file.setAll(entry);
          file.put("$ref", up + BUNDLE + entry.get("$ref").textValue());
          files.put(name + ".schema.json", text(file));
        });
    return files;
  }

  /** Writes all files into a folder of resources, and takes others away. */
  static void write(Path resources) throws IOException {
    Path folder = resources.resolve(FOLDER);
    SortedMap<String, String> files = all();
    for (String old : committed(resources).keySet()) {
      if (!files.containsKey(old)) {
        Files.delete(folder.resolve(old));
      }
    }
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** The files that lie in a folder of resources. */
  static SortedMap<String, String> committed(Path resources) throws IOException {
    Path folder = resources.resolve(FOLDER);
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      List<Path> paths;
      try (var found = Files.walk(folder)) {
        paths = new ArrayList<>(found.filter(Files::isRegularFile).toList());
      }
      for (Path path : paths) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readString(path));
      }
    }
    return files;
  }

  private static ObjectNode bundle(SchemaMaker maker) {
    ObjectNode bundle = headed(BUNDLE);
    ObjectNode definitions = bundle.putObject("$defs");
    maker.definitions().forEach(definitions::set);
    return bundle;
  }

  private static ObjectNode openApi() {
    SchemaMaker maker = new SchemaMaker(COMPONENTS);
    SortedMap<String, ObjectNode> unused = SchemaRoots.make(maker);
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    document.putObject("info").put("title", "governance4j").put("version", "1");
    document.putObject("paths");
    ObjectNode components = document.putObject("components").putObject("schemas");
    maker
        .definitions()
        .forEach((name, schema) -> components.set(name, discriminated(schema, maker)));
    return document;
  }

  /** Tells generators of code which field tells the variants of a sealed type apart. */
  private static ObjectNode discriminated(ObjectNode schema, SchemaMaker maker) {
    if (!schema.has("oneOf")) {
      return schema;
    }
    ObjectNode mapping = JsonNodeFactory.instance.objectNode();
    String field = "";
    for (JsonNode variant : schema.get("oneOf")) {
      String reference = variant.path("$ref").asText("");
      JsonNode fields =
          maker
              .definitions()
              .getOrDefault(reference.replace(COMPONENTS, ""), variant.deepCopy())
              .path("properties");
      field = fields.isEmpty() ? "" : fields.fieldNames().next();
      JsonNode word = fields.path(field).path("enum").path(0);
      if (word.isMissingNode()) {
        return schema;
      }
      mapping.put(word.textValue(), reference);
    }
    ObjectNode discriminator = schema.putObject("discriminator").put("propertyName", field);
    discriminator.set("mapping", mapping);
    return schema;
  }

  private static ObjectNode headed(String name) {
    return JsonNodeFactory.instance.objectNode().put("$schema", DIALECT).put("$id", BASE + name);
  }

  static String text(JsonNode json) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(lines);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot fail to be written", e);
    }
  }
}
