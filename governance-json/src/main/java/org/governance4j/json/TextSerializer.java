package org.governance4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Writes a type that is one string, as a value or as the key of a map. */
final class TextSerializer extends JsonSerializer<Object> {

  private final Function<Object, String> text;
  private final boolean key;

  TextSerializer(Function<Object, String> text, boolean key) {
    this.text = text;
    this.key = key;
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    if (key) {
      generator.writeFieldName(text.apply(value));
    } else {
      generator.writeString(text.apply(value));
    }
  }

  @Override
  public void serializeWithType(
      Object value,
      JsonGenerator generator,
      SerializerProvider provider,
      TypeSerializer typeSerializer)
      throws IOException {
    serialize(value, generator, provider);
  }
}
