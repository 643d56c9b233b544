package org.governance4j.json.schema;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.governance4j.json.OpenBindings;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;

/**
 * Makes the JSON Schema of any type that the strict reader binds, as its bindings do: a definition
 * for each type with a name of its own.
 */
final class SchemaMaker {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final TypeFactory TYPES = TypeFactory.defaultInstance();

  /** The kinds of a fact, and the fields of its form that tell each. */
  private static final ImmutableMap<Class<? extends Fact>, ImmutableList<String>> FACTS =
      ImmutableMap.of(
          Fact.Amount.class, ImmutableList.of("amount", "unit"),
          Fact.Share.class, ImmutableList.of("share"),
          Fact.Day.class, ImmutableList.of("date"),
          Fact.At.class, ImmutableList.of("instant"),
          Fact.Id.class, ImmutableList.of("id"),
          Fact.Code.class, ImmutableList.of("code", "kind"));

  private final SortedMap<String, ObjectNode> definitions = new TreeMap<>();
  private final String root;

  /**
   * A maker.
   *
   * @param root where the definitions stand, such as {@code #/$defs/}
   */
  SchemaMaker(String root) {
    this.root = root;
  }

  SortedMap<String, ObjectNode> definitions() {
    return definitions;
  }

  /** The schema of a type, or a reference to its definition. */
  ObjectNode of(JavaType type) {
    Class<?> raw = type.getRawClass();
    Optional<ObjectNode> plain = SchemaTypes.plain(raw);
    if (plain.isPresent()) {
      return plain.get();
    }
    if (raw == Object.class) {
      return NODES.objectNode();
    }
    if (OpenBindings.isLocated(raw) || raw == Optional.class) {
      return of(type.containedTypeOrUnknown(0));
    }
    if (raw == ImmutableList.class || raw == ImmutableSet.class) {
      return array(of(type.containedTypeOrUnknown(0)), raw == ImmutableSet.class);
    }
    if (raw == ImmutableMap.class) {
      ObjectNode map = SchemaTypes.typed("object");
      if (!type.containedTypeOrUnknown(0).hasRawClass(String.class)) {
        map.set("propertyNames", of(type.containedTypeOrUnknown(0)));
      }
      return map.set("additionalProperties", of(type.containedTypeOrUnknown(1)));
    }
    return defined(name(type), () -> definition(type));
  }

  ObjectNode of(Class<?> raw, JavaType... parameters) {
    return of(
        parameters.length == 0
            ? TYPES.constructType(raw)
            : TYPES.constructParametricType(raw, parameters));
  }

  /** A reference to a definition, which is made unless it is there. */
  ObjectNode defined(String name, Supplier<ObjectNode> made) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, NODES.objectNode()); // a type may hold itself
      try {
        definitions.put(name, made.get());
      } catch (IllegalArgumentException e) {
        definitions.remove(name);
        throw e;
      }
    }
    return NODES.objectNode().put("$ref", root + name);
  }

  /** What a type is called among the definitions: its name below the library's root. */
  static String name(JavaType type) {
    Class<?> raw = type.getRawClass();
    String name =
        OpenBindings.isOwn(raw)
            ? raw.getName().substring("org.governance4j.".length()).replace('$', '.')
            : raw.getSimpleName().replace("Immutable", "");
    return type.getBindings().getTypeParameters().stream()
        .filter(parameter -> !parameter.hasRawClass(Object.class))
        .map(parameter -> "_" + name(parameter))
        .collect(Collectors.joining("", name, ""));
  }

  private ObjectNode definition(JavaType type) {
    Class<?> raw = type.getRawClass();
    Optional<ObjectNode> text = SchemaTypes.text(raw);
    if (text.isPresent()) {
      return text.get();
    }
    ObjectNode schema;
    if (raw == PolicyPack.class) {
      schema = new SchemaFileForms(this).pack();
    } else if (raw == RuleRef.class) {
      schema = rule();
    } else if (raw == Fact.class) {
      schema = NODES.objectNode();
      FACTS.keySet().forEach(kind -> schema.withArray("oneOf").add(of(kind)));
    } else if (FACTS.containsKey(raw)) {
      schema = fact(FACTS.get(raw));
    } else if (raw == Dated.class) {
      JavaType value = type.containedTypeOrUnknown(0);
      schema = record(TYPES.constructParametricType(form(raw), value), "");
      ((ObjectNode) schema.at("/properties/layers/items")).put("minItems", 1);
    } else if (raw == Bands.class) {
      schema = record(TYPES.constructType(form(raw)), "");
    } else {
      schema = variants(type);
    }
    SchemaWords.describe(schema, raw);
    return schema;
  }

  private ObjectNode variants(JavaType type) {
    Class<?> raw = type.getRawClass();
    OpenBindings.Family family =
        OpenBindings.family(raw)
            .orElseThrow(() -> new IllegalArgumentException(type + " does not bind"));
    if (raw.isRecord()) {
      return record(type, family.discriminator());
    }
    ObjectNode schema = NODES.objectNode();
    // The compiler puts them in no stated order.
    for (Class<?> variant : ImmutableSortedMap.copyOf(family.types()).values()) {
      boolean generic =
          OpenBindings.parts(variant).stream().anyMatch(OpenBindings.Part::ofParameter);
      schema
          .withArray("oneOf")
          .add(
              of(
                  generic
                      ? TYPES.constructSpecializedType(type, variant)
                      : TYPES.constructType(variant)));
    }
    return schema;
  }

  private ObjectNode record(JavaType type, String discriminator) {
    ObjectNode schema = SchemaTypes.typed("object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = NODES.arrayNode();
    if (!discriminator.isEmpty()) {
      String name = OpenBindings.nameInFamily(type.getRawClass());
      properties.set(discriminator, SchemaTypes.word(name));
      required.add(discriminator);
    }
    for (OpenBindings.Part part : OpenBindings.parts(type.getRawClass())) {
      JavaType stated = TYPES.resolveMemberType(part.type(), type.getBindings());
      properties.set(part.name(), of(stated));
      // A value whose type is a parameter may be an optional.
      boolean optional =
          stated.hasRawClass(Optional.class)
              || part.ofParameter() && stated.hasRawClass(Object.class)
              || part.mayBeAbsent();
      if (!optional) {
        required.add(part.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  /** A rule in full, or in a pack the id of one of its table. */
  private ObjectNode rule() {
    ObjectNode schema = NODES.objectNode();
    schema.withArray("oneOf").add(ruleInFull()).add(SchemaTypes.typed("string"));
    return schema;
  }

  /** A rule with its title and source. */
  ObjectNode ruleInFull() {
    JavaType type = TYPES.constructType(RuleRef.class);
    return defined(name(type) + ".InFull", () -> record(type, ""));
  }

  private ObjectNode fact(ImmutableList<String> fields) {
    ObjectNode all = record(TYPES.constructType(form(Fact.class)), "");
    ObjectNode schema = SchemaTypes.typed("object");
    ObjectNode properties = schema.putObject("properties");
    for (String field : fields) {
      checkArgument(all.get("properties").has(field), "a fact has no field %s", field);
      properties.set(field, all.get("properties").get(field));
      schema.withArray("required").add(field);
    }
    return schema.put("additionalProperties", false);
  }

  private static Class<?> form(Class<?> type) {
    return OpenBindings.form(type).orElseThrow();
  }

  static ObjectNode array(ObjectNode items, boolean distinct) {
    ObjectNode schema = SchemaTypes.typed("array").set("items", items);
    return distinct ? schema.put("uniqueItems", true) : schema;
  }
}
