package org.governance4j.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.governance4j.rule.Fraction;
import org.jspecify.annotations.Nullable;

/** Reads a type that is one string. */
final class TextDeserializer extends JsonDeserializer<Object> {

  private final Class<?> type;
  private final Function<String, Object> parse;

  TextDeserializer(Class<?> type, Function<String, Object> parse) {
    this.type = type;
    this.parse = parse;
  }

  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
      throws IOException {
    if (!p.hasToken(JsonToken.VALUE_STRING) && !isNumber(p)) {
      throw Mismatch.wrongType(
          p, type, type == Fraction.class ? Mismatch.Wanted.TEXT_OR_NUMBER : Mismatch.Wanted.TEXT);
    }
    String text = p.getText();
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      Faults faults = Faults.of(context);
      if (faults == null) {
        return context.handleWeirdStringValue(type, text, "%s", e.getMessage());
      }
      faults.refused(faults.place(p), type, text, e);
      return null;
    }
  }

  // A fraction's digits are taken as they are written, never through a floating-point number.
  private boolean isNumber(JsonParser p) {
    return type == Fraction.class
        && (p.hasToken(JsonToken.VALUE_NUMBER_INT) || p.hasToken(JsonToken.VALUE_NUMBER_FLOAT));
  }

  @Override
  public Class<?> handledType() {
    return type;
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  /** Reads the same string where it is the key of a map. */
  KeyDeserializer forKeys() {
    return new KeyDeserializer() {
      @Override
      public @Nullable Object deserializeKey(String key, DeserializationContext context)
          throws IOException {
        try {
          return parse.apply(key);
        } catch (IllegalArgumentException | DateTimeException e) {
          Faults faults = Faults.of(context);
          if (faults == null) {
            return context.handleWeirdKey(type, key, "%s", e.getMessage());
          }
          faults.refused(faults.place(context.getParser()), type, key, e);
          return null;
        }
      }
    };
  }
}
