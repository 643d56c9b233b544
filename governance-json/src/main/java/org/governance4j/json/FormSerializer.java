package org.governance4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Writes a type through a record that has the form of its JSON. */
final class FormSerializer extends JsonSerializer<Object> {

  private final Function<Object, Object> form;
  private final RecordSerializer writer;

  FormSerializer(Class<?> formType, Function<Object, Object> form) {
    this.form = form;
    this.writer = new RecordSerializer(RecordShape.of(formType), "");
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    writer.serialize(form.apply(value), generator, provider);
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
