package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.community.GeoPoint;
import org.governance4j.deadline.Threshold;
import org.governance4j.rota.RotaRestPolicy;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.timelimit.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refused object names its malformed component with its bounds, as typed facts. */
class MalformedValuesTest {

  private static final ObjectMapper PLAIN = new ObjectMapper();
  private static final GovernanceReader READER = GovernanceReader.create();

  private static final String BEYOND_THE_POLE =
      "{\"lonE7\": 0,\n \"latE7\": 900000001,\n \"datum\": \"CGCS2000\"}";

  /** What is malformed in the company of its components, so that none can be named. */
  private static final Set<Fact> AS_A_WHOLE = Set.of(new Fact.Code("type", "Fact"));

  /** Values that one record or another refuses. */
  private static final List<JsonNode> VALUES =
      Stream.of(
              "-1 0 1 2 100000 2147483647 -2147483648 [] {} '' '!' '1' '-1/2' '7/2'",
              "'0001-01-01' '9999-12-31' '00:00' '12:00:30' '2000-01-01T00:00' '2200-01-01T00:00'",
              "'0001-01-01T00:00:00Z' '9999-01-01T00:00:00Z' 'UNNECESSARY' 'OUTSTANDING'",
              "'IMMEDIATELY' 'RECEIVED' 'CLOSED' 'CASE'")
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(text -> node(text.replace('\'', '"')))
          .toList();

  static Stream<Class<?>> types() {
    return PublicRecords.of(PublicRecords.CORE, PublicRecords.SCORING).stream()
        .filter(type -> !OpaqueId.class.isAssignableFrom(type))
        .filter(type -> type.getTypeParameters().length == 0);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyRefusedObjectNamesItsComponent(Class<?> type) throws IOException {
    for (Reason reason : refusedObjects(type)) {
      assertThat(reason.facts()).containsKey("component");
      String component = ((Fact.Code) reason.facts().get("component")).value();
      assertThat("." + Place.of(reason).orElseThrow().field()).endsWith("." + component);
    }
  }

  @Test
  void manyComponentsAreFoundMalformed() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Class<?> type : types().toList()) {
      for (Reason reason : refusedObjects(type)) {
        named.add(reason.facts().get("type") + " " + reason.facts().get("component"));
      }
    }
    assertThat(named).hasSizeGreaterThan(100);
  }

  @Test
  void theBoundsAreTyped() {
    assertThat(malformed(ReadFaults.read(BEYOND_THE_POLE, GeoPoint.class)))
        .containsExactly(
            new Fact.Code("component", "latE7"),
            Fact.of(-900_000_000, Unit.COUNT),
            Fact.of(900_000_000, Unit.COUNT));
    assertThat(malformed(mutated(RotaRestPolicy.class, "restDays", "400")))
        .containsExactly(
            new Fact.Code("component", "restDays"), Fact.of(1, Unit.DAYS), Fact.of(366, Unit.DAYS));
    assertThat(malformed(mutated(Threshold.ShareUsed.class, "share", "\"7/2\"")))
        .containsExactly(
            new Fact.Code("component", "share"), Fact.of(Fraction.ZERO), Fact.of(Fraction.ONE));
    assertThat(malformed(mutated(AppraisalInput.class, "scores", "{\"\": 1}")))
        .containsExactly(
            new Fact.Code("component", "scores"),
            Fact.of(1, Unit.COUNT),
            Fact.of(OpaqueId.MAX_LENGTH, Unit.COUNT));
  }

  @Test
  void aLimitOfWhatIsDueAtOnceIsZero() {
    assertThat(malformed(mutated(TimeLimit.class, "unit", "\"IMMEDIATELY\"")))
        .containsExactly(
            new Fact.Code("component", "amount"), Fact.of(0, Unit.COUNT), Fact.of(0, Unit.COUNT));
  }

  @Test
  void theLineIsThatOfTheComponent() {
    assertThat(ReadFaults.of(ReadFaults.read(BEYOND_THE_POLE, GeoPoint.class)))
        .containsExactly("REFUSED_VALUE 2 latE7");
  }

  @Test
  void underAHostsMapperThePathEndsAtTheComponent() {
    ObjectMapper host = new ObjectMapper().registerModule(new GovernanceModule());
    assertThatThrownBy(() -> host.readValue("[" + BEYOND_THE_POLE + "]", GeoPoint[].class))
        .isInstanceOfSatisfying(
            JsonMappingException.class,
            e -> assertThat(e.getPathReference()).endsWith("GeoPoint[\"latE7\"]"));
  }

  /** What of a fact list says which component is malformed. */
  private static List<Fact> malformed(Outcome<?> read) {
    assertThat(read.reasons()).hasSize(1);
    Map<String, Fact> facts = read.reasons().get(0).facts();
    return Stream.of("component", "least", "most").map(facts::get).toList();
  }

  private static Outcome<?> mutated(Class<?> type, String field, String value) {
    try {
      ObjectNode golden = (ObjectNode) golden(type);
      golden.set(field, node(value));
      return ReadFaults.read(READER, golden.toString(), type);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Reason> refusedObjects(Class<?> type) throws IOException {
    List<String> texts = new ArrayList<>();
    JsonNode golden = golden(type);
    mutate(golden, golden, texts);
    return texts.stream()
        .map(text -> ReadFaults.read(READER, text, type))
        .filter(Outcome.Refused.class::isInstance)
        .flatMap(read -> read.reasons().stream())
        .filter(reason -> reason.code() == JsonReason.REFUSED_VALUE)
        .filter(reason -> !reason.facts().containsKey("value"))
        .filter(reason -> !AS_A_WHOLE.contains(reason.facts().get("type")))
        .toList();
  }

  /** Adds the whole with each of the values in each place, and with each array's elements twice. */
  private static void mutate(JsonNode whole, JsonNode node, List<String> texts) {
    if (node instanceof ObjectNode object) {
      for (String name : names(object)) {
        JsonNode before = object.get(name);
        for (JsonNode value : VALUES) {
          object.set(name, value);
          texts.add(whole.toString());
        }
        object.set(name, before);
        mutate(whole, before, texts);
      }
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      IntStream.range(0, array.size()).forEach(i -> mutate(whole, array.get(i), texts));
      array.add(array.get(0));
      texts.add(whole.toString());
      array.remove(array.size() - 1);
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode golden(Class<?> type) throws IOException {
    String name = type.getName().replace("org.governance4j.", "").replace('$', '.');
    try (InputStream in =
        MalformedValuesTest.class.getResourceAsStream("/golden/1/" + name + ".json")) {
      return PLAIN.readTree(in);
    }
  }

  private static JsonNode node(String text) {
    try {
      return PLAIN.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
