package org.governance4j.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a value and notes where it stands. */
final class LocatedDeserializer extends JsonDeserializer<Object> implements ResolvableDeserializer {

  private final JavaType type;
  private @Nullable JsonDeserializer<Object> reader;

  LocatedDeserializer(JavaType type) {
    this.type = type;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    reader = context.findContextualValueDeserializer(type, null);
  }

  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
      throws IOException {
    Faults faults = Faults.of(context);
    if (reader == null || faults == null) {
      throw new IllegalStateException("places are noted by our own mapper only");
    }
    Place place = faults.place(p);
    Object value = reader.deserialize(p, context);
    return value == null ? null : new Located<>(value, place);
  }

  @Override
  public boolean isCachable() {
    return true;
  }
}
