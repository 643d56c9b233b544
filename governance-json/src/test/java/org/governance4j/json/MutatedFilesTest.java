package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.governance4j.community.Person;
import org.governance4j.duty.DutyRecord;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.governance4j.scoring.AppraisalInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the place of a value: a fault with its place, or Jackson's exception. */
class MutatedFilesTest {

  private static final ObjectMapper PLAIN = new ObjectMapper();
  private static final ObjectMapper HOST =
      new ObjectMapper().registerModule(new GovernanceModule());
  private static final ObjectMapper LENIENT = lenient();

  /** What is no value of most types, each a way in which mappers go wrong. */
  private static final ImmutableList<String> VALUES =
      ImmutableList.of(
          "1E2147483648",
          "-1E-2147483648",
          "0E999999999",
          "1e400",
          "1.5",
          "9999999999999999999999999999999999999999",
          "-9223372036854775809",
          "\"\"",
          "\" \"",
          "\"1E2147483648\"",
          "null",
          "true",
          "[]",
          "[null]",
          "[\"\"]",
          "{}",
          "{\"\":\"\"}",
          "{\"a\":null}");

  static Stream<Class<?>> types() {
    return PublicRecords.of(PublicRecords.CORE, PublicRecords.SCORING).stream()
        .filter(type -> type.getTypeParameters().length == 0);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyMutationIsReadOrRefusedInItsPlace(Class<?> type) throws IOException {
    for (String text : mutations(type)) {
      Outcome<?> read = GovernanceReader.create().read(new StringReader(text), "f", type);
      for (Reason reason : read.reasons()) {
        assertThat(Place.of(reason)).as(text).isPresent();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyMutationIsReadOrAnExceptionOfJacksonUnderAHostsMapper(Class<?> type)
      throws IOException {
    for (String text : mutations(type)) {
      for (ObjectMapper mapper : List.of(HOST, LENIENT)) {
        try {
          Object value = mapper.readValue(text, type);
          // A record with a null in it cannot be written.
          assertThatCode(() -> HOST.writeValueAsString(value)).as(text).doesNotThrowAnyException();
        } catch (JsonProcessingException e) {
          assertThat(e.getOriginalMessage()).as(text).isNotBlank();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1E2147483648", "-1E-2147483648", "1E999999999", "181", "1e3", "0.00000001"})
  void numbersBeyondAnyMapAreFaultsAtTheirPlace(String number) throws IOException {
    String text =
        "{\"type\":\"FeatureCollection\",\"datum\":\"GCJ02\",\"features\":[{\"type\":\"Feature\","
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":["
            + number
            + ",21.9]},"
            + "\"properties\":{\"id\":\"b\",\"community\":\"c\"}}]}";
    assertThat(
            ReadFaults.of(
                GeoJson.of(GovernanceReader.create()).readBuildings(new StringReader(text), "f")))
        .singleElement()
        .asString()
        .matches("(OUT_OF_RANGE|TOO_PRECISE) 1 features\\[0]\\.geometry\\.coordinates\\[0]");
  }

  @Test
  void blankDaysAreRefusedUnderAHostsMapper() {
    refused("{\"organisation\":\"o1\",\"duty\":\"D\",\"heldOn\":\"\"}", DutyRecord.class, "heldOn")
        .hasMessageContaining("a day is written as 2026-01-31");
    refused("{\"from\":\"2026-01-01\",\"until\":\"\"}", Validity.class, "until");
    refused("{\"from\":\"\",\"until\":\"2026-01-01\"}", Validity.class, "from");
  }

  @Test
  void duplicateKeysAreAnExceptionOfJackson() {
    StringBuilder scores = new StringBuilder("{\"member\":\"p\",\"scores\":{\"A\":\"1\"");
    for (int i = 0; i < 400; i++) {
      scores.append(",\"A\":\"1\"");
    }
    refused(
            scores.append("}}").toString(),
            AppraisalInput.class,
            "[\"scores\"]->java.util.LinkedHashMap[\"A\"]")
        .hasMessageContaining("DUPLICATE_ELEMENT");
  }

  @Test
  void thePathUnderAHostsMapperHasTheIndexAndTheMessageWhatIsAllowed() {
    String person =
        "{\"id\":\"p\",\"residences\":[{\"dwelling\":\"d\",\"kind\":\"ACTUAL\",\"validity\":"
            + "{\"from\":\"2026-01-01\"}},{\"dwelling\":\"d\",\"kind\":\"TENNANT\"}]}";
    assertThatThrownBy(
            () -> HOST.readValue("[" + person + "]", new TypeReference<List<Person>>() {}))
        .isInstanceOfSatisfying(
            JsonMappingException.class,
            e ->
                assertThat(e.getPath().stream().map(MutatedFilesTest::step))
                    .containsExactly("0", "residences", "1", "kind"))
        .hasMessageContaining("REGISTERED, ACTUAL, TENANT; the nearest is TENANT");
    refused("{\"event\":\"closd\"}", org.governance4j.cases.CaseEvent.class, "")
        .hasMessageContaining("finished")
        .hasMessageContaining("the nearest is closed");
  }

  @Test
  void theStrictReaderSuggestsTheNearestName() throws IOException {
    Outcome<?> read =
        GovernanceReader.create()
            .read(new StringReader("{\"form\":\"2026-01-01\"}"), "f", Validity.class);
    assertThat(ReadFaults.texts(read, java.util.Locale.ENGLISH))
        .containsExactly(
            "there is no such field here; allowed are: from, until; the nearest is from");
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(
      String text, Class<?> type, String path) {
    return assertThatThrownBy(() -> LENIENT.readValue(text, type))
        .isInstanceOfSatisfying(
            JsonMappingException.class, e -> assertThat(e.getPathReference()).contains(path));
  }

  private static String step(JsonMappingException.Reference step) {
    return step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName();
  }

  private static ObjectMapper lenient() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new GovernanceModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS);
    return builder
        .withCoercionConfigDefaults(
            config -> {
              for (CoercionInputShape shape : CoercionInputShape.values()) {
                config.setCoercion(shape, CoercionAction.AsNull);
              }
            })
        .build();
  }

  /** The golden file of a type with each of the values in each place. */
  private static List<String> mutations(Class<?> type) throws IOException {
    String name = type.getName().replace("org.governance4j.", "").replace('$', '.');
    try (InputStream in =
        MutatedFilesTest.class.getResourceAsStream("/golden/1/" + name + ".json")) {
      List<String> texts = new ArrayList<>();
      mutate(PLAIN.readTree(in), "", "", texts);
      return texts;
    }
  }

  private static void mutate(JsonNode node, String before, String after, List<String> texts) {
    VALUES.forEach(value -> texts.add(before + value + after));
    List<String> names = new ArrayList<>();
    List<JsonNode> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      names.add("\"" + field.getKey() + "\":");
      parts.add(field.getValue());
    }
    if (node.isArray()) {
      node.forEach(
          element -> {
            names.add("");
            parts.add(element);
          });
    }
    for (int at = 0; at < parts.size(); at++) {
      mutate(
          parts.get(at),
          before + (node.isArray() ? "[" : "{") + joined(names, parts, 0, at, true) + names.get(at),
          joined(names, parts, at + 1, parts.size(), false) + (node.isArray() ? "]" : "}") + after,
          texts);
    }
  }

  private static String joined(
      List<String> names, List<JsonNode> parts, int from, int until, boolean first) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < until; i++) {
      text.append(first ? "" : ",").append(names.get(i)).append(parts.get(i));
      text.append(first ? "," : "");
    }
    return text.toString();
  }
}
