package org.governance4j.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import java.io.IOException;
import java.util.function.Function;
import org.governance4j.rule.OutcomeException;
import org.jspecify.annotations.Nullable;

/** Reads a type through a record that has the form of its JSON. */
final class FormDeserializer extends JsonDeserializer<Object> implements ResolvableDeserializer {

  private final Class<?> type;
  private final JavaType form;
  private final Function<Object, Object> made;
  private @Nullable JsonDeserializer<Object> reader;

  FormDeserializer(Class<?> type, JavaType form, Function<Object, Object> made) {
    this.type = type;
    this.form = form;
    this.made = made;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    reader = context.findContextualValueDeserializer(form, null);
  }

  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
      throws IOException {
    JsonLocation start = p.currentTokenLocation();
    Object read = reader == null ? null : reader.deserialize(p, context);
    if (read == null) {
      return null;
    }
    Faults faults = Faults.of(context);
    try {
      Object value = made.apply(read);
      if (!type.isInstance(value)) {
        throw new IllegalArgumentException(value + " is no " + type.getSimpleName());
      }
      return value;
    } catch (IllegalArgumentException e) {
      if (faults == null) {
        return context.handleInstantiationProblem(type, null, e);
      }
      faults.refused(faults.place(start, FieldPath.of(p)), type, null);
    } catch (OutcomeException e) {
      if (faults == null) {
        return context.handleInstantiationProblem(type, null, e);
      }
      e.reasons().forEach(r -> faults.add(r, faults.place(start, FieldPath.of(p))));
    }
    return null;
  }

  @Override
  public Class<?> handledType() {
    return type;
  }

  @Override
  public boolean isCachable() {
    return true;
  }
}
