package org.governance4j.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Optional;
import org.governance4j.rule.Fraction;
import org.jspecify.annotations.Nullable;

/** Reads a type that is one string, or one whole number or truth value. */
final class TextDeserializer extends JsonDeserializer<Object> {

  private final Class<?> type;
  private final Texts.Form form;

  TextDeserializer(Class<?> type, Texts.Form form) {
    this.type = type;
    this.form = form;
  }

  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
      throws IOException {
    if (!p.hasToken(JsonToken.VALUE_STRING) && !isNumber(p)) {
      throw Mismatch.wrongType(
          p,
          Faults.of(context),
          type,
          type == Fraction.class ? Mismatch.Wanted.TEXT_OR_NUMBER : Mismatch.Wanted.TEXT);
    }
    return parse(p.getText(), p, context);
  }

  private @Nullable Object parse(String text, JsonParser p, DeserializationContext context)
      throws IOException {
    Faults faults = Faults.of(context);
    if (faults != null && faults.isFull() && form.isKnownRefused(text)) {
      faults.addUnnamed();
      return null;
    }
    try {
      return form.parse(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      if (faults == null) {
        throw InvalidFormatException.from(p, refusal(text, e), Faults.value(text).toString(), type);
      }
      faults.refused(p, type, text, e);
      return null;
    }
  }

  /** What the type allows, without the text, which may be anything. */
  private String refusal(String text, RuntimeException cause) {
    String allowed = Faults.message(type, text) + " (" + type.getSimpleName() + ")";
    // The library's own checks name what is wrong and quote no text; those of the JDK quote it.
    return Bindings.isOwn(type) && !type.isEnum() ? allowed + ": " + cause.getMessage() : allowed;
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
        return parse(key, context.getParser(), context);
      }
    };
  }

  /**
   * Reads whole numbers, true and false, and takes nothing else for them, whatever a host allows.
   */
  static final class Scalar extends JsonDeserializer<Object> {

    /** Takes a value from a parser that stands at one of its kind. */
    private interface Taking {
      Object from(JsonParser p) throws IOException;
    }

    private static final ImmutableMap<Class<?>, Taking> TAKEN =
        ImmutableMap.<Class<?>, Taking>builder()
            .put(int.class, JsonParser::getIntValue)
            .put(Integer.class, JsonParser::getIntValue)
            .put(long.class, JsonParser::getLongValue)
            .put(Long.class, JsonParser::getLongValue)
            .put(boolean.class, JsonParser::getBooleanValue)
            .put(Boolean.class, JsonParser::getBooleanValue)
            .buildOrThrow();

    private final Class<?> type;
    private final Mismatch.Wanted wanted;
    private final Taking taking;

    private Scalar(Class<?> type, Taking taking) {
      this.type = type;
      this.wanted = Mismatch.Wanted.of(type);
      this.taking = taking;
    }

    /** A deserializer of a type, or empty if it is none of these. */
    static Optional<JsonDeserializer<Object>> of(Class<?> type) {
      return Optional.ofNullable(TAKEN.get(type)).map(taking -> new Scalar(type, taking));
    }

    @Override
    public Object deserialize(JsonParser p, DeserializationContext context) throws IOException {
      boolean fits =
          wanted == Mismatch.Wanted.TRUTH
              ? p.currentToken().isBoolean()
              : p.hasToken(JsonToken.VALUE_NUMBER_INT);
      if (!fits) {
        throw Mismatch.wrongType(p, Faults.of(context), type, wanted);
      }
      try {
        return taking.from(p);
      } catch (InputCoercionException e) {
        throw Mismatch.wrongType(p, Faults.of(context), type, wanted);
      }
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
}
