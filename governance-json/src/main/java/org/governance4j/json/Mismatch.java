package org.governance4j.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
import org.governance4j.rule.Fact;

/** Text that does not have the shape of its type: ends the reading of one JSON value. */
final class Mismatch extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  /** The kind of JSON value that a place wants. */
  enum Wanted {
    TEXT("a string"),
    TEXT_OR_NUMBER("a string or number"),
    OBJECT("an object"),
    ARRAY("an array"),
    DEGREES("decimal degrees"),
    POSITION("longitude and latitude without a height"),
    NOT_NULL("something else than null"),
    NOT_NULL_OR_ABSENT("something else than null, or left out if it is optional"),
    NUMBER("a whole number"),
    TRUTH("true or false"),
    OTHER("another kind of value");

    private final String words;

    Wanted(String words) {
      this.words = words;
    }

    /** What Jackson itself reads as a type. */
    static Wanted of(Class<?> type) {
      if (type == boolean.class || type == Boolean.class) {
        return TRUTH;
      }
      return type.isPrimitive() || Number.class.isAssignableFrom(type) ? NUMBER : OTHER;
    }

    /** For messages. */
    String words() {
      return words;
    }

    Fact fact() {
      return new Fact.Code("wanted", name());
    }
  }

  private final JsonReason code;
  private final String field;
  private final transient ImmutableMap<String, Fact> facts;

  private Mismatch(
      JsonParser p,
      Class<?> type,
      JsonReason code,
      String field,
      ImmutableMap<String, Fact> facts,
      String message) {
    super(p, message, type);
    this.code = code;
    this.field = field;
    this.facts = facts;
  }

  /** The value that the parser is at is not what the type wants. */
  static Mismatch wrongType(JsonParser p, Class<?> type, Wanted wanted) {
    return new Mismatch(
        p,
        type,
        JsonReason.WRONG_TYPE,
        "",
        ImmutableMap.of("type", Faults.type(type), "wanted", wanted.fact()),
        type.getSimpleName() + " is written as " + wanted.words());
  }

  /** A field of the object that the parser has just left or is in. */
  static Mismatch ofField(JsonParser p, Class<?> type, JsonReason code, String field) {
    return ofField(p, type, code, field, ImmutableMap.of());
  }

  /**
   * A field that is none of those allowed, of the object that the parser has just left or is in.
   */
  static Mismatch ofUnknownField(
      JsonParser p, Class<?> type, String field, String name, Collection<String> allowed) {
    return ofField(p, type, JsonReason.UNKNOWN_FIELD, field, Allowed.names(allowed, name));
  }

  private static Mismatch ofField(
      JsonParser p, Class<?> type, JsonReason code, String field, ImmutableMap<String, Fact> more) {
    ImmutableMap<String, Fact> facts =
        ImmutableMap.<String, Fact>builder()
            .put("type", Faults.type(type))
            .putAll(more)
            .buildOrThrow();
    return new Mismatch(
        p,
        type,
        code,
        field,
        facts,
        Faults.message(code, facts)
            + (field.isEmpty() ? " in " : ": field '" + field + "' of ")
            + type.getSimpleName());
  }

  /** The value that the parser is at has a fault of its own. */
  static Mismatch ofValue(JsonParser p, Class<?> type, JsonReason code, String value) {
    return ofValue(p, type, code, ImmutableMap.of("value", Faults.value(value)));
  }

  /** The value at which the parser stands is none of those allowed. */
  static Mismatch ofNames(
      JsonParser p, Class<?> type, JsonReason code, String value, Collection<String> allowed) {
    return ofValue(
        p,
        type,
        code,
        ImmutableMap.<String, Fact>builder()
            .put("value", Faults.value(value))
            .putAll(Allowed.names(allowed, value))
            .buildOrThrow());
  }

  /** The value that the parser is at is beyond a bound. */
  static Mismatch ofBound(JsonParser p, Class<?> type, JsonReason code, String value, Fact bound) {
    return ofValue(p, type, code, ImmutableMap.of("value", Faults.value(value), "bound", bound));
  }

  private static Mismatch ofValue(
      JsonParser p, Class<?> type, JsonReason code, ImmutableMap<String, Fact> facts) {
    return new Mismatch(
        p, type, code, "", facts, Faults.message(code, facts) + " in " + type.getSimpleName());
  }

  JsonReason code() {
    return code;
  }

  Optional<String> field() {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  ImmutableMap<String, Fact> facts() {
    return facts;
  }
}
