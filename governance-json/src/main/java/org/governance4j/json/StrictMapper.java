package org.governance4j.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.ContextAttributes;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Our own mapper: turns one JSON text into a value, or into faults. */
final class StrictMapper {

  private final JsonMapper mapper;
  private final JsonMapper canonical;
  private final GovernanceReader.Limits limits;

  StrictMapper(Vocabulary vocabulary, GovernanceReader.Limits limits) {
    this.limits = limits;
    this.mapper = mapper(vocabulary, limits);
    this.canonical =
        mapper
            .rebuild()
            .addModule(CanonicalWritings.module())
            .defaultAttributes(
                ContextAttributes.getEmpty().withSharedAttribute(PackSerializer.SORTED, true))
            .build();
  }

  GovernanceReader.Limits limits() {
    return limits;
  }

  JavaType type(Class<?> type) {
    return mapper.constructType(type);
  }

  JavaType type(Class<?> type, Class<?> parameter) {
    return mapper.getTypeFactory().constructParametricType(type, parameter);
  }

  JavaType type(TypeReference<?> type) {
    return mapper.constructType(type);
  }

  /** Binds texts of one file to one type. */
  ObjectReader reader(JavaType type, Faults faults) {
    return mapper.readerFor(type).withAttribute(Faults.class, faults);
  }

  /** The value of a text, or null if anything about it is a fault. */
  @Nullable Object bind(ObjectReader reader, String text, Faults faults) {
    long before = faults.count();
    try (JsonParser p = mapper.createParser(new StringReader(text))) {
      Object value = bind(reader, p, faults);
      return faults.count() == before ? value : null;
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  String write(Object value, boolean indented) {
    try {
      return indented
          ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value)
          : mapper.writeValueAsString(value);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  /** The one text of a value; equal values have equal texts. */
  String writeCanonical(Object value) {
    try {
      return canonical.writeValueAsString(value);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  private static @Nullable Object bind(ObjectReader reader, JsonParser p, Faults faults) {
    try {
      if (p.nextToken() == null) {
        faults.add(
            JsonReason.MALFORMED,
            () -> faults.place(p.currentLocation(), FieldPath.ROOT),
            ImmutableMap::of);
        return null;
      }
      if (p.hasToken(JsonToken.VALUE_NULL)) {
        throw Mismatch.wrongType(
            p, faults, reader.getValueType().getRawClass(), Mismatch.Wanted.NOT_NULL);
      }
      Object value = reader.readValue(p);
      if (p.nextToken() != null) {
        faults.add(
            JsonReason.TRAILING_CONTENT,
            () -> faults.place(p.currentTokenLocation(), FieldPath.ROOT),
            ImmutableMap::of);
      }
      return value;
    } catch (IOException e) {
      ParserFaults.add(e, p, faults);
      return null;
    }
  }

  private static JsonMapper mapper(Vocabulary vocabulary, GovernanceReader.Limits limits) {
    JsonMapper.Builder builder =
        JsonMapper.builder(factory(limits))
            .addModule(new GovernanceModule(vocabulary, true))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    return builder
        .withCoercionConfigDefaults(
            config -> {
              for (CoercionInputShape shape : CoercionInputShape.values()) {
                config.setCoercion(shape, CoercionAction.Fail);
              }
            })
        .build();
  }

  private static JsonFactory factory(GovernanceReader.Limits limits) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.string())
                .maxNameLength(limits.string())
                .maxNumberLength(limits.number())
                .build())
        .build();
  }
}
