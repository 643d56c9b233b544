package org.governance4j.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.PropertyMetadata;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
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
      generator.writeStringField(discriminator, RecordShape.Variants.name(shape.type()));
    }
    for (RecordShape.Component component : shape.components()) {
      Object part = shape.get(component, value);
      if (component.isAbsent(part)) {
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

  /** The property that all parts of our values are: dates in it are strings, in collections too. */
  static final class IsoDates extends BeanProperty.Std {

    static final IsoDates INSTANCE = new IsoDates();

    private static final long serialVersionUID = 1L;

    private IsoDates() {
      super(
          PropertyName.NO_NAME,
          TypeFactory.unknownType(),
          null,
          null,
          PropertyMetadata.STD_OPTIONAL);
    }

    @Override
    public JsonFormat.Value findPropertyFormat(MapperConfig<?> config, Class<?> baseType) {
      return baseType.getName().startsWith("java.time.")
          ? JsonFormat.Value.forShape(JsonFormat.Shape.STRING)
          : JsonFormat.Value.empty();
    }
  }
}
