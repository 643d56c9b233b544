package org.governance4j.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.governance4j.rule.Fact;
import org.jspecify.annotations.Nullable;

/** Text that does not have the shape of its type: ends the reading of one JSON value. */
class Mismatch extends MismatchedInputException {

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
  private final transient Supplier<ImmutableMap<String, Fact>> facts;

  private Mismatch(
      JsonParser p,
      Class<?> type,
      JsonReason code,
      String field,
      Supplier<ImmutableMap<String, Fact>> facts,
      String message) {
    super(p, message, type);
    this.code = code;
    this.field = field;
    this.facts = facts;
  }

  /** The value that the parser is at is not what the type wants. */
  static Mismatch wrongType(JsonParser p, @Nullable Faults faults, Class<?> type, Wanted wanted) {
    Supplier<ImmutableMap<String, Fact>> facts =
        () -> ImmutableMap.of("type", Faults.type(type), "wanted", wanted.fact());
    return faults != null
        ? new Own(p, type, JsonReason.WRONG_TYPE, "", facts)
        : new Mismatch(
            p,
            type,
            JsonReason.WRONG_TYPE,
            "",
            facts,
            type.getSimpleName() + " is written as " + wanted.words());
  }

  /** A field of the object that the parser has just left or is in. */
  static Mismatch ofField(
      JsonParser p, @Nullable Faults faults, Class<?> type, JsonReason code, String field) {
    return ofField(p, faults, type, code, field, ImmutableMap::of);
  }

  /**
   * A field that is none of those allowed, of the object that the parser has just left or is in.
   */
  static Mismatch ofUnknownField(
      JsonParser p,
      @Nullable Faults faults,
      Class<?> type,
      String field,
      String name,
      Supplier<? extends Collection<String>> allowed) {
    return ofField(
        p, faults, type, JsonReason.UNKNOWN_FIELD, field, () -> Allowed.names(allowed.get(), name));
  }

  private static Mismatch ofField(
      JsonParser p,
      @Nullable Faults faults,
      Class<?> type,
      JsonReason code,
      String field,
      Supplier<ImmutableMap<String, Fact>> more) {
    Supplier<ImmutableMap<String, Fact>> facts =
        () ->
            ImmutableMap.<String, Fact>builder()
                .put("type", Faults.type(type))
                .putAll(more.get())
                .buildOrThrow();
    return faults != null
        ? new Own(p, type, code, field, facts)
        : new Mismatch(
            p,
            type,
            code,
            field,
            facts,
            Faults.message(code, facts.get())
                + (field.isEmpty() ? " in " : ": field '" + field + "' of ")
                + type.getSimpleName());
  }

  /** The value that the parser is at has a fault of its own. */
  static Mismatch ofValue(
      JsonParser p, @Nullable Faults faults, Class<?> type, JsonReason code, String value) {
    return ofValue(p, faults, type, code, () -> ImmutableMap.of("value", Faults.value(value)));
  }

  /** The value at which the parser stands is none of those allowed. */
  static Mismatch ofNames(
      JsonParser p,
      @Nullable Faults faults,
      Class<?> type,
      JsonReason code,
      String value,
      Collection<String> allowed) {
    return ofValue(
        p,
        faults,
        type,
        code,
        () ->
            ImmutableMap.<String, Fact>builder()
                .put("value", Faults.value(value))
                .putAll(Allowed.names(allowed, value))
                .buildOrThrow());
  }

  /** The value that the parser is at is beyond a bound. */
  static Mismatch ofBound(
      JsonParser p,
      @Nullable Faults faults,
      Class<?> type,
      JsonReason code,
      String value,
      Fact bound) {
    return ofValue(
        p, faults, type, code, () -> ImmutableMap.of("value", Faults.value(value), "bound", bound));
  }

  private static Mismatch ofValue(
      JsonParser p,
      @Nullable Faults faults,
      Class<?> type,
      JsonReason code,
      Supplier<ImmutableMap<String, Fact>> facts) {
    return faults != null
        ? new Own(p, type, code, "", facts)
        : new Mismatch(
            p,
            type,
            code,
            "",
            facts,
            Faults.message(code, facts.get()) + " in " + type.getSimpleName());
  }

  JsonReason code() {
    return code;
  }

  Optional<String> field() {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  ImmutableMap<String, Fact> facts() {
    return facts.get();
  }

  /**
   * Under our own mapper, which makes a fault of it: nobody sees a message or a stack trace, and
   * each line of a file may have one.
   */
  private static final class Own extends Mismatch {

    private static final long serialVersionUID = 1L;

    Own(
        JsonParser p,
        Class<?> type,
        JsonReason code,
        String field,
        Supplier<ImmutableMap<String, Fact>> facts) {
      super(p, type, code, field, facts, code.name());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
