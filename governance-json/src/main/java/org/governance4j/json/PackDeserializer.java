package org.governance4j.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Label;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.OpenItem;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.OutcomeException;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** Reads a policy pack. */
final class PackDeserializer extends JsonDeserializer<PolicyPack> {

  /** What a pack can be refused for as a whole. */
  private static final ImmutableSet<String> FIELDS = ImmutableSet.of("pack", "open", "labels");

  private static final ImmutableSet<String> ALL_FIELDS =
      ImmutableSet.of("format", "pack", "rules", "labels", "open", "policies", "layers");

  static final int FORMAT = 1;

  private final Vocabulary vocabulary;
  private final Bindings bindings;

  PackDeserializer(Vocabulary vocabulary, Bindings bindings) {
    this.vocabulary = vocabulary;
    this.bindings = bindings;
  }

  @Override
  public @Nullable PolicyPack deserialize(JsonParser p, DeserializationContext context)
      throws IOException {
    if (!p.hasToken(JsonToken.START_OBJECT)) {
      throw Mismatch.wrongType(p, Faults.of(context), PolicyPack.class, Mismatch.Wanted.OBJECT);
    }
    Faults faults = Faults.of(context);
    long before = faults == null ? 0 : faults.count();
    JsonLocation start = p.currentTokenLocation();
    Reading reading = new Reading(p, context);
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      reading.field(name);
    }
    reading.checkComplete();
    if (faults != null && faults.count() > before) {
      return null;
    }
    try {
      Outcome<PolicyPack> pack = reading.pack();
      if (faults == null || pack instanceof Outcome.Accepted<?>) {
        return pack.orElseThrow();
      }
      faults.add(pack.reasons(), () -> faults.place(start, FieldPath.of(p)));
    } catch (IllegalArgumentException | OutcomeException e) {
      if (faults == null) {
        return (PolicyPack) context.handleInstantiationProblem(PolicyPack.class, null, e);
      }
      faults.refused(() -> faults.place(start, FieldPath.of(p)), PolicyPack.class, FIELDS, e);
    }
    return null;
  }

  @Override
  public Class<?> handledType() {
    return PolicyPack.class;
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  /** One reading of one pack. */
  private final class Reading {

    private final JsonParser p;
    private final DeserializationContext context;
    private final @Nullable Faults faults;
    private final Map<PolicyKey<?>, Dated<?>> policies = new LinkedHashMap<>();
    private final Set<String> stated = new LinkedHashSet<>();
    private List<OpenItem> open = ImmutableList.of();
    private Map<String, Label> labels = ImmutableMap.of();
    private List<PolicyPack> layers = ImmutableList.of();
    private @Nullable String id;

    Reading(JsonParser p, DeserializationContext context) {
      this.p = p;
      this.context = context;
      this.faults = Faults.of(context);
      context.setAttribute(RuleTable.class, new RuleTable(Map.of()));
    }

    void field(String name) throws IOException {
      try {
        checkOnce(stated.add(name));
        p.nextToken();
        value(name);
      } catch (JsonMappingException e) {
        e.prependPath(PolicyPack.class, name);
        throw e;
      }
    }

    private void value(String name) throws IOException {
      switch (name) {
        case "format" -> format();
        case "pack" -> id = read(String.class);
        case "rules" -> rules();
        case "labels" -> labels = labels();
        case "open" -> open = list(OpenItem.class);
        case "policies" -> policies();
        case "layers" -> layers = list(PolicyPack.class);
        default ->
            throw Mismatch.ofUnknownField(p, faults, PolicyPack.class, "", name, () -> ALL_FIELDS);
      }
    }

    /** A host's parser need not look for fields that are stated twice. */
    private void checkOnce(boolean first) throws IOException {
      if (!first) {
        throw Mismatch.ofField(p, faults, PolicyPack.class, JsonReason.DUPLICATE_FIELD, "");
      }
    }

    void checkComplete() throws IOException {
      List<String> wanted =
          stated.contains("layers")
              ? ImmutableList.of("format")
              : ImmutableList.of("format", "pack", "policies");
      for (String name : wanted) {
        if (!stated.contains(name)) {
          throw Mismatch.ofField(p, faults, PolicyPack.class, JsonReason.MISSING_FIELD, name);
        }
      }
      if (stated.contains("layers") && stated.size() > 2) {
        throw Mismatch.ofField(p, faults, PolicyPack.class, JsonReason.LAYERS_ONLY, "");
      }
    }

    Outcome<PolicyPack> pack() {
      if (stated.contains("layers")) {
        return PolicyPack.layered(layers);
      }
      PolicyPack.Builder builder =
          PolicyPack.builder(OpaqueId.checkCode("pack", id == null ? "" : id));
      policies.forEach((key, dated) -> put(builder, key, dated));
      open.forEach(builder::open);
      labels.forEach(builder::label);
      return Outcome.accepted(builder.build());
    }

    private void format() throws IOException {
      Integer format = read(Integer.class);
      if (format == null || format != FORMAT) {
        throw Mismatch.ofBound(
            p,
            faults,
            PolicyPack.class,
            JsonReason.UNKNOWN_FORMAT,
            String.valueOf(format),
            Fact.of(FORMAT, Unit.COUNT));
      }
    }

    private void rules() throws IOException {
      if (stated.contains("policies") || stated.contains("open")) {
        throw Mismatch.ofField(p, faults, PolicyPack.class, JsonReason.RULES_AFTER_POLICIES, "");
      }
      if (!p.hasToken(JsonToken.START_ARRAY)) {
        throw Mismatch.wrongType(p, faults, ImmutableList.class, Mismatch.Wanted.ARRAY);
      }
      Map<String, RuleRef> table = new LinkedHashMap<>();
      for (int index = 0; p.nextToken() != JsonToken.END_ARRAY; index++) {
        try {
          rule(table);
        } catch (JsonMappingException e) {
          e.prependPath(table, index);
          throw e;
        }
      }
      context.setAttribute(RuleTable.class, new RuleTable(table));
    }

    private void rule(Map<String, RuleRef> table) throws IOException {
      RuleRef rule = read(RuleRef.class);
      if (rule != null && table.putIfAbsent(rule.id(), rule) != null) {
        fault(JsonReason.DUPLICATE_RULE, rule.id());
      }
    }

    @SuppressWarnings("unchecked") // read as labels by code
    private Map<String, Label> labels() throws IOException {
      JavaType type =
          context.getTypeFactory().constructMapType(ImmutableMap.class, String.class, Label.class);
      Map<String, Label> read = (Map<String, Label>) read(type);
      return read == null ? ImmutableMap.of() : read;
    }

    private void policies() throws IOException {
      if (!p.hasToken(JsonToken.START_OBJECT)) {
        throw Mismatch.wrongType(p, faults, PolicyPack.class, Mismatch.Wanted.OBJECT);
      }
      Set<String> read = new HashSet<>();
      for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
        try {
          checkOnce(read.add(name));
          p.nextToken();
          policy(name);
        } catch (JsonMappingException e) {
          e.prependPath(policies, name);
          throw e;
        }
      }
    }

    private void policy(String name) throws IOException {
      Optional<PolicyKey<?>> key = vocabulary.key(name);
      if (key.isPresent()) {
        policy(key.get());
      } else {
        unknownPolicy(name);
        p.skipChildren();
      }
    }

    @SuppressWarnings("unchecked") // read as versions of the key's own type
    private <T> void policy(PolicyKey<T> key) throws IOException {
      JsonLocation start = p.currentTokenLocation();
      TypeFactory types = context.getTypeFactory();
      JavaType version = types.constructParametricType(Dated.Version.class, key.type());
      List<Dated.Version<T>> versions =
          (List<Dated.Version<T>>)
              read(types.constructCollectionType(ImmutableList.class, version));
      if (versions == null) {
        return;
      }
      Outcome<Dated<T>> dated = Dated.of(key, versions);
      if (faults != null && !(dated instanceof Outcome.Accepted<?>)) {
        faults.add(dated.reasons(), () -> faults.place(start, FieldPath.of(p)));
        return;
      }
      try {
        policies.put(key, dated.orElseThrow());
      } catch (OutcomeException e) {
        Object unused = context.handleInstantiationProblem(PolicyPack.class, key.id(), e);
      }
    }

    @SuppressWarnings("unchecked") // read as elements of the type
    private <T> List<T> list(Class<T> type) throws IOException {
      TypeFactory types = context.getTypeFactory();
      List<T> elements = (List<T>) read(types.constructCollectionType(ImmutableList.class, type));
      return elements == null ? ImmutableList.of() : elements;
    }

    private <T> @Nullable T read(Class<T> type) throws IOException {
      return type.cast(read(context.constructType(type)));
    }

    private @Nullable Object read(JavaType type) throws IOException {
      if (p.hasToken(JsonToken.VALUE_NULL)) {
        throw Mismatch.wrongType(p, faults, type.getRawClass(), Mismatch.Wanted.NOT_NULL);
      }
      return bindings.component(type, context).deserialize(p, context);
    }

    private void unknownPolicy(String name) throws IOException {
      if (faults == null) {
        throw Mismatch.ofNames(
            p, null, PolicyPack.class, JsonReason.UNKNOWN_POLICY, name, vocabulary.policies());
      }
      faults.add(
          JsonReason.UNKNOWN_POLICY,
          () -> faults.place(p),
          () ->
              ImmutableMap.of(
                  "value",
                  Faults.value(name),
                  "nearest",
                  new Fact.Code("key", vocabulary.nearestPolicy(name))));
    }

    private void fault(JsonReason code, String value) throws IOException {
      if (faults == null) {
        throw Mismatch.ofValue(p, null, PolicyPack.class, code, value);
      }
      faults.add(code, p, value);
    }
  }

  @SuppressWarnings("unchecked") // policy() reads the versions for the key's own type
  private static <T> void put(PolicyPack.Builder builder, PolicyKey<T> key, Dated<?> dated) {
    builder.put(key, (Dated<T>) dated);
  }
}
