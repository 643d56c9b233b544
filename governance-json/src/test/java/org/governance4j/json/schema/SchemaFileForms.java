package org.governance4j.json.schema;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import org.governance4j.community.Datum;
import org.governance4j.json.GeoJson;
import org.governance4j.json.OpenBindings;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Label;
import org.governance4j.rule.OpenItem;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;

/** The schemas of files that no record has the form of: packs and GeoJSON. */
final class SchemaFileForms {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final TypeFactory TYPES = TypeFactory.defaultInstance();

  private final SchemaMaker maker;

  SchemaFileForms(SchemaMaker maker) {
    this.maker = maker;
  }

  /** A pack, as its reader reads it. */
  ObjectNode pack() {
    ObjectNode single = object("format", "pack", "policies");
    ObjectNode fields = (ObjectNode) single.get("properties");
    fields.set("format", SchemaTypes.typed("integer").put("const", OpenBindings.PACK_FORMAT));
    fields.set("pack", SchemaTypes.typed("string"));
    fields.set("rules", SchemaMaker.array(maker.ruleInFull(), false));
    fields.set("labels", maker.of(ImmutableMap.class, type(String.class), type(Label.class)));
    fields.set("open", maker.of(ImmutableList.class, type(OpenItem.class)));
    fields.set("policies", policies());
    ObjectNode layered = object("format", "layers");
    fields = (ObjectNode) layered.get("properties");
    fields.set("format", SchemaTypes.typed("integer").put("const", OpenBindings.PACK_FORMAT));
    fields.set("layers", SchemaMaker.array(maker.of(PolicyPack.class), false));
    ObjectNode pack = NODES.objectNode();
    pack.withArray("oneOf")
        .add(maker.defined("rule.PolicyPack.Single", () -> single))
        .add(maker.defined("rule.PolicyPack.Layered", () -> layered));
    return pack;
  }

  /** Buildings, as {@link GeoJson} reads them. */
  ObjectNode buildings() {
    return maker.defined(
        "json.GeoJson.Buildings",
        () -> collection(OpenBindings.BUILDING_PROPERTIES, geometry("Point", position())));
  }

  /** The areas of grids, as {@link GeoJson} reads them. */
  ObjectNode areas() {
    ObjectNode rings = SchemaMaker.array(SchemaMaker.array(position(), false), false);
    ObjectNode geometry = NODES.objectNode();
    geometry
        .withArray("oneOf")
        .add(geometry("Polygon", rings))
        .add(geometry("MultiPolygon", SchemaMaker.array(rings.deepCopy(), false)));
    return maker.defined(
        "json.GeoJson.Areas", () -> collection(OpenBindings.AREA_PROPERTIES, geometry));
  }

  private ObjectNode policies() {
    ObjectNode policies = SchemaTypes.typed("object");
    ObjectNode keys = policies.putObject("properties");
    OpenBindings.keys().stream()
        .sorted(Comparator.comparing(PolicyKey::id))
        .forEach(
            key -> {
              JavaType version = TYPES.constructParametricType(Dated.Version.class, key.type());
              ObjectNode versions = keys.putObject(key.id());
              versions.put("title", SchemaWords.title(key));
              versions.setAll(maker.of(ImmutableList.class, version));
            });
    return policies.put("additionalProperties", false);
  }

  private ObjectNode collection(Class<?> properties, ObjectNode geometry) {
    ObjectNode feature = object("type", "geometry", "properties");
    ObjectNode fields = (ObjectNode) feature.get("properties");
    fields.set("type", SchemaTypes.word("Feature"));
    fields.set("geometry", geometry);
    fields.set("properties", maker.of(properties));
    ObjectNode collection = object("type", "datum");
    fields = (ObjectNode) collection.get("properties");
    fields.set("type", SchemaTypes.word("FeatureCollection"));
    fields.set("datum", maker.of(Datum.class));
    fields.set("features", SchemaMaker.array(feature, false));
    return collection;
  }

  private static ObjectNode geometry(String type, ObjectNode coordinates) {
    ObjectNode geometry = object("type", "coordinates");
    ObjectNode fields = (ObjectNode) geometry.get("properties");
    fields.set("type", SchemaTypes.word(type));
    fields.set("coordinates", coordinates);
    return geometry;
  }

  private static ObjectNode position() {
    ObjectNode degrees = SchemaTypes.typed("number").put("minimum", -180).put("maximum", 180);
    return SchemaMaker.array(degrees, false).put("minItems", 2).put("maxItems", 2);
  }

  /** An object of these fields and those that are added, of which these are required. */
  private static ObjectNode object(String... required) {
    ObjectNode schema = SchemaTypes.typed("object");
    schema.putObject("properties");
    for (String field : required) {
      schema.withArray("required").add(field);
    }
    return schema.put("additionalProperties", false);
  }

  private static JavaType type(Class<?> type) {
    return TYPES.constructType(type);
  }
}
