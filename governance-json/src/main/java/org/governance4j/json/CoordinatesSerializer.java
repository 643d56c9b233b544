package org.governance4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes coordinates as decimal degrees without superfluous zeros. */
final class CoordinatesSerializer extends JsonSerializer<Coordinates> {

  @Override
  public void serialize(
      Coordinates coordinates, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeStartArray();
    if (coordinates instanceof Coordinates.Position position) {
      generator.writeNumber(position.lon());
      generator.writeNumber(position.lat());
    } else if (coordinates instanceof Coordinates.Group group) {
      for (Coordinates part : group.parts()) {
        serialize(part, generator, provider);
      }
    }
    generator.writeEndArray();
  }
}
