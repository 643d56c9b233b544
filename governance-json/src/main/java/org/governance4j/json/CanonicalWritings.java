package org.governance4j.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes sets and maps sorted by their texts, so that equal ones have equal texts. */
final class CanonicalWritings extends Serializers.Base {

  private static final JsonFactory PLAIN = new JsonFactory();

  private CanonicalWritings() {}

  /** Goes on top of the module that writes everything else. */
  static Module module() {
    return new SimpleModule("governance4j-canonical") {
      private static final long serialVersionUID = 1L;

      @Override
      public void setupModule(SetupContext context) {
        context.addSerializers(new CanonicalWritings());
      }
    };
  }

  @Override
  public @Nullable JsonSerializer<?> findCollectionSerializer(
      SerializationConfig config,
      CollectionType type,
      BeanDescription description,
      TypeSerializer typeSerializer,
      JsonSerializer<Object> elementSerializer) {
    return Set.class.isAssignableFrom(type.getRawClass()) ? new SortedSetWriter() : null;
  }

  @Override
  public @Nullable JsonSerializer<?> findMapSerializer(
      SerializationConfig config,
      MapType type,
      BeanDescription description,
      JsonSerializer<Object> keySerializer,
      TypeSerializer typeSerializer,
      JsonSerializer<Object> valueSerializer) {
    return new SortedMapWriter();
  }

  private static final class SortedSetWriter extends JsonSerializer<Set<?>> {

    @Override
    public void serialize(Set<?> set, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      Map<String, TokenBuffer> sorted = new TreeMap<>();
      for (Object element : set) {
        TokenBuffer buffer = new TokenBuffer(generator.getCodec(), false);
        RecordSerializer.write(element, buffer, provider);
        sorted.put(text(buffer), buffer);
      }
      generator.writeStartArray();
      for (TokenBuffer element : sorted.values()) {
        element.serialize(generator);
      }
      generator.writeEndArray();
    }
  }

  private static final class SortedMapWriter extends JsonSerializer<Map<?, ?>> {

    @Override
    public void serialize(Map<?, ?> map, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      Map<String, TokenBuffer> sorted = new TreeMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        TokenBuffer buffer = new TokenBuffer(generator.getCodec(), false);
        RecordSerializer.write(entry.getValue(), buffer, provider);
        sorted.put(name(entry.getKey(), generator, provider), buffer);
      }
      generator.writeStartObject();
      for (Map.Entry<String, TokenBuffer> entry : sorted.entrySet()) {
        generator.writeFieldName(entry.getKey());
        entry.getValue().serialize(generator);
      }
      generator.writeEndObject();
    }

    private static String name(Object key, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      try (TokenBuffer buffer = new TokenBuffer(generator.getCodec(), false)) {
        buffer.writeStartObject();
        provider
            .findKeySerializer(key.getClass(), RecordSerializer.IsoDates.INSTANCE)
            .serialize(key, buffer, provider);
        buffer.writeNull();
        buffer.writeEndObject();
        try (JsonParser parser = buffer.asParser()) {
          parser.nextToken();
          return parser.nextFieldName();
        }
      }
    }
  }

  private static String text(TokenBuffer buffer) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = PLAIN.createGenerator(text)) {
      buffer.serialize(generator);
    }
    return text.toString();
  }
}
