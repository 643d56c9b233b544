package org.governance4j.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads Guava's immutable map for our own mapper: goes on after a refused key or value. A key that
 * is stated twice ends the reading in the parser.
 */
final class MapDeserializer extends JsonDeserializer<Object> implements ResolvableDeserializer {

  private final JavaType type;
  private @Nullable KeyDeserializer key;
  private @Nullable JsonDeserializer<Object> value;

  MapDeserializer(JavaType type) {
    this.type = type;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    key = context.findKeyDeserializer(type.getKeyType(), null);
    value = context.findContextualValueDeserializer(type.getContentType(), null);
  }

  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
      throws IOException {
    if (!p.hasToken(JsonToken.START_OBJECT)) {
      throw Mismatch.wrongType(p, type.getRawClass(), Mismatch.Wanted.OBJECT);
    }
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      Object readKey = key == null ? name : key.deserializeKey(name, context);
      Object readValue = value(p, context);
      if (readKey != null && readValue != null) {
        entries.put(readKey, readValue);
      }
    }
    return ImmutableMap.copyOf(entries);
  }

  @Override
  public Class<?> handledType() {
    return type.getRawClass();
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  private @Nullable Object value(JsonParser p, DeserializationContext context) throws IOException {
    if (p.nextToken() == JsonToken.VALUE_NULL || value == null) {
      throw Mismatch.wrongType(p, type.getContentType().getRawClass(), Mismatch.Wanted.NOT_NULL);
    }
    return value.deserialize(p, context);
  }
}
