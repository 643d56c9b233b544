package org.governance4j.json.schema;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.duty.DutyRecord;
import org.governance4j.journal.Transfer;
import org.governance4j.json.GeoJson;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.HolidayFile;
import org.governance4j.json.OpenBindings;
import org.governance4j.json.PackReader;
import org.governance4j.matching.Offer;
import org.governance4j.orders.OrderHistory;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;

/** The texts that schemas are tried on: golden files, packs and the example's data. */
final class SchemaDocuments {

  static final ObjectMapper PLAIN =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final GovernanceReader READER = GovernanceReader.create();
  private static final Path GOLDEN = Path.of("src/test/resources/golden/1/files");
  private static final Path PACKS = Path.of("src/main/resources/org/governance4j/json/packs");
  private static final Path EXAMPLE = Path.of("../examples/community/data/chengdong");

  /** The example's files beside its registry, which have a line for each record. */
  private static final ImmutableMap<String, Class<?>> LINES =
      ImmutableMap.of(
          "cases", CaseHistory.class,
          "orders", OrderHistory.class,
          "helpers", Offer.class,
          "sign-ins", SignIn.class,
          "service-records", ServiceRecord.class,
          "transfers", Transfer.class,
          "duty-records", DutyRecord.class);

  /** How a text is read strictly. */
  interface Reading {
    Outcome<?> read(String text) throws IOException;
  }

  /**
   * A text with its schema.
   *
   * @param name what it is
   * @param schema its schema's place below the base
   * @param json the text
   * @param reading how it is read strictly
   */
  record Document(String name, String schema, JsonNode json, Reading reading) {

    boolean isRead(JsonNode text) {
      try {
        return reading.read(text.toString()) instanceof Outcome.Accepted<?>;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private SchemaDocuments() {}

  /** One of each type. */
  static List<Document> goldens() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Class<?> type : OpenBindings.goldenTypes()) {
      documents.add(
          new Document(
              type.getName(),
              definition(type),
              PLAIN.readTree(OpenBindings.golden(type)),
              text -> READER.read(new StringReader(text), "t", OpenBindings.goldenType(type))));
    }
    documents.add(file(GOLDEN.resolve("holidays.json"), "files/holidays.schema.json"));
    documents.add(
        file(GOLDEN.resolve("buildings.geojson"), "files/registry/buildings.schema.json"));
    documents.add(file(GOLDEN.resolve("grids.geojson"), "files/grids.schema.json"));
    return documents;
  }

  static List<Document> packs() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (String name : PackReader.names()) {
      documents.add(file(PACKS.resolve(name + ".json"), "files/pack.schema.json"));
    }
    return documents;
  }

  /** Each line and file of the example but those of records that only the example has. */
  static List<Document> example() throws IOException {
    List<Document> documents = new ArrayList<>();
    documents.add(file(EXAMPLE.resolve("local.json"), "files/pack.schema.json"));
    documents.add(
        file(EXAMPLE.resolve("buildings.geojson"), "files/registry/buildings.schema.json"));
    documents.add(file(EXAMPLE.resolve("grids.geojson"), "files/grids.schema.json"));
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path path :
          files.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList()) {
        String name = path.getFileName().toString().replace(".ndjson", "");
        Class<?> type = LINES.getOrDefault(name, SchemaRoots.REGISTRY.get(name));
        if (type != null) {
          for (String line : Files.readAllLines(path)) {
            documents.add(
                new Document(
                    name,
                    definition(type),
                    PLAIN.readTree(line),
                    text -> READER.read(new StringReader(text), "t", type)));
          }
        }
      }
    }
    return documents;
  }

  private static String definition(Class<?> type) {
    return SchemaFiles.BUNDLE
        + "#/$defs/"
        + type.getName().replace("org.governance4j.", "").replace('$', '.');
  }

  private static Document file(Path path, String schema) throws IOException {
    Reading reading =
        switch (schema) {
          case "files/holidays.schema.json" ->
              text -> HolidayFile.of(READER).read(new StringReader(text), "t", ImmutableMap.of());
          case "files/registry/buildings.schema.json" ->
              text -> GeoJson.of(READER).readBuildings(new StringReader(text), "t");
          case "files/grids.schema.json" ->
              text -> GeoJson.of(READER).readAreas(new StringReader(text), "t");
          default -> text -> READER.read(new StringReader(text), "t", PolicyPack.class);
        };
    return new Document(path.toString(), schema, PLAIN.readTree(Files.readString(path)), reading);
  }
}
