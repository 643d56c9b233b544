package org.governance4j.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.PropertyMetadata;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.type.TypeFactory;

/** The property that all parts of our values are: dates in it are strings, in collections too. */
final class IsoDates extends BeanProperty.Std {

  static final IsoDates INSTANCE = new IsoDates();

  private static final long serialVersionUID = 1L;

  private IsoDates() {
    super(
        PropertyName.NO_NAME, TypeFactory.unknownType(), null, null, PropertyMetadata.STD_OPTIONAL);
  }

  @Override
  public JsonFormat.Value findPropertyFormat(MapperConfig<?> config, Class<?> baseType) {
    return baseType.getName().startsWith("java.time.")
        ? JsonFormat.Value.forShape(JsonFormat.Shape.STRING)
        : JsonFormat.Value.empty();
  }
}
