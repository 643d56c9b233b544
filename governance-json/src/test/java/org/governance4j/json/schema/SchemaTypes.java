package org.governance4j.json.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.json.OpenBindings;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonCode;

/**
 * The schemas of what JSON has as one string, number or truth value. None refuses a text that the
 * strict reader reads: patterns tell the form, the reader the calendar.
 */
final class SchemaTypes {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final String DATE = "[+-]?\\d{4,10}-\\d{2}-\\d{2}";
  private static final String TIME = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d{0,9})?)?";
  private static final String ZONE = "([Zz]|[+-]\\d{2}(:?\\d{2}(:?\\d{2})?)?)";
  private static final String NUMBER = "-?\\d{1,19}";

  private static final ImmutableMap<Class<?>, String> PATTERNS =
      ImmutableMap.<Class<?>, String>builder()
          .put(LocalDate.class, DATE)
          .put(LocalTime.class, TIME)
          .put(LocalDateTime.class, DATE + "[Tt]" + TIME)
          .put(Instant.class, DATE + "[Tt]" + TIME + ZONE)
          .put(YearMonth.class, "[+-]?\\d{4,10}-\\d{2}")
          .put(MonthDay.class, "--\\d{2}-\\d{2}")
          .put(Duration.class, "[+-]?[Pp][-+.,0-9DdTtHhMmSs]+")
          .put(Period.class, "[+-]?[Pp][-+0-9YyMmWwDd]+")
          .put(ZoneId.class, "[A-Za-z0-9+-][A-Za-z0-9~/._+:-]*")
          .put(
              Fraction.class,
              "(" + NUMBER + "/\\d{1,19}|" + NUMBER + "(\\.\\d{1,18})?([eE][+-]?\\d{1,2})?)")
          .buildOrThrow();

  private static final ImmutableMap<Class<?>, String> FORMATS =
      ImmutableMap.of(LocalDate.class, "date", Instant.class, "date-time");

  private SchemaTypes() {}

  /** The schema of a number, a truth value or any string, which needs no name. */
  static Optional<ObjectNode> plain(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return Optional.of(
          typed("integer")
              .put("format", "int32")
              .put("minimum", Integer.MIN_VALUE)
              .put("maximum", Integer.MAX_VALUE));
    }
    if (type == long.class || type == Long.class) {
      return Optional.of(typed("integer").put("format", "int64"));
    }
    if (type == boolean.class || type == Boolean.class) {
      return Optional.of(typed("boolean"));
    }
    return type == String.class ? Optional.of(typed("string")) : Optional.empty();
  }

  /** The schema of a type that is one string, as the bindings read it. */
  static Optional<ObjectNode> text(Class<?> type) {
    if (type == String.class || !OpenBindings.isText(type)) {
      return Optional.empty();
    }
    ObjectNode schema = typed("string");
    SchemaWords.describe(schema, type);
    if (ReasonCode.class.isAssignableFrom(type)) {
      oneOf(schema, OpenBindings.codes().stream().filter(type::isInstance).map(ReasonCode::id));
    } else if (type == PolicyKey.class) {
      oneOf(schema, OpenBindings.keys().stream().map(PolicyKey::id));
    } else if (type.isEnum()) {
      oneOf(schema, Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()));
    } else if (OpaqueId.class.isAssignableFrom(type)) {
      schema.put("pattern", "^[A-Za-z0-9][A-Za-z0-9._:/@-]{0," + (longest(type) - 1) + "}$");
    } else {
      if (type == Fraction.class) {
        schema.set("type", NODES.arrayNode().add("string").add("number"));
        schema.put("maxLength", Fraction.MAX_TEXT);
      }
      Optional.ofNullable(FORMATS.get(type)).ifPresent(format -> schema.put("format", format));
      schema.put("pattern", "^" + PATTERNS.get(type) + "$");
    }
    return Optional.of(schema);
  }

  /** The schema of one word; generators of code tell variants by it where they know no const. */
  static ObjectNode word(String word) {
    ObjectNode schema = typed("string");
    schema.withArray("enum").add(word);
    return schema;
  }

  static ObjectNode typed(String type) {
    return NODES.objectNode().put("type", type);
  }

  private static void oneOf(ObjectNode schema, Stream<String> words) {
    words.forEach(schema.withArray("enum")::add);
  }

  /** The length of the longest id of a type. */
  private static int longest(Class<?> type) {
    int length = 1;
    while (OpenBindings.takes(type, "a".repeat(length + 1))) {
      length++;
    }
    return length;
  }
}
