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
      // Plain: the smallest unit would else be written as 1E-7.
      generator.writeNumber(position.lon().toPlainString());
      generator.writeNumber(position.lat().toPlainString());
    } else if (coordinates instanceof Coordinates.Group group) {
      for (Coordinates part : group.parts()) {
        serialize(part, generator, provider);
      }
    }
    generator.writeEndArray();
  }
}
