package org.governance4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonCode;

/** The types that JSON shows as one string, and how to read each. */
final class Texts {

  /** How a type is read from its string. */
  interface Form {

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException if the type refuses the text
     * @throws java.time.DateTimeException if the type refuses the text
     */
    Object parse(String text);

    /**
     * Whether the type refuses a text as far as that shows without an exception, which costs more
     * than all else that is read of a fault; else false.
     */
    default boolean isKnownRefused(String text) {
      return false;
    }

    /** A form that knows beforehand what it refuses. */
    static Form of(Predicate<String> refused, Form form) {
      return new Form() {
        @Override
        public Object parse(String text) {
          return form.parse(text);
        }

        @Override
        public boolean isKnownRefused(String text) {
          return refused.test(text);
        }
      };
    }
  }

  private static final ImmutableMap<Class<?>, Form> TIMES =
      ImmutableMap.<Class<?>, Form>builder()
          .put(LocalDate.class, LocalDate::parse)
          .put(LocalTime.class, LocalTime::parse)
          .put(LocalDateTime.class, LocalDateTime::parse)
          .put(Instant.class, Texts::instant)
          .put(YearMonth.class, YearMonth::parse)
          .put(MonthDay.class, MonthDay::parse)
          .put(Duration.class, Duration::parse)
          .put(Period.class, Period::parse)
          .put(ZoneId.class, ZoneId::of)
          .buildOrThrow();

  // Asked for every part of every value that is written.
  private static final ClassValue<Boolean> IS_TIME =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return TIMES.keySet().stream().anyMatch(time -> time.isAssignableFrom(type));
        }
      };

  private static final Instant FIRST_WITH_DAY =
      LocalDate.MIN.atStartOfDay(ZoneOffset.MIN).toInstant();
  private static final Instant LAST_WITH_DAY =
      LocalDate.MAX.atStartOfDay(ZoneOffset.MAX).toInstant();

  private final Vocabulary vocabulary;

  Texts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** How to read one of the library's own types that are a string. */
  Optional<Form> own(Class<?> type) {
    if (type == Fraction.class) {
      return Optional.of(Fraction::parse);
    }
    if (isId(type)) {
      RecordShape shape = RecordShape.of(type);
      Form id = text -> shape.construct(new Object[] {text});
      // A host's own id may take more than the ids of the library.
      return Optional.of(Bindings.isOwn(type) ? Form.of(text -> !OpaqueId.isValid(text), id) : id);
    }
    if (ReasonCode.class.isAssignableFrom(type)) {
      return Optional.of(known("reason code", id -> vocabulary.code(id).filter(type::isInstance)));
    }
    return type == PolicyKey.class
        ? Optional.of(known("policy key", vocabulary::key))
        : Optional.empty();
  }

  /** How to read any type that is a string, the JDK's included. */
  Optional<Form> any(Class<?> type) {
    if (type == String.class) {
      return Optional.of(text -> text);
    }
    Optional<Form> own = own(type);
    if (own.isPresent()) {
      return own;
    }
    return type.isEnum() ? Optional.of(constants(type)) : Optional.ofNullable(TIMES.get(type));
  }

  /** The string of one of the library's own types that are a string. */
  static Optional<Function<Object, String>> written(Class<?> type) {
    if (type == Fraction.class) {
      return Optional.of(Object::toString);
    }
    if (isId(type)) {
      return Optional.of(id -> ((OpaqueId) id).value());
    }
    if (ReasonCode.class.isAssignableFrom(type)) {
      return Optional.of(code -> ((ReasonCode) code).id());
    }
    return type == PolicyKey.class
        ? Optional.of(key -> ((PolicyKey<?>) key).id())
        : Optional.empty();
  }

  // Before and after these an instant has no day in some time zone, and nothing can be counted.
  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (instant.isBefore(FIRST_WITH_DAY) || instant.isAfter(LAST_WITH_DAY)) {
      throw new DateTimeException("the instant has no day in some time zone");
    }
    return instant;
  }

  static boolean isTime(Class<?> type) {
    return IS_TIME.get(type);
  }

  private static boolean isId(Class<?> type) {
    return type.isRecord()
        && OpaqueId.class.isAssignableFrom(type)
        && type.getRecordComponents().length == 1;
  }

  private static Form known(String what, Function<String, Optional<?>> found) {
    return Form.of(
        id -> found.apply(id).isEmpty(),
        id ->
            found
                .apply(id)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            what
                                + " "
                                + Faults.quoted(id)
                                + " is not known: add it to the vocabulary")));
  }

  private static Form constants(Class<?> type) {
    ImmutableMap<String, Object> constants =
        Arrays.stream(type.getEnumConstants())
            .collect(
                ImmutableMap.toImmutableMap(
                    constant -> ((Enum<?>) constant).name(), Function.identity()));
    return Form.of(
        name -> !constants.containsKey(name),
        name -> {
          Object constant = constants.get(name);
          if (constant == null) {
            throw new IllegalArgumentException("this is no " + type.getSimpleName());
          }
          return constant;
        });
  }

  /** Writes a type that is one string, as a value or as the key of a map. */
  static final class Writer extends JsonSerializer<Object> {

    private final Function<Object, String> text;
    private final boolean key;

    Writer(Function<Object, String> text, boolean key) {
      this.text = text;
      this.key = key;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (key) {
        generator.writeFieldName(text.apply(value));
      } else {
        generator.writeString(text.apply(value));
      }
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
}
