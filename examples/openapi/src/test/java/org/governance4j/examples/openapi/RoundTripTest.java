package org.governance4j.examples.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import client.ApiClient;
import client.model.DeadlineDeadline;
import client.model.RuleOutcomeDeadlineDeadline;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.deadline.Deadline;
import org.governance4j.json.GovernanceReader;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a generated client reads and writes again is still the same value. */
class RoundTripTest {

  private static final Path GOLDEN = Path.of("../../governance-json/src/test/resources/golden/1");
  private static final GovernanceReader READER = GovernanceReader.create();
  private static final ObjectMapper CLIENT =
      ApiClient.createDefaultObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** All types without parameters that are more than a string. */
  static List<Class<?>> types() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .<Class<?>>map(name -> type(name.replace(".json", "")))
          .filter(type -> type.getTypeParameters().length == 0)
          .filter(
              type ->
                  !OpaqueId.class.isAssignableFrom(type) || type.getRecordComponents().length > 1)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void aGoldenFileGoesThroughTheGeneratedModel(Class<?> type)
      throws IOException, ClassNotFoundException {
    String golden = Files.readString(GOLDEN.resolve(name(type) + ".json"));
    String written = CLIENT.writeValueAsString(CLIENT.readValue(golden, model(type)));
    assertThat(read(written, type)).isEqualTo(read(golden, type));
  }

  @Test
  void thereAreMany() throws IOException {
    assertThat(types()).hasSizeGreaterThan(200);
  }

  @Test
  void anOutcomeTellsItsCase() throws IOException {
    TypeReference<Outcome<Deadline>> type = new TypeReference<>() {};
    String golden =
        "{\"outcome\":\"accepted\",\"value\":"
            + Files.readString(GOLDEN.resolve("deadline.Deadline.json"))
            + "}";
    RuleOutcomeDeadlineDeadline outcome =
        CLIENT.readValue(golden, RuleOutcomeDeadlineDeadline.class);
    DeadlineDeadline deadline = outcome.getRuleOutcomeAcceptedDeadlineDeadline().getValue();
    assertThat(deadline.getDue()).isNotNull();
    assertThat(READER.read(new StringReader(CLIENT.writeValueAsString(outcome)), "written", type))
        .isEqualTo(READER.read(new StringReader(golden), "golden", type));
  }

  private static Outcome<?> read(String json, Class<?> type) throws IOException {
    Outcome<?> read = READER.read(new StringReader(json), "json", type);
    assertThat(read).isInstanceOf(Outcome.Accepted.class);
    return read;
  }

  private static Class<?> model(Class<?> type) throws ClassNotFoundException {
    return Class.forName(
        Arrays.stream(name(type).split("[.]"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining("", "client.model.", "")));
  }

  private static String name(Class<?> type) {
    return type.getName().substring("org.governance4j.".length()).replace('$', '.');
  }

  private static Class<?> type(String name) {
    int room = name.indexOf('.') + 1;
    try {
      return Class.forName(
          "org.governance4j." + name.substring(0, room) + name.substring(room).replace('.', '$'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
