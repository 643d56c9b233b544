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
 * Reads Guava's immutable map: goes on after a refused key or value under our own mapper, and
 * refuses a key that is stated twice, where Guava's binding would throw something else.
 */
final class MapDeserializer extends JsonDeserializer<Object> implements ResolvableDeserializer {

  private final JavaType type;
  private final Bindings bindings;
  private @Nullable KeyDeserializer key;
  private @Nullable JsonDeserializer<?> value;

  MapDeserializer(JavaType type, Bindings bindings) {
    this.type = type;
    this.bindings = bindings;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    key = bindings.key(type.getKeyType(), context);
    value = bindings.component(type.getContentType(), context);
  }

  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
      throws IOException {
    if (!p.hasToken(JsonToken.START_OBJECT)) {
      throw Mismatch.wrongType(p, Faults.of(context), type.getRawClass(), Mismatch.Wanted.OBJECT);
    }
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      try {
        Object readKey = key == null ? name : key.deserializeKey(name, context);
        if (readKey != null && entries.containsKey(readKey)) {
          repeated(p, context, name);
        }
        Object readValue = value(p, context);
        if (readKey != null && readValue != null) {
          entries.put(readKey, readValue);
        }
      } catch (JsonMappingException e) {
        e.prependPath(entries, name);
        throw e;
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
      throw Mismatch.wrongType(
          p, Faults.of(context), type.getContentType().getRawClass(), Mismatch.Wanted.NOT_NULL);
    }
    Object read = value.deserialize(p, context);
    if (read == null && Faults.of(context) == null) {
      throw Mismatch.wrongType(
          p, Faults.of(context), type.getContentType().getRawClass(), Mismatch.Wanted.NOT_NULL);
    }
    return read;
  }

  /** Two texts may be one key, and a host's parser need not look for equal texts. */
  private void repeated(JsonParser p, DeserializationContext context, String name)
      throws IOException {
    Faults faults = Faults.of(context);
    if (faults == null) {
      throw Mismatch.ofValue(
          p, null, type.getKeyType().getRawClass(), JsonReason.DUPLICATE_ELEMENT, name);
    }
    faults.add(JsonReason.DUPLICATE_ELEMENT, p, name);
  }
}
