package org.governance4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes a record by its components, in their order; empty ones are left out, so that a value has
 * one form whatever the mapper's settings.
 */
final class RecordSerializer extends JsonSerializer<Object> {

  private final RecordShape shape;
  private final String discriminator;

  RecordSerializer(RecordShape shape, String discriminator) {
    this.shape = shape;
    this.discriminator = discriminator;
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeStartObject(value);
    if (!discriminator.isEmpty()) {
      generator.writeStringField(discriminator, Variants.name(shape.type()));
    }
    for (RecordShape.Component component : shape.components()) {
      Object part = shape.get(component, value);
      if (component.absent().filter(part::equals).isPresent()) {
        continue;
      }
      if (part instanceof Optional<?> optional) {
        part = optional.get();
      }
      generator.writeFieldName(component.name());
      write(part, generator, provider);
    }
    generator.writeEndObject();
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

  /** Writes a part of one of our values: dates as ISO strings whatever the mapper's settings. */
  static void write(Object part, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    if (Texts.isTime(part.getClass())) {
      generator.writeString(part.toString());
    } else {
      provider
          .findValueSerializer(part.getClass(), IsoDates.INSTANCE)
          .serialize(part, generator, provider);
    }
  }
}
