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
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonCode;

/** The types that JSON shows as one string, and how to read each. */
final class Texts {

  private static final ImmutableMap<Class<?>, Function<String, Object>> TIMES =
      ImmutableMap.<Class<?>, Function<String, Object>>builder()
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
  Optional<Function<String, Object>> own(Class<?> type) {
    if (type == Fraction.class) {
      return Optional.of(Fraction::parse);
    }
    if (isId(type)) {
      RecordShape shape = RecordShape.of(type);
      return Optional.of(text -> shape.construct(new Object[] {text}));
    }
    if (ReasonCode.class.isAssignableFrom(type)) {
      return Optional.of(
          id -> known(vocabulary.code(id).filter(type::isInstance), "reason code", id));
    }
    return type == PolicyKey.class
        ? Optional.of(id -> known(vocabulary.key(id), "policy key", id))
        : Optional.empty();
  }

  /** How to read any type that is a string, the JDK's included. */
  Optional<Function<String, Object>> any(Class<?> type) {
    if (type == String.class) {
      return Optional.of(text -> text);
    }
    Optional<Function<String, Object>> own = own(type);
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

  private static Object known(Optional<?> found, String what, String id) {
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                what + " " + Faults.quoted(id) + " is not known: add it to the vocabulary"));
  }

  private static Function<String, Object> constants(Class<?> type) {
    ImmutableMap<String, Object> constants =
        Arrays.stream(type.getEnumConstants())
            .collect(
                ImmutableMap.toImmutableMap(
                    constant -> ((Enum<?>) constant).name(), Function.identity()));
    return name -> {
      Object constant = constants.get(name);
      if (constant == null) {
        throw new IllegalArgumentException(
            Faults.quoted(name) + " is none of " + constants.values());
      }
      return constant;
    };
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
