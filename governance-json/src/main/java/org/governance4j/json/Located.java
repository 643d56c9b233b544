package org.governance4j.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A value and its place in its file; read by our own mapper only.
 *
 * @param value the value
 * @param place where it begins
 * @param <T> the value's type
 */
record Located<T>(T value, Place place) {

  /** Reads a value and notes its place. */
  static final class Reader extends JsonDeserializer<Object> implements ResolvableDeserializer {

    private final JavaType type;
    private @Nullable JsonDeserializer<Object> reader;

    Reader(JavaType type) {
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
}
